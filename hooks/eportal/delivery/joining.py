"""Parts of the site that several machines have built, joined into what one would have built."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eportal.delivery.parts import NOTE, Part, read_part
from eportal.languages import LANGUAGES
from eportal.messages.message import Message, say


def problems_of(folders: Sequence[Path]) -> list[Message]:
    """Why the parts in these folders cannot be joined; empty when they can."""
    parts = {folder: read_part(folder) for folder in folders}
    strangers = [
        say(
            "{folder}: no part of the site is here: build one with `EPORTAL_LANGUAGES`.",
            folder=str(folder),
        )
        for folder, part in parts.items()
        if part is None
    ]
    known = {folder: part for folder, part in parts.items() if part is not None}
    unlike = [*_unlike(known)]
    conflicts = [] if unlike else [*_conflicts([*known])]
    return [*strangers, *unlike, *_missing(known), *_unannounced(known), *conflicts]


def files_of(folders: Sequence[Path]) -> Mapping[str, Path]:
    """Every file of the joined site by its path, from the first part that has it."""
    files: dict[str, Path] = {}
    for folder in folders:
        for path, file in _files(folder):
            files.setdefault(path, file)
    return dict(sorted(files.items()))


def copy_together(folders: Sequence[Path], target: Path) -> int:
    """Copies the parts into a folder, byte by byte; gives the number of files."""
    files = files_of(folders)
    for path, file in files.items():
        copy = target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    return len(files)


def _unlike(parts: Mapping[Path, Part]) -> Iterator[Message]:
    """Parts of another site than the first: of other content, of another day."""
    if not parts:
        return
    (first, its), *others = parts.items()
    for folder, part in others:
        names = tuple(part.differences(its))
        if names:
            yield say(
                "{folder} and {other} are parts of different sites: `part.json` differs in "
                "{names}. Build both from the same files, for the same day and address.",
                folder=str(first),
                other=str(folder),
                names=names,
            )


def _missing(parts: Mapping[Path, Part]) -> Iterator[Message]:
    there = {code for part in parts.values() for code in part.languages}
    for language in LANGUAGES:
        if language.code not in there:
            yield say(
                "No part has the pages in {language}: build it with `EPORTAL_LANGUAGES={code}`.",
                language=language,
                code=language.code,
            )


def _unannounced(parts: Mapping[Path, Part]) -> Iterator[Message]:
    """Folders of a language that the part does not say that it has."""
    for folder, part in parts.items():
        for language in LANGUAGES:
            page = folder / language.address / "index.html"
            if page.is_file() != (language.code in part.languages):
                yield say(
                    "{folder}: {file} does not agree with {note}: build the part anew.",
                    folder=str(folder),
                    file=f"{language.address}index.html",
                    note=NOTE,
                )


def _conflicts(folders: Sequence[Path]) -> Iterator[Message]:
    """Files that two parts have with different bytes."""
    first = files_of(folders)
    for folder in folders:
        for path, file in _files(folder):
            if first[path] != file and first[path].read_bytes() != file.read_bytes():
                yield say(
                    "{path} differs between {folder} and {other}: build both with the same "
                    "program and libraries.",
                    path=path,
                    folder=str(_folder_of(first[path], path)),
                    other=str(folder),
                )


def _folder_of(file: Path, path: str) -> Path:
    return file.parents[path.count("/")]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file != folder / NOTE:
            yield file.relative_to(folder).as_posix(), file
