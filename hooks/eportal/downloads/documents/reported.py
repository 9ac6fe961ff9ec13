"""What bodies reported on one activity, and which of them did not."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, Paragraph
from eportal.downloads.documents.pieces import bodies, paragraphs
from eportal.downloads.wording import Inline, Run, Wording
from eportal.records.events import Event
from eportal.records.plan import Activity
from eportal.records.reports import ActivityReport
from eportal.reporting.progress import Progress


def row(
    wording: Wording, progress: Progress, events: Sequence[Event]
) -> tuple[tuple[Block, ...], ...]:
    """The activity, its text, what was reported on it, and who did not report."""
    activity = progress.assignments[0].activity
    reports = [each.report for each in progress.assignments if each.report]
    missing = [(each.body,) for each in progress.assignments if not each.report]
    return (
        (Paragraph(_name(wording, activity)),),
        (*paragraphs(wording, activity.text), *(_carried_out(wording, each) for each in events)),
        tuple(_reports(wording, reports)),
        (bodies(wording, missing) if missing else Paragraph(wording.label("report-all-reported")),),
    )


def _name(wording: Wording, activity: Activity) -> Inline:
    """Axis and number; for one of an annual plan, its year."""
    name = wording.activity_name(activity)
    if activity.year is None:
        return name
    return (*name, Run(" ("), *wording.years(activity.year, activity.year), Run(")"))


def _carried_out(wording: Wording, event: Event) -> Paragraph:
    label = wording.label("report-carried-out-by")
    return Paragraph((*label, Run(": "), *wording.text(event.title)), "quiet")


def _reports(wording: Wording, reports: Sequence[ActivityReport]) -> list[Block]:
    if not reports:
        return [Paragraph(wording.label("report-nothing"), "quiet")]
    return [block for each in reports for block in _report(wording, each)]


def _report(wording: Wording, report: ActivityReport) -> list[Block]:
    body, state = wording.body_name(report.body), wording.label(f"state-{report.state}")
    said: list[Run] = [*body, Run(": "), *state]
    if report.completion is not None:
        said += [Run(" ("), *wording.inline(f"{report.completion}%"), Run(")")]
    received = wording.label(
        "report-received",
        source=wording.quote(report.source),
        date=wording.language.date(report.on),
    )
    return [
        Paragraph(tuple(said)),
        *_value(wording, report),
        Paragraph(wording.label("report-evidence", evidence=wording.text(report.evidence))),
        Paragraph(received, "quiet"),
    ]


def _value(wording: Wording, report: ActivityReport) -> list[Block]:
    if report.value is None:
        return []
    unit: Inline = wording.text(report.unit) if report.unit else ()
    return [Paragraph(wording.label("report-indicator", value=report.value, unit=unit))]
