"""Puts each page into its frame: head, navigation, language switch, translation notice."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

import language_build


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Gives theme_overrides/main.html the frame of the page."""
    site = language_build.site_of(config)
    frame = site.frame(
        language_build.current_language(config),
        language_build.kept_content(page),
        language_build.address_of(page, config),
    )
    return context | {"frame": frame, "preview": config.extra["preview"]}
