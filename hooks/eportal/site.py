"""The site as plain functions of content, language and address; whoever builds it calls these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from eportal import addresses
from eportal.content import Content
from eportal.languages import LANGUAGES, Language
from eportal.pages.catalogue import catalogue
from eportal.pages.frame import Frame, frame
from eportal.pages.page import Page, Writer, shortened
from eportal.pages.prose import isolated_html
from eportal.pages.templates import Templates
from eportal.pages.view import View
from eportal.translations.states import Standing, standing, weakest


@dataclass(frozen=True)
class Site:
    """The content with its templates and its public address."""

    content: Content
    templates: Templates
    url: str  #: of the site's root, with a closing slash

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        """The pages written from records, by address."""
        return catalogue(self.content.portal)

    @cached_property
    def all_addresses(self) -> tuple[str, ...]:
        """Every address of the site, the same in each language."""
        written = (page.address for page in self.content.documents)
        return tuple(dict.fromkeys([*self.writers, *written]))

    def view(self, language: Language, address: str) -> View:
        """A page as its template sees it."""
        return View(self.content.portal, language, address, self.templates, self.url)

    def page(self, language: Language, address: str, written: str = "") -> Page:
        """The page at an address; `written` is the HTML of the editors' own page there."""
        view = self.view(language, address)
        if address not in self.writers:
            return self._written_page(view, written)
        page = self.writers[address](view)
        if not written:
            return page
        return Page(
            page.title, page.description, page.body + isolated_html(written, language), page.part,
            page.trail, (*page.records, _document_key(address)),
        )  # fmt: skip

    def frame(self, language: Language, page: Page, address: str) -> Frame:
        """What surrounds a page."""
        return frame(self.view(language, address), page, self.standing(language, page))

    def standing(self, language: Language, page: Page) -> Standing | None:
        """The standing of the translations that a page shows."""
        portal, fingerprints = self.content.portal, self.content.fingerprints
        return weakest(
            standing(portal.ledger, key, fingerprints[key], language) for key in page.records
        )

    def _written_page(self, view: View, written: str) -> Page:
        key = _document_key(view.address)
        document = next(
            page
            for page in self.content.documents
            if page.key == key and page.language is view.language
        )
        text = Markup(written).striptags().removeprefix(document.title).strip(" ¶")
        return Page(
            title=document.title,
            description=shortened(text),
            body=isolated_html(written, view.language),
            part=view.address,
            records=(key,),
        )


def open_site(content: Content, theme: Path, url: str) -> Site:
    """The site of some content, with the templates of a theme folder."""
    return Site(content, Templates(theme), url if url.endswith("/") else f"{url}/")


def sitemap(site: Site) -> list[list[tuple[str, str]]]:
    """For each page of each language: (hreflang, absolute address) of it and of its twins."""
    return [
        [(each.html, site.url + addresses.in_language(address, each)) for each in LANGUAGES]
        for address in site.all_addresses
    ]


def _document_key(address: str) -> str:
    return f"page/{address.strip('/') or 'home'}"
