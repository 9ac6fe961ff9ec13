"""What the committee and its partners did: dated facts in our own words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import Field

from eportal.records.dates import PartialDate, first_day, last_day
from eportal.records.record import ActivityName, BodyName, Record, SourceName, Value, Words

EventKind = Literal[
    "event", "statement", "activity", "project", "publication", "assessment", "law", "statistic"
]


#: What makes a fact a report of somebody's words; the portal does not adopt them.
Speech = Literal["statement", "assessment", "request"]


class Figure(Value):
    """A number that a source gives, with what it counts."""

    value: int = Field(ge=0, description="The number.")
    unit: Words = Field(description="What it counts.")
    approximate: bool = Field(default=False, description="Whether the source says about so many.")


class EventSource(Value):
    """Lines of a source document that tell of the event."""

    document: SourceName = Field(description="Id of the document in data/sources.yaml.")
    lines: tuple[int, ...] = Field(description="Lines of its text, from 1.")

    def spans(self) -> list[str]:
        """The lines with those that follow each other taken together, such as ``12-16``."""
        spans: list[list[int]] = []
        for line in sorted(self.lines):
            if spans and line == spans[-1][-1] + 1:
                spans[-1].append(line)
            else:
                spans.append([line])
        return [f"{span[0]}-{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans]


class Event(Record):
    """One dated fact: a workshop, a session, a statement, a publication."""

    kind: EventKind = Field(description="What sort of fact it is.")
    start: PartialDate | None = Field(default=None, description="First day, as far as known.")
    end: PartialDate | None = Field(default=None, description="Last day, for a range.")
    date_note: Words | None = Field(default=None, description="How the date was found, or doubted.")
    title: Words = Field(description="What it is, short.")
    what: Words = Field(description="What happened, in our own words.")
    where: Words | None = Field(default=None, description="Where, as far as the source says.")
    bodies: tuple[BodyName, ...] = Field(default=(), description="Bodies that took part.")
    said_by: BodyName | None = Field(default=None, description="Whose statement it is.")
    asks: BodyName | None = Field(
        default=None, description="The body of which the statement asks something."
    )
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers the source gives.")
    sources: tuple[EventSource, ...] = Field(min_length=1, description="Where it is told.")
    doubts: tuple[Words, ...] = Field(default=(), description="What the sources leave open.")
    implements: tuple[ActivityName, ...] = Field(
        default=(), description="Activities of the plan that it carries out, where that is plain."
    )

    @property
    def speech(self) -> Speech | None:
        """What sort of words it reports; None when it reports a fact, not what somebody said."""
        if self.said_by is None:
            return None
        if self.asks is not None:
            return "request"
        return "assessment" if self.kind == "assessment" else "statement"

    @property
    def is_known_to_the_day(self) -> bool:
        """Whether its first and its last day are known."""
        days = (self.start or "", self.end or self.start or "")
        return all(day.count("-") == 2 for day in days)

    def years(self) -> range:
        """The years it touches; none when it has no date."""
        if self.start is None:
            return range(0)
        return range(first_day(self.start).year, last_day(self.end or self.start).year + 1)

    def body_ids(self) -> tuple[str, ...]:
        """Ids of all bodies that it names, each once."""
        named = (*self.bodies, self.said_by, self.asks)
        return tuple(dict.fromkeys(id_ for id_ in named if id_))


def newest_first(events: Iterable[Event]) -> list[Event]:
    """The events in the order of lists; those without a date stand last."""
    return sorted(
        events, key=lambda event: first_day(event.start) if event.start else date.min, reverse=True
    )
