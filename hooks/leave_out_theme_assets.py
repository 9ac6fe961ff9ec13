"""Leaves out what Material for MkDocs would publish and no page of ours asks for."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build
import theme_asset


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Of Material's files only the script of the search box is published."""
    material = Path(theme_asset.folder("assets/javascripts", config)).parents[1]
    script = theme_asset.path(theme_asset.SEARCH_SCRIPT, config)
    for file in list(files):
        if file.src_dir and Path(file.src_dir) == material and file.src_uri != script:
            files.remove(file)
    return files
