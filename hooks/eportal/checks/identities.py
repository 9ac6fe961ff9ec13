"""Ids that are used once, and references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.places import Place
from eportal.records.plan import Activity
from eportal.records.portal import Portal
from eportal.records.record import Record


@check("IDS301")
def ids_are_used_once(portal: Portal) -> Iterator[Finding]:
    """No two records of a kind have the same id.

    Why: the id is the record's address; two records cannot live at one address.
    Fix: give the newer record an id of its own; never change the id of a published record.
    """
    kinds: list[Iterable[Record]] = [
        portal.sources,
        [portal.strategy, *portal.annual_plans],
        [
            *portal.strategy.sections,
            *(each for plan in portal.annual_plans for each in plan.sections),
        ],
        portal.strategy.axes,
        portal.all_activities(),
        portal.bodies,
        portal.committee.roles,
        (duty for role in portal.committee.roles for duty in role.duties),
        portal.laws,
        portal.definitions,
        portal.events,
        portal.rights,
        portal.signs,
        portal.services,
        portal.contacts,
        portal.reports,
        portal.obligations,
        portal.statistics,
        portal.glossary,
        portal.interface,
    ]
    for records in kinds:
        first: dict[str, Place] = {}
        for record in records:
            if record.id in first:
                message = f"the id `{record.id}` is already used at {first[record.id]}"
                hint = "Give this record another id, or delete it if it is a copy."
                yield Finding(record.place_of("id"), "IDS301", message, hint)
            first.setdefault(record.id, record.place_of("id"))


@check("IDS302")
def bodies_are_known(portal: Portal) -> Iterator[Finding]:
    """Every body that a record names is in data/bodies.yaml.

    Why: the page of the body lists its duties and activities, and its name is written only there.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    """
    for place, body_id in _named_bodies(portal):
        if body_id not in portal.body:
            hint = nearest(body_id, portal.body, "data/bodies.yaml")
            yield Finding(place, "IDS302", f"no body has the id `{body_id}`", hint)


@check("IDS303")
def restated_activities_are_known(portal: Portal) -> Iterator[Finding]:
    """An annual activity restates an activity that the strategy has.

    Why: the lineage tells what the year took up and what it left out.
    Fix: write the id of the strategy's activity, such as `prevention-5`.
    """
    strategy = {activity.id for activity in portal.activities}
    for plan in portal.annual_plans:
        for activity in plan.activities:
            if activity.restates is None:
                hint = "Add `restates: ` with the id of the strategy's activity."
                yield Finding(activity.place, "IDS303", f"{activity.id} restates nothing", hint)
            elif activity.restates not in strategy:
                message = f"the strategy has no activity `{activity.restates}`"
                hint = nearest(activity.restates, strategy, "data/plan/activities/")
                yield Finding(activity.place_of("restates"), "IDS303", message, hint)


@check("IDS304")
def activities_stand_in_their_file(portal: Portal) -> Iterator[Finding]:
    """An activity stands in the file of its axis, or of its annual plan.

    Why: an editor finds a record where its id says.
    Fix: move the record, or correct its id.
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
    """
    sources = [portal.strategy.source, *(plan.source for plan in portal.annual_plans)]
    sources += [source for each in portal.obligations for source in (each.source, *each.repeated)]
    sources += [table.source for table in portal.statistics]
    sources += [law.source for law in portal.laws]
    sources += [each.adds_source for each in portal.definitions if each.adds_source]
    for source in [*sources, *(activity.source for activity in portal.all_activities())]:
        if source.document not in portal.source:
            message = f"no source document has the id `{source.document}`"
            hint = nearest(source.document, portal.source, "data/sources.yaml")
            yield Finding(source.place_of("document"), "IDS305", message, hint)


def _named_bodies(portal: Portal) -> Iterator[tuple[Place, str]]:
    for activity in portal.all_activities():
        for entry in activity.implementers:
            yield from ((entry.place_of("bodies"), id_) for id_ in entry.bodies)
    committee = portal.committee
    for member in (*committee.members_by_law, *committee.added_members):
        yield from ((member.place_of("bodies"), id_) for id_ in member.bodies)
    for role in committee.roles:
        yield from ((role.place_of("bodies"), id_) for id_ in role.bodies)


def _misplaced(activity: Activity) -> Finding:
    file = f"annual-{activity.year}" if activity.year else f"activities/{activity.axis}"
    message = f"`{activity.id}` does not belong in this file, but in data/plan/{file}.yaml"
    return Finding(activity.place_of("id"), "IDS304", message, "Move the record or mend its id.")
