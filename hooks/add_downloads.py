"""Adds the files that are offered beside the pages: documents, data, feeds, archives."""

from __future__ import annotations

from os import environ

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build
from eportal.downloads.download import UnwritableError
from eportal.findings import refusal
from eportal.messages.preferred import preferred_language


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A file for each path in the language being built."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    try:
        offered = site.files_below(language)
    except UnwritableError as error:
        raise PluginError(refusal(str(error), preferred_language(environ))) from error
    for path, content in offered.items():
        files.append(language_build.generated_asset(path, content, config))
    return files
