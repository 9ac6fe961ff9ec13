"""Rights, signs and services that rest on what the plan says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.records.portal import Portal
from eportal.records.record import Value
from eportal.records.rights import Provider, Right, Service, Sign, SourceLines
from eportal.records.sources import Source


@check("RIG101")
def rights_name_known_bodies(portal: Portal) -> Iterator[Finding]:
    """Every body that a right or a service names is in data/bodies.yaml.

    Why: the page links the body, and a body that is not there has no page.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    """
    for provider in _providers(portal):
        yield from _unknown(provider, "body", [provider.body], portal.body, "data/bodies.yaml")
    for service in portal.services:
        yield from _unknown(service, "bodies", service.bodies, portal.body, "data/bodies.yaml")


@check("RIG102")
def rights_name_known_duties(portal: Portal) -> Iterator[Finding]:
    """Every duty that a right or a service names is in data/committee.yaml.

    Why: the page links the duty, so that a reader can read it in full.
    Fix: correct the id.
    """
    owing: list[Provider | Service] = [*_providers(portal), *portal.services]
    for each in owing:
        yield from _unknown(each, "duties", each.duties, portal.duty, "data/committee.yaml")


@check("RIG103")
def duties_are_those_of_the_body(portal: Portal) -> Iterator[Finding]:
    """A duty that is named for a body is one of that body's duties.

    Why: a right would be shown as owed by a body that does not owe it.
    Fix: name the duty under the body whose it is, or add that body.
    """
    for provider in _providers(portal):
        yield from _foreign_duties(portal, provider, [provider.body])
    for service in portal.services:
        yield from _foreign_duties(portal, service, service.bodies)


@check("RIG104")
def rights_name_known_activities(portal: Portal) -> Iterator[Finding]:
    """Every activity that a right or a service names is in the strategy or an annual plan.

    Why: the page links the activity that builds the right.
    Fix: write the activity's id, such as `protection-1` or `2024-protection-1`.
    """
    building: list[Right | Provider | Service]
    building = [*portal.rights, *_providers(portal), *portal.services]
    for each in building:
        activities = each.activities
        yield from _unknown(each, "activities", activities, portal.activity, "data/plan/")
    for right in portal.rights:
        yield from _unknown(right, "basis", right.basis, portal.activity, "data/plan/")


@check("RIG105")
def rights_are_numbered_in_order(portal: Portal) -> Iterator[Finding]:
    """Rights and forms of exploitation are numbered 1, 2, 3 … in the order of the strategy.

    Why: people cite a right by its number.
    Fix: put the records in the order of their numbers, or add the one that is missing.
    """
    kinds: tuple[Sequence[Right | Sign], ...] = (portal.rights, portal.signs)
    for records in kinds:
        for expected, record in enumerate(records, start=1):
            if record.number != expected:
                message = f"`{record.id}` has number {record.number}; wanted: {expected}"
                hint = "Put the records in order, or add the one that is missing."
                yield Finding(record.place_of("number"), "RIG105", message, hint)
                break


@check("RIG106")
def rights_name_known_sources(portal: Portal) -> Iterator[Finding]:
    """Every source of a right, a form or a service is one of the documents in data/sources.yaml.

    Why: a fact without a source that can be looked up is not published.
    Fix: correct the id, or add the document to data/sources.yaml.
    """
    sources: list[Source | SourceLines] = [right.source for right in portal.rights]
    sources += [sign.source for sign in portal.signs]
    for right in portal.rights:
        sources += [source for provider in right.providers for source in provider.sources]
    for service in portal.services:
        sources += service.sources
    for each in sources:
        yield from _unknown(each, "document", [each.document], portal.source, "data/sources.yaml")


#: Field -> the code of its rule, and what it names.
_NAMED = {
    "body": ("RIG101", "body"),
    "bodies": ("RIG101", "body"),
    "duties": ("RIG102", "duty"),
    "activities": ("RIG104", "activity"),
    "basis": ("RIG104", "activity"),
    "document": ("RIG106", "source document"),
}


def _providers(portal: Portal) -> list[Provider]:
    return [provider for right in portal.rights for provider in right.providers]


def _unknown(
    value: Value, field: str, ids: Iterable[str], known: Iterable[str], home: str
) -> Iterator[Finding]:
    code, kind = _NAMED[field]
    for id_ in ids:
        if id_ not in known:
            message = f"no {kind} has the id `{id_}`"
            yield Finding(value.place_of(field), code, message, nearest(id_, known, home))


def _foreign_duties(
    portal: Portal, value: Provider | Service, bodies: Sequence[str]
) -> Iterator[Finding]:
    owners = {duty.id: role.bodies for role in portal.committee.roles for duty in role.duties}
    for duty in value.duties:
        owing = owners.get(duty)
        if owing is not None and not set(owing) & set(bodies):
            message = (
                f"`{duty}` is a duty of `{'`, `'.join(owing)}`, not of `{'`, `'.join(bodies)}`"
            )
            hint = "Name the duty under the body whose it is, or add that body."
            yield Finding(value.place_of("duties"), "RIG103", message, hint)
