"""Reports that fit the plan they report on, and receipts that fit what is owed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.places import Place
from eportal.records.portal import Portal
from eportal.records.reports import ActivityReport, AnnualReport, Frequency, Receipt
from eportal.reporting.due_dates import owing_bodies, periods
from eportal.reporting.progress import activities_of_year

#: What a state says about the completion.
_COMPLETION_OF = {"done": 100, "planned": 0}
#: How a receipt writes a period of each frequency.
_FORMS: dict[Frequency, tuple[str, str]] = {
    "monthly": (r"\d{4}-\d{2}", "a month such as `2024-03`"),
    "quarterly": (r"\d{4}-Q[1-4]", "a quarter such as `2024-Q1`"),
    "half-yearly": (r"\d{4}-H[12]", "a half-year such as `2024-H1`"),
    "annual": (r"\d{4}", "a year such as `2024`"),
}


@check("REP901")
def reports_name_what_is_known(portal: Portal) -> Iterator[Finding]:
    """A report names activities, bodies, events and obligations that the data holds.

    Why: a report on something unknown is counted nowhere, and nobody would miss it.
    Fix: correct the id as the hint says, or add the record that it names.
    """
    obligations = {each.id for each in portal.obligations}
    events = {each.id for each in portal.events}
    for _, entry in _entries(portal):
        yield from _unknown("activity", entry.activity, portal.activity, entry.place_of("activity"))
        yield from _unknown("body", entry.body, portal.body, entry.place_of("body"))
        for event in entry.events:
            yield from _unknown("event", event, events, entry.place_of("events"))
    for receipt in portal.receipts:
        place = receipt.place_of("obligation")
        yield from _unknown("obligation", receipt.obligation, obligations, place)
        yield from _unknown("body", receipt.body, portal.body, receipt.place_of("body"))


@check("REP902")
def reports_are_on_activities_in_force(portal: Portal) -> Iterator[Finding]:
    """A report is on an activity that is in force in its year, as the year's own plan words it.

    Why: only activities in force are counted; what the annual plan restates is counted there.
    Fix: report on the activity that the hint names, or move the entry to the report on its year.
    """
    for report, entry in _entries(portal):
        in_force = {each.id: each for each in activities_of_year(portal, report.year)}
        if entry.activity not in portal.activity or entry.activity in in_force:
            continue
        message = f"`{entry.activity}` is not among the activities in force in {report.year}"
        hint = "Move the entry to the report on a year in which the activity is in force."
        for each in in_force.values():
            if each.restates == entry.activity:
                message = f"the plan for {report.year} restates `{entry.activity}` as `{each.id}`"
                hint = f"Write `activity: {each.id}`."
        yield Finding(entry.place_of("activity"), "REP902", message, hint)


@check("REP903")
def reporting_bodies_are_implementers(portal: Portal) -> Iterator[Finding]:
    """A body reports on activities that it is to carry out.

    Why: progress is counted for the implementing bodies; another's report would be lost.
    Fix: write the implementing body, or correct the implementers of the activity.
    """
    for _, entry in _entries(portal):
        activity = portal.activity.get(entry.activity)
        if activity is None or entry.body not in portal.body:
            continue
        if entry.body not in activity.body_ids():
            message = f"`{entry.body}` is not among the implementers of `{activity.id}`"
            hint = f"The implementers are: {', '.join(activity.body_ids())}."
            yield Finding(entry.place_of("body"), "REP903", message, hint)


@check("REP904")
def reports_are_dated_within_their_time(portal: Portal) -> Iterator[Finding]:
    """A report is dated after its year has begun, and not after the day of `as_of`.

    Why: nobody can report on a year before it begins, and `as_of` says what is included.
    Fix: correct the date, the year or `as_of`.
    """
    for report, entry in _entries(portal):
        if entry.on.year < report.year:
            message = f"the report is dated {entry.on}, before {report.year} begins"
            hint = "Correct `on:`, or move the entry to the report on its year."
            yield Finding(entry.place_of("on"), "REP904", message, hint)
        elif entry.on > report.as_of:
            message = f"the report is dated {entry.on}, after `as_of`, which is {report.as_of}"
            hint = "Correct `on:`, or set `as_of:` to the day up to which reports are included."
            yield Finding(entry.place_of("on"), "REP904", message, hint)


@check("REP905")
def completion_fits_the_state(portal: Portal) -> Iterator[Finding]:
    """What is done is complete, and what is only planned has not begun.

    Why: a percentage that contradicts its state makes both useless.
    Fix: correct the state or the percentage; leave the percentage out if none was reported.
    """
    for _, entry in _entries(portal):
        wanted = _COMPLETION_OF.get(entry.state, entry.completion)
        if entry.completion is not None and entry.completion != wanted:
            message = f"the state is `{entry.state}`, but the completion {entry.completion}"
            hint = f"Write `completion: {wanted}`, leave it out, or correct the state."
            yield Finding(entry.place_of("completion"), "REP905", message, hint)


@check("REP906")
def bodies_report_once_on_an_activity(portal: Portal) -> Iterator[Finding]:
    """In the report on a year a body has one entry on an activity.

    Why: of two entries only one would be counted.
    Fix: keep the newer entry.
    """
    for report in portal.reports:
        seen: dict[tuple[str, str], ActivityReport] = {}
        for entry in report.entries:
            earlier = seen.setdefault((entry.activity, entry.body), entry)
            if earlier is not entry:
                message = f"`{entry.body}` has an entry on `{entry.activity}` at {earlier.place}"
                yield Finding(entry.place, "REP906", message, "Keep the newer of the two.")


@check("REP907")
def receipts_fit_their_obligation(portal: Portal) -> Iterator[Finding]:
    """A receipt is for a period of its obligation, from a body that owes the report, once.

    Why: a receipt that fits nothing leaves the report counted as overdue.
    Fix: correct the period or the body as the hint says.
    """
    obligations = {each.id: each for each in portal.obligations}
    seen: dict[tuple[str, str, str], Receipt] = {}
    for receipt in portal.receipts:
        obligation = obligations.get(receipt.obligation)
        if obligation is None or receipt.body not in portal.body:
            continue
        if receipt.period not in {each.name for each in periods(obligation)}:
            wanted = f"{obligation.starts}-{obligation.ends}, {obligation.frequency}"
            message = f"`{obligation.id}` has no period `{receipt.period}`; it has: {wanted}"
            hint = _form(receipt, obligation.frequency)
            yield Finding(receipt.place_of("period"), "REP907", message, hint)
        owing = owing_bodies(portal, obligation)
        if receipt.body not in owing:
            message = f"`{receipt.body}` does not owe `{obligation.id}`"
            hint = nearest(receipt.body, owing, "the members in data/committee.yaml")
            yield Finding(receipt.place_of("body"), "REP907", message, hint)
        key = (receipt.obligation, receipt.body, receipt.period)
        earlier = seen.setdefault(key, receipt)
        if earlier is not receipt:
            message = f"the same report is received already, at {earlier.place}"
            yield Finding(receipt.place, "REP907", message, "Keep the earlier of the two.")


@check("REP908")
def obligations_can_be_met(portal: Portal) -> Iterator[Finding]:
    """An obligation ends in the year in which it starts, or later, and someone known owes it.

    Why: otherwise no report would ever fall due, or nobody's page could be linked.
    Fix: exchange the two years, or add the body to data/bodies.yaml.
    """
    for obligation in portal.obligations:
        if obligation.ends < obligation.starts:
            message = f"{obligation.id} ends in {obligation.ends}, before {obligation.starts}"
            hint = "Exchange the two years."
            yield Finding(obligation.place_of("ends"), "REP908", message, hint)
        for body in owing_bodies(portal, obligation):
            # A seat of an unknown body is told by IDS302.
            if obligation.owed_by != "members" and body not in portal.body:
                message = f"`{obligation.owed_by}` means `{body}`, which is not a known body"
                hint = "Add the body to data/bodies.yaml."
                yield Finding(obligation.place_of("owed_by"), "REP908", message, hint)


@check("REP909")
def reports_are_named_for_their_year(portal: Portal) -> Iterator[Finding]:
    """The id of an annual report is `report-` and its year.

    Why: the report lives at the address of its year, which can have only one.
    Fix: write the id that the hint names.
    """
    for report in portal.reports:
        wanted = f"report-{report.year}"
        if report.id != wanted:
            message = f"the report on {report.year} has the id `{report.id}`"
            yield Finding(report.place_of("id"), "REP909", message, f"Write `id: {wanted}`.")


def _entries(portal: Portal) -> Iterator[tuple[AnnualReport, ActivityReport]]:
    for report in portal.reports:
        yield from ((report, entry) for entry in report.entries)


def _unknown(kind: str, id_: str, known: Iterable[str], place: Place) -> Iterator[Finding]:
    if id_ not in known:
        hint = nearest(id_, known, "data/")
        yield Finding(place, "REP901", f"there is no {kind} `{id_}`", hint)


def _form(receipt: Receipt, frequency: Frequency) -> str:
    pattern, wanted = _FORMS[frequency]
    if re.fullmatch(pattern, receipt.period):
        return "Correct the period or the obligation."
    return f"Write {wanted}."
