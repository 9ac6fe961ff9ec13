"""What programs read of a page: JSON-LD in the words of schema.org, and elements of its head."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from eportal import addresses
from eportal.citations.citation import citation_of
from eportal.citations.descriptions import Describing
from eportal.citations.head import head
from eportal.citations.identity import by_identity
from eportal.citations.nodes import Node
from eportal.downloads.wording import Wording
from eportal.languages import Language
from eportal.records.portal import Portal

_CONTEXT = "https://schema.org"
#: Frictionless Data gives the file this name.
_PACKAGE = f"{addresses.DATA}datapackage.json"
#: No text may end the element that holds the data; the last two end a line in JavaScript.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Metadata:
    """What a page says of itself to programs."""

    json: str  #: the content of a script element of the type ``application/ld+json``
    meta: tuple[tuple[str, str], ...]  #: (name, content) of meta elements, in plain text


def metadata_of(
    portal: Portal, language: Language, url: str, address: str, state: str = "source"
) -> Metadata | None:
    """The metadata of a page; None where it shows no record that programs know a kind for.

    Help pages are such: nothing that a page of help says may tell what it is about. `state` is
    where the translation that the page shows stands.
    """
    wording = Wording(portal, language)
    nodes = _nodes(Describing(wording, url, state), address)
    if not nodes:
        return None
    citation = citation_of(wording, url, _page_of(portal, address))
    return Metadata(_written(nodes), head(citation) if citation else ())


def _page_of(portal: Portal, address: str) -> str:
    """The page that an address means: the permanent address of a law means that of the law."""
    if not address.startswith(addresses.LAW_IDENTITIES):
        return address
    law = by_identity(portal).get(address)
    return addresses.of_law(law.id) if law else address


def _nodes(describing: Describing, address: str) -> list[Node]:
    if address in _PAGES:
        return _PAGES[address](describing)
    portal = describing.wording.portal
    folder, _, name = _page_of(portal, address).rstrip("/").rpartition("/")
    match f"{folder}/":
        case addresses.BODIES if name in portal.body:
            return describing.body(portal.body[name])
        case addresses.LAWS if name in portal.law:
            return describing.law(portal.law[name])
        case addresses.PLAN if name in portal.activity:
            return describing.activity(portal.activity[name])
        case _:
            return _of_year_or_event(describing, address)


def _of_year_or_event(describing: Describing, address: str) -> list[Node]:
    portal = describing.wording.portal
    for plan in portal.annual_plans:
        if address == addresses.of_annual_plan(plan.year):
            return describing.annual_plan(plan)
    for report in portal.reports:
        if address == addresses.of_report(report.year):
            return describing.report(report)
    for event in portal.events:
        if address == addresses.of_event(event.id):
            return describing.event(event)
    return []


def _activities(describing: Describing) -> list[Node]:
    file = describing.file("DataDownload", addresses.ACTIVITIES_WORKBOOK)
    label = describing.wording.plain_label
    name, lead = label("activities-title"), label("activities-lead-plain")
    return describing.dataset(addresses.ACTIVITIES, name, lead, [file])


def _statistics(describing: Describing) -> list[Node]:
    if not describing.wording.portal.statistics:
        return []
    file = describing.file("DataDownload", addresses.STATISTICS_TABLE)
    label = describing.wording.plain_label
    name, lead = label("statistics-title"), label("statistics-lead")
    return describing.dataset(addresses.STATISTICS, name, lead, [file])


def _data(describing: Describing) -> list[Node]:
    paths = (_PACKAGE, addresses.EVERYTHING_IN_ALL_LANGUAGES)
    files = [describing.file_of_all("DataDownload", path) for path in paths]
    label = describing.wording.plain_label
    name, lead = label("downloads-data"), label("downloads-lead")
    return describing.dataset(addresses.DOWNLOADS_DATA, name, lead, files)


_PAGES: Mapping[str, Callable[[Describing], list[Node]]] = {
    addresses.HOME: Describing.website,
    addresses.PLAN: Describing.strategy,
    addresses.ACTIVITIES: _activities,
    addresses.STATISTICS: _statistics,
    addresses.DOWNLOADS_DATA: _data,
}


def _written(nodes: list[Node]) -> str:
    """One node alone, several as a graph; the same portal always gives the same text."""
    said = [_without_gaps(node) for node in nodes]
    content = said[0] if len(said) == 1 else {"@graph": said}
    return json.dumps({"@context": _CONTEXT, **content}, ensure_ascii=False).translate(_ESCAPES)


def _without_gaps(node: Node) -> Node:
    """What is known of a node: nothing empty."""
    return {
        name: _without_gaps(value) if isinstance(value, dict) else value
        for name, value in node.items()
        if value not in (None, "", [])
    }
