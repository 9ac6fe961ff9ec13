"""What the committee and its partners did, and who tells of it."""

from __future__ import annotations

from typing import get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.messages.message import say
from eportal.records.events import Event, EventKind, EventSource, Figure

EVENTS = Collection[Event](
    id="events",
    title=say("Events"),
    description=say("Dated facts about the work of the Committee and its partners."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "kind", "string", say("Kind"), say("What sort of fact it is."),
            lambda each: each.kind, is_required=True, choices=get_args(EventKind),
        ),
        Column(
            "start", "string", say("Start"),
            say("Its first day, or the month or year, as far as it is known."),
            lambda each: each.start,
        ),
        Column(
            "end", "string", say("End"),
            say("Its last day, or the month or year, where it lasted longer."),
            lambda each: each.end,
        ),
        Column(
            "date_note", "text", say("Remark on the date"),
            say("How the date was found, or why it is doubted."), lambda each: each.date_note,
        ),
        common.title(lambda each: each.title),
        Column(
            "what", "text", say("What happened"), say("What happened, in our own words."),
            lambda each: each.what,
        ),
        Column(
            "place", "text", say("Place"), say("Where, as far as the source says."),
            lambda each: each.where,
        ),
        Column(
            "said_by", "string", say("Said by"),
            say("Identifier of the body whose words it reports; the portal does not adopt them."),
            lambda each: each.said_by, "bodies",
        ),
        Column(
            "asks", "string", say("Asks"),
            say("Identifier of the body of which the statement asks something."),
            lambda each: each.asks, "bodies",
        ),
        common.activities(lambda each: each.implements),
        Column(
            "doubts", "texts", say("Doubts"), say("What the sources leave open."),
            lambda each: each.doubts,
        ),
        common.translation(lambda each: f"event/{each.id}"),
    ),
    rows=lambda portal: portal.events,
)  # fmt: skip

EVENT_BODIES = Collection[Part[Event, str]](
    id="event-bodies",
    title=say("Bodies of the events"),
    description=say("Which body took part in which event."),
    columns=(
        common.event(lambda part: part.owner.id),
        common.order(),
        common.body(lambda part: part.inner),
    ),
    rows=lambda portal: parts(portal.events, lambda event: event.bodies),
    key=("event", "order"),
)

EVENT_SOURCES = Collection[Part[Event, EventSource]](
    id="event-sources",
    title=say("Sources of the events"),
    description=say("Where the sources tell of an event."),
    columns=(
        common.event(lambda part: part.owner.id),
        common.order(),
        Column(
            "source", "string", say("Source"),
            say("Identifier of the document from which it is taken."),
            lambda part: part.inner.document, "sources", is_required=True,
        ),
        common.lines(lambda part: ", ".join(part.inner.spans())),
    ),
    rows=lambda portal: parts(portal.events, lambda event: event.sources),
    key=("event", "order"),
)  # fmt: skip

EVENT_FIGURES = Collection[Part[Event, Figure]](
    id="event-figures",
    title=say("Figures of the events"),
    description=say("Numbers that the sources give of an event."),
    columns=(
        common.event(lambda part: part.owner.id),
        common.order(),
        Column(
            "value", "integer", say("Value"), say("The number."),
            lambda part: part.inner.value, is_required=True,
        ),
        Column(
            "unit", "text", say("Unit"), say("What the number counts."),
            lambda part: part.inner.unit,
        ),
        Column(
            "approximate", "boolean", say("Approximate"),
            say("Whether the source rounds or estimates."),
            lambda part: part.inner.approximate, is_required=True,
        ),
        common.translation(lambda part: f"event/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.events, lambda event: event.figures),
    key=("event", "order"),
)  # fmt: skip
