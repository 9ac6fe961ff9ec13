"""Writes what the search consists of: the index of each language, and the worker that reads it."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import language_build
import theme_asset
from eportal import addresses
from eportal.search.contents import joined_search_file
from eportal.search.worker import SCRIPTS, WORKER_PATH, worker_script


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Adds both when every page has its content; the worker takes the place of its parts."""
    site = language_build.site_of(config)
    language = language_build.current_language(config)
    pages = {each: page.found_by for each, page in language_build.kept_pages(config).items()}
    index = joined_search_file(site, language, pages)
    files.append(language_build.generated_asset(addresses.SEARCH_INDEX, index, config))
    worker = worker_script(theme_asset.folder(SCRIPTS, config))
    language_build.replace_parts(SCRIPTS, WORKER_PATH, worker.encode(), files, config)
    files.append(language_build.theme_file(theme_asset.search_script(), config))
    return env
