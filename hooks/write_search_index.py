"""Writes what the search consists of: the index of each language, and the worker that reads it."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import language_build
import theme_asset
from eportal import addresses
from eportal.search.contents import search_file
from eportal.search.worker import SCRIPTS, WORKER_PATH, worker_script


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Adds both when every page has its content; the worker takes the place of its parts."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    index = search_file(site, language, language_build.kept_contents(files, config))
    files.append(language_build.generated_asset(addresses.SEARCH_INDEX, index, config))
    worker = worker_script(theme_asset.folder(SCRIPTS, config))
    language_build.replace_parts(SCRIPTS, WORKER_PATH, worker.encode(), files, config)
    return env
