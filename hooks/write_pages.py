"""Writes every page of the language being built, or takes it as it was kept."""

from __future__ import annotations

import logging

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import language_build


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Each page becomes a finished file; what MkDocs made of an editor's text goes into it."""
    press = language_build.press_of(config)
    language = language_build.current_language(config)
    pages = press.pages(language, language_build.written_texts(files, config))
    language_build.keep_pages(config, pages)
    documents = {address: page.html.encode() for address, page in pages.items()}
    language_build.publish_pages(documents, files, config)
    anew = sum(name.language is language for name in press.anew)
    told = "%s: %d pages, %d of them written anew"
    logging.getLogger("mkdocs.hooks").info(told, language.code, len(pages), anew)
    return env
