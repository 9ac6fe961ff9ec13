"""Reads data/ and docs/ once, and refuses to build from content that breaks a rule."""

from __future__ import annotations

import logging
from os import getenv
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import language_build
from eportal import content, site
from eportal.findings import errors_in, report


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stops the build with every finding at once, before the first language is built."""
    if language_build.kept_site(config):
        return config
    root = Path(config.config_file_path).parent
    try:
        today = site.day_of_build(getenv("EPORTAL_DATE", ""), getenv("SOURCE_DATE_EPOCH", ""))
    except ValueError as error:
        raise PluginError(f"\n{error}\nNothing was built.") from error
    read, findings = content.read(root, today)
    if read is None or errors_in(findings):
        raise PluginError(f"\n{report(findings)}\nNothing was built.")
    if findings:
        logging.getLogger("mkdocs.hooks").info("%s", report(findings))
    theme = Path(config.theme.custom_dir or root / "theme_overrides")
    language_build.keep_site(config, site.open_site(read, theme, config.site_url or "/", today))
    return config
