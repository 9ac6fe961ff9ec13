"""All that we know of mkdocs-static-i18n: how it builds one language after the other."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from eportal.languages import Language, language
from eportal.pages.page import Page
from eportal.site import Site

#: Lower than the priority of static-i18n (-100): our event runs after its own.
AFTER_STATIC_I18N = -150

_SITE = "eportal_site"
_CONTENT = "eportal_content"


def keep_site(config: MkDocsConfig, site: Site) -> None:
    """Hands the site to the later events of the same build, in the build's own configuration."""
    config.extra[_SITE] = site


def kept_site(config: MkDocsConfig) -> Site | None:
    """The site that an earlier event of this build has handed on."""
    return cast("Site | None", config.extra.get(_SITE))


def site_of(config: MkDocsConfig) -> Site:
    """The site of this build; KeyError before `stop_on_findings` has run."""
    return cast("Site", config.extra[_SITE])


def current_language(config: MkDocsConfig) -> Language:
    """The language that is being built."""
    return language(config.plugins["i18n"].current_language)  # type: ignore[attr-defined]


def is_last_build(config: MkDocsConfig) -> bool:
    """Whether every language is done: static-i18n calls the build again inside its own event."""
    return not config.plugins["i18n"].building  # type: ignore[attr-defined]


def is_single_language(config: MkDocsConfig) -> bool:
    """Whether this is a preview of one language, whose pages have no twins."""
    return bool(config.plugins["i18n"].config.build_only_locale)


def prefix(config: MkDocsConfig) -> str:
    """Path prefix of the language being built; empty for the only or default language."""
    plugin = config.plugins["i18n"]
    return "" if plugin.is_default_language_build else current_language(config).address  # type: ignore[attr-defined]


def address_of(page: MkDocsPage, config: MkDocsConfig) -> str:
    """The address of a page, the same in every language."""
    path = page.file.dest_uri.removeprefix(prefix(config))
    return path.removesuffix("index.html")


def keep_content(page: MkDocsPage, content: Page) -> None:
    """Hands the content of a page to the later events of the same page."""
    page.title = content.title
    page.meta[_CONTENT] = content


def kept_content(page: MkDocsPage) -> Page:
    """The content that an earlier event has handed on."""
    return cast("Page", page.meta[_CONTENT])


def kept_contents(files: Files, config: MkDocsConfig) -> dict[str, Page]:
    """The content of every page of the language being built, by address."""
    pages = (file.page for file in files.documentation_pages() if file.page)
    return {address_of(page, config): kept_content(page) for page in pages}


def generated_page(address: str, title: str, config: MkDocsConfig) -> File:
    """A page without a file in docs/, at its address in the language being built."""
    spoken = current_language(config)
    name = f"{address}index.md" if address else "index.md"
    file = File.generated(config, f"{spoken.code}/{name}", content=f"# {title}\n")
    file.dest_uri = f"{prefix(config)}{address}index.html"
    file.url = file.dest_uri.removesuffix("index.html") or "./"
    return file


def generated_asset(path: str, content: bytes, config: MkDocsConfig) -> File:
    """A file that is no page, at its path below the root of the language being built."""
    name = f"{current_language(config).code}/{path}"
    file = File.generated(config, name, content=content)
    file.dest_uri = file.url = f"{prefix(config)}{path}"
    return file


def replace_parts(
    folder: str, path: str, content: bytes, files: Files, config: MkDocsConfig
) -> None:
    """One file at its path, in place of all files of a theme's folder that end as it does."""
    ending = PurePosixPath(path).suffix
    for file in list(files):
        if file.src_uri.startswith(folder) and file.src_uri.endswith(ending):
            files.remove(file)
    files.append(File.generated(config, path, content=content))


def written_addresses(files: Files, config: MkDocsConfig) -> set[str]:
    """Addresses of the pages that editors have written in the language being built."""
    start = prefix(config)
    return {
        file.dest_uri.removeprefix(start).removesuffix("index.html")
        for file in files.documentation_pages()
    }
