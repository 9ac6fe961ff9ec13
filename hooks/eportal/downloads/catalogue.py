"""Every file that is offered beside the pages, in the order of the page that lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eportal.downloads import (
    citation_files,
    feed_files,
    legal_documents,
    link_images,
    printed,
    tables,
)
from eportal.downloads.archives import archives
from eportal.downloads.building import build
from eportal.downloads.collections import recipes as open_data
from eportal.downloads.download import Download, Recipe
from eportal.downloads.editing import edit_copy
from eportal.downloads.imprint import Edition
from eportal.downloads.shelf import Shelf
from eportal.downloads.spreadsheets import workbook
from eportal.languages import Language


def offered(
    editions: Mapping[Language, Edition], shelf: Shelf | None = None, every: bool = True
) -> list[Download]:
    """The files of each language and those that hold all; the same editions give the same bytes.

    UnwritableError when one of them cannot be written. Without `every`, only the small ones that
    pages link by their names.
    """
    if not every:
        return build(_of_each(editions, _linked), shelf)
    files = build(recipes(editions), shelf)
    return [*files, *build(archives(editions, files))]


def recipes(editions: Mapping[Language, Edition]) -> list[Recipe]:
    """Of every file but the archives, which hold the others."""
    made, linked = _of_each(editions, _made), _of_each(editions, _linked)
    return [*made, *open_data.recipes(editions), *linked]


def _of_each(
    editions: Mapping[Language, Edition], those: Callable[[Edition], list[Recipe]]
) -> list[Recipe]:
    return [each for edition in editions.values() for each in those(edition)]


def _linked(edition: Edition) -> list[Recipe]:
    return [*tables.recipes(edition), *feed_files.recipes(edition)]


def _made(edition: Edition) -> list[Recipe]:
    return [
        *printed.recipes(edition),
        *edit_copy.recipes(edition),
        *workbook.recipes(edition),
        *legal_documents.recipes(edition),
        *citation_files.recipes(edition),
        *link_images.recipes(edition),
    ]
