"""What a built site's search ships of one language, read back, with what only its pages tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from eportal import addresses
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.search.analysis import Analyzer
from eportal.search.documents import sections_of

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_TEXTS, _ALIASES = 1, 2  # places of the fields of the index


class UnreadableSearchError(Exception):
    """The site has no search that can be read; why, as a person is told."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


class ShippedSection(BaseModel):
    """A section as it is shown among results; see `contents.Shown`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    location: str
    title: str
    text: str
    kind: str
    date: str
    part: str
    page: int


class _Index(BaseModel):
    lengths: tuple[tuple[int, ...], ...]


class _Config(BaseModel):
    language: str
    index: _Index


class _SearchFile(BaseModel):
    config: _Config
    docs: tuple[ShippedSection, ...]


class ShippedSearch:
    """The search of one language in the folder of a built site."""

    def __init__(self, site: Path, language: Language) -> None:
        self._root = site / language.address
        self._language = language
        self._file = _read(self._root / addresses.SEARCH_INDEX, language)

    @property
    def sections(self) -> tuple[ShippedSection, ...]:
        """Every section that can be found, in the order of the index."""
        return self._file.docs

    def knows_names(self, number: int, names: str) -> bool:
        """Whether the index has as many words of other names of a section as these are."""
        return self._count(names) == self._file.config.index.lengths[_ALIASES][number]

    def unshown(self, number: int) -> str | None:
        """What a section says beyond what results show; None when its page is another by now.

        Only a page for people who need help has more words in the index than in its text.
        """
        section = self.sections[number]
        counted = self._file.config.index.lengths[_TEXTS][number]
        if self._count(section.text) == counted:
            return ""
        said = "\n".join(self._said(section))
        return said if self._count(said) == counted else None

    def _said(self, section: ShippedSection) -> Iterator[str]:
        """All that a page says, as the search reads it."""
        file = self._root / section.location / "index.html"
        main = _MAIN.search(file.read_text(encoding="utf-8")) if file.is_file() else None
        if main:
            head, *others = sections_of(main[1], self._language)
            if not section.title.startswith(head.title):
                yield head.title
            yield head.text
            yield from (f"{each.title}\n{each.text}" for each in others)

    def _count(self, text: str) -> int:
        return len(self._analyzer.index_tokens(text))

    @cached_property
    def _analyzer(self) -> Analyzer:
        return Analyzer(self._language)


def _read(path: Path, language: Language) -> _SearchFile:
    if not path.is_file():
        raise UnreadableSearchError(
            say("{file} is missing: build the site with `make site` first.", file=str(path))
        )
    unreadable = say(
        "{file} is not the search of this portal: build the site with `make site`.", file=str(path)
    )
    try:
        read = _SearchFile.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise UnreadableSearchError(unreadable) from error
    lengths = read.config.index.lengths
    is_whole = len(lengths) > _ALIASES and all(len(each) == len(read.docs) for each in lengths)
    if read.config.language != language.code or not is_whole:
        raise UnreadableSearchError(unreadable)
    return read
