"""Columns that many collections share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from eportal.downloads.collections.columns import STATES, Column, Part
from eportal.messages.message import say
from eportal.records.record import Words
from eportal.records.sources import Source

Row = TypeVar("Row")
Owner = TypeVar("Owner")
Inner = TypeVar("Inner")


def identifier(value: Callable[[Row], str]) -> Column[Row]:
    """What names a record."""
    return Column(
        "id", "string", say("Identifier"),
        say("Names the record for ever, the same in every language."),
        value, is_required=True,
    )  # fmt: skip


def order() -> Column[Part[Owner, Inner]]:
    """The place of a part among those of its record."""
    return Column(
        "order", "integer", say("Order"), say("Its place in the list, from one."),
        lambda part: part.order, is_required=True,
    )  # fmt: skip


def activity(value: Callable[[Row], str]) -> Column[Row]:
    """The activity that a row is about."""
    return Column(
        "activity", "string", say("Activity"), say("Identifier of the activity."),
        value, "activities", is_required=True,
    )  # fmt: skip


def body(value: Callable[[Row], str]) -> Column[Row]:
    """The body that a row is about."""
    return Column(
        "body", "string", say("Body"), say("Identifier of the body."),
        value, "bodies", is_required=True,
    )  # fmt: skip


def law(value: Callable[[Row], str]) -> Column[Row]:
    """The instrument that a row is about."""
    return Column(
        "law", "string", say("Legal instrument"), say("Identifier of the instrument."),
        value, "laws", is_required=True,
    )  # fmt: skip


def event(value: Callable[[Row], str]) -> Column[Row]:
    """The event that a row is about."""
    return Column(
        "event", "string", say("Event"), say("Identifier of the event."),
        value, "events", is_required=True,
    )  # fmt: skip


def activities(value: Callable[[Row], tuple[str, ...]]) -> Column[Row]:
    """The activities that a record names."""
    return Column(
        "activities", "list", say("Activities"),
        say("Identifiers of the activities of the plan that carry it out or build it."),
        value, "activities",
    )  # fmt: skip


def bodies(value: Callable[[Row], tuple[str, ...]]) -> Column[Row]:
    """The bodies that a record names."""
    return Column(
        "bodies", "list", say("Bodies"), say("Identifiers of the bodies that it concerns."),
        value, "bodies",
    )  # fmt: skip


def title(value: Callable[[Row], Words]) -> Column[Row]:
    """The title of a record."""
    return Column("title", "text", say("Title"), say("Its title or name, short."), value)


def text(value: Callable[[Row], Words]) -> Column[Row]:
    """The text of a record."""
    return Column("text", "text", say("Text"), say("Its text, as the portal shows it."), value)


def lines(value: Callable[[Row], str | None]) -> Column[Row]:
    """Where a text stands in its source document."""
    return Column(
        "lines", "string", say("Lines of the source"),
        say("Lines of the source document as received, counted from one."), value,
    )  # fmt: skip


def source(
    value: Callable[[Row], Source | None],
) -> tuple[Column[Row], Column[Row]]:
    """The source document and the lines in it."""

    def document(row: Row) -> str | None:
        found = value(row)
        return found.document if found else None

    def where(row: Row) -> str | None:
        found = value(row)
        return found.lines if found else None

    described = say("Identifier of the document from which it is taken.")
    return Column("source", "string", say("Source"), described, document, "sources"), lines(where)


def note(value: Callable[[Row], Words | None]) -> Column[Row]:
    """A remark."""
    return Column("note", "text", say("Remark"), say("What a reader should know besides."), value)


def notes(value: Callable[[Row], tuple[Words, ...]]) -> Column[Row]:
    """Remarks."""
    return Column(
        "notes", "texts", say("Remarks"), say("What a reader should know besides."), value
    )


def translation(key: Callable[[Row], str]) -> Column[Row]:
    """How far the translations of a record can be trusted, by its key in the ledger."""
    return Column(
        "translation", "states", say("State of the translation"),
        say(
            "Whether the translation is a draft, reviewed by a named person, or older than the "
            "Arabic text."
        ),
        key, choices=STATES,
    )  # fmt: skip
