"""The legal instruments that the strategy names, and the articles that we hold of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.records.plan import Year
from eportal.records.record import ArticleName, BodyName, LawName, Lines, Record, Value, Words
from eportal.records.sources import Erratum, Source

Scope = Literal["national", "regional", "international"]
InstrumentKind = Literal[
    "constitution", "law", "regulation", "executive-order", "decision", "convention"
]

#: quoted: as the strategy quotes it; courtesy: our draft translation; not-held: we have no text.
CellStatus = Literal["quoted", "courtesy", "not-held"]


class Designation(Value):
    """The number and the year by which an instrument is cited."""

    number: Annotated[int, Field(ge=1)] = Field(description="Its number.")
    year: Year = Field(description="Its year.")

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


class Fine(Value):
    """The bounds of a fine, inclusive."""

    at_least: int | None = Field(default=None, ge=1, description="Least amount, if stated.")
    at_most: int | None = Field(default=None, ge=1, description="Greatest amount, if stated.")
    currency: Literal["IQD"] = Field(description="Iraqi dinars.")


class Penalty(Value):
    """A penalty that the source says an instrument provides."""

    kind: Literal["death", "life-imprisonment", "fine"] = Field(description="What it is.")
    up_to: bool = Field(default=False, description="Whether the source says “up to”.")
    fine: Fine | None = Field(default=None, description="The bounds, for a fine.")


class Protocol(Value):
    """A protocol to a convention, with the Iraqi law that ratified it."""

    title: Words = Field(description="Its name, as far as the source names it.")
    year: Year | None = Field(default=None, description="Its year, where printed.")
    ratified_by: Designation | None = Field(default=None, description="The ratifying law.")


class Article(Record):
    """A part of an instrument of which the strategy quotes the text."""

    number: str = Field(description="Its number as cited, such as `1(1)`.")
    cited: Words | None = Field(
        default=None, description="How each language cites it, where letters or words number it."
    )
    text: Words = Field(description="The text as the strategy quotes it, and draft translations.")
    lines: Lines = Field(description="Lines of the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")

    def status(self, language: Language) -> CellStatus:
        """What the text that we hold in a language is."""
        if not self.text.written_in(language):
            return "not-held"
        return "quoted" if language is SOURCE_LANGUAGE else "courtesy"


class Definition(Record):
    """How an article defines trafficking in persons, taken apart into the three elements.

    Every phrase stands exactly so in the article, in each language.
    """

    title: Words = Field(description="Which article of which instrument it is.")
    instrument: LawName = Field(description="Id of the instrument.")
    article: ArticleName = Field(description="Id of its article that defines.")
    act: tuple[Words, ...] = Field(min_length=1, description="What is done.")
    means: tuple[Words, ...] = Field(min_length=1, description="By what means.")
    purpose: tuple[Words, ...] = Field(min_length=1, description="For what purpose.")
    adds: tuple[Words, ...] = Field(
        default=(), description="What it adds to the other definition, as the strategy says."
    )
    adds_source: Source | None = Field(default=None, description="Where the strategy says so.")

    def phrases(self) -> tuple[Words, ...]:
        """All that it quotes of the article."""
        return (*self.act, *self.means, *self.purpose, *self.adds)


class Instrument(Record):
    """A law, convention, decision, order or regulation."""

    scope: Scope = Field(description="National, regional or international.")
    kind: InstrumentKind = Field(description="What it is.")
    designations: tuple[Designation, ...] = Field(
        default=(), description="Number and year; two when the source lists two orders as one."
    )
    year: Year | None = Field(default=None, description="Year, where it has no number.")
    provision: str = Field(default="", description="The article cited, for the constitution.")
    title: Words = Field(description="Its title.")
    purpose: Words | None = Field(default=None, description="What it does for this subject.")
    text: Words = Field(description="The whole entry as the strategy prints it.")
    issued_by: BodyName | None = Field(
        default=None, description="The body that issued it, where a source says so."
    )
    ratified_by: Designation | None = Field(default=None, description="The ratifying Iraqi law.")
    protocols: tuple[Protocol, ...] = Field(default=(), description="Its protocols.")
    penalties: tuple[Penalty, ...] = Field(default=(), description="Penalties the source states.")
    articles: tuple[Article, ...] = Field(default=(), description="What we hold of its text.")
    source: Source = Field(description="Where it stands in the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    notes: tuple[Words, ...] = Field(default=(), description="What a reader should know besides.")

    def article(self, id_: str) -> Article | None:
        """The article with this id."""
        return next((article for article in self.articles if article.id == id_), None)

    def cited_as(self) -> list[Designation]:
        """Every number and year that means this instrument: its own, and of laws that ratify it."""
        ratifying = [self.ratified_by, *(protocol.ratified_by for protocol in self.protocols)]
        return [*self.designations, *(each for each in ratifying if each)]
