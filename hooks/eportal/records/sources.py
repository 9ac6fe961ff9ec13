"""Where a text comes from, and where the original is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from eportal.records.record import Lines, Record, SourceName, Value, Words

ErratumKind = Literal["corrected", "doubtful", "differs", "repeated"]

#: Why a reading is corrected or doubted; interface.yaml holds a label for each.
ErratumReason = Literal[
    "not-a-word", "misread-letters", "parallel-passage", "same-term", "grammar", "spelling",
    "sense", "words-lost", "both-plans", "official-text", "contradiction", "other-plan",
]  # fmt: skip


class Erratum(Value):
    """A place where what we show, what the original prints and what is meant may part."""

    kind: ErratumKind = Field(
        description="corrected: we show another reading than the scan; doubtful: shown as printed, "
        "though it is probably wrong; differs: the other plan prints it otherwise; repeated: the "
        "original prints it twice, we show it once."
    )
    printed: str = Field(description="The words of the original, in Arabic, exactly.")
    shown: str = Field(default="", description="corrected: the words that we show instead.")
    probable: str = Field(default="", description="doubtful: what is probably meant.")
    reason: ErratumReason = Field(description="Why we think so.")
    line: Lines = Field(description="Line of the source text where the original prints it.")
    confidence: Literal["high", "medium", "low"] = Field(
        default="high", description="How sure the reading is."
    )
    compare: str = Field(default="", description="Lines of the source that show the right form.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")


class SourceDocument(Record):
    """A document from which the portal's facts are taken."""

    file: str = Field(description="Name of the text file as received.")
    title: Words = Field(description="What the document is.")


class Source(Value):
    """A place in a source document."""

    document: SourceName = Field(description="Id of the document in data/sources.yaml.")
    lines: Lines = Field(description="Lines of its text, from 1.")


def errata_of(values: Iterable[Value]) -> list[Erratum]:
    """All errata in these records, however deep, by line."""
    found = [erratum for value in values for erratum in _errata_in(value)]
    return sorted(found, key=lambda erratum: int(erratum.line.split("-")[0]))


def _errata_in(value: Value) -> Iterator[Erratum]:
    if isinstance(value, Erratum):
        yield value
    for inner in value.values():
        yield from _errata_in(inner)
