"""What surrounds every page: head, navigation, language switch, path, translation notice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from eportal import addresses
from eportal.citations.linked_data import Metadata
from eportal.citations.sharing import Sharing
from eportal.delivery.policy import PAGES, QUIET, in_page
from eportal.downloads.download import Download
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.pages import search
from eportal.pages.citing import cited
from eportal.pages.files import offers
from eportal.pages.navigation import PARTS, SERVICE, pages_of
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.translations.states import Standing


@dataclass(frozen=True)
class Link:
    """A link of the frame."""

    text: str
    address: str  #: relative to the page
    is_current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language."""

    language: Language
    address: str  #: relative to the page
    absolute: str  #: from the site's root on
    is_current: bool


@dataclass(frozen=True)
class SearchBox:
    """The search box in the head of a page."""

    page: str  #: link to the page that searches
    words: str  #: what its script says, as JSON


@dataclass(frozen=True)
class Frame:
    """All that the template of the frame shows around a page."""

    view: View
    page: Page
    head_title: str
    navigation: tuple[Link, ...]
    part_pages: tuple[Link, ...]  #: the second line of the navigation
    service: tuple[Link, ...]  #: at the foot
    trail: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    notice: Markup | None
    changes: tuple[Markup, ...]  #: what the Arabic says otherwise since it was translated
    search: SearchBox | None  #: none on the page that searches
    closing: Markup  #: how to cite the page, and its files; empty where there is neither
    metadata: Metadata | None  #: what programs read of the page
    sharing: Sharing | None  #: what a link to it shows where people share it

    @property
    def policy(self) -> Markup:
        """What the page may load and run."""
        return in_page(QUIET if self.page.quiet else PAGES)


def frame(
    view: View,
    page: Page,
    standing: Standing | None,
    changes: Iterable[str],
    known: Collection[str],
    *,
    files: Iterable[Download] = (),
    metadata: Metadata | None = None,
    sharing: Sharing | None = None,
) -> Frame:
    """The frame of a page; `standing` is that of the translation it shows, if it is one.

    `changes` tell what has changed in its source since. `known` are the addresses of the site: the
    navigation leads nowhere else.
    """
    return Frame(
        view=view,
        page=page,
        head_title=_head_title(view, page),
        navigation=_links(view, PARTS, known, page.part),
        service=_links(view, SERVICE, known, view.address),
        part_pages=tuple(
            Link(title, view.link(target), target == view.address)
            for title, target in pages_of(page.part, view)
            if target in known
        ),
        trail=tuple(Link(title, view.link(target)) for title, target in page.trail),
        languages=tuple(_language_link(view, each) for each in LANGUAGES),
        notice=_notice(view, standing),
        changes=tuple(view.prose(change) for change in changes),
        search=_search_box(view),
        closing=_closing(view, [*files]),
        metadata=metadata,
        sharing=sharing,
    )


def _links(
    view: View, pages: Iterable[tuple[str, str]], known: Collection[str], current: str
) -> tuple[Link, ...]:
    return tuple(
        Link(view.plain_label(label), view.link(target), target == current)
        for label, target in pages
        if target in known
    )


def _head_title(view: View, page: Page) -> str:
    if page.quiet:
        return page.title
    site = view.plain_label("site-name")
    return site if view.address == addresses.HOME else f"{page.title} · {site}"


def _search_box(view: View) -> SearchBox | None:
    if view.address == addresses.SEARCH:
        return None
    return SearchBox(view.link(addresses.SEARCH), search.words(view))


def _closing(view: View, files: list[Download]) -> Markup:
    citation = cited(view)
    if not files and citation is None:
        return Markup()
    return view.templates.render(
        "closing", view=view, citation=citation, offers=offers(view, files)
    )


def _language_link(view: View, other: Language) -> LanguageLink:
    return LanguageLink(
        language=other,
        address=addresses.twin(view.address, view.language, other),
        absolute=view.site_url + addresses.in_language(view.address, other),
        is_current=other is view.language,
    )


def _notice(view: View, standing: Standing | None) -> Markup | None:
    if standing is None:
        return None
    fillings = {}
    if standing.state == "reviewed" and standing.on:
        fillings = {"name": standing.by, "date": view.language.date(standing.on)}
    sentence = view.label(f"{standing.state}-notice", **fillings)
    arabic = addresses.twin(view.address, view.language, SOURCE_LANGUAGE)
    link = Markup('<a href="{}" hreflang="{}">{}</a>').format(
        arabic, SOURCE_LANGUAGE.html, view.label("read-arabic")
    )
    return Markup("{} {}").format(sentence, link)
