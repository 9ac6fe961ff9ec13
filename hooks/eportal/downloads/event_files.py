"""What the committee and its partners did, as a feed to follow and as days of a calendar."""

from __future__ import annotations

from datetime import date

from eportal import addresses
from eportal.downloads.calendars import Appointment, Calendar, icalendar
from eportal.downloads.feeds import Entry, Feed, atom
from eportal.downloads.imprint import Edition
from eportal.downloads.telling import Telling
from eportal.records.dates import first_day, last_day
from eportal.records.events import Event


def feed(edition: Edition) -> bytes:
    """Every event, the newest first, as the list shows them."""
    telling = Telling(edition)
    events = telling.events()
    oldest = min((first_day(each.start) for each in events if each.start), default=_first(edition))
    content = Feed(
        address=addresses.EVENTS_FEED,
        page=addresses.EVENTS,
        title=telling.label("events-title"),
        lead=telling.label("events-lead", count=len(events)),
        entries=tuple(entry_of(telling, event, oldest) for event in events),
        records=_records(events),
    )
    return atom(edition, content)


def calendar(edition: Edition) -> bytes:
    """Every event that is known to the day, as days without a time; the oldest first."""
    telling = Telling(edition)
    events = [event for event in reversed(telling.events()) if event.is_known_to_the_day]
    content = Calendar(
        name="events",
        page=addresses.EVENTS,
        title=telling.label("events-title"),
        lead=telling.label("events-lead", count=len(edition.portal.events)),
        stamp=max((_last(event) for event in events), default=_first(edition)),
        appointments=tuple(_appointment(telling, event) for event in events),
        records=_records(events),
    )
    return icalendar(edition, content)


def entry_of(telling: Telling, event: Event, oldest: date) -> Entry:
    """One event; one without a date stands with the oldest."""
    address = addresses.of_event(event.id)
    return Entry(
        id=address,
        title=telling.title(event),
        address=address,
        day=first_day(event.start) if event.start else oldest,
        is_day_known=event.is_known_to_the_day,
        kind=event.kind,
        kind_in_words=telling.kind(event),
        paragraphs=telling.paragraphs(event),
    )


def _appointment(telling: Telling, event: Event) -> Appointment:
    return Appointment(
        id=event.id,
        first=first_day(event.start or ""),
        last=_last(event),
        title=telling.title(event),
        paragraphs=telling.paragraphs(event),
        kind_in_words=telling.kind(event),
        address=addresses.of_event(event.id),
        where=telling.text(event.where) if event.where else "",
    )


def _records(events: list[Event]) -> tuple[str, ...]:
    return tuple(f"event/{event.id}" for event in events)


def _first(edition: Edition) -> date:
    """The first day of the strategy, where no event has a date: no clock."""
    return date(edition.portal.strategy.start, 1, 1)


def _last(event: Event) -> date:
    return last_day(event.end or event.start or "")
