"""Writes each page and its frame, in the language being built."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

import language_build


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Gives the template the page of a record, or the written page, with its frame."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    address = language_build.address_of(page, config)
    written = "" if page.file.generated_by else page.content or ""
    content = site.page(language, address, written)
    return context | {"frame": site.frame(language, content, address)}
