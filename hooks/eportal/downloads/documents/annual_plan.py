"""An annual plan: its text, its activities with what they changed, and what it leaves out."""

from __future__ import annotations

from eportal import addresses
from eportal.downloads.document import Block, Document, Facts, Heading, Paragraph
from eportal.downloads.documents import activities
from eportal.downloads.documents.assembly import assembled, body_keys
from eportal.downloads.documents.pieces import (
    errata,
    first_line,
    lines,
    section,
    span,
)
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Wording
from eportal.records.plan import AXIS_IDS, Activity, AnnualPlan, Section
from eportal.records.portal import Portal
from eportal.records.sources import errata_of


def annual_plan(edition: Edition, plan: AnnualPlan) -> Document:
    """Introduction, goals, monitoring and tables as printed; then what is not carried over."""
    portal, wording = edition.portal, edition.wording
    sections = sorted(plan.sections, key=lambda each: first_line(_lines_of(plan, each)))
    return assembled(
        edition,
        title=wording.text(plan.title),
        subtitle=wording.label("site-owner"),
        description=wording.plain_label("annual-plan-lead", count=len(plan.activities)),
        blocks=[
            *_about_duties(edition, plan),
            *(block for each in sections for block in _section(wording, plan, each)),
            *_not_carried_over(wording, plan),
            *errata(wording, errata_of([plan])),
            *_sources(wording, plan, sections),
        ],
        page=addresses.of_annual_plan(plan.year),
        records=_records(portal, plan),
    )


def _section(wording: Wording, plan: AnnualPlan, each: Section) -> list[Block]:
    axis = _axis_of(plan, each)
    if axis is None:
        return section(wording, each, 1, "annual-plan-goals")
    those = _activities(plan, axis)
    return [
        *section(wording, each, 2),
        *([activities.restating_table(wording, those)] if those else []),
        *activities.remarks(wording, those),
    ]


def _axis_of(plan: AnnualPlan, each: Section) -> str | None:
    """The axis whose activities stand below the section's heading."""
    return next((axis for axis in AXIS_IDS if each.id == f"{plan.year}-axis-{axis}"), None)


def _activities(plan: AnnualPlan, axis: str) -> list[Activity]:
    return [activity for activity in plan.activities if activity.axis == axis]


def _lines_of(plan: AnnualPlan, each: Section) -> str:
    axis = _axis_of(plan, each)
    heading = [each.heading_lines] if each.heading_lines else []
    table = [activity.source.lines for activity in _activities(plan, axis)] if axis else []
    return span([*heading, *(passage.lines for passage in each.passages), *table])


def _about_duties(edition: Edition, plan: AnnualPlan) -> list[Block]:
    """Where the duties are that the plan prints as the strategy does."""
    wording, portal = edition.wording, edition.portal
    first = first_line(plan.source.lines)
    last = max(first_line(_lines_of(plan, each)) for each in plan.sections)
    printed = [
        duty.annual_lines
        for duty in portal.duty.values()
        if duty.annual_lines and first <= first_line(duty.annual_lines) <= last
    ]
    if not printed:
        return []
    said = wording.label(
        "annual-plan-duties",
        lines=lines(wording, span(printed)),
        address=wording.code(edition.address(addresses.COMMITTEE)),
    )
    return [Paragraph(said, "note")]


def _not_carried_over(wording: Wording, plan: AnnualPlan) -> list[Block]:
    portal = wording.portal
    left_out = portal.not_carried_over(plan)
    if not left_out:
        return []
    year = wording.years(plan.year, plan.year)
    lead = wording.label(
        "not-carried-over-lead", count=len(left_out), total=len(portal.activities), year=year
    )
    blocks: list[Block] = [
        Heading(1, wording.label("not-carried-over", year=year), "not-carried-over"),
        Paragraph(lead),
    ]
    for axis in portal.strategy.axes:
        those = [activity for activity in left_out if activity.axis == axis.id]
        if those:
            title = Heading(2, wording.text(axis.title), f"not-carried-over-{axis.id}")
            blocks += [title, activities.entries(wording, those)]
    return blocks


def _sources(wording: Wording, plan: AnnualPlan, sections: list[Section]) -> list[Block]:
    """The document that it is taken from, and on which of its lines each part stands."""
    entries = [
        (
            wording.text(each.heading) if each.heading else wording.label("annual-plan-goals"),
            (Paragraph(lines(wording, _lines_of(plan, each))),),
        )
        for each in sections
    ]
    return [
        Heading(1, wording.label("source"), "source"),
        Paragraph(wording.source(plan.source)),
        Heading(2, wording.label("source-parts"), "source-parts"),
        Facts(tuple(entries)),
    ]


def _records(portal: Portal, plan: AnnualPlan) -> list[str]:
    restated = [activity.restates for activity in plan.activities if activity.restates]
    left_out = portal.not_carried_over(plan)
    shown = [*plan.activities, *(portal.activity[id_] for id_ in restated)]
    return [
        f"plan/{plan.id}",
        f"source/{plan.source.document}",
        *(f"section/{each.id}" for each in plan.sections),
        *(f"axis/{each.id}" for each in portal.strategy.axes),
        *(f"activity/{each.id}" for each in (*plan.activities, *left_out)),
        *body_keys(id_ for each in shown for id_ in each.body_ids()),
    ]
