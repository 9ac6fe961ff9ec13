"""The national strategy, its axes and activities, and the annual plans that restate them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from eportal.records.record import BodyName, Lines, Record, StrategyActivityName, Value, Words
from eportal.records.sources import Erratum, Source

AxisId = Literal["prevention", "protection", "prosecution", "partnership"]
Year = Annotated[int, Field(ge=1900, le=2200, examples=[2024])]
ACTIVITY_ID = r"^([12][0-9]{3}-)?(prevention|protection|prosecution|partnership)-[1-9][0-9]{0,2}$"
ActivityId = Annotated[
    str,
    StringConstraints(pattern=ACTIVITY_ID),
    Field(examples=["prevention-16", "2024-prevention-5"]),
]

#: In the order of the strategy.
AXIS_IDS: tuple[AxisId, ...] = ("prevention", "protection", "prosecution", "partnership")


class HalfYear(Value):
    """Six months: the first or the second half of a year."""

    kind: Literal["half-year"] = Field(description="How the time is told.")
    year: Year = Field(description="The year.")
    half: Literal["1", "2"] = Field(description="1: January to June; 2: July to December.")
    inferred: bool = Field(default=False, description="Whether the original says it less exactly.")

    def years(self) -> range:
        """The years it touches."""
        return range(self.year, self.year + 1)

    def months(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """First and last (year, month), inclusive."""
        first = 1 if self.half == "1" else 7
        return (self.year, first), (self.year, first + 5)


class YearRange(Value):
    """Whole years, January of the first to December of the last."""

    kind: Literal["years"] = Field(description="How the time is told.")
    start: Year = Field(description="First year.")
    end: Year = Field(description="Last year, inclusive; the same as start for one year.")

    def years(self) -> range:
        """The years it touches."""
        return range(self.start, self.end + 1)

    def months(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """First and last (year, month), inclusive."""
        return (self.start, 1), (self.end, 12)


class Ongoing(Value):
    """Goes on for as long as the plan is in force; the original gives no date."""

    kind: Literal["ongoing"] = Field(description="How the time is told.")


class NotPrinted(Value):
    """The original prints no timing at all."""

    kind: Literal["not-printed"] = Field(description="How the time is told.")


Timing = Annotated[HalfYear | YearRange | Ongoing | NotPrinted, Field(discriminator="kind")]


class Implementer(Value):
    """One entry in the list of implementing bodies, as the original names it."""

    bodies: tuple[BodyName, ...] = Field(
        min_length=1, description="Bodies it names; more than one when it names a body in a body."
    )
    printed: str = Field(description="The words of the original, in Arabic.")


class Passage(Value):
    """A paragraph or list item of a plan's running text."""

    kind: Literal["paragraph", "lead", "quotation", "item", "sub-item"] = Field(
        default="paragraph", description="Its part in the section."
    )
    number: str = Field(default="", description="The number printed before an item.")
    text: Words = Field(description="The text.")
    lines: Lines = Field(description="Lines of the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")


class Section(Record):
    """A headed part of a plan's running text."""

    heading: Words | None = Field(default=None, description="Its heading, where one is printed.")
    heading_lines: Lines | None = Field(default=None, description="Lines of the heading.")
    passages: tuple[Passage, ...] = Field(
        default=(), description="Its paragraphs and items in order."
    )


class Axis(Record):
    """One of the four axes of the strategy."""

    id: AxisId = Field(description="Its short name, which begins the ids of its activities.")
    title: Words = Field(description="Its name.")
    narrative: tuple[Passage, ...] = Field(description="What the strategy says about it.")
    table_heading: Passage = Field(description="Its heading in the strategy's table.")


class Activity(Record):
    """One thing that the strategy or an annual plan orders to be done."""

    id: ActivityId = Field(description="Axis and number; in an annual plan, the year before them.")
    text: Words = Field(description="What is to be done.")
    items: tuple[Words, ...] = Field(default=(), description="Listed parts, where it has any.")
    timing: Timing = Field(description="When it is to be done.")
    timing_printed: str = Field(default="", description="The timing as the original prints it.")
    implementers: tuple[Implementer, ...] = Field(description="Who is to do it, in print order.")
    indicator: Words | None = Field(
        default=None, description="How it is measured; left out when none is printed."
    )
    source: Source = Field(description="Where it stands in the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    notes: tuple[Words, ...] = Field(default=(), description="What a reader should know besides.")
    restates: StrategyActivityName | None = Field(
        default=None, description="Annual plans: the strategy activity that it restates."
    )

    @property
    def year(self) -> int | None:
        """Year of its annual plan; None in the strategy."""
        first = self.id.split("-")[0]
        return int(first) if first.isdigit() else None

    @property
    def axis(self) -> str:
        """Id of its axis."""
        return self.id.split("-")[-2]

    @property
    def number(self) -> int:
        """Its number within its axis, from 1."""
        return int(self.id.split("-")[-1])

    def body_ids(self) -> tuple[str, ...]:
        """Ids of all bodies that are to carry it out, in print order, each once."""
        return tuple(dict.fromkeys(id_ for entry in self.implementers for id_ in entry.bodies))


class Strategy(Record):
    """The national strategy."""

    title: Words = Field(description="Its title.")
    start: Year = Field(description="First year it covers.")
    end: Year = Field(description="Last year it covers.")
    source: Source = Field(description="Where its title stands in the source.")
    sections: tuple[Section, ...] = Field(description="Its running text.")
    axes: tuple[Axis, ...] = Field(description="Its four axes.")

    def section(self, id_: str) -> Section:
        """The section with this id; KeyError when it has none."""
        return {section.id: section for section in self.sections}[id_]

    def axis(self, id_: str) -> Axis:
        """The axis with this id; StopIteration when it has none."""
        return next(axis for axis in self.axes if axis.id == id_)


class AnnualPlan(Record):
    """The committee's plan for one year, which restates part of the strategy."""

    title: Words = Field(description="Its title.")
    year: Year = Field(description="The year it is for.")
    source: Source = Field(description="Where its title stands in the source.")
    sections: tuple[Section, ...] = Field(description="Its running text.")
    activities: tuple[Activity, ...] = Field(description="Its activities in print order.")

    def section(self, id_: str) -> Section:
        """The section with this id; KeyError when it has none."""
        return {section.id: section for section in self.sections}[id_]
