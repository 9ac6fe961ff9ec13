"""A text as its words are compared: Western digits, one letter for each that writers exchange."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.masking import masked
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

_DIGITS = tuple(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
_ANY_DIGIT = re.compile("[٠-٩۰-۹]")
#: No-break and thin spaces are spaces.
_SPACES = tuple((space, " ") for space in "\u00a0\u202f\u2009\t")
#: No letter becomes one that becomes another, so that they are replaced one after the other: that
#: takes a quarter of the time of `translate`.
_LETTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    ARABIC.code: (*_SPACES, *zip("أإآٱىیکة", "ااااييكه", strict=True)),
    KURDISH.code: (*_SPACES, *zip("يىكھ", "ییکه", strict=True)),
    ENGLISH.code: _SPACES,
}
#: Marks on letters, tatweel, and what only directs or joins.
_UNSEEN = re.compile(
    "[\u0640\u064b-\u065f\u0670\u061c\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


@dataclass(frozen=True)
class Plain:
    """A text without what is not read, and where each of its letters stands in the original."""

    text: str
    places: tuple[int, ...] | None = None  #: None when every letter stands where it stood

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of this text stands in the original."""
        if self.places is None or start == end:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def in_plain_letters(text: str, language: Language) -> str:
    """The text in the letters that patterns of this language are written in, of equal length."""
    for letter, plain_letter in _LETTERS[language.code]:
        text = text.replace(letter, plain_letter)
    for digit, plain_digit in _DIGITS if _ANY_DIGIT.search(text) else ():
        text = text.replace(digit, plain_digit)
    return text


@lru_cache(maxsize=8192)
def plain(text: str, language: Language) -> Plain:
    """The words of a text as patterns of this language are written, without markup."""
    letters = in_plain_letters(masked(text), language)
    if not _UNSEEN.search(letters):
        return Plain(letters)
    places = tuple(place for place, letter in enumerate(letters) if not _UNSEEN.fullmatch(letter))
    return Plain("".join(letters[place] for place in places), places)
