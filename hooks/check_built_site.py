"""Reads the finished site as a visitor would, once, when every language is done."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

import language_build
from eportal.checks.rules import find_problems_in_site
from eportal.findings import report
from eportal.reading.built_site import read_built_site


@event_priority(language_build.AFTER_STATIC_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Fails the build when a link leads nowhere or a page lacks its twins."""
    if not language_build.is_last_build(config) or language_build.is_single_language(config):
        return
    findings = find_problems_in_site(read_built_site(Path(config.site_dir)))
    if findings:
        raise PluginError(f"\n{report(findings)}")
