"""The site as plain functions of content, language and address; whoever builds it calls these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from eportal import addresses
from eportal.content import Content
from eportal.languages import LANGUAGES, Language
from eportal.pages import about
from eportal.pages.catalogue import catalogue
from eportal.pages.frame import Frame, frame
from eportal.pages.page import Page, Writer, shortened
from eportal.pages.templates import Templates
from eportal.pages.view import View
from eportal.translations.states import Standing, standing, weakest


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
        return {**catalogue(self.content.portal), **about.writers(self.content.fingerprints)}

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
        return frame(self.view(language, address), page, standing, self.all_addresses)

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


def day_of_build(named: str, epoch: str) -> date:
    """The day that is named (year-month-day), else that of the seconds since 1970, else this day.

    ValueError, in an editor's words, when what is given is no day.
    """
    try:
        if named:
            return date.fromisoformat(named)
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError) as error:
        given, wanted = f"SOURCE_DATE_EPOCH: `{epoch}` is no moment", "seconds since 1970"
        if named:
            given, wanted = f"EPORTAL_DATE: `{named}` is no day", "a day such as 2024-11-30"
        hint = f"Write {wanted}, or leave it unset to build for today."
        raise ValueError(f"{given}\n    -> {hint}") from error


def sitemap(site: Site) -> list[list[tuple[str, str]]]:
    """For each page of each language: (hreflang, absolute address) of it and of its twins."""
    return [
        [(each.html, site.url + addresses.in_language(address, each)) for each in LANGUAGES]
        for address in site.all_addresses
    ]


def _document_key(address: str) -> str:
    return f"page/{address.strip('/') or 'home'}"
