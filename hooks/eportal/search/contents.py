"""The file that the search of one language consists of: its index, its codes, its texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from eportal import addresses
from eportal.languages import Language
from eportal.pages.navigation import PARTS
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.records.events import Event
from eportal.records.laws import Instrument
from eportal.records.plan import Activity, NotPrinted
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.reports import AnnualReport
from eportal.search.aliases import aliases_of
from eportal.search.analysis import analyzer_of
from eportal.search.codes import Codes, codes_of
from eportal.search.documents import PageSection, sections_of
from eportal.search.index import Section, SectionWords, pack_words, words_of
from eportal.search.synonyms import synonyms_of
from eportal.site import Site

#: Kinds of records that are shown on a page but are not what it is about.
_NO_PLACES_OF_THEIR_OWN = {"contact", "label", "source"}
_HOME = "home"
_PART_NAMES = {address: label.removeprefix("nav-") for label, address in PARTS}

#: (kind, record) by the address of its page or its place on one.
Records = Mapping[str, tuple[str, Record]]


@dataclass(frozen=True)
class Shown:
    """A section as it is shown among results."""

    location: str  #: below the root of the language
    title: str
    text: str  #: the text in which the matching sentence is looked for
    kind: str  #: what kind of record it is, in the words of the language
    date: str
    part: str  #: of the portal: plan, laws, events, reports, rights, help, about or home
    page: int  #: number of its page, the same for all sections of a page


@dataclass(frozen=True)
class PageSections:
    """A page as the search sees it: what it is called, its sections and their words."""

    title: str
    description: str
    part: str
    quiet: bool
    sections: tuple[PageSection, ...]
    words: tuple[SectionWords, ...]  #: of each section, without the other names of its record


def sections_with_words(page: Page, language: Language) -> PageSections | None:
    """A page as the search sees it; None when it lists it nowhere."""
    if not page.is_listed:
        return None
    sections = tuple(_sections(page, language))
    analyzer = analyzer_of(language)
    words = tuple(words_of(Section(each.title, each.text), analyzer) for each in sections)
    return PageSections(page.title, page.description, page.part, page.quiet, sections, words)


def search_file(site: Site, language: Language, pages: Mapping[str, Page]) -> bytes:
    """The index and the texts of these pages, by address, as JSON; the same for the same pages."""
    seen = {address: sections_with_words(page, language) for address, page in pages.items()}
    return joined_search_file(site, language, seen)


def joined_search_file(
    site: Site, language: Language, pages: Mapping[str, PageSections | None]
) -> bytes:
    """The same of pages whose sections are known."""
    portal = site.content.portal
    aliases = aliases_of(portal, language)
    records, analyzer = _records(portal), analyzer_of(language)
    shown: list[Shown] = []
    indexed: list[SectionWords] = []
    listed = [(address, page) for address in site.all_addresses if (page := pages.get(address))]
    for number, (address, page) in enumerate(listed):
        view = site.view(language, address)
        for section, words in zip(page.sections, page.words, strict=True):
            each = _shown(view, page, section, number, records)
            names = " · ".join(aliases.get(each.location, ()))
            indexed.append(words._replace(aliases=tuple(analyzer.index_tokens(names))))
            shown.append(replace(each, text=page.description) if page.quiet else each)
    config = {
        "language": language.code,
        "synonyms": synonyms_of(portal, language),
        "codes": _numbered(codes_of(portal, language), [each.location for each in shown]),
        "index": pack_words(indexed),
    }
    text = {"config": config, "docs": [vars(each) for each in shown]}
    return json.dumps(text, ensure_ascii=False, separators=(",", ":")).encode()


def _sections(page: Page, language: Language) -> Iterator[PageSection]:
    """The sections of a page; the head bears the title that lists show.

    A quiet page is one section, so that no heading of it can become a result; it is found by all
    that it says, but tells no more than its head.
    """
    head, *others = sections_of(page.body, language)
    text = f"{head.title}\n{head.text}" if not page.title.startswith(head.title) else head.text
    if page.quiet:
        text = "\n".join([text, *(f"{each.title}\n{each.text}" for each in others)])
        others = []
    yield replace(head, title=page.title, text=text.strip())
    yield from others


def _shown(
    view: View, page: PageSections, section: PageSection, number: int, records: Records
) -> Shown:
    location = f"{view.address}#{section.anchor}" if section.anchor else view.address
    kind, record = records.get(location) or records.get(view.address) or ("", None)
    part = _PART_NAMES.get(page.part, _HOME)
    return Shown(
        location=location,
        title=section.title,
        text=section.text,
        kind=view.plain_label(f"record-kind-{kind}" if kind else f"nav-{part}"),
        date=_date(view, record) if record else "",
        part=part,
        page=number,
    )


def _records(portal: Portal) -> Records:
    records: dict[str, tuple[str, Record]] = {}
    for key, record in portal.translated():
        kind = key.partition("/")[0]
        if kind not in _NO_PLACES_OF_THEIR_OWN:
            records.setdefault(addresses.of_record(key), (kind, record))
    return records


def _date(view: View, record: Record) -> str:
    match record:
        case Event(start=str(start), end=end):
            return view.language.date_range(start, end)
        case Activity(timing=timing) if not isinstance(timing, NotPrinted):
            return str(view.timing(timing).striptags())
        case Instrument(designations=(first, *_)):
            return view.language.year(first.year)
        case Instrument(year=int(year)):
            return view.language.year(year)
        case AnnualReport(as_of=day):
            return view.language.date(day)
        case _:
            return ""


def _numbered(codes: Codes, locations: list[str]) -> dict[str, object]:
    """The codes with the numbers of sections in place of addresses."""
    numbers = {location: number for number, location in enumerate(locations)}
    sections = {
        code: [numbers[address] for address in those if address in numbers]
        for code, those in codes.addresses.items()
    }
    return {
        "fillers": list(codes.fillers),
        "sections": {code: those for code, those in sections.items() if those},
    }
