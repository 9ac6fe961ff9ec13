"""Adds one page per record to the language being built."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

import language_build


@event_priority(language_build.AFTER_STATIC_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """A file for each record, unless an editor has written a page at its address."""
    site = language_build.site_of(config)
    written = language_build.written_addresses(files, config)
    for address in site.writers:
        if address not in written:
            files.append(language_build.generated_page(address, address or "home", config))
    return files
