"""Gives the templates that stand for no page (error page, sitemap) their words."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import language_build
from eportal.delivery.policy import QUIET, in_page
from eportal.languages import LANGUAGES
from eportal.site import sitemap


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Values that every template may use."""
    site = language_build.site_of(config)
    env.globals.update(
        sitemap_entries=sitemap(site),
        quiet_policy=in_page(QUIET),
        home_views=[site.view(language, "") for language in LANGUAGES],
    )
    return env
