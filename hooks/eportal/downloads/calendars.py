"""The events whose days are known as an iCalendar file (RFC 5545), one a language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from eportal import addresses
from eportal.downloads.telling import Telling
from eportal.languages import Language
from eportal.records.dates import last_day
from eportal.records.events import Event
from eportal.records.portal import Portal

_LONGEST_LINE = 75  #: octets, without the line break
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(portal: Portal, language: Language, url: str) -> bytes:
    """Every event that is known to the day, as days without a time; the oldest first."""
    telling = Telling(portal, language, url)
    events = [event for event in reversed(telling.events()) if event.is_known_to_the_day]
    stamp = max((_last(event) for event in events), default=date.min)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//eportal//events//EN",
        "CALSCALE:GREGORIAN",
        _text("NAME", telling.name(), language),
        f"X-WR-CALNAME:{telling.name().translate(_ESCAPES)}",
        _text("DESCRIPTION", telling.lead(), language),
    ]
    for event in events:
        lines += _event(event, telling, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(event: Event, telling: Telling, stamp: date) -> Iterator[str]:
    """The stamp is the last day of all events: a clock would change the file with each build."""
    language = telling.language
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{urlsplit(telling.url).hostname or 'eportal'}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(date.fromisoformat(event.start or ''))}"
    yield f"DTEND;VALUE=DATE:{_day(_last(event) + timedelta(days=1))}"
    yield _text("SUMMARY", telling.title(event), language)
    yield _text("DESCRIPTION", "\n\n".join(telling.paragraphs(event)), language)
    if event.where:
        yield _text("LOCATION", telling.text(event.where), language)
    yield _text("CATEGORIES", telling.kind(event), language)
    yield f"URL:{telling.address(addresses.of_event(event.id))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _last(event: Event) -> date:
    return last_day(event.end or event.start or "")


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(name: str, value: str, language: Language) -> str:
    return f"{name};LANGUAGE={language.html}:{value.translate(_ESCAPES)}"


def _folded(line: str) -> bytes:
    """The line and its break; parts of a long one begin with a space, and no letter is cut."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > _LONGEST_LINE:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]) + b"\r\n"
