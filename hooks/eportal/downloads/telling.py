"""An event in plain words, as feeds and calendars tell it: always whose words it reports."""

from __future__ import annotations

from dataclasses import dataclass

from eportal.downloads.imprint import Edition, Imprint
from eportal.downloads.wording import Inline, plain
from eportal.records.events import Event, newest_first
from eportal.records.record import Words


@dataclass(frozen=True)
class Telling:
    """What feeds and calendars say in one language, without markup."""

    edition: Edition

    def label(self, id_: str, **fillings: str | int | Inline) -> str:
        """A label of the interface."""
        return self.edition.wording.plain_label(id_, **fillings)

    def text(self, words: Words) -> str:
        """A text of a record on one line."""
        return self.edition.wording.plain(words)

    def named(self, title: str) -> str:
        """What a program calls a feed or calendar when it shows it among others."""
        return f"{title} · {self.label('site-name')}"

    def about_itself(self, imprint: Imprint) -> list[str]:
        """What a file says of itself, a line for each."""
        lines = imprint.lines(self.edition.wording)
        return [f"{plain(label)}: {plain(value)}" for label, value in lines]

    def events(self) -> list[Event]:
        """The events in the order of the list."""
        return newest_first(self.edition.portal.events)

    def kind(self, event: Event) -> str:
        """What sort of fact it is."""
        return self.label(f"event-kind-{event.kind}")

    def title(self, event: Event) -> str:
        """Its title; that of a statement says first that it is one."""
        title, kind = self.text(event.title), self.kind(event)
        return f"{kind}: {title}" if event.speech and not title.startswith(kind) else title

    def date(self, event: Event) -> str:
        """When it was, no more precise than it is known."""
        if event.start is None:
            return self.label("events-undated")
        return self.edition.language.date_range(event.start, event.end)

    def paragraphs(self, event: Event) -> tuple[str, ...]:
        """When, whose words, what happened, and who tells it."""
        portal = self.edition.portal
        sources = dict.fromkeys(source.document for source in event.sources)
        titles = [self.text(portal.source[document].title) for document in sources]
        return (
            f"{self.label('event-date')}: {self.date(event)}",
            *([self.text(event.date_note)] if event.date_note else []),
            *([self._said(event)] if event.speech else []),
            self.text(event.what),
            f"{self.label('source')}: {self.edition.language.join(titles)}",
        )

    def _said(self, event: Event) -> str:
        names: dict[str, str | int | Inline] = {
            place: self.text(self.edition.portal.body[id_].name)
            for place, id_ in (("who", event.said_by), ("whom", event.asks))
            if id_
        }
        said = self.label(f"event-said-{event.speech}", **names)
        return f"{said}. {self.label('event-said-note')}"
