"""The site as plain functions of content, language and address; whoever builds it calls these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from eportal import addresses
from eportal.citations.linked_data import Metadata, metadata_of
from eportal.citations.sharing import Sharing
from eportal.collector import without_collections
from eportal.content import Content
from eportal.day import day_of_build
from eportal.downloads.catalogue import offered
from eportal.downloads.download import Download
from eportal.downloads.imprint import Edition
from eportal.downloads.link_kinds import picture_of
from eportal.downloads.shelf import Shelf
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.pages import about, components, data_access, downloads, permanent_address
from eportal.pages.catalogue import catalogue
from eportal.pages.checks import checks
from eportal.pages.frame import Frame, frame
from eportal.pages.page import Page, Writer
from eportal.pages.surroundings import Surroundings
from eportal.pages.templates import Templates, templates_of
from eportal.pages.view import View
from eportal.pages.written import with_written, written_page
from eportal.search.worker import WORKER_PATH
from eportal.translations.states import Standing


@dataclass(frozen=True)
class Site:
    """The content with its templates and its public address."""

    content: Content
    templates: Templates
    url: str  #: of the site's root, with a closing slash
    today: date  #: the day for which it is built
    shelf: Shelf | None = None  #: where files are kept from one build to the next
    has_every_file: bool = False  #: a preview has only those that pages link by name
    search_script: str = ""  #: path of Material's script for the search box
    is_preview: bool = False  #: a preview reloads itself by an inline script
    languages: Sequence[Language] = LANGUAGES  #: in which it is built
    is_part: bool = False  #: each language lies where it lies in the whole site

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        """The pages written from records, by address."""
        about_checks = partial(checks, assurance=self.content.assurance)
        return {
            **catalogue(self.content.portal),
            **about.writers(self.content.portal, self.content.fingerprints),
            addresses.ABOUT_CHECKS: about_checks,
            addresses.DOWNLOADS: partial(_downloads_page, files=self._files_to_list()),
            addresses.COMPONENTS: partial(_components_page, files=self._files_to_show()),
            **(self._pages_about_files() if self.has_every_file else {}),
        }

    @cached_property
    def editions(self) -> Mapping[Language, Edition]:
        """What files are made from, in each language."""
        portal, fingerprints = self.content.portal, self.content.fingerprints
        return {
            each: Edition(portal, each, self.url, self.today, fingerprints)
            for each in (LANGUAGES if self.has_every_file else self.languages)
        }

    @cached_property
    def files(self) -> tuple[Download, ...]:
        """Every file that is offered beside the pages, in all languages."""
        with without_collections():
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

    @cached_property
    def titles(self) -> Mapping[tuple[Language, str], str]:
        """The titles of the pages that editors have written, by language and address."""
        return {(page.language, page.address): page.title for page in self.content.documents}

    def view(self, language: Language, address: str) -> View:
        """A page as its template sees it."""
        return View(self.content.portal, language, address, self.templates, self.url, self.today)

    def surroundings(self, language: Language) -> Surroundings:
        """What frames of a language are made from besides the records."""
        files: dict[str, list[Download]] = {}
        for file in self.files_of(language):
            files.setdefault(file.recipe.page, []).append(file)
        return Surroundings(self.content.fingerprints, dict.fromkeys(self.all_addresses), files)

    def page(self, language: Language, address: str, written: str = "") -> Page:
        """The page at an address; `written` is the HTML of the editors' own page there."""
        return self.page_of(self.view(language, address), written)

    def page_of(self, view: View, written: str = "") -> Page:
        """The page of a view."""
        if view.address not in self.writers:
            return written_page(view, self.titles[view.language, view.address], written)
        page = self.writers[view.address](view)
        return with_written(view, page, written) if written else page

    def frame(self, language: Language, page: Page, address: str) -> Frame:
        """What surrounds a page."""
        return self.frame_of(self.view(language, address), page, self.surroundings(language))

    def frame_of(self, view: View, page: Page, around: Surroundings) -> Frame:
        """What surrounds the page of a view."""
        standing = around.standing(view, page)
        return frame(
            view,
            page,
            standing,
            around.changes(view, page),
            around.addresses,
            files=around.files_of(view, page),
            metadata=self._metadata(view, page, standing),
            sharing=self._sharing(view, page, around),
        )

    def document(self, view: View, page: Page, around: Surroundings) -> str:
        """The whole HTML of a page."""
        return self.templates.document(
            frame=self.frame_of(view, page, around),
            here=self._below_root(view),
            preview=self.is_preview,
            search_script=self.search_script,
            search_worker=WORKER_PATH,
        )

    def _below_root(self, view: View) -> str:
        """Where a page lies; a preview of one language has it in the place of the first."""
        is_alone = len(self.languages) == 1 and not self.is_part
        return view.address if is_alone else addresses.in_language(view.address, view.language)

    def _files_to_list(self) -> Mapping[Language, Sequence[Download]]:
        """What the page of downloads lists; a preview has not all of it."""
        return {each: self.files_of(each) for each in LANGUAGES} if self.has_every_file else {}

    def _files_to_show(self) -> Mapping[Language, Sequence[Download]]:
        """Those that the page of components has as its example."""
        return {each: self.files_of(each)[: components.MOST_FILES] for each in self.languages}

    def _pages_about_files(self) -> dict[str, Writer]:
        """They link files that a preview has not."""
        portal = self.content.portal
        return {addresses.DOWNLOADS_DATA: data_access.write, **permanent_address.writers(portal)}

    def _metadata(self, view: View, page: Page, standing: Standing | None) -> Metadata | None:
        """What programs read of a page; it names files, which a preview has not."""
        if page.quiet or not self.has_every_file:
            return None
        state = standing.state if standing else "source"
        return metadata_of(view.portal, view.language, self.url, view.address, state)

    def _sharing(self, view: View, page: Page, around: Surroundings) -> Sharing | None:
        """What a link to a page shows; a preview has no pictures."""
        if page.quiet or page.is_sheltered:
            return None
        language, address = view.language, view.address
        edition = Edition(view.portal, language, self.url, self.today, around.fingerprints)
        return Sharing(
            language=language,
            url=self.url,
            address=address,
            site_name=edition.wording.plain_label("site-name"),
            title=page.title,
            description=page.description,
            picture=picture_of(edition, address, page.part) if self.has_every_file else None,
        )


