"""Atom feeds (RFC 4287): what an entry says, and how a feed is written."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from xml.etree import ElementTree

from eportal.downloads.imprint import Edition
from eportal.downloads.telling import Telling
from eportal.languages import Language

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """One thing that a feed tells."""

    id: str  #: below the language's root; never that of another entry, and another when it changes
    title: str
    address: str  #: of the page that tells it
    day: date  #: Atom asks for one; the paragraphs say what is known
    is_day_known: bool  #: whether it was on this day, and not merely in this month or year
    kind: str
    kind_in_words: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """What a feed holds, in one language, the newest entry first."""

    address: str
    page: str  #: that tells the same
    title: str
    lead: str
    entries: tuple[Entry, ...]  #: never none
    records: tuple[str, ...]  #: ledger keys of those whose texts it shows


def atom(edition: Edition, feed: Feed) -> bytes:
    """The feed as a file, which says of which version, day and standing it is."""
    telling, language = Telling(edition), edition.language
    imprint = edition.imprint(feed.page, feed.records, asdict(feed))
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language.html})
    address = edition.address(feed.address)
    _add(root, "id", address)
    _add(root, "title", telling.named(feed.title))
    _add(root, "subtitle", "\n".join((feed.lead, *telling.about_itself(imprint))))
    _add(root, "updated", _time(max(entry.day for entry in feed.entries)))
    _link(root, "self", "application/atom+xml", address, language)
    _link(root, "alternate", "text/html", edition.address(feed.page), language)
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", telling.label("site-owner"))
    _add(root, "rights", f"{telling.label('imprint-licence')}: {telling.label(_LICENCE)}")
    generator = {"uri": edition.address(""), "version": imprint.version}
    ElementTree.SubElement(root, "generator", generator).text = telling.label("site-name")
    for entry in feed.entries:
        _add_entry(root, edition, entry)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


#: What is known of the licence, see `Imprint.lines`.
_LICENCE = "imprint-licence-unknown"


def _add_entry(root: ElementTree.Element, edition: Edition, told: Entry) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _add(entry, "id", edition.address(told.id))
    _add(entry, "title", told.title)
    _add(entry, "updated", _time(told.day))
    if told.is_day_known:
        _add(entry, "published", _time(told.day))
    _link(entry, "alternate", "text/html", edition.address(told.address), edition.language)
    ElementTree.SubElement(entry, "category", {"term": told.kind, "label": told.kind_in_words})
    _add(entry, "summary", "\n\n".join(told.paragraphs))


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _link(
    parent: ElementTree.Element, relation: str, media_type: str, address: str, language: Language
) -> None:
    attributes = {"rel": relation, "type": media_type, "hreflang": language.html, "href": address}
    ElementTree.SubElement(parent, "link", attributes)


def _time(day: date) -> str:
    """Noon in Baghdad: the same day almost everywhere that a reader may be."""
    return f"{day.isoformat()}T12:00:00+03:00"
