"""What the committee and its partners did: dated facts in our own words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from eportal.records.dates import PartialDate
from eportal.records.record import Identifier, Record, Value, Words

EventKind = Literal[
    "event", "statement", "activity", "project", "publication", "assessment", "law", "statistic"
]


class Figure(Value):
    """A number that a source gives, with what it counts."""

    value: int = Field(ge=0, description="The number.")
    unit: Words = Field(description="What it counts.")
    approximate: bool = Field(default=False, description="Whether the source says about so many.")


class EventSource(Value):
    """Lines of a source document that tell of the event."""

    document: Identifier = Field(description="Id of the document in data/sources.yaml.")
    lines: tuple[int, ...] = Field(description="Lines of its text, from 1.")


class Event(Record):
    """One dated fact: a workshop, a session, a statement, a publication."""

    kind: EventKind = Field(description="What sort of fact it is.")
    start: PartialDate | None = Field(default=None, description="First day, as far as known.")
    end: PartialDate | None = Field(default=None, description="Last day, for a range.")
    date_note: Words | None = Field(default=None, description="How the date was found, or doubted.")
    title: Words = Field(description="What it is, short.")
    what: Words = Field(description="What happened, in our own words.")
    where: Words | None = Field(default=None, description="Where, as far as the source says.")
    bodies: tuple[Identifier, ...] = Field(default=(), description="Bodies that took part.")
    said_by: Identifier | None = Field(default=None, description="Whose statement it is.")
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers the source gives.")
    sources: tuple[EventSource, ...] = Field(min_length=1, description="Where it is told.")
    doubts: tuple[Words, ...] = Field(default=(), description="What the sources leave open.")
    implements: tuple[Identifier, ...] = Field(
        default=(), description="Activities of the plan that it carries out, where that is plain."
    )
