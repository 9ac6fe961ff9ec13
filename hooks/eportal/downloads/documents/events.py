"""Dated facts as a table: when, what, who took part, and which source tells it."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, ItemList, Paragraph, Table
from eportal.downloads.documents.pieces import bodies, paragraphs
from eportal.downloads.wording import Inline, Wording
from eportal.records.events import Event, EventSource
from eportal.records.sources import Source

_COLUMNS = ("event-date", "text", "event-bodies", "source")


def table(wording: Wording, events: Sequence[Event]) -> Table:
    """One row for each fact, in our own words, with the lines of its sources."""
    return Table(
        heads=tuple(wording.label(column) for column in _COLUMNS),
        widths=(16, 42, 20, 22),
        rows=tuple(_row(wording, event) for event in events),
    )


def _row(wording: Wording, event: Event) -> tuple[tuple[Block, ...], ...]:
    notes = [Paragraph(wording.text(event.date_note), "quiet")] if event.date_note else []
    return (
        (Paragraph(_date(wording, event)), *notes),
        (Paragraph(wording.text(event.title)), *paragraphs(wording, event.what)),
        tuple(_bodies(wording, event)),
        tuple(
            Paragraph(line, "quiet") for each in event.sources for line in _source(wording, each)
        ),
    )


def _date(wording: Wording, event: Event) -> Inline:
    if event.start is None:
        return wording.label("events-undated")
    return wording.inline(wording.language.date_range(event.start, event.end))


def _bodies(wording: Wording, event: Event) -> list[ItemList]:
    return [bodies(wording, [(id_,) for id_ in event.bodies])] if event.bodies else []


def _source(wording: Wording, source: EventSource) -> list[Inline]:
    return [
        wording.source(Source(document=source.document, lines=lines)) for lines in source.spans()
    ]
