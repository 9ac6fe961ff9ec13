"""The tables of statistics, as they may be published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from eportal import addresses
from eportal.disclosure.suppression import THRESHOLD, suppress_together
from eportal.pages.page import Page, shortened
from eportal.pages.view import View
from eportal.records.statistics import TOTAL, PublishedCell, SuppressedTable
from eportal.reporting.comparison import disagree, side_by_side


@dataclass(frozen=True)
class Line:
    """One number of a table with the groups that it counts."""

    groups: tuple[Markup, ...]
    cell: PublishedCell


def write(view: View) -> Page:
    """Every table by what it counts; those that count the same at the same time side by side."""
    tables = suppress_together(view.portal.statistics)
    measures = list(dict.fromkeys(table.measure for table in tables))
    return Page(
        title=view.plain_label("statistics-title"),
        description=shortened(view.plain_label("statistics-lead")),
        body=view.templates.render(
            "statistics",
            view=view,
            count=len(tables),
            threshold=THRESHOLD,
            measures=[
                (measure, side_by_side([each for each in tables if each.measure == measure]))
                for measure in measures
            ],
            disagree=disagree,
            columns=lambda table: columns(view, table),
            lines=lambda table: lines(view, table),
            file=addresses.STATISTICS_TABLE,
        ),
        part=addresses.REPORTS,
        trail=((view.plain_label("reports-title"), addresses.REPORTS),),
        records=tuple(f"statistic/{table.id}" for table in tables),
    )


def columns(view: View, table: SuppressedTable) -> list[str]:
    """The headings of a table before that of its numbers; one even if it tells nothing apart."""
    named = [view.plain(dimension.label) for dimension in table.dimensions]
    return named or [view.plain_label("statistics-measure")]


def lines(view: View, table: SuppressedTable) -> list[Line]:
    """The numbers of a table with the names of their groups, in the editor's order."""
    return [Line(tuple(_groups(view, table, cell)), cell) for cell in table.cells]


def _groups(view: View, table: SuppressedTable, cell: PublishedCell) -> Sequence[Markup]:
    total = view.label("statistics-total")
    names = {
        (dimension.id, category.id): view.text(category.label)
        for dimension in table.dimensions
        for category in dimension.categories
    }
    return [
        total if cell.categories[each.id] == TOTAL else names[each.id, cell.categories[each.id]]
        for each in table.dimensions
    ] or [total]
