"""Adds the files that are offered beside the pages: feeds, calendars, tables."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build
from eportal.downloads.catalogue import downloads


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A file for each path in the language being built."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    for path, content in downloads(site.content.portal, language, site.url).items():
        files.append(language_build.generated_asset(path, content, config))
    return files
