"""Tables of statistics: what an editor writes, and what remains of it for publication."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from eportal.records.record import Identifier, Record, Value, Words
from eportal.records.sources import Source

#: Stands in place of a category: the cell counts all categories of that dimension together.
TOTAL = "total"

#: A month or a day: ``2024-03`` or ``2024-03-31``.
MONTH_OR_DAY = r"^[12][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"
MonthOrDay = Annotated[
    str, StringConstraints(pattern=MONTH_OR_DAY), Field(examples=["2024-03", "2024-03-31"])
]

DimensionId = Literal["sex", "age-group", "nationality-group", "form", "governorate"]
Measure = Literal[
    "identified", "assisted", "investigations", "arrests", "prosecutions", "convictions",
    "sentences", "appeals",
]  # fmt: skip

#: Why a value is withheld: it is below the threshold, or another could be computed from it.
Why = Literal["small", "protects others"]


class Period(Value):
    """A span of months or of days."""

    start: MonthOrDay = Field(description="First month or day.")
    end: MonthOrDay = Field(description="Last month or day, inclusive.")


class Category(Value):
    """One group that a dimension tells apart."""

    id: Identifier = Field(description="Names the group, the same in all tables; never `total`.")
    label: Words = Field(description="Its name.")


class Dimension(Value):
    """A way of dividing all that is counted: each person stands in exactly one category."""

    id: DimensionId = Field(description="What is told apart.")
    label: Words = Field(description="Its name.")
    categories: tuple[Category, ...] = Field(min_length=1, description="Its groups, in order.")


class Cell(Value):
    """One number of a table, before anything is withheld."""

    categories: Mapping[str, str] = Field(
        description="For each dimension the category counted, or `total` for all of them."
    )
    value: int = Field(ge=0, description="The number.")
    approximate: bool = Field(default=False, description="Whether the source rounds or estimates.")


class PublishedCell(Value):
    """One number of a table as anyone may read it."""

    categories: Mapping[str, str] = Field(
        description="For each dimension the category counted, or `total` for all of them."
    )
    value: int | None = Field(ge=0, description="The number; empty when it is withheld.")
    approximate: bool = Field(default=False, description="Whether the source rounds or estimates.")
    why: Why | None = Field(default=None, description="Why the number is withheld.")
    exposed: bool = Field(
        default=False,
        description="Withheld in vain: what the source itself has published gives it away.",
    )


class TableHead(Record):
    """What a table says besides its numbers."""

    title: Words = Field(description="What the table shows.")
    unit: Words = Field(description="What one unit of a number is, such as a person or a case.")
    period: Period = Field(description="The time in which was counted.")
    scope: Words = Field(description="Where, by whom, or among whom was counted.")
    source: Source = Field(description="Where the numbers come from.")
    measure: Measure = Field(description="What was counted.")
    dimensions: tuple[Dimension, ...] = Field(
        default=(), max_length=4, description="What it tells apart; none for a single number."
    )
    published_by_source: bool = Field(
        default=False, description="Whether the source has published these very numbers already."
    )
    reason: Words | None = Field(
        default=None, description="Where the source published them; small numbers may then stay."
    )
    note: Words | None = Field(default=None, description="What a reader should know besides.")


class StatisticTable(TableHead):
    """A table as an editor writes it; its numbers are not for publication as they stand."""

    cells: tuple[Cell, ...] = Field(description="Its numbers and their totals, as far as known.")


class SuppressedTable(TableHead):
    """A table from which no one can be recognised; only this one may reach a page or a file."""

    threshold: int = Field(description="Numbers below it are withheld.")
    cells: tuple[PublishedCell, ...] = Field(description="Its numbers, in the editor's order.")
