"""Reads data/ and docs/ once, and refuses to build from content that breaks a rule."""

from __future__ import annotations

import logging
from os import environ, getenv
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import language_build
import theme_asset
from eportal import content, site
from eportal.checks.memory import MEMORY
from eportal.checks.recordings import UNRECORDED
from eportal.day import day_of_build
from eportal.downloads.shelf import SHELF, Shelf
from eportal.findings import Finding, errors_in, refusal, report
from eportal.messages.preferred import preferred_language
from eportal.pages.templates import templates_of


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stops the build with every finding at once, before the first language is built."""
    if language_build.kept_site(config):
        return config
    root, told = Path(config.config_file_path).parent, preferred_language(environ)
    try:
        today = day_of_build(getenv("EPORTAL_DATE", ""), getenv("SOURCE_DATE_EPOCH", ""))
    except ValueError as error:
        raise PluginError(refusal(str(error), told)) from error
    theme = Path(config.theme.custom_dir or root / "theme_overrides")
    templates = templates_of(theme)  # as the site will find them, ready
    read, findings = content.read(root, today, root / MEMORY, meanwhile=templates.compile)
    if read is None or _stops_the_build(findings, config):
        raise PluginError(refusal(report(findings, told), told))
    if findings:
        logging.getLogger("mkdocs.hooks").info("%s", report(findings, told))
    address = config.site_url or "/"
    opened = site.open_site(
        read, theme, address, today,
        shelf=Shelf(root / SHELF),
        has_every_file=bool(config.extra.get("downloads")),
        search_script=theme_asset.search_script(),
        is_preview=bool(config.extra.get("preview")),
        languages=language_build.languages(config),
        is_part=language_build.is_part(config),
    )  # fmt: skip
    language_build.keep_site(config, opened)
    return config


def _stops_the_build(findings: list[Finding], config: MkDocsConfig) -> bool:
    """Whether an error is among them; a preview goes on while a change is not recorded yet."""
    passing = {UNRECORDED} if config.extra.get("preview") else set()
    return any(each.code not in passing for each in errors_in(findings))
