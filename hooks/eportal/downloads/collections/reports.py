"""The annual reports, what each body reported, and the reports that are owed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Held, Part, parts
from eportal.messages.message import say
from eportal.records.portal import Portal
from eportal.records.reports import (
    ActivityReport,
    AnnualReport,
    Frequency,
    Obligation,
    Receipt,
)
from eportal.reporting.due_dates import owing_bodies
from eportal.reporting.progress import STATES, Assignment, assignments

Entry = Part[AnnualReport, Assignment]
#: An obligation with the bodies that owe it.
Owed = tuple[Obligation, tuple[str, ...]]
_Told = TypeVar("_Told", bound=Held)


def entries(portal: Portal) -> list[Entry]:
    """Every assignment of every year, whether it was reported on or not."""
    return parts(portal.reports, lambda report: assignments(portal, report))


def _told(value: Callable[[ActivityReport], _Told]) -> Callable[[Entry], _Told | None]:
    """What was reported; None where nothing was."""

    def told(entry: Entry) -> _Told | None:
        report = entry.inner.report
        return value(report) if report else None

    return told


def _events(entry: Entry) -> tuple[str, ...]:
    return entry.inner.report.events if entry.inner.report else ()


def _owed(portal: Portal) -> list[Owed]:
    return [(each, owing_bodies(portal, each)) for each in portal.obligations]


REPORTS = Collection[AnnualReport](
    id="reports",
    title=say("Annual reports"),
    description=say("What is known of how a year of the plan was carried out."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "year", "integer", say("Year"), say("The year reported on."),
            lambda each: each.year, is_required=True,
        ),
        Column(
            "as_of", "date", say("As of"), say("The day up to which reports were received."),
            lambda each: each.as_of, is_required=True,
        ),
        Column(
            "note", "text", say("Remark"), say("What is known and what is not."),
            lambda each: each.note,
        ),
        common.translation(lambda each: f"report/{each.id}"),
    ),
    rows=lambda portal: portal.reports,
)  # fmt: skip

REPORT_ENTRIES = Collection[Entry](
    id="report-entries",
    title=say("Assignments"),
    description=say(
        "Each activity of a year at each of its bodies, with what the body reported on it."
    ),
    columns=(
        Column(
            "report", "string", say("Report"), say("Identifier of the annual report."),
            lambda part: part.owner.id, "reports", is_required=True,
        ),
        common.activity(lambda part: part.inner.activity.id),
        common.body(lambda part: part.inner.body),
        Column(
            "state", "string", say("State"), say("The state reported, or that none was reported."),
            lambda part: part.inner.state, is_required=True, choices=STATES,
        ),
        Column(
            "completion", "integer", say("Completion"),
            say("Percentage done, if it was reported."), _told(lambda report: report.completion),
        ),
        Column(
            "value", "integer", say("Value"), say("Value of the indicator, if it was reported."),
            _told(lambda report: report.value),
        ),
        Column(
            "unit", "text", say("Unit"), say("What the number counts."),
            _told(lambda report: report.unit),
        ),
        Column(
            "evidence", "text", say("Evidence"), say("What shows it."),
            _told(lambda report: report.evidence),
        ),
        Column(
            "events", "list", say("Events"), say("Identifiers of the events that show it."),
            _events, "events",
        ),
        Column(
            "letter", "string", say("Report or letter"), say("The report or letter that says so."),
            _told(lambda report: report.source),
        ),
        Column(
            "on", "date", say("Day"), say("The day of the report or letter."),
            _told(lambda report: report.on),
        ),
        common.translation(lambda part: f"report/{part.owner.id}"),
    ),
    rows=entries,
    key=("report", "activity", "body"),
)  # fmt: skip

OBLIGATIONS = Collection[Owed](
    id="obligations",
    title=say("Required reports"),
    description=say("Reports that somebody owes at fixed intervals."),
    columns=(
        common.identifier(lambda owed: owed[0].id),
        common.title(lambda owed: owed[0].title),
        common.text(lambda owed: owed[0].text),
        Column(
            "owed_by", "string", say("Owed by"), say("Who owes the report."),
            lambda owed: owed[0].owed_by, is_required=True,
            choices=("members", "secretariat", "chair", "committee"),
        ),
        Column(
            "bodies", "list", say("Bodies"), say("Identifiers of the bodies that each owe one."),
            lambda owed: owed[1], "bodies",
        ),
        Column(
            "owed_to", "text", say("Owed to"), say("Who receives the report."),
            lambda owed: owed[0].owed_to,
        ),
        Column(
            "frequency", "string", say("Frequency"), say("How often it is owed."),
            lambda owed: owed[0].frequency, is_required=True, choices=get_args(Frequency),
        ),
        Column(
            "starts", "integer", say("First year"), say("The first year for which it is owed."),
            lambda owed: owed[0].starts, is_required=True,
        ),
        Column(
            "ends", "integer", say("Last year"), say("The last year for which it is owed."),
            lambda owed: owed[0].ends, is_required=True,
        ),
        *common.source(lambda owed: owed[0].source),
        Column(
            "repeated", "list", say("Repeated in"),
            say("Source document and lines, separated by a colon."),
            lambda owed: tuple(f"{each.document}:{each.lines}" for each in owed[0].repeated),
        ),
        common.note(lambda owed: owed[0].note),
        common.translation(lambda owed: f"obligation/{owed[0].id}"),
    ),
    rows=_owed,
)  # fmt: skip

RECEIPTS = Collection[Receipt](
    id="receipts",
    title=say("Reports received"),
    description=say("Required reports that are known to have been received."),
    columns=(
        Column(
            "obligation", "string", say("Required report"),
            say("Identifier of the required report."),
            lambda each: each.obligation, "obligations", is_required=True,
        ),
        common.body(lambda each: each.body),
        Column(
            "period", "string", say("Period"),
            say("A year, a half of it, a quarter or a month."),
            lambda each: each.period, is_required=True,
        ),
        Column(
            "on", "date", say("Day"), say("The day on which it was received."),
            lambda each: each.on, is_required=True,
        ),
    ),
    rows=lambda portal: portal.receipts,
    key=("obligation", "body", "period"),
)  # fmt: skip
