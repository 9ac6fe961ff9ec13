"""Reports that fit the plan they report on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.records.portal import Portal
from eportal.records.reports import ActivityReport, AnnualReport
from eportal.reporting.progress import activities_of_year

#: What a state says about the completion.
_COMPLETION_OF = {"done": 100, "planned": 0}
#: What is said when a report names something that the data does not hold.
_UNKNOWN: dict[str, Callable[[str], Message]] = {
    "activity": lambda id_: say("there is no activity `{id}`", id=id_),
    "body": lambda id_: say("there is no body `{id}`", id=id_),
    "event": lambda id_: say("there is no event `{id}`", id=id_),
    "obligation": lambda id_: say("there is no obligation `{id}`", id=id_),
}


@check("REP901")
def reports_name_what_is_known(portal: Portal) -> Iterator[Finding]:
    """A report names activities, bodies, events and obligations that the data holds.

    Why: a report on something unknown is counted nowhere, and nobody would miss it.
    Fix: correct the id as the hint says, or add the record that it names.
    Bad: `activity: 2024-prevention-111`
    Good: `activity: 2024-prevention-11`
    """
    obligations = {each.id for each in portal.obligations}
    events = {each.id for each in portal.events}
    for report, entry in _entries(portal):
        found = [
            *_unknown("activity", entry.activity, portal.activity, entry.place_of("activity")),
            *_unknown("body", entry.body, portal.body, entry.place_of("body")),
        ]
        for event in entry.events:
            found += _unknown("event", event, events, entry.place_of("events"))
        yield from (replace(each, record=_key(report)) for each in found)
    for receipt in portal.receipts:
        place = receipt.place_of("obligation")
        yield from _unknown("obligation", receipt.obligation, obligations, place)
        key = f"obligation/{receipt.obligation}" if receipt.obligation in obligations else ""
        for each in _unknown("body", receipt.body, portal.body, receipt.place_of("body")):
            yield replace(each, record=key)


@check("REP902")
def reports_are_on_activities_in_force(portal: Portal) -> Iterator[Finding]:
    """A report is on an activity that is in force in its year, as the year's own plan words it.

    Why: only activities in force are counted; what the annual plan restates is counted there.
    Fix: report on the activity that the hint names, or move the entry to the report on its year.
    Bad: `activity: 2024-prevention-1` in the report on 2025
    Good: `activity: 2024-prevention-1` in the report on 2024
    """
    for report, entry in _entries(portal):
        in_force = {each.id: each for each in activities_of_year(portal, report.year)}
        if entry.activity not in portal.activity or entry.activity in in_force:
            continue
        message = say(
            "`{id}` is not among the activities in force in {year}",
            id=entry.activity, year=report.year,
        )  # fmt: skip
        hint = say("Move the entry to the report on a year in which the activity is in force.")
        for each in in_force.values():
            if each.restates == entry.activity:
                message = say(
                    "the plan for {year} restates `{id}` as `{restated}`",
                    year=report.year, id=entry.activity, restated=each.id,
                )  # fmt: skip
                hint = say("Write `activity: {id}`.", id=each.id)
        yield _finding(report, entry.place_of("activity"), "REP902", message, hint)


@check("REP903")
def reporting_bodies_are_implementers(portal: Portal) -> Iterator[Finding]:
    """A body reports on activities that it is to carry out.

    Why: progress is counted for the implementing bodies; another's report would be lost.
    Fix: write the implementing body, or correct the implementers of the activity.
    Bad: `body: state-council`, where the implementer is `moi`
    Good: `body: moi`
    """
    for report, entry in _entries(portal):
        activity = portal.activity.get(entry.activity)
        if activity is None or entry.body not in portal.body:
            continue
        if entry.body not in activity.body_ids():
            message = say(
                "`{body}` is not among the implementers of `{activity}`",
                body=entry.body, activity=activity.id,
            )  # fmt: skip
            hint = say("The implementers are: {bodies}.", bodies=tuple(activity.body_ids()))
            yield _finding(report, entry.place_of("body"), "REP903", message, hint)


@check("REP904")
def reports_are_dated_within_their_time(portal: Portal) -> Iterator[Finding]:
    """A report is dated after its year has begun, and not after the day of `as_of`.

    Why: nobody can report on a year before it begins, and `as_of` says what is included.
    Fix: correct the date, the year or `as_of`.
    Bad: `on: 2023-12-31` in the report on 2024
    Good: `on: 2024-12-31`
    """
    for report, entry in _entries(portal):
        place = entry.place_of("on")
        if entry.on.year < report.year:
            message = say(
                "the report is dated {date}, before {year} begins",
                date=str(entry.on), year=report.year,
            )  # fmt: skip
            hint = say("Correct `on:`, or move the entry to the report on its year.")
            yield _finding(report, place, "REP904", message, hint)
        elif entry.on > report.as_of:
            message = say(
                "the report is dated {date}, after `as_of`, which is {as_of}",
                date=str(entry.on), as_of=str(report.as_of),
            )  # fmt: skip
            hint = say(
                "Correct `on:`, or set `as_of:` to the day up to which reports are included."
            )
            yield _finding(report, place, "REP904", message, hint)


@check("REP905")
def completion_fits_the_state(portal: Portal) -> Iterator[Finding]:
    """What is done is complete, and what is only planned has not begun.

    Why: a percentage that contradicts its state makes both useless.
    Fix: correct the state or the percentage; leave the percentage out if none was reported.
    Bad: `state: done` and `completion: 90`
    Good: `state: done` and `completion: 100`
    """
    for report, entry in _entries(portal):
        wanted = _COMPLETION_OF.get(entry.state, entry.completion)
        if entry.completion is not None and entry.completion != wanted:
            message = say(
                "the state is `{state}`, but the completion {completion}",
                state=entry.state, completion=entry.completion,
            )  # fmt: skip
            hint = say(
                "Write `completion: {completion}`, leave it out, or correct the state.",
                completion=_COMPLETION_OF[entry.state],
            )
            yield _finding(report, entry.place_of("completion"), "REP905", message, hint)


@check("REP906")
def bodies_report_once_on_an_activity(portal: Portal) -> Iterator[Finding]:
    """In the report on a year a body has one entry on an activity.

    Why: of two entries only one would be counted.
    Fix: keep the newer entry.
    Bad: two entries of `moi` on `2024-prevention-1` in the report on 2024
    Good: one entry of `moi` on `2024-prevention-1`
    """
    for report in portal.reports:
        seen: dict[tuple[str, str], ActivityReport] = {}
        for entry in report.entries:
            earlier = seen.setdefault((entry.activity, entry.body), entry)
            if earlier is not entry:
                message = say(
                    "`{body}` has an entry on `{activity}` at {place}",
                    body=entry.body, activity=entry.activity, place=str(earlier.place),
                )  # fmt: skip
                hint = say("Keep the newer of the two.")
                yield _finding(report, entry.place, "REP906", message, hint)


@check("REP909")
def reports_are_named_for_their_year(portal: Portal) -> Iterator[Finding]:
    """The id of an annual report is `report-` and its year.

    Why: the report lives at the address of its year, which can have only one.
    Fix: write the id that the hint names.
    Bad: `id: report-24` and `year: 2024`
    Good: `id: report-2024` and `year: 2024`
    """
    for report in portal.reports:
        wanted = f"report-{report.year}"
        if report.id != wanted:
            message = say("the report on {year} has the id `{id}`", year=report.year, id=report.id)
            hint = say("Write `id: {id}`.", id=wanted)
            yield _finding(report, report.place_of("id"), "REP909", message, hint)


def _entries(portal: Portal) -> Iterator[tuple[AnnualReport, ActivityReport]]:
    for report in portal.reports:
        yield from ((report, entry) for entry in report.entries)


def _finding(
    report: AnnualReport, place: Place, code: str, message: Message, hint: Message
) -> Finding:
    return Finding(place, code, message, hint, record=_key(report))


def _key(report: AnnualReport) -> str:
    return f"report/{report.id}"


def _unknown(kind: str, id_: str, known: Iterable[str], place: Place) -> Iterator[Finding]:
    if id_ not in known:
        yield Finding(place, "REP901", _UNKNOWN[kind](id_), nearest(id_, known, "data/"))
