"""A part of the site: some of its languages, built on one machine, to be joined on another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say

#: The file in which a part says what it is; the joined site has none.
NOTE = "part.json"
#: All that a site is made from, below the project's folder.
_MADE_FROM = ("data", "docs", "hooks", "theme_overrides", "mkdocs.yml", "requirements.lock")


class WrongLanguagesError(ValueError):
    """The languages of a part cannot be built as they are named."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


class Part(BaseModel):
    """What a part says of itself; parts of one site differ in their languages alone."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    languages: tuple[str, ...]  #: their codes
    made_from: str  #: digest of the project's files
    day: str  #: for which it was built
    address: str  #: of the site's root
    has_every_file: bool  #: whether the files for download are among it

    def differences(self, other: Part) -> list[str]:
        """What shows that another is a part of another site."""
        named = [name for name in type(self).model_fields if name != "languages"]
        return [name for name in named if getattr(self, name) != getattr(other, name)]

    def write(self, folder: Path) -> None:
        """Notes it in its folder."""
        (folder / NOTE).write_text(self.model_dump_json(indent=2) + "\n", encoding="utf-8")


def read_part(folder: Path) -> Part | None:
    """What the part in a folder says of itself; None when no part is there."""
    try:
        part = Part.model_validate_json((folder / NOTE).read_bytes())
    except (OSError, ValidationError):
        return None
    known = {each.code for each in LANGUAGES}
    return part if part.languages and known.issuperset(part.languages) else None


def named_languages(text: str, preview: str = "") -> tuple[Language, ...]:
    """The languages that codes with commas between them name, in the order of the portal.

    WrongLanguagesError when one is unknown, or when a preview of one language is asked for as well.
    """
    codes = {each.strip() for each in text.split(",")}
    unknown = sorted(codes - {each.code for each in LANGUAGES})
    if unknown:
        raise WrongLanguagesError(
            say(
                "EPORTAL_LANGUAGES: `{given}` names no language of the portal\n"
                "    -> Write codes such as `ar,en`; there are: {codes}.",
                given=text,
                codes=tuple(each.code for each in LANGUAGES),
            )
        )
    if preview:
        raise WrongLanguagesError(
            say(
                "`EPORTAL_LANGUAGES` builds a part of the site, `EPORTAL_LANGUAGE` a preview\n"
                "    -> Set one of the two."
            )
        )
    return tuple(each for each in LANGUAGES if each.code in codes)


def digest_of_project(root: Path) -> str:
    """Another after any change of what the site is made from."""
    digest = hashlib.sha256()
    for file in sorted(_files(root)):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(root).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for name in _MADE_FROM:
        path = root / name
        for file in path.rglob("*") if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
