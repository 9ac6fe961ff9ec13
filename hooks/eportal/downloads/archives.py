"""Everything at once: a ZIP for each language and one for all, with a manifest of checksums."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from eportal import VERSION, addresses
from eportal.downloads.download import Download, Recipe
from eportal.downloads.imprint import Edition, revision_of
from eportal.languages import LANGUAGES, Language

#: Compressed already: doing it again costs time and gains nothing.
_COMPRESSED = (".pdf", ".docx", ".xlsx", ".zip")
MANIFEST_NAME, SUMS_NAME = "manifest.json", "SHA256SUMS"


def archives(editions: Mapping[Language, Edition], files: Sequence[Download]) -> list[Recipe]:
    """The manifest and the ZIP of each language, and the ZIP of all."""
    files = [file for file in files if not file.recipe.is_part_of_pages]
    recipes: list[Recipe] = []
    for language, edition in editions.items():
        those = [file for file in files if file.recipe.language in (language, None)]
        recipes += _of_language(edition, language, those)
    labels = next(iter(editions.values())).portal.labels
    every = Recipe(
        address=addresses.EVERYTHING_IN_ALL_LANGUAGES,
        language=None,
        format="zip",
        title=labels["downloads-all-languages"].text,
        page=addresses.DOWNLOADS,
        write=lambda: _archive(files, _built(editions), LANGUAGES),
    )
    return [*recipes, every]


def manifest(files: Iterable[Download], built: date, languages: Sequence[Language]) -> bytes:
    """What there is, with sizes in bytes and checksums, for programs."""
    listed = [
        {
            "path": file.path,
            "format": file.recipe.format,
            "language": file.recipe.language.html if file.recipe.language else None,
            "title": {each.html: file.recipe.title.written_in(each) for each in languages},
            "bytes": file.size,
            "sha256": file.checksum,
        }
        for file in files
    ]
    told = {
        "version": VERSION,
        "revision": revision_of(listed),
        "built": built.isoformat(),
        "languages": [each.html for each in languages],
        "licence": None,
        "files": listed,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _of_language(edition: Edition, language: Language, files: list[Download]) -> list[Recipe]:
    labels = edition.portal.labels
    return [
        Recipe(
            address=addresses.MANIFEST,
            language=language,
            format="json",
            title=labels["downloads-manifest"].text,
            page=addresses.DOWNLOADS,
            write=lambda: manifest(files, edition.built, (language,)),
        ),
        Recipe(
            address=addresses.EVERYTHING,
            language=language,
            format="zip",
            title=labels["downloads-everything"].text,
            page=addresses.DOWNLOADS,
            write=lambda: _archive(files, edition.built, (language,)),
        ),
    ]


def _archive(files: Sequence[Download], built: date, languages: Sequence[Language]) -> bytes:
    """The files at their paths below the site's root; every entry bears the day of the build."""
    held = io.BytesIO()
    sums = "".join(f"{file.checksum}  {file.path}\n" for file in files).encode()
    listed = manifest(files, built, languages)
    with zipfile.ZipFile(held, "w") as archive:
        for path, content in (
            (MANIFEST_NAME, listed),
            (SUMS_NAME, sums),
            *((file.path, file.content) for file in files),
        ):
            entry = zipfile.ZipInfo(path, (built.year, built.month, built.day, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            packed = path.endswith(_COMPRESSED)
            archive.writestr(entry, content, zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _built(editions: Mapping[Language, Edition]) -> date:
    return next(iter(editions.values())).built
