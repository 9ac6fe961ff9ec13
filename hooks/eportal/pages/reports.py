"""The reports that are ordered, and the report on each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

from markupsafe import Markup

from eportal import addresses
from eportal.charts.progress import Part, bar, hatching
from eportal.pages import reporting_calendar, statistics
from eportal.pages.page import Page, Writer, shortened
from eportal.pages.view import View
from eportal.records.portal import Portal
from eportal.records.reports import AnnualReport
from eportal.reporting.facts import events_of_year, events_that_carry_out
from eportal.reporting.progress import (
    NOT_REPORTED,
    STATES,
    Progress,
    activities_of_year,
    assignments,
    by_activity,
    by_axis,
    by_body,
)


def writers(portal: Portal) -> Mapping[str, Writer]:
    """The writer of each page of this part, by address; of those that have something to show."""
    found: dict[str, Writer] = {}
    if portal.obligations or portal.reports:
        found[addresses.REPORTS] = overview
    for report in portal.reports:
        found[addresses.of_report(report.year)] = partial(write, report=report)
    if portal.obligations:
        found[addresses.REPORTING_CALENDAR] = reporting_calendar.write
    if portal.statistics:
        found[addresses.STATISTICS] = statistics.write
    return found


def trail(view: View) -> tuple[tuple[str, str], ...]:
    """The path to the pages below the overview."""
    return ((view.plain_label("reports-title"), addresses.REPORTS),)


def overview(view: View) -> Page:
    """What is ordered, the report on each year, and how completion is worked out."""
    portal = view.portal
    reports = {report.year: report for report in portal.reports}
    years = range(portal.strategy.start, portal.strategy.end + 1)
    return Page(
        title=view.plain_label("reports-title"),
        description=shortened(view.plain_label("reports-lead")),
        body=view.templates.render(
            "reports",
            view=view,
            years=[(year, reports.get(year)) for year in sorted({*years, *reports})],
            report_address=addresses.of_report,
            monitoring=addresses.PLAN_MONITORING,
            calendar=addresses.REPORTING_CALENDAR if portal.obligations else None,
            statistics=addresses.STATISTICS if portal.statistics else None,
        ),
        part=addresses.REPORTS,
        records=(
            *(f"obligation/{each.id}" for each in portal.obligations),
            *(f"report/{each.id}" for each in portal.reports),
        ),
    )


def write(view: View, report: AnnualReport) -> Page:
    """The report on one year: what is known, by axis, by body and by activity."""
    portal = view.portal
    tasks = assignments(portal, report)
    activities = activities_of_year(portal, report.year)
    bodies = by_body(tasks)
    year = view.language.year(report.year)
    return Page(
        title=view.plain_label("reports-year", year=year),
        description=shortened(view.plain(report.note)),
        body=view.templates.render(
            "report",
            view=view,
            report=report,
            whole=Progress(tasks),
            axes=by_axis(tasks),
            bodies=bodies,
            largest=max((each.total for each in bodies.values()), default=1),
            activities=by_activity(tasks),
            counts=Counter(each.axis for each in activities),
            annual=sum(each.year is not None for each in activities),
            events=events_of_year(portal, report.year),
            carried_out_by=partial(events_that_carry_out, portal, report.year),
            states=STATES,
            completion_bar=partial(completion_bar, view),
            states_bar=partial(states_bar, view),
            hatching=hatching(),
            table=addresses.of_report_table(report.year),
        ),
        part=addresses.REPORTS,
        trail=trail(view),
        records=(f"report/{report.id}", *(f"activity/{each.id}" for each in activities)),
    )


def completion_bar(view: View, progress: Progress) -> Markup:
    """All assignments; of those with a reported percentage, how much is done."""
    stated = len(progress.completions)
    done = sum(progress.completions) / 100
    parts = [
        Part("completed", done, view.plain_label("completion-done")),
        Part("open", stated - done, view.plain_label("completion-open")),
        Part(
            NOT_REPORTED, progress.total - stated, view.plain_label("completion-none"), hatched=True
        ),
    ]
    return bar(parts, progress.total, _counts(view, progress), view.language.is_right_to_left)


def states_bar(view: View, progress: Progress, whole: int) -> Markup:
    """The assignments by state; `whole` is the largest number of any body."""
    parts = [
        Part(
            state,
            count,
            f"{view.plain_label(f'state-{state}')}: {view.language.number(count)}",
            hatched=state == NOT_REPORTED,
        )
        for state, count in progress.states.items()
    ]
    return bar(parts, whole, _counts(view, progress), view.language.is_right_to_left)


def _counts(view: View, progress: Progress) -> str:
    """The states with their numbers, for who cannot see the bar."""
    return view.language.join(
        f"{view.plain_label(f'state-{state}')}: {view.language.number(count)}"
        for state, count in progress.states.items()
    )
