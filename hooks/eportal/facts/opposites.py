"""Words that say the opposite of one another, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from eportal.facts.either_case import compiled
from eportal.facts.opposite_words import POLES
from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: Which pole says the opposite of which.
OPPOSITES = (
    ("rise", "fall"), ("most", "few"), ("directly", "indirectly"),
    ("voluntary", "forced"), ("gratis", "paid"), ("male", "female"), ("minor", "adult"),
    ("origin", "transit"), ("safe", "secret"), ("foreign", "Iraqi"), ("prevention", "promotion"),
    ("stability", "instability"), ("large", "small"), ("legal", "illegal"), ("before", "after"),
    ("aim", "refuse"), ("begin", "end"), ("strengthen", "weaken"), ("permanent", "temporary"),
    ("buying", "selling"), ("national", "international"),
)  # fmt: skip

_PREFIXES = {ENGLISH: "", ARABIC: "[وفبلك]{0,2}(?:ال|لل)?", KURDISH: ""}
_PLACE = {ENGLISH: 0, ARABIC: 1, KURDISH: 2}


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    """All poles of a language in one pattern; the longer word wins by its end."""
    place = _PLACE[language]
    return _compiled((rf"(?P<{pole}>{words[place]})" for pole, words in POLES.items()), language)


@lru_cache
def _unnamed_pattern(language: Language) -> re.Pattern[str]:
    """Matches where the other does, and finds those places in a third of its time."""
    return _compiled((words[_PLACE[language]] for words in POLES.values()), language)


def _compiled(poles: Iterable[str], language: Language) -> re.Pattern[str]:
    return compiled(rf"(?<!\w){_PREFIXES[language]}(?:{'|'.join(poles)})(?!\w)")


@lru_cache(maxsize=8192)
def poles(text: str, language: Language) -> frozenset[str]:
    """Which poles a text names, such as `rise` and `voluntary`."""
    words = plain(text, language).text
    places = (each.start() for each in _unnamed_pattern(language).finditer(words))
    found = (_pattern(language).match(words, place) for place in places)
    return frozenset(each.lastgroup for each in found if each and each.lastgroup)
