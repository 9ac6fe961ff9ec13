"""Adds the home page to the language being built: MkDocs looks for it before all is written."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A file in the place of the home page, unless an editor has written one."""
    if "" not in language_build.written_addresses(files, config):
        files.append(language_build.generated_page("", "home", config))
    return files
