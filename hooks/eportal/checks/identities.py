"""Ids that are used once, and references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.messages.message import say
from eportal.places import Place
from eportal.records.plan import Activity
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.sources import Source


@check("IDS301")
def ids_are_used_once(portal: Portal) -> Iterator[Finding]:
    """No two records of a kind have the same id.

    Why: the id is the record's address; two records cannot live at one address.
    Fix: give the newer record an id of its own; never change the id of a published record.
    Bad: two bodies with `id: moi`
    Good: one with `id: moi`, one with `id: moj`
    """
    for records in _kinds(portal):
        first: dict[str, Place] = {}
        for key, record in records:
            if record.id in first:
                message = say(
                    "the id `{id}` is already used at {place}",
                    id=record.id, place=str(first[record.id]),
                )  # fmt: skip
                hint = say("Give this record another id, or delete it if it is a copy.")
                yield Finding(record.place_of("id"), "IDS301", message, hint, record=key)
            first.setdefault(record.id, record.place_of("id"))


@check("IDS302")
def bodies_are_known(portal: Portal) -> Iterator[Finding]:
    """Every body that a record names is in data/bodies.yaml.

    Why: the page of the body lists its duties and activities, and its name is written only there.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    Bad: `bodies: [mio]`
    Good: `bodies: [moi]`
    """
    for key, place, body_id in _named_bodies(portal):
        if body_id not in portal.body:
            hint = nearest(body_id, portal.body, "data/bodies.yaml")
            message = say("no body has the id `{id}`", id=body_id)
            yield Finding(place, "IDS302", message, hint, record=key)


@check("IDS303")
def restated_activities_are_known(portal: Portal) -> Iterator[Finding]:
    """An annual activity restates an activity that the strategy has.

    Why: the lineage tells what the year took up and what it left out.
    Fix: write the id of the strategy's activity, such as `prevention-5`.
    Bad: `id: 2024-prevention-2` without `restates:`
    Good: `id: 2024-prevention-2` and `restates: prevention-5`
    """
    strategy = {activity.id for activity in portal.activities}
    for plan in portal.annual_plans:
        for activity in plan.activities:
            key = _key(activity)
            if activity.restates is None:
                message = say("{id} restates nothing", id=activity.id)
                hint = say("Add `restates: ` with the id of the strategy's activity.")
                yield Finding(activity.place, "IDS303", message, hint, record=key)
            elif activity.restates not in strategy:
                message = say("the strategy has no activity `{id}`", id=activity.restates)
                hint = nearest(activity.restates, strategy, "data/plan/activities/")
                place = activity.place_of("restates")
                yield Finding(place, "IDS303", message, hint, record=key)


@check("IDS304")
def activities_stand_in_their_file(portal: Portal) -> Iterator[Finding]:
    """An activity stands in the file of its axis, or of its annual plan.

    Why: an editor finds a record where its id says.
    Fix: move the record, or correct its id.
    Bad: `id: protection-1` in data/plan/activities/prevention.yaml
    Good: `id: protection-1` in data/plan/activities/protection.yaml
    """
    for activity in portal.activities:
        if activity.year or not activity.place.path.endswith(f"/{activity.axis}.yaml"):
            yield _misplaced(activity)
    for plan in portal.annual_plans:
        for activity in plan.activities:
            if activity.year != plan.year:
                yield _misplaced(activity)


@check("IDS305")
def source_documents_are_known(portal: Portal) -> Iterator[Finding]:
    """Every source is one of the documents in data/sources.yaml.

    Why: a fact without a source that can be looked up is not published.
    Fix: correct the id, or add the document to data/sources.yaml.
    Bad: `document: stratgy`
    Good: `document: strategy`
    """
    for key, source in _sources(portal):
        if source.document not in portal.source:
            message = say("no source document has the id `{id}`", id=source.document)
            hint = nearest(source.document, portal.source, "data/sources.yaml")
            yield Finding(source.place_of("document"), "IDS305", message, hint, record=key)


#: Records of a kind, each with its key in the ledger.
_Keyed = Iterable[tuple[str, Record]]


def _kinds(portal: Portal) -> Iterator[_Keyed]:
    """The kinds of records, within each of which an id is used once."""
    strategy, plans, roles = portal.strategy, portal.annual_plans, portal.committee.roles
    sections = (*strategy.sections, *(each for plan in plans for each in plan.sections))
    kinds: dict[str, Iterable[Record]] = {
        "source": portal.sources,
        "plan": [strategy, *plans],
        "section": sections,
        "axis": strategy.axes,
        "activity": portal.all_activities(),
        "body": portal.bodies,
        "role": roles,
        "law": portal.laws,
        "definition": portal.definitions,
        "event": portal.events,
        "right": portal.rights,
        "sign": portal.signs,
        "service": portal.services,
        "contact": portal.contacts,
        "report": portal.reports,
        "obligation": portal.obligations,
        "statistic": portal.statistics,
        "term": portal.glossary,
        "label": portal.interface,
    }
    for kind, records in kinds.items():
        yield ((f"{kind}/{each.id}", each) for each in records)
    yield ((f"role/{role.id}", duty) for role in roles for duty in role.duties)


def _sources(portal: Portal) -> Iterator[tuple[str, Source]]:
    """Every source beside the key of its record; rights and events have rules of their own."""
    yield f"plan/{portal.strategy.id}", portal.strategy.source
    yield from ((f"plan/{plan.id}", plan.source) for plan in portal.annual_plans)
    for each in portal.obligations:
        yield from ((f"obligation/{each.id}", source) for source in (each.source, *each.repeated))
    yield from ((f"statistic/{table.id}", table.source) for table in portal.statistics)
    yield from ((f"law/{law.id}", law.source) for law in portal.laws)
    for definition in portal.definitions:
        if definition.adds_source:
            yield f"definition/{definition.id}", definition.adds_source
    yield from ((_key(activity), activity.source) for activity in portal.all_activities())


def _named_bodies(portal: Portal) -> Iterator[tuple[str, Place, str]]:
    """Key of the record, place and id of each body that is named."""
    for activity in portal.all_activities():
        for entry in activity.implementers:
            yield from ((_key(activity), entry.place_of("bodies"), id_) for id_ in entry.bodies)
    committee = portal.committee
    for member in (*committee.members_by_law, *committee.added_members):
        yield from (("committee/members", member.place_of("bodies"), id_) for id_ in member.bodies)
    for role in committee.roles:
        yield from ((f"role/{role.id}", role.place_of("bodies"), id_) for id_ in role.bodies)


def _key(activity: Activity) -> str:
    return f"activity/{activity.id}"


def _misplaced(activity: Activity) -> Finding:
    file = f"annual-{activity.year}" if activity.year else f"activities/{activity.axis}"
    message = say(
        "`{id}` does not belong in this file, but in {file}",
        id=activity.id, file=f"data/plan/{file}.yaml",
    )  # fmt: skip
    hint = say("Move the record or mend its id.")
    return Finding(activity.place_of("id"), "IDS304", message, hint, record=_key(activity))
