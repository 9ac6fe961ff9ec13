"""Rights, signs and services that rest on what the plan says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.messages.message import Message, say
from eportal.records.portal import Portal
from eportal.records.record import Value
from eportal.records.rights import Provider, Right, Service, Sign, SourceLines
from eportal.records.sources import Source


@check("RIG101")
def rights_name_known_bodies(portal: Portal) -> Iterator[Finding]:
    """Every body that a right or a service names is in data/bodies.yaml.

    Why: the page links the body, and a body that is not there has no page.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    Bad: `body: mio`
    Good: `body: moi`
    """
    for key, provider in _providers(portal):
        yield from _unknown(key, provider, "body", [provider.body], portal.body)
    for key, service in _services(portal):
        yield from _unknown(key, service, "bodies", service.bodies, portal.body)


@check("RIG102")
def rights_name_known_duties(portal: Portal) -> Iterator[Finding]:
    """Every duty that a right or a service names is in data/committee.yaml.

    Why: the page links the duty, so that a reader can read it in full.
    Fix: correct the id.
    Bad: `duties: [shelter]`
    Good: `duties: [ministry-of-interior-1]`
    """
    for key, each in _owing(portal):
        yield from _unknown(key, each, "duties", each.duties, portal.duty)


@check("RIG103")
def duties_are_those_of_the_body(portal: Portal) -> Iterator[Finding]:
    """A duty that is named for a body is one of that body's duties.

    Why: a right would be shown as owed by a body that does not owe it.
    Fix: name the duty under the body whose it is, or add that body.
    Bad: `body: state-council` and `duties: [ministry-of-interior-1]`
    Good: `body: moi` and `duties: [ministry-of-interior-1]`
    """
    for key, each in _owing(portal):
        bodies = each.bodies if isinstance(each, Service) else [each.body]
        yield from _foreign_duties(portal, key, each, bodies)


@check("RIG104")
def rights_name_known_activities(portal: Portal) -> Iterator[Finding]:
    """Every activity that a right or a service names is in the strategy or an annual plan.

    Why: the page links the activity that builds the right.
    Fix: write the activity's id, such as `protection-1` or `2024-protection-1`.
    Bad: `activities: [protection-99]`
    Good: `activities: [protection-1]`
    """
    rights = [(f"right/{right.id}", right) for right in portal.rights]
    building: list[tuple[str, Right | Provider | Service]] = [*rights, *_owing(portal)]
    for key, each in building:
        yield from _unknown(key, each, "activities", each.activities, portal.activity)
    for key, right in rights:
        yield from _unknown(key, right, "basis", right.basis, portal.activity)


@check("RIG105")
def rights_are_numbered_in_order(portal: Portal) -> Iterator[Finding]:
    """Rights and forms of exploitation are numbered 1, 2, 3 … in the order of the strategy.

    Why: people cite a right by its number.
    Fix: put the records in the order of their numbers, or add the one that is missing.
    Bad: `number: 1`, then `number: 3`
    Good: `number: 1`, then `number: 2`
    """
    kinds: dict[str, Sequence[Right | Sign]] = {"right": portal.rights, "sign": portal.signs}
    for kind, records in kinds.items():
        for expected, record in enumerate(records, start=1):
            if record.number != expected:
                message = say(
                    "`{id}` has number {number}; wanted: {wanted}",
                    id=record.id, number=record.number, wanted=expected,
                )  # fmt: skip
                hint = say("Put the records in order, or add the one that is missing.")
                place = record.place_of("number")
                yield Finding(place, "RIG105", message, hint, record=f"{kind}/{record.id}")
                break


@check("RIG106")
def rights_name_known_sources(portal: Portal) -> Iterator[Finding]:
    """Every source of a right, a form or a service is one of the documents in data/sources.yaml.

    Why: a fact without a source that can be looked up is not published.
    Fix: correct the id, or add the document to data/sources.yaml.
    Bad: `document: stategy`
    Good: `document: strategy`
    """
    for key, each in _sources(portal):
        yield from _unknown(key, each, "document", [each.document], portal.source)


@dataclass(frozen=True)
class _Named:
    """What a field names: the code of its rule, where it is held, what is said when it is not."""

    code: str
    home: str
    message: Callable[[str], Message]


_BODY = _Named("RIG101", "data/bodies.yaml", lambda id_: say("no body has the id `{id}`", id=id_))
_DUTY = _Named(
    "RIG102", "data/committee.yaml", lambda id_: say("no duty has the id `{id}`", id=id_)
)
_ACTIVITY = _Named("RIG104", "data/plan/", lambda id_: say("no activity has the id `{id}`", id=id_))
_DOCUMENT = _Named(
    "RIG106",
    "data/sources.yaml",
    lambda id_: say("no source document has the id `{id}`", id=id_),
)
_NAMED = {
    "body": _BODY, "bodies": _BODY, "duties": _DUTY, "activities": _ACTIVITY, "basis": _ACTIVITY,
    "document": _DOCUMENT,
}  # fmt: skip


def _providers(portal: Portal) -> Iterator[tuple[str, Provider]]:
    for right in portal.rights:
        yield from ((f"right/{right.id}", provider) for provider in right.providers)


def _services(portal: Portal) -> Iterator[tuple[str, Service]]:
    yield from ((f"service/{service.id}", service) for service in portal.services)


def _owing(portal: Portal) -> Iterator[tuple[str, Provider | Service]]:
    yield from _providers(portal)
    yield from _services(portal)


def _sources(portal: Portal) -> Iterator[tuple[str, Source | SourceLines]]:
    yield from ((f"right/{right.id}", right.source) for right in portal.rights)
    yield from ((f"sign/{sign.id}", sign.source) for sign in portal.signs)
    for key, each in _owing(portal):
        yield from ((key, source) for source in each.sources)


def _unknown(
    key: str, value: Value, field: str, ids: Iterable[str], known: Iterable[str]
) -> Iterator[Finding]:
    named = _NAMED[field]
    for id_ in ids:
        if id_ not in known:
            hint = nearest(id_, known, named.home)
            place = value.place_of(field)
            yield Finding(place, named.code, named.message(id_), hint, record=key)


def _foreign_duties(
    portal: Portal, key: str, value: Provider | Service, bodies: Sequence[str]
) -> Iterator[Finding]:
    owners = {duty.id: role.bodies for role in portal.committee.roles for duty in role.duties}
    for duty in value.duties:
        owing = owners.get(duty)
        if owing is not None and not set(owing) & set(bodies):
            message = say(
                "`{duty}` is a duty of {owing}, not of {bodies}",
                duty=duty, owing=_listed(owing), bodies=_listed(bodies),
            )  # fmt: skip
            hint = say("Name the duty under the body whose it is, or add that body.")
            yield Finding(value.place_of("duties"), "RIG103", message, hint, record=key)


def _listed(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"`{id_}`" for id_ in ids)
