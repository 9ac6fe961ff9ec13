"""An event in plain words, as feeds and calendars tell it: always whose words it reports."""

from __future__ import annotations

from dataclasses import dataclass

from eportal import addresses
from eportal.languages import Language
from eportal.records.events import Event, newest_first
from eportal.records.portal import Portal
from eportal.records.record import Words


@dataclass(frozen=True)
class Telling:
    """The events of a portal in one language, without markup."""

    portal: Portal
    language: Language
    url: str  #: of the site's root, with a closing slash

    def label(self, id_: str, **fillings: str) -> str:
        """A label of the interface."""
        label = self.portal.labels[id_].written_in(self.language, **fillings)
        return self.language.digits_of(label)

    def text(self, words: Words) -> str:
        """A text of a record on one line."""
        return self.language.digits_of(" ".join(words.written_in(self.language).split()))

    def events(self) -> list[Event]:
        """The events in the order of the list."""
        return newest_first(self.portal.events)

    def address(self, address: str) -> str:
        """The whole address of a page or file of the language."""
        return self.url + addresses.in_language(address, self.language)

    def name(self) -> str:
        """What a program calls the events when it shows them among others."""
        return f"{self.label('events-title')} · {self.label('site-name')}"

    def lead(self) -> str:
        """What the events are, and how many."""
        return self.label("events-lead", count=self.language.number(len(self.portal.events)))

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
        return self.language.date_range(event.start, event.end)

    def paragraphs(self, event: Event) -> list[str]:
        """When, whose words, what happened, and who tells it."""
        sources = dict.fromkeys(source.document for source in event.sources)
        titles = [self.text(self.portal.source[document].title) for document in sources]
        return [
            f"{self.label('event-date')}: {self.date(event)}",
            *([self.text(event.date_note)] if event.date_note else []),
            *([self._said(event)] if event.speech else []),
            self.text(event.what),
            f"{self.label('source')}: {self.language.join(titles)}",
        ]

    def _said(self, event: Event) -> str:
        names = {
            place: self.text(self.portal.body[id_].name)
            for place, id_ in (("who", event.said_by), ("whom", event.asks))
            if id_
        }
        said = self.label(f"event-said-{event.speech}", **names)
        return f"{said}. {self.label('event-said-note')}"
