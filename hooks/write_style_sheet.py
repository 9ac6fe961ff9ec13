"""Writes the one style sheet of the portal in the place of its parts."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build
import theme_asset
from eportal.pages.style_sheet import ADDRESS, FOLDER, style_sheet


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the whole; readers ask for no part."""
    whole = style_sheet(theme_asset.folder(FOLDER, config))
    language_build.replace_parts(FOLDER, ADDRESS, whole.encode(), files, config)
    return files
