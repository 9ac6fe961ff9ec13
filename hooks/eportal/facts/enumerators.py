"""Marks that count the parts of a sentence: (i) and (ii), (1) and (2), (أ) and (ب)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.languages import Language


@dataclass(frozen=True)
class Series:
    """Marks of one kind, from the first one on without a gap."""

    places: tuple[tuple[int, int], ...]  #: of what stands between the brackets, in the plain text

    def __len__(self) -> int:
        return len(self.places)


#: What encloses a mark: brackets, or a pair of single quotation marks as in documents of the UN.
_MARK = re.compile(
    r"(?:(?<!\w)|(?<=\sو))(?:\((?P<inner>\w{1,4})\)|[‘’'](?P<quoted>\w{1,4})[‘’'])(?!\w)"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _kind(marks: Iterator[str] | str) -> Mapping[str, int]:
    return {mark: place for place, mark in enumerate(marks, 1)}


#: The marks of each kind in their order; alphabets of Arabic and Kurdish begin alike.
_KINDS = (
    _kind(map(str, range(1, 21))),
    _kind(iter(_ROMAN)),
    _kind("abcdefghijkl"),
    _kind("ابجدهوزحطي"),
    _kind("ابتثجحخد"),
    _kind("ابپتجچحخد"),
)


@lru_cache(maxsize=8192)
def series_in(text: str, language: Language) -> tuple[Series, ...]:
    """Every series of two marks or more in a text, from its first mark on."""
    if not re.search(r"[(‘’']", text):
        return ()
    read = plain(text, language).text
    marks = [(found.span(found.lastgroup or 0), _written(found)) for found in _MARK.finditer(read)]
    return tuple(series for kind in _KINDS for series in _of_kind(kind, marks))


def _written(found: re.Match[str]) -> str:
    return (found["inner"] or found["quoted"]).lower().replace("أ", "ا")


def _of_kind(kind: Mapping[str, int], marks: list[tuple[tuple[int, int], str]]) -> Iterator[Series]:
    """The series of one kind: it must begin with its first mark and leave none out."""
    places = [(span, kind[mark]) for span, mark in marks if mark in kind]
    if len(places) > 1 and [value for _, value in places] == [*range(1, len(places) + 1)]:
        yield Series(tuple(span for span, _ in places))
