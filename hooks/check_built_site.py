"""Reads the finished site as a visitor would, once, when every language is done."""

from __future__ import annotations

from os import environ
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

import language_build
from eportal.alignment.of_downloads import tables_of_downloads
from eportal.checks.rules import find_problems
from eportal.findings import report
from eportal.messages.preferred import preferred_language
from eportal.reading.built_site import read_built_site
from eportal.reading.built_tables import read_built_tables


@event_priority(language_build.AFTER_STATIC_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Fails the build when a link leads nowhere or a page lacks its twins."""
    if not language_build.is_last_build(config) or language_build.is_single_language(config):
        return
    folder = Path(config.site_dir)
    findings = find_problems({
        "site": read_built_site(folder),
        "tables": tables_of_downloads(read_built_tables(folder)),
        "names": language_build.site_of(config).content.supplies["names"],
    })  # fmt: skip
    if findings:
        raise PluginError(f"\n{report(findings, preferred_language(environ))}")
