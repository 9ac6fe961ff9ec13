"""Tables for spreadsheets: the data behind the reports and the statistics."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import partial
from io import StringIO
from typing import get_args

from eportal import addresses
from eportal.disclosure.suppression import suppress_together
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.titles import label_title, year_title
from eportal.languages import Language
from eportal.records.portal import Portal
from eportal.records.record import Words
from eportal.records.reports import AnnualReport
from eportal.records.statistics import TOTAL, DimensionId, PublishedCell, SuppressedTable
from eportal.reporting.progress import Assignment, assignments

#: A spreadsheet would calculate a cell that begins with one of these.
_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_DIMENSIONS: tuple[str, ...] = get_args(DimensionId)

_REPORT_COLUMNS = (
    "column-activity-id", "axis", "text", "column-body-id", "column-body", "column-state-id",
    "column-state", "report-completion", "column-value", "column-unit", "column-evidence",
    "column-events", "source", "column-date",
)  # fmt: skip
_STATISTICS_COLUMNS = (
    "column-table-id", "column-title", "statistics-measure", "start", "end",
    *(f"dimension-{dimension}" for dimension in _DIMENSIONS),
    "statistics-number", "column-standing", "statistics-unit", "statistics-scope",
    "source", "column-lines", "statistics-published", "column-note",
)  # fmt: skip


def recipes(edition: Edition) -> list[Recipe]:
    """The table of each report, and that of all statistics where there are any."""
    portal, language = edition.portal, edition.language
    found = [
        Recipe(
            address=addresses.of_report_table(report.year),
            language=language,
            format="csv",
            title=year_title(portal, "reports-year", report.year),
            page=addresses.of_report(report.year),
            write=partial(_report, portal, report, language),
        )
        for report in portal.reports
    ]
    statistics = Recipe(
        address=addresses.STATISTICS_TABLE,
        language=language,
        format="csv",
        title=label_title(portal, "statistics-title"),
        page=addresses.STATISTICS,
        write=partial(_statistics, portal, language),
    )
    return [*found, statistics] if portal.statistics else found


def table_file(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV that spreadsheets open in its letters and read as text, never as formulas."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(harmless(head) for head in heads)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> str:
    """The cell as text that no spreadsheet takes for a formula; empty for None."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_STARTS_OF_FORMULAS) else text


def _report(portal: Portal, report: AnnualReport, language: Language) -> bytes:
    """One line for each assignment of the year, whether it was reported on or not."""
    rows = (_assignment(portal, each, language) for each in assignments(portal, report))
    return table_file(_heads(portal, _REPORT_COLUMNS, language), rows)


def _assignment(portal: Portal, assignment: Assignment, language: Language) -> list[object]:
    activity, report = assignment.activity, assignment.report
    named: list[object] = [
        activity.id,
        portal.strategy.axis(activity.axis).title.written_in(language),
        _line(activity.text, language),
        assignment.body,
        portal.body[assignment.body].name.written_in(language),
        assignment.state,
        _label(portal, f"state-{assignment.state}", language),
    ]
    if report is None:
        return [*named, *[""] * (len(_REPORT_COLUMNS) - len(named))]
    return [
        *named,
        report.completion,
        report.value,
        _line(report.unit, language),
        _line(report.evidence, language),
        " ".join(report.events),
        report.source,
        report.on.isoformat(),
    ]


def _statistics(portal: Portal, language: Language) -> bytes:
    """One line for each number; those that are withheld are empty and say why."""
    rows = (
        _cell(portal, table, cell, language)
        for table in suppress_together(portal.statistics)
        for cell in table.cells
    )
    return table_file(_heads(portal, _STATISTICS_COLUMNS, language), rows)


def _cell(
    portal: Portal, table: SuppressedTable, cell: PublishedCell, language: Language
) -> list[object]:
    return [
        table.id,
        _line(table.title, language),
        _label(portal, f"measure-{table.measure}", language),
        table.period.start,
        table.period.end,
        *(_group(portal, table, cell, each, language) for each in _DIMENSIONS),
        cell.value,
        _standing(portal, table, cell, language),
        _line(table.unit, language),
        _line(table.scope, language),
        portal.source[table.source.document].title.written_in(language),
        table.source.lines,
        _line(table.reason, language) if table.published_by_source else "",
        _line(table.note, language),
    ]


def _group(
    portal: Portal, table: SuppressedTable, cell: PublishedCell, dimension: str, language: Language
) -> str:
    """The name of the group that a number counts; empty if the table does not tell them apart."""
    chosen = cell.categories.get(dimension)
    if chosen is None:
        return ""
    if chosen == TOTAL:
        return _label(portal, "statistics-total", language)
    categories = next(each.categories for each in table.dimensions if each.id == dimension)
    return next(each.label.written_in(language) for each in categories if each.id == chosen)


def _standing(
    portal: Portal, table: SuppressedTable, cell: PublishedCell, language: Language
) -> str:
    match cell.why:
        case "small":
            label = portal.labels["statistics-withheld-small"]
            return label.written_in(language, threshold=str(table.threshold))
        case None:
            id_ = "column-approximate" if cell.approximate else "column-published"
            return _label(portal, id_, language)
        case _:
            return _label(portal, "statistics-withheld-protects", language)


def _heads(portal: Portal, ids: Iterable[str], language: Language) -> list[str]:
    return [_label(portal, id_, language) for id_ in ids]


def _label(portal: Portal, id_: str, language: Language) -> str:
    return portal.labels[id_].written_in(language)


def _line(words: Words | None, language: Language) -> str:
    """A text on one line."""
    return " ".join(words.written_in(language).split()) if words else ""
