"""The events as an Atom feed (RFC 4287), one a language."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from eportal import addresses
from eportal.downloads.telling import Telling
from eportal.languages import Language
from eportal.records.dates import first_day
from eportal.records.events import Event
from eportal.records.portal import Portal

_ATOM = "http://www.w3.org/2005/Atom"


def feed(portal: Portal, language: Language, url: str) -> bytes:
    """Every event, the newest first, as the list shows them."""
    telling = Telling(portal, language, url)
    events = telling.events()
    root = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language.html})
    address = telling.address(addresses.EVENTS_FEED)
    _add(root, "id", address)
    _add(root, "title", telling.name())
    _add(root, "subtitle", telling.lead())
    _add(root, "updated", _time(_day(events[0]) if events else date.min))
    _link(root, "self", "application/atom+xml", address, language)
    _link(root, "alternate", "text/html", telling.address(addresses.EVENTS), language)
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", telling.label("site-owner"))
    oldest = min((_day(event) for event in events if event.start), default=date.min)
    for event in events:
        _add_entry(root, telling, event, _day(event) if event.start else oldest)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_entry(root: ElementTree.Element, telling: Telling, event: Event, day: date) -> None:
    """One event; Atom asks for a day of each, so one without a date stands with the oldest."""
    entry = ElementTree.SubElement(root, "entry")
    address = telling.address(addresses.of_event(event.id))
    _add(entry, "id", address)
    _add(entry, "title", telling.title(event))
    _add(entry, "updated", _time(day))
    if event.is_known_to_the_day:
        _add(entry, "published", _time(day))
    _link(entry, "alternate", "text/html", address, telling.language)
    category = {"term": event.kind, "label": telling.kind(event)}
    ElementTree.SubElement(entry, "category", category)
    _add(entry, "summary", "\n\n".join(telling.paragraphs(event)))


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _link(
    parent: ElementTree.Element, relation: str, media_type: str, address: str, language: Language
) -> None:
    attributes = {"rel": relation, "type": media_type, "hreflang": language.html, "href": address}
    ElementTree.SubElement(parent, "link", attributes)


def _day(event: Event) -> date:
    return first_day(event.start) if event.start else date.min


def _time(day: date) -> str:
    """Noon in Baghdad: the same day almost everywhere that a reader may be."""
    return f"{day.isoformat()}T12:00:00+03:00"
