"""Dated facts that can be true: their days, their bodies, their sources, what they carry out."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.facts.folding import fold
from eportal.findings import Finding, nearest
from eportal.languages import SOURCE_LANGUAGE
from eportal.places import Place
from eportal.records.dates import first_day, last_day
from eportal.records.events import Event
from eportal.records.plan import Activity
from eportal.records.portal import Portal

_SPEECH = ("statement", "assessment")


@check("EVT901")
def events_end_after_they_start(portal: Portal) -> Iterator[Finding]:
    """An event ends on the day on which it starts, or later.

    Why: a reversed span shows a time that never was, in lists, feeds and calendars.
    Fix: exchange the two dates, or add the `start:` that is missing.
    """
    for event in portal.events:
        if event.end is None:
            continue
        place = event.place_of("end")
        if event.start is None:
            message = f"{event.id} ends on {event.end}, but has no start"
            yield Finding(place, "EVT901", message, "Add `start:`, or delete `end:`.")
        elif last_day(event.end) < first_day(event.start):
            message = f"{event.id} ends on {event.end}, before it starts on {event.start}"
            yield Finding(place, "EVT901", message, "Exchange the two dates.")


@check("EVT902")
def events_name_known_bodies(portal: Portal) -> Iterator[Finding]:
    """Every body that an event names is in data/bodies.yaml.

    Why: the page of the body lists the event, and the name of the body is written only there.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    """
    for event in portal.events:
        for place, id_ in _named_bodies(event):
            if id_ not in portal.body:
                hint = nearest(id_, portal.body, "data/bodies.yaml")
                message = f"{event.id}: no body has the id `{id_}`"
                yield Finding(place, "EVT902", message, hint)


@check("EVT903")
def events_have_known_sources(portal: Portal) -> Iterator[Finding]:
    """Every source of an event is one of the documents in data/sources.yaml.

    Why: a fact without a source that can be looked up is not published.
    Fix: correct the id, or add the document to data/sources.yaml.
    """
    for event in portal.events:
        for source in event.sources:
            if source.document not in portal.source:
                hint = nearest(source.document, portal.source, "data/sources.yaml")
                message = f"{event.id}: no source document has the id `{source.document}`"
                yield Finding(source.place_of("document"), "EVT903", message, hint)


@check("EVT904")
def events_carry_out_known_activities(portal: Portal) -> Iterator[Finding]:
    """An event carries out activities that the strategy or an annual plan has.

    Why: the page of the activity lists what was done for it.
    Fix: write the id of an activity, such as `prosecution-3` or `2024-prosecution-1`.
    """
    for event in portal.events:
        for id_ in event.implements:
            if id_ not in portal.activity:
                hint = nearest(id_, portal.activity, "data/plan/")
                message = f"{event.id}: no plan has an activity `{id_}`"
                yield Finding(event.place_of("implements"), "EVT904", message, hint)


@check("EVT905")
def statements_say_whose_they_are(portal: Portal) -> Iterator[Finding]:
    """A statement, an assessment or a request names the body whose words it is.

    Why: the portal reports what others say; without their name it would speak for them.
    Fix: add `said_by:` with the id of the body, or choose the kind that fits the fact.
    """
    for event in portal.events:
        if event.said_by is not None:
            continue
        if event.kind in _SPEECH:
            message = f"{event.id} is of the kind `{event.kind}`, but says not whose words it is"
            yield Finding(event.place_of("kind"), "EVT905", message, "Add `said_by:`.")
        elif event.asks is not None:
            message = f"{event.id} asks something of `{event.asks}`, but says not who asks"
            yield Finding(event.place_of("asks"), "EVT905", message, "Add `said_by:`.")


@check("EVT906")
def events_carry_out_activities_in_force(portal: Portal) -> Iterator[Finding]:
    """An event carries out activities of a plan that was in force at that time.

    Why: what was done before the plan, or after it, does not count towards it.
    Fix: correct the date or the id; what was done late stands with the activity of the strategy.
    """
    for event in portal.events:
        for id_ in event.implements:
            activity = portal.activity.get(id_)
            plan = _years_in_force(activity, portal) if activity else range(0)
            if not plan or not event.years():
                continue  # unknown, reversed or undated: other rules tell, or nothing to compare
            if not set(plan) & set(event.years()):
                message = (
                    f"{event.id} was in {_span(event.years())}; "
                    f"`{id_}` belongs to a plan for {_span(plan)}"
                )
                hint = "Correct the date or the id, or delete the id."
                yield Finding(event.place_of("implements"), "EVT906", message, hint)


@check("EVT907")
def events_are_told_once(portal: Portal) -> Iterator[Finding]:
    """No two events have the same day and the same title.

    Why: a fact that is told twice is counted twice.
    Fix: delete the copy, or give the two facts titles that tell them apart.
    """
    first: dict[tuple[str | None, str], Event] = {}
    for event in portal.events:
        key = (event.start, fold(event.title.written_in(SOURCE_LANGUAGE)))
        same = first.setdefault(key, event)
        if same is not event:
            message = f"{event.id} has the date and the title of {same.id} at {same.place}"
            hint = "Delete the copy, or tell the two apart in their titles."
            yield Finding(event.place_of("title"), "EVT907", message, hint)


def _named_bodies(event: Event) -> Iterator[tuple[Place, str]]:
    yield from ((event.place_of("bodies"), id_) for id_ in event.bodies)
    for field, id_ in (("said_by", event.said_by), ("asks", event.asks)):
        if id_ is not None:
            yield event.place_of(field), id_


def _years_in_force(activity: Activity, portal: Portal) -> range:
    """The years of its plan; what the strategy times for one year may be done late."""
    if activity.year is not None:
        return range(activity.year, activity.year + 1)
    return range(portal.strategy.start, portal.strategy.end + 1)


def _span(years: range) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
