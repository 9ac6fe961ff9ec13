"""The files that a preview does without: documents, spreadsheets, open data, archives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eportal.downloads import citation_files, legal_documents, link_images, printed
from eportal.downloads.archives import archives
from eportal.downloads.collections import recipes as open_data
from eportal.downloads.download import Recipe
from eportal.downloads.editing import edit_copy
from eportal.downloads.imprint import Edition
from eportal.downloads.spreadsheets import workbook
from eportal.languages import Language

__all__ = ["archives", "recipes"]


def recipes(editions: Mapping[Language, Edition]) -> Iterator[Recipe]:
    """Those of each language, then those that hold all of them."""
    for edition in editions.values():
        yield from printed.recipes(edition)
        yield from edit_copy.recipes(edition)
        yield from workbook.recipes(edition)
        yield from legal_documents.recipes(edition)
        yield from citation_files.recipes(edition)
        yield from link_images.recipes(edition)
    yield from open_data.recipes(editions)
