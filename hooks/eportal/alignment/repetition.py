"""Texts of a corpus that repeat: the same source, or the same translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from eportal.alignment.segments import Segment
from eportal.facts.folding import fold
from eportal.facts.masking import masked
from eportal.languages import Language

_WORD = re.compile(r"[^\W\d_]{3,}")
#: What Arabic joins to the beginning of a word; it tells no difference between two texts.
_JOINED = re.compile(r"^(?:[وفبلك]?ال|لل|[وبل](?=\w{4}))")
_NUMBER = re.compile(r"\d+")
_KIND = re.compile(r"[^/:]+(?=[/:])")
#: So many first letters tell a word from another, whatever its ending.
_STEM = 4
#: A shorter word is an article or a preposition: in Arabic script, and in Latin.
_FEWEST_IN_WORD = (2, 4)
#: Words and letters from which on two texts are not alike by chance.
_FEWEST_WORDS, _FEWEST_LETTERS = 3, 14


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """What a text says, without what only spelling habit decides."""
    return fold(text)


def kind(segment: Segment) -> str:
    """Texts of one kind are expected to be translated alike: labels, titles of activities."""
    return f"{segment.group} {_kind_of_key(segment.key)}"


def _kind_of_key(key: str) -> str:
    """What stands before the name of a record, as in `label/…` and `gallery:…`."""
    found = _KIND.match(key)
    return found.group() if found else ""


def grouped(segments: Iterable[Segment], language: Language) -> Iterator[list[Segment]]:
    """The segments of one kind that say the same in a language, where they are several."""
    groups: dict[tuple[str, str], list[Segment]] = {}
    for segment in segments:
        text = folded(segment.text(language))
        if len(text) > 1:
            groups.setdefault((kind(segment), text), []).append(segment)
    yield from (each for each in groups.values() if len(each) > 1)


def is_long_enough(text: str) -> bool:
    """Whether two such texts cannot be alike by chance, as labels can."""
    return len(text.split()) >= _FEWEST_WORDS and len(folded(text)) >= _FEWEST_LETTERS


def differing_words(text: str, other: str) -> int:
    """How many words of meaning each of two texts has that the other has not, at the least."""
    if _numbers(text) != _numbers(other):
        return _FEWEST_WORDS
    here, there = _stems(text), _stems(other)
    return min(len(here - there), len(there - here))


def have_little_in_common(text: str, other: str) -> bool:
    """Whether at least half of the words of the one that has fewer are not in the other."""
    fewest = min(len(_stems(text)), len(_stems(other)))
    return 2 * differing_words(text, other) >= fewest


def differs_at_all(text: str, other: str) -> bool:
    """Whether one of two texts has a word of meaning that the other has not."""
    return _stems(text) != _stems(other)


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of its longer words, as they are spelt without habit."""
    words = (_JOINED.sub("", fold(each)) for each in _WORD.findall(masked(text)))
    return frozenset(each[:_STEM] for each in words if len(each) >= _FEWEST_IN_WORD[each.isascii()])


def _numbers(text: str) -> frozenset[int]:
    return frozenset(map(int, _NUMBER.findall(masked(text))))
