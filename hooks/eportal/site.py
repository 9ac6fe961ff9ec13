"""The site as plain functions of content, language and address; whoever builds it calls these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from markupsafe import Markup

from eportal import addresses
from eportal.citations.linked_data import Metadata, metadata_of
from eportal.citations.sharing import Sharing
from eportal.content import Content
from eportal.day import day_of_build
from eportal.downloads.catalogue import offered
from eportal.downloads.download import Download
from eportal.downloads.imprint import Edition
from eportal.downloads.link_images import picture_of
from eportal.downloads.shelf import Shelf
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.pages import about, components, data_access, downloads, permanent_address
from eportal.pages.catalogue import catalogue
from eportal.pages.checks import checks
from eportal.pages.cleaning import cleaned
from eportal.pages.frame import Frame, frame
from eportal.pages.navigation import part_of_written, trail_of_written
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
    shelf: Shelf | None = None  #: where files are kept from one build to the next
    has_every_file: bool = False  #: a preview has only those that pages link by name

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        """The pages written from records, by address."""
        about_checks = partial(checks, assurance=self.content.assurance)
        return {
            **catalogue(self.content.portal),
            **about.writers(self.content.fingerprints),
            addresses.ABOUT_CHECKS: about_checks,
            addresses.DOWNLOADS: self._downloads_page,
            addresses.COMPONENTS: self._components_page,
            **(self._pages_about_files() if self.has_every_file else {}),
        }

    @cached_property
    def editions(self) -> Mapping[Language, Edition]:
        """What files are made from, in each language."""
        portal, fingerprints = self.content.portal, self.content.fingerprints
        return {
            each: Edition(portal, each, self.url, self.today, fingerprints) for each in LANGUAGES
        }

    @cached_property
    def files(self) -> tuple[Download, ...]:
        """Every file that is offered beside the pages, in all languages."""
        return tuple(offered(self.editions, self.shelf, self.has_every_file))

    def files_of(self, language: Language) -> list[Download]:
        """What there is to keep in a language, and what holds every language."""
        return [
            file
            for file in self.files
            if file.recipe.language in (language, None) and not file.recipe.is_part_of_pages
        ]

    def files_below(self, language: Language) -> Mapping[str, bytes]:
        """The files by their path below the language's root; those of all stand below Arabic's."""
        known = (language, None) if language is SOURCE_LANGUAGE else (language,)
        those = (file for file in self.files if file.recipe.language in known)
        return {file.recipe.address: file.content for file in those}

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
        return frame(
            self.view(language, address),
            page,
            standing,
            changes,
            self.all_addresses,
            files=self._files_of_page(language, page, address),
            metadata=self._metadata(language, page, address, standing),
            sharing=self._sharing(language, page, address),
        )

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

    def _files_of_page(self, language: Language, page: Page, address: str) -> list[Download]:
        """What stands at the end of a page; a quiet page offers nothing that names the portal."""
        if page.quiet or address.startswith(addresses.DOWNLOADS):
            return []
        return [file for file in self.files_of(language) if file.recipe.page == address]

    def _pages_about_files(self) -> dict[str, Writer]:
        """They link files that a preview has not."""
        portal = self.content.portal
        return {addresses.DOWNLOADS_DATA: data_access.write, **permanent_address.writers(portal)}

    def _metadata(
        self, language: Language, page: Page, address: str, standing: Standing | None
    ) -> Metadata | None:
        """What programs read of a page; it names files, which a preview has not."""
        if page.quiet or not self.has_every_file:
            return None
        state = standing.state if standing else "source"
        return metadata_of(self.content.portal, language, self.url, address, state)

    def _sharing(self, language: Language, page: Page, address: str) -> Sharing | None:
        """What a link to a page shows; a preview has no pictures."""
        if page.quiet or page.is_sheltered:
            return None
        edition = self.editions[language]
        return Sharing(
            language=language,
            url=self.url,
            address=address,
            site_name=edition.wording.plain_label("site-name"),
            title=page.title,
            description=page.description,
            picture=picture_of(edition, address, page.part) if self.has_every_file else None,
        )

    def _downloads_page(self, view: View) -> Page:
        files = self.files_of(view.language) if self.has_every_file else []
        return downloads.write(view, files)

    def _components_page(self, view: View) -> Page:
        return components.write(view, self.files_of(view.language))

    def _written_page(self, view: View, written: str) -> Page:
        key = _document_key(view.address)
        document = next(
            page
            for page in self.content.documents
            if page.key == key and page.language is view.language
        )
        text = Markup(cleaned(written)).striptags().removeprefix(document.title).strip(" ¶")
        return Page(
            title=document.title,
            description=shortened(text),
            body=view.written(written),
            part=part_of_written(view.address),
            trail=trail_of_written(view),
            records=(key,),
        )


def open_site(
    content: Content,
    theme: Path,
    url: str,
    today: date | None = None,
    *,
    shelf: Shelf | None = None,
    has_every_file: bool = False,
) -> Site:
    """The site of some content as it is published on a day, with the templates of a theme folder.

    Nothing that is not published on that day goes any further: no page, feed or download can show
    a contact that has expired. Without a day, it is the day of the clock.
    """
    today = today or day_of_build("", "")
    published = replace(content, portal=content.portal.on(today))
    root = url if url.endswith("/") else f"{url}/"
    return Site(published, Templates(theme), root, today, shelf, has_every_file)


def sitemap(site: Site) -> list[list[tuple[str, str]]]:
    """For each page of each language: (hreflang, absolute address) of it and of its twins.

    Pages that search engines are asked not to list are left out.
    """
    return [
        [(each.html, site.url + addresses.in_language(address, each)) for each in LANGUAGES]
        for address in site.all_addresses
        if addresses.is_listed(address)
    ]


def _document_key(address: str) -> str:
    return f"page/{address.strip('/') or 'home'}"
