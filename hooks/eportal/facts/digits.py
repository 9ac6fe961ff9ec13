"""Which digits the numbers of a text are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.speech import own_words
from eportal.languages import ARABIC_INDIC_DIGITS, WESTERN_DIGITS

PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
_SETS = (WESTERN_DIGITS, ARABIC_INDIC_DIGITS, PERSIAN_DIGITS)
_DIGIT = re.compile(r"\d")
#: What digits are part of without being a number: codes in Latin letters, isolated runs, phone
#: numbers, and numbers of documents such as `003` or `000:69`.
_NO_NUMBER = re.compile(
    r"[A-Za-z0-9_./:@#-]*[A-Za-z][A-Za-z0-9_.@/:#+-]*|\u2066[^\u2069]*\u2069?"
    r"|\+\d[\d \u00a0-]{5,}\d"
    r"|(?<!\d)\d[\d -]{7,}\+|(?<![\d.,:])0[0-9][0-9:]*|#\d+"
)
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")


@dataclass(frozen=True)
class Written:
    """A number as it is written."""

    start: int
    end: int
    text: str
    digits: frozenset[str]  #: the sets of ten digits that it is written with


def numbers_with_their_digits(text: str, code: str) -> tuple[Written, ...]:
    """Every number of the language with this code; codes in Latin letters are left out."""
    return _written(text, code) if _DIGIT.search(text) else ()


@lru_cache(maxsize=8192)
def _written(text: str, code: str) -> tuple[Written, ...]:
    words = _NO_NUMBER.sub(lambda found: " " * len(found.group()), own_words(text, code))
    return tuple(_numbers(words))


def _numbers(words: str) -> Iterator[Written]:
    for found in _NUMBER.finditer(words):
        letters = set(found.group())
        used = frozenset(digits for digits in _SETS if not letters.isdisjoint(digits))
        yield Written(found.start(), found.end(), found.group(), used)
