"""Builds the languages that EPORTAL_LANGUAGES names, each where it stands in the whole site."""

from __future__ import annotations

from os import environ

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import language_build
from eportal.delivery.parts import WrongLanguagesError
from eportal.findings import refusal
from eportal.messages.preferred import preferred_language


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leaves every language to be built when none is named."""
    try:
        language_build.choose_languages(config)
    except WrongLanguagesError as error:
        told = preferred_language(environ)
        raise PluginError(refusal(error.told.told_in(told), told)) from error
    return config
