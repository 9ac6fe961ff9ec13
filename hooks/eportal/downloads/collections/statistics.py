"""The statistics as they may be published: what is withheld stays empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar, get_args

from eportal.disclosure.suppression import suppress_together
from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.messages.message import Message, say
from eportal.records.portal import Portal
from eportal.records.statistics import (
    Category,
    DimensionId,
    Measure,
    PublishedCell,
    SuppressedTable,
)

Inner = TypeVar("Inner")
Group = tuple[DimensionId, Category]
Cell = Part[SuppressedTable, PublishedCell]

_STANDINGS = ("published", "approximate", "withheld-small", "withheld-protects-others")
_DIMENSIONS: dict[DimensionId, Message] = {
    "sex": say("Sex"),
    "age-group": say("Age group"),
    "nationality-group": say("Nationality group"),
    "form": say("Form of exploitation"),
    "governorate": say("Governorate"),
}


def published(portal: Portal) -> list[SuppressedTable]:
    """The tables from which no one can be recognised."""
    return suppress_together(portal.statistics)


def _cells(portal: Portal) -> list[Cell]:
    return parts(published(portal), lambda table: table.cells)


def _groups(table: SuppressedTable) -> Iterator[Group]:
    for dimension in table.dimensions:
        for category in dimension.categories:
            yield dimension.id, category


def _standing(cell: PublishedCell) -> str:
    match cell.why:
        case "small":
            return "withheld-small"
        case None:
            return "approximate" if cell.approximate else "published"
        case _:
            return "withheld-protects-others"


def _group(dimension: str) -> Callable[[Cell], str | None]:
    return lambda part: part.inner.categories.get(dimension)


def _table() -> Column[Part[SuppressedTable, Inner]]:
    return Column(
        "table", "string", say("Table"), say("Identifier of the table."),
        lambda part: part.owner.id, "statistics", is_required=True,
    )  # fmt: skip


STATISTICS = Collection[SuppressedTable](
    id="statistics",
    title=say("Tables of statistics"),
    description=say("What each table counts, when, where and according to whom."),
    columns=(
        common.identifier(lambda each: each.id),
        common.title(lambda each: each.title),
        Column(
            "measure", "string", say("Measure"), say("What was counted."),
            lambda each: each.measure, is_required=True, choices=get_args(Measure),
        ),
        Column(
            "unit", "text", say("Unit"), say("What the number counts."), lambda each: each.unit
        ),
        Column(
            "start", "string", say("Start"), say("The first month or day counted."),
            lambda each: each.period.start, is_required=True,
        ),
        Column(
            "end", "string", say("End"), say("The last month or day counted, inclusive."),
            lambda each: each.period.end, is_required=True,
        ),
        Column(
            "scope", "text", say("Scope"), say("Where, by whom, or among whom was counted."),
            lambda each: each.scope,
        ),
        *common.source(lambda each: each.source),
        Column(
            "published_by_source", "boolean", say("Published by the source"),
            say("Whether the source has published these very numbers already."),
            lambda each: each.published_by_source, is_required=True,
        ),
        Column(
            "reason", "text", say("Where it was published"),
            say("Where the source published them; small numbers may then stay."),
            lambda each: each.reason,
        ),
        Column(
            "threshold", "integer", say("Threshold"), say("Numbers below it are withheld."),
            lambda each: each.threshold, is_required=True,
        ),
        common.note(lambda each: each.note),
        common.translation(lambda each: f"statistic/{each.id}"),
    ),
    rows=published,
)  # fmt: skip

STATISTICS_CATEGORIES = Collection[Part[SuppressedTable, Group]](
    id="statistics-categories",
    title=say("Groups of the statistics"),
    description=say("The groups that a table tells apart."),
    columns=(
        _table(),
        Column(
            "dimension", "string", say("Dimension"), say("What is told apart."),
            lambda part: part.inner[0], is_required=True, choices=get_args(DimensionId),
        ),
        Column(
            "category", "string", say("Group"), say("Names the group, the same in all tables."),
            lambda part: part.inner[1].id, is_required=True,
        ),
        Column(
            "name", "text", say("Name"), say("The name of the group."),
            lambda part: part.inner[1].label,
        ),
        common.translation(lambda part: f"statistic/{part.owner.id}"),
    ),
    rows=lambda portal: parts(published(portal), _groups),
    key=("table", "dimension", "category"),
)  # fmt: skip

STATISTICS_CELLS = Collection[Cell](
    id="statistics-cells",
    title=say("Numbers of the statistics"),
    description=say("The numbers, as far as they may be published."),
    columns=(
        _table(),
        common.order(),
        *(
            Column(
                dimension.replace("-", "_"), "string", title,
                say("The group counted, or total for all; empty where they are not told apart."),
                _group(dimension),
            )
            for dimension, title in _DIMENSIONS.items()
        ),
        Column(
            "value", "integer", say("Value"), say("The number; empty where it is withheld."),
            lambda part: part.inner.value,
        ),
        Column(
            "standing", "string", say("Status of the number"),
            say("Published, approximate, or why it is withheld."),
            lambda part: _standing(part.inner), is_required=True, choices=_STANDINGS,
        ),
    ),
    rows=_cells,
    key=("table", "order"),
)  # fmt: skip
