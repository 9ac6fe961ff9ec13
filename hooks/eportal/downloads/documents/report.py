"""The report on one year: what is known, by axis, by body and by activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eportal import addresses
from eportal.downloads.document import Block, Document, Heading, Paragraph, Table
from eportal.downloads.documents.assembly import assembled, body_keys
from eportal.downloads.documents.events import table as table_of_events
from eportal.downloads.documents.pieces import labelled, paragraphs
from eportal.downloads.documents.reported import row
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Inline, Run, Wording, plain
from eportal.records.events import Event
from eportal.records.plan import Activity
from eportal.records.reports import AnnualReport
from eportal.reporting.facts import events_of_year, events_that_carry_out
from eportal.reporting.progress import (
    Assignment,
    Progress,
    activities_of_year,
    assignments,
    by_activity,
    by_axis,
    by_body,
)

_METHOD = ("activities", "assignments", "states", "completion")


def report(edition: Edition, annual: AnnualReport) -> Document:
    """What is known and what is not, counted; each activity; the facts of the year; the method."""
    portal, wording = edition.portal, edition.wording
    tasks = assignments(portal, annual)
    those = activities_of_year(portal, annual.year)
    events = events_of_year(portal, annual.year)
    year = wording.years(annual.year, annual.year)
    return assembled(
        edition,
        title=wording.label("reports-year", year=year),
        subtitle=wording.label("site-owner"),
        description=plain(_state(wording, annual, Progress(tasks))),
        blocks=[
            *_lead(wording, annual, Progress(tasks), those),
            Heading(1, wording.label("report-known"), "known"),
            *paragraphs(wording, annual.note),
            *_by_axis(wording, tasks),
            *_by_body(wording, tasks),
            *_by_activity(wording, annual, tasks),
            *_facts(wording, events, year),
            Heading(1, wording.label("reports-method"), "method"),
            *labelled(wording, *(f"reports-method-{name}" for name in _METHOD)),
        ],
        page=addresses.of_report(annual.year),
        records=_records(annual, those, events),
    )


def _lead(
    wording: Wording, annual: AnnualReport, whole: Progress, those: Sequence[Activity]
) -> list[Block]:
    of_plan = sum(each.year is not None for each in those)
    counts = wording.label(
        "report-activities-lead",
        count=len(those),
        annual=of_plan,
        strategy=len(those) - of_plan,
    )
    return [Paragraph(_state(wording, annual, whole), "lead"), Paragraph(counts)]


def _state(wording: Wording, annual: AnnualReport, whole: Progress) -> Inline:
    """How much was reported up to which day."""
    return wording.label(
        "report-lead",
        date=wording.language.date(annual.as_of),
        reported=whole.reported,
        total=whole.total,
        missing=whole.not_reported,
    )


def _by_axis(wording: Wording, tasks: Sequence[Assignment]) -> list[Block]:
    axes = wording.portal.strategy.axis
    named = {axis: wording.text(axes(axis).title) for axis in by_axis(tasks)}
    return _counted(wording, "axis", named, by_axis(tasks))


def _by_body(wording: Wording, tasks: Sequence[Assignment]) -> list[Block]:
    named = {body: wording.body_name(body) for body in by_body(tasks)}
    return _counted(wording, "body", named, by_body(tasks))


def _counted(
    wording: Wording,
    kind: str,
    named: Mapping[str, Inline],
    counted: Mapping[str, Progress],
) -> list[Block]:
    """How many assignments each axis or body has, and in which states they are."""
    columns = ("report-assignments", "report-reported", "report-states", "report-completion")
    first = "axis" if kind == "axis" else "column-body"
    table = Table(
        heads=tuple(wording.label(column) for column in (first, *columns)),
        widths=(32, 14, 14, 22, 18),
        rows=tuple(
            (
                (Paragraph(named[key]),),
                (Paragraph(wording.number(progress.total)),),
                (Paragraph(wording.number(progress.reported)),),
                tuple(_states(wording, progress)),
                (Paragraph(_completion(wording, progress)),),
            )
            for key, progress in counted.items()
        ),
    )
    return [Heading(1, wording.label(f"report-by-{kind}"), f"by-{kind}"), table]


def _states(wording: Wording, progress: Progress) -> list[Block]:
    return [
        Paragraph((*wording.label(f"state-{state}"), Run(": "), *wording.number(count)))
        for state, count in progress.states.items()
    ]


def _completion(wording: Wording, progress: Progress) -> Inline:
    """The mean of what was reported, beside the number of reports; never without it."""
    if progress.completion is None:
        return wording.label("completion-none")
    percent, count = f"{progress.completion}%", len(progress.completions)
    return wording.label("completion-mean", percent=percent, count=count)


def _by_activity(
    wording: Wording, annual: AnnualReport, tasks: Sequence[Assignment]
) -> list[Block]:
    portal = wording.portal
    heads = ("activity", "text", "report-reported", "state-not-reported")
    blocks: list[Block] = [Heading(1, wording.label("report-by-activity"), "activities")]
    those = by_activity(tasks)
    for axis in portal.strategy.axes:
        rows = [
            row(wording, progress, events_that_carry_out(portal, annual.year, activity))
            for progress in those.values()
            if (activity := progress.assignments[0].activity).axis == axis.id
        ]
        if rows:
            table = Table(
                tuple(wording.label(head) for head in heads), (14, 34, 26, 26), tuple(rows)
            )
            title = Heading(2, wording.text(axis.title), f"activities-{axis.id}")
            blocks += [title, table]
    return blocks


def _facts(wording: Wording, events: Sequence[Event], year: Inline) -> list[Block]:
    if not events:
        return []
    return [
        Heading(1, wording.label("report-facts", year=year), "facts"),
        Paragraph(wording.label("report-facts-lead"), "quiet"),
        table_of_events(wording, events),
    ]


def _records(annual: AnnualReport, those: Sequence[Activity], events: Sequence[Event]) -> list[str]:
    return [
        f"report/{annual.id}",
        *(f"activity/{each.id}" for each in those),
        *(f"event/{each.id}" for each in events),
        *body_keys(id_ for each in those for id_ in each.body_ids()),
    ]
