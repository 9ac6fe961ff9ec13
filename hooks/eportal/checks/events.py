"""Dated facts that can be true: their days, their bodies, their sources, what they carry out."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.facts.folding import fold
from eportal.findings import Finding, nearest
from eportal.languages import SOURCE_LANGUAGE
from eportal.messages.message import Message, say
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
    Bad: `start: 2019-07-04` and `end: 2019-06-30`
    Good: `start: 2019-06-30` and `end: 2019-07-04`
    """
    for event in portal.events:
        if event.end is None:
            continue
        if event.start is None:
            message = say("{id} ends on {end}, but has no start", id=event.id, end=event.end)
            hint = say("Add `start:`, or delete `end:`.")
            yield _finding(event, "end", "EVT901", message, hint)
        elif last_day(event.end) < first_day(event.start):
            message = say(
                "{id} ends on {end}, before it starts on {start}",
                id=event.id, end=event.end, start=event.start,
            )  # fmt: skip
            yield _finding(event, "end", "EVT901", message, say("Exchange the two dates."))


@check("EVT902")
def events_name_known_bodies(portal: Portal) -> Iterator[Finding]:
    """Every body that an event names is in data/bodies.yaml.

    Why: the page of the body lists the event, and the name of the body is written only there.
    Fix: correct the id, or add the body to data/bodies.yaml with its source.
    Bad: `bodies: [state-counsil]`
    Good: `bodies: [state-council]`
    """
    for event in portal.events:
        for field, id_ in _named_bodies(event):
            if id_ not in portal.body:
                hint = nearest(id_, portal.body, "data/bodies.yaml")
                message = say("{event}: no body has the id `{id}`", event=event.id, id=id_)
                yield _finding(event, field, "EVT902", message, hint)


@check("EVT903")
def events_have_known_sources(portal: Portal) -> Iterator[Finding]:
    """Every source of an event is one of the documents in data/sources.yaml.

    Why: a fact without a source that can be looked up is not published.
    Fix: correct the id, or add the document to data/sources.yaml.
    Bad: `document: strategi`
    Good: `document: strategy`
    """
    for event in portal.events:
        for source in event.sources:
            if source.document not in portal.source:
                hint = nearest(source.document, portal.source, "data/sources.yaml")
                message = say(
                    "{event}: no source document has the id `{id}`",
                    event=event.id, id=source.document,
                )  # fmt: skip
                place = source.place_of("document")
                yield Finding(place, "EVT903", message, hint, record=_key(event))


@check("EVT904")
def events_carry_out_known_activities(portal: Portal) -> Iterator[Finding]:
    """An event carries out activities that the strategy or an annual plan has.

    Why: the page of the activity lists what was done for it.
    Fix: write the id of an activity, such as `prosecution-3` or `2024-prosecution-1`.
    Bad: `implements: [prosecution-99]`
    Good: `implements: [prosecution-3]`
    """
    for event in portal.events:
        for id_ in event.implements:
            if id_ not in portal.activity:
                hint = nearest(id_, portal.activity, "data/plan/")
                message = say("{event}: no plan has an activity `{id}`", event=event.id, id=id_)
                yield _finding(event, "implements", "EVT904", message, hint)


@check("EVT905")
def statements_say_whose_they_are(portal: Portal) -> Iterator[Finding]:
    """A statement, an assessment or a request names the body whose words it is.

    Why: the portal reports what others say; without their name it would speak for them.
    Fix: add `said_by:` with the id of the body, or choose the kind that fits the fact.
    Bad: `kind: statement` without `said_by:`
    Good: `kind: statement` and `said_by: moi`
    """
    for event in portal.events:
        if event.said_by is not None:
            continue
        if event.kind in _SPEECH:
            message = say(
                "{id} is of the kind `{kind}`, but says not whose words it is",
                id=event.id, kind=event.kind,
            )  # fmt: skip
            yield _finding(event, "kind", "EVT905", message, say("Add `said_by:`."))
        elif event.asks is not None:
            message = say(
                "{id} asks something of `{body}`, but says not who asks",
                id=event.id, body=event.asks,
            )  # fmt: skip
            yield _finding(event, "asks", "EVT905", message, say("Add `said_by:`."))


@check("EVT906")
def events_carry_out_activities_in_force(portal: Portal) -> Iterator[Finding]:
    """An event carries out activities of a plan that was in force at that time.

    Why: what was done before the plan, or after it, does not count towards it.
    Fix: correct the date or the id; what was done late stands with the activity of the strategy.
    Bad: `start: 2022-05-01` and `implements: [prevention-1]`, of the strategy for 2023-2026
    Good: `start: 2023-05-01` and `implements: [prevention-1]`
    """
    for event in portal.events:
        for id_ in event.implements:
            activity = portal.activity.get(id_)
            plan = _years_in_force(activity, portal) if activity else range(0)
            if not plan or not event.years():
                continue  # unknown, reversed or undated: other rules tell, or nothing to compare
            if not set(plan) & set(event.years()):
                message = say(
                    "{event} was in {years}; `{id}` belongs to a plan for {plan}",
                    event=event.id, years=_span(event.years()), id=id_, plan=_span(plan),
                )  # fmt: skip
                hint = say("Correct the date or the id, or delete the id.")
                yield _finding(event, "implements", "EVT906", message, hint)


@check("EVT907")
def events_are_told_once(portal: Portal) -> Iterator[Finding]:
    """No two events have the same day and the same title.

    Why: a fact that is told twice is counted twice.
    Fix: delete the copy, or give the two facts titles that tell them apart.
    Bad: two events of 2024-03-05 with the title “Training of judges”
    Good: “Training of judges in Basra” and “Training of judges in Erbil”
    """
    first: dict[tuple[str | None, str], Event] = {}
    for event in portal.events:
        key = (event.start, fold(event.title.written_in(SOURCE_LANGUAGE)))
        same = first.setdefault(key, event)
        if same is not event:
            message = say(
                "{id} has the date and the title of {other} at {place}",
                id=event.id, other=same.id, place=str(same.place),
            )  # fmt: skip
            hint = say("Delete the copy, or tell the two apart in their titles.")
            yield _finding(event, "title", "EVT907", message, hint)


def _finding(event: Event, field: str, code: str, message: Message, hint: Message) -> Finding:
    return Finding(event.place_of(field), code, message, hint, record=_key(event))


def _key(event: Event) -> str:
    return f"event/{event.id}"


def _named_bodies(event: Event) -> Iterator[tuple[str, str]]:
    """The field and the id of each body."""
    yield from (("bodies", id_) for id_ in event.bodies)
    for field, id_ in (("said_by", event.said_by), ("asks", event.asks)):
        if id_ is not None:
            yield field, id_


def _years_in_force(activity: Activity, portal: Portal) -> range:
    """The years of its plan; what the strategy times for one year may be done late."""
    if activity.year is not None:
        return range(activity.year, activity.year + 1)
    return range(portal.strategy.start, portal.strategy.end + 1)


def _span(years: range) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
