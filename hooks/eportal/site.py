"""The site as plain functions of content, language and address; whoever builds it calls these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from markupsafe import Markup

from eportal import addresses
from eportal.content import Content
from eportal.day import day_of_build
from eportal.languages import LANGUAGES, Language
from eportal.pages import about
from eportal.pages.catalogue import catalogue
from eportal.pages.checks import checks
from eportal.pages.frame import Frame, frame
from eportal.pages.page import Page, Writer, shortened
from eportal.pages.templates import Templates
from eportal.pages.view import View
from eportal.translations.states import Standing, changed_since, standing, weakest


@dataclass(frozen=True)
class Site:
    """The content with its templates and its public address."""

    content: Content
    templates: Templates
    url: str  #: of the site's root, with a closing slash
    today: date  #: the day for which it is built

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        """The pages written from records, by address."""
        about_checks = partial(checks, assurance=self.content.assurance)
        return {
            **catalogue(self.content.portal),
            **about.writers(self.content.fingerprints),
            addresses.ABOUT_CHECKS: about_checks,
        }

    @cached_property
    def all_addresses(self) -> tuple[str, ...]:
        """Every address of the site, the same in each language."""
        written = (page.address for page in self.content.documents)
        return tuple(dict.fromkeys([*self.writers, *written]))

    def view(self, language: Language, address: str) -> View:
        """A page as its template sees it."""
        return View(self.content.portal, language, address, self.templates, self.url, self.today)

    def page(self, language: Language, address: str, written: str = "") -> Page:
        """The page at an address; `written` is the HTML of the editors' own page there."""
        view = self.view(language, address)
        if address not in self.writers:
            return self._written_page(view, written)
        page = self.writers[address](view)
        if not written:
            return page
        return replace(
            page,
            body=page.body + view.written(written),
            records=(*page.records, _document_key(address)),
        )

    def frame(self, language: Language, page: Page, address: str) -> Frame:
        """What surrounds a page."""
        standing = self.standing(language, page)
        changes = self.changes(language, page)
        return frame(self.view(language, address), page, standing, changes, self.all_addresses)

    def standing(self, language: Language, page: Page) -> Standing | None:
        """The standing of the translations that a page shows."""
        portal, fingerprints = self.content.portal, self.content.fingerprints
        return weakest(
            standing(portal.ledger, key, fingerprints[key], language) for key in page.records
        )

    def changes(self, language: Language, page: Page) -> tuple[str, ...]:
        """What has changed in the Arabic since it was translated, in the words of the language."""
        ledger = self.content.portal.ledger
        told = (
            change.told.told_in(language)
            for key in page.records
            for change in changed_since(ledger, key, language)
        )
        return tuple(dict.fromkeys(told))

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
            body=view.written(written),
            part=view.address.split("/")[0] + "/",
            records=(key,),
        )


def open_site(content: Content, theme: Path, url: str, today: date | None = None) -> Site:
    """The site of some content as it is published on a day, with the templates of a theme folder.

    Nothing that is not published on that day goes any further: no page, feed or download can show
    a contact that has expired. Without a day, it is the day of the clock.
    """
    today = today or day_of_build("", "")
    published = replace(content, portal=content.portal.on(today))
    return Site(published, Templates(theme), url if url.endswith("/") else f"{url}/", today)


def sitemap(site: Site) -> list[list[tuple[str, str]]]:
    """For each page of each language: (hreflang, absolute address) of it and of its twins.

    Pages that search engines are asked not to list are left out.
    """
    return [
        [(each.html, site.url + addresses.in_language(address, each)) for each in LANGUAGES]
        for address in site.all_addresses
        if address not in addresses.UNLISTED
    ]


def _document_key(address: str) -> str:
    return f"page/{address.strip('/') or 'home'}"
