"""Reads the finished site as a visitor would, once, when every language is done."""

from __future__ import annotations

from os import environ
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

import language_build
from eportal.checks.finished import problems_of_site
from eportal.findings import report
from eportal.messages.preferred import preferred_language


@event_priority(language_build.AFTER_STATIC_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Fails the build when a link leads nowhere or a page lacks its twins."""
    if not language_build.is_last_build(config) or language_build.lacks_languages(config):
        return
    names = language_build.site_of(config).content.supplies["names"]
    findings = problems_of_site(Path(config.site_dir), names)
    if findings:
        raise PluginError(f"\n{report(findings, preferred_language(environ))}")
