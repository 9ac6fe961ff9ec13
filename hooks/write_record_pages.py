"""Writes each page from its record, in the language being built."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import language_build


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The content of a page: what its record tells, and what an editor has written there."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    address = language_build.address_of(page, config)
    content = site.page(language, address, "" if page.file.generated_by else html)
    language_build.keep_content(page, content)
    return str(content.body)
