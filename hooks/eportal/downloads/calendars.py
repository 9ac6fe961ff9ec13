"""iCalendar files (RFC 5545, RFC 7986): days without a time, and how a calendar is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from eportal.downloads.imprint import Edition, Imprint
from eportal.downloads.telling import Telling
from eportal.languages import Language

_LONGEST_LINE = 75  #: octets, without the line break
#: In UTF-8, by its first two bits: whether an octet goes on with the letter before it.
_KIND_OF_OCTET, _WITHIN_LETTER = 0b11000000, 0b10000000
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Appointment:
    """One or several whole days of which a calendar tells."""

    id: str  #: for ever, within this calendar and all others of the portal
    first: date
    last: date
    title: str
    paragraphs: tuple[str, ...]
    kind_in_words: str
    address: str  #: of the page that tells it, below the language's root
    where: str = ""


@dataclass(frozen=True)
class Calendar:
    """What a calendar holds, in one language."""

    name: str  #: of its kind, for programs
    page: str  #: that tells the same
    title: str
    lead: str
    stamp: date  #: a clock would change every entry with each build
    appointments: tuple[Appointment, ...]
    records: tuple[str, ...]  #: ledger keys of those whose texts it shows


def icalendar(edition: Edition, calendar: Calendar) -> bytes:
    """The calendar as a file, which says of which version, day and standing it is."""
    imprint = edition.imprint(calendar.page, calendar.records, asdict(calendar))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *_head(edition, calendar, imprint)]
    for appointment in calendar.appointments:
        lines += _event(edition, appointment, calendar.stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _head(edition: Edition, calendar: Calendar, imprint: Imprint) -> Iterator[str]:
    telling, language = Telling(edition), edition.language
    title = telling.named(calendar.title)
    about = "\n".join((calendar.lead, *telling.about_itself(imprint)))
    yield f"PRODID:-//eportal//{calendar.name} {imprint.version}//EN"
    yield "CALSCALE:GREGORIAN"
    yield _text("NAME", title, language)
    yield f"X-WR-CALNAME:{title.translate(_ESCAPES)}"
    yield _text("DESCRIPTION", about, language)
    yield f"URL:{imprint.address}"
    yield f"X-PORTAL-REVISION:{imprint.revision}"
    yield f"X-PORTAL-BUILT;VALUE=DATE:{_day(imprint.built)}"
    yield f"X-PORTAL-LANGUAGE:{language.html}"
    yield f"X-PORTAL-STANDING-OF-TEXT:{imprint.state}"


def _event(edition: Edition, told: Appointment, stamp: date) -> Iterator[str]:
    language = edition.language
    yield "BEGIN:VEVENT"
    yield f"UID:{told.id}@{urlsplit(edition.url).hostname or 'eportal'}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(told.first)}"
    yield f"DTEND;VALUE=DATE:{_day(told.last + timedelta(days=1))}"
    yield _text("SUMMARY", told.title, language)
    yield _text("DESCRIPTION", "\n\n".join(told.paragraphs), language)
    if told.where:
        yield _text("LOCATION", told.where, language)
    yield _text("CATEGORIES", told.kind_in_words, language)
    yield f"URL:{edition.address(told.address)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _text(name: str, value: str, language: Language) -> str:
    return f"{name};LANGUAGE={language.html}:{value.translate(_ESCAPES)}"


def _folded(line: str) -> bytes:
    """The line and its break; parts of a long one begin with a space, and no letter is cut."""
    parts, rest = [], line.encode()
    while len(rest) > _LONGEST_LINE:
        end = _LONGEST_LINE
        while rest[end] & _KIND_OF_OCTET == _WITHIN_LETTER:
            end -= 1
        parts.append(rest[:end])
        rest = b" " + rest[end:]
    return b"\r\n".join([*parts, rest]) + b"\r\n"
