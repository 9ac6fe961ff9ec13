"""What a built site's search ships of one language, read back, with what only its pages tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from eportal import addresses
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.search.analysis import Analyzer
from eportal.search.documents import sections_of

_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
#: What stands in the file before the settings, between them and the sections, and at its end.
_BEGIN, _BETWEEN, _NEXT, _END = '{"config":', ',"docs":[', ",", "]}"
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
    sections: int
    lengths: tuple[tuple[int, ...], ...]


class _Config(BaseModel):
    language: str
    index: _Index


class ShippedSearch:
    """The search of one language in the folder of a built site."""

    def __init__(self, site: Path, language: Language) -> None:
        self._root = site / language.address
        self._file = self._root / addresses.SEARCH_INDEX
        self._language = language
        if not self._file.is_file():
            told = say("{file} is missing: build the site with `make site` first.",
                       file=str(self._file))  # fmt: skip
            raise UnreadableSearchError(told)
        try:
            self._begin()
        except ValueError as error:  # those of decoding, of JSON and of pydantic among them
            raise UnreadableSearchError(self._unreadable) from error

    def sections(self) -> Iterator[tuple[int, ShippedSection]]:
        """Every section that can be found, with its number in the index.

        They are read one by one: a large portal has more than memory holds.
        """
        text, at, number = self._text, self._first, 0
        try:
            while not text.startswith(_END, at):
                if number:
                    at = _after(_NEXT, text, at)
                read, at = _DECODER.raw_decode(text, at)
                yield number, ShippedSection.model_validate(read)
                number += 1
        except ValueError as error:
            raise UnreadableSearchError(self._unreadable) from error
        if number != self._index.sections:
            raise UnreadableSearchError(self._unreadable)

    def knows_names(self, number: int, names: str) -> bool:
        """Whether the index has as many words of other names of a section as these are."""
        return self._count(names) == self._length(_ALIASES, number)

    def unshown(self, number: int, section: ShippedSection) -> str | None:
        """What a section says beyond what results show; None when its page is another by now.

        Only the head of a page for people who need help has more words in the index than in its
        text.
        """
        counted = self._length(_TEXTS, number)
        if "#" in section.location or self._count(section.text) == counted:
            return ""
        said = "\n".join(self._said(section))
        return said if self._count(said) == counted else None

    def _begin(self) -> None:
        """Reads what stands before the sections; ValueError when it is not what the site ships."""
        self._text = self._file.read_text(encoding="utf-8")
        config, end = _DECODER.raw_decode(self._text, _after(_BEGIN, self._text, 0))
        read = _Config.model_validate(config)
        self._index = read.index
        self._first = _after(_BETWEEN, self._text, end)
        lengths = self._index.lengths
        is_whole = len(lengths) > _ALIASES and {*map(len, lengths)} == {self._index.sections}
        if read.language != self._language.code or not is_whole:
            raise ValueError("the index of another portal")

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

    def _length(self, field: int, number: int) -> int:
        """How many words of a section the index has; none of a section that it does not have."""
        lengths = self._index.lengths
        return lengths[field][number] if number < self._index.sections else 0

    def _count(self, text: str) -> int:
        return len(self._analyzer.index_tokens(text))

    @cached_property
    def _analyzer(self) -> Analyzer:
        return Analyzer(self._language)

    @property
    def _unreadable(self) -> Message:
        return say(
            "{file} is not the search of this portal: build the site with `make site`.",
            file=str(self._file),
        )


_DECODER = json.JSONDecoder()


def _after(sign: str, text: str, at: int) -> int:
    """The place behind a sign that stands there; ValueError when it does not."""
    if not text.startswith(sign, at):
        raise ValueError(f"no {sign} at {at}")
    return at + len(sign)