def open_site(
    content: Content,
    theme: Path,
    url: str,
    today: date | None = None,
    *,
    shelf: Shelf | None = None,
    has_every_file: bool = False,
    search_script: str = "",
    is_preview: bool = False,
    languages: Sequence[Language] = LANGUAGES,
    is_part: bool = False,
) -> Site:
    """The site of some content as it is published on a day, with the templates of a theme folder.

    Nothing that is not published on that day goes any further: no page, feed or download can show
    a contact that has expired. Without a day, it is the day of the clock.
    """
    today = today or day_of_build("", "")
    published = replace(content, portal=content.portal.on(today))
    root = url if url.endswith("/") else f"{url}/"
    return Site(
        published, templates_of(theme), root, today, shelf, has_every_file, search_script,
        is_preview, languages, is_part,
    )  # fmt: skip


def sitemap(site: Site) -> list[list[tuple[str, str]]]:
    """For each page of each language: (hreflang, absolute address) of it and of its twins.

    Pages that search engines are asked not to list are left out.
    """
    return [
        [(each.html, site.url + addresses.in_language(address, each)) for each in LANGUAGES]
        for address in site.all_addresses
        if addresses.is_listed(address)
    ]


def _downloads_page(view: View, files: Mapping[Language, Sequence[Download]]) -> Page:
    return downloads.write(view, files.get(view.language, ()))


def _components_page(view: View, files: Mapping[Language, Sequence[Download]]) -> Page:
    return components.write(view, files[view.language])
