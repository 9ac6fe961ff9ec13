"""How long a text usually is in one language beside another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt
from statistics import median

from eportal.alignment.segments import Segments
from eportal.facts.sentences import letters
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: Shorter texts say nothing about a habit.
_FEWEST_LETTERS = 25
#: Fewer pairs of texts than this are no habit; then it is as in other official texts.
_FEWEST_TEXTS = 20
_ELSEWHERE = {(ARABIC, KURDISH): 0.12, (ARABIC, ENGLISH): 0.12, (KURDISH, ENGLISH): 0.0}

#: Spread of the logarithm of the ratio: of long texts, and what each letter fewer adds.
_SPREAD_OF_LONG_TEXTS = 0.13
_SPREAD_OF_ONE_LETTER = 1.5
#: From here on a longer text is no more regular.
_MOST_LETTERS = 400


#: An acronym that the other text writes out stands for about so many letters by each of its own.
_ACRONYM = re.compile(r"(?<![(\w])[A-Z]{3,}(?!\w)")
_LETTERS_STOOD_FOR = 5


@dataclass(frozen=True)
class LengthHabits:
    """The usual ratio of each pair of languages that stand side by side."""

    #: Pairs, each with the median of the logarithm of (letters in the second / in the first).
    told: tuple[tuple[tuple[Language, Language], float], ...]

    @cached_property
    def medians(self) -> Mapping[tuple[Language, Language], float]:
        """The medians by pair."""
        return dict(self.told)

    def deviation(self, text: str, language: Language, other: str, beside: Language) -> float:
        """By how many usual spreads a text is longer (or, negative, shorter) than the other asks.

        Two texts without letters tell nothing.
        """
        here, there = _told(text, other), _told(other, text)
        longest = max(here, there)
        if not longest:
            return 0.0
        ratio = log(max(here, 1) / max(there, 1))
        return (ratio - self._usual(beside, language)) / _spread(longest)

    def _usual(self, first: Language, second: Language) -> float:
        if (first, second) in self.medians:
            return self.medians[first, second]
        if (second, first) in self.medians:
            return -self.medians[second, first]
        usual = _ELSEWHERE.get((first, second))
        return usual if usual is not None else -_ELSEWHERE.get((second, first), 0.0)


def length_habits(segments: Segments) -> LengthHabits:
    """What the texts of a corpus are like."""
    ratios: dict[tuple[Language, Language], list[float]] = {}
    for segment in segments:
        lengths = [(each, letters(segment.text(each))) for each in segment.languages]
        telling = [each for each in lengths if each[1] >= _FEWEST_LETTERS]
        for place, (first, shorter) in enumerate(telling):
            for second, longer in telling[place + 1 :]:
                ratios.setdefault((first, second), []).append(log(longer / shorter))
    enough = {pair: each for pair, each in ratios.items() if len(each) >= _FEWEST_TEXTS}
    return LengthHabits(tuple((pair, median(each)) for pair, each in enough.items()))


@lru_cache(maxsize=8192)
def _acronyms(text: str) -> tuple[str, ...]:
    return tuple(_ACRONYM.findall(text))


def _told(text: str, other: str) -> int:
    """The letters of a text, as many as if it wrote its acronyms out as the other one does."""
    short = sum(len(each) for each in _acronyms(text) if each not in other)
    return letters(text) + short * _LETTERS_STOOD_FOR


def _spread(longest: int) -> float:
    return sqrt(_SPREAD_OF_LONG_TEXTS**2 + _SPREAD_OF_ONE_LETTER**2 / min(longest, _MOST_LETTERS))
