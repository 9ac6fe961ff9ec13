"""Every file that is offered beside the pages, in the order of the page that lists them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from eportal.downloads import feed_files, tables
from eportal.downloads.building import build
from eportal.downloads.download import Download, Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.shelf import Shelf
from eportal.languages import Language


def offered(
    editions: Mapping[Language, Edition], shelf: Shelf | None = None, every: bool = True
) -> list[Download]:
    """The files of each language and those that hold all; the same editions give the same bytes.

    UnwritableError when one of them cannot be written. Without `every`, only the small ones that
    pages link by their names.
    """
    if not every:
        return build(_linked(editions), shelf)
    files = build(recipes(editions), shelf)
    return [*files, *build(_library().archives(editions, files))]


def recipes(editions: Mapping[Language, Edition]) -> list[Recipe]:
    """Of every file but the archives, which hold the others."""
    return [*_library().recipes(editions), *_linked(editions)]


def _linked(editions: Mapping[Language, Edition]) -> list[Recipe]:
    return [
        recipe
        for edition in editions.values()
        for recipe in (*tables.recipes(edition), *feed_files.recipes(edition))
    ]


def _library() -> ModuleType:
    """Loaded late: its libraries take a second."""
    return import_module("eportal.downloads.library")
