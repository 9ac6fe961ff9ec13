"""Two texts compared word by word, and the runs by which their letters keep their order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from eportal.facts.foreign_words import foreign_words
from eportal.facts.runs import RUNS
from eportal.languages import ARABIC, ENGLISH, Language

#: A letter or digit with its marks.
_LETTER = r"[\w\u0610-\u061a\u064b-\u065f\u0670]"
#: A word, or what signs without spaces join to one, such as 28/2012; else one sign, or a gap.
_WORD = re.compile(rf"{_LETTER}+(?:[.,٫٬:/@+–-]{_LETTER}+)*|\s+|.", re.DOTALL)

#: For each letter of a text whether its word is in this text only.
Flags = tuple[bool, ...]


@dataclass(frozen=True)
class Run:
    """A piece of a text that is read in one direction, in parts that changed and parts that not."""

    parts: tuple[tuple[str, bool], ...]  #: text, and whether it changed
    direction: str = ""  #: of a run that is isolated; empty where the text's own holds
    lang: str = ""  #: of words in another script than the text around them


def seen(text: str) -> str:
    """The text with names for what nobody sees, so that nothing in it can reorder what is shown."""
    return "".join(
        f"[U+{ord(each):04X}]" if unicodedata.category(each) in {"Cf", "Cc"} else each
        for each in text
    )


def compared(before: str, after: str) -> tuple[Flags, Flags]:
    """Which letters of each text stand in words that the other has not."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    is_changed = [False] * len(old), [False] * len(new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, *places in matcher.get_opcodes():
        if operation != "equal":
            for flags, start, end in zip(is_changed, places[::2], places[1::2], strict=True):
                flags[start:end] = [True] * (end - start)
    return _spread(old, is_changed[0]), _spread(new, is_changed[1])


def runs(text: str, flags: Sequence[bool], language: Language) -> Iterator[Run]:
    """The text in its order, cut where its direction turns; `flags` tells which letters changed."""
    end = 0
    for found in RUNS.finditer(text):
        direction = _direction(str(found.lastgroup), language)
        if direction:
            yield from _run(text, flags, end, found.start())
            yield from _run(text, flags, found.start(), found.end(), direction)
            end = found.end()
    yield from _run(text, flags, end, len(text))


def language_of(text: str) -> Language:
    """In which a quotation is written, as far as its letters tell."""
    first = next((each for each in text if each.isalpha()), "")
    if unicodedata.bidirectional(first or "a") not in {"AL", "R"}:
        return ENGLISH
    return next((word.language for word in foreign_words(text, ARABIC)), ARABIC)


def _spread(words: Sequence[str], is_changed: Sequence[bool]) -> Flags:
    """For each letter; a gap between two words that changed changed with them."""
    flags: list[bool] = []
    for place, word in enumerate(words):
        around = is_changed[max(0, place - 1) : place + 2]
        is_between = word.isspace() and len(around) == 3 and around[0] and around[2]
        flags += [is_changed[place] or is_between] * len(word)
    return tuple(flags)


def _direction(kind: str, language: Language) -> str:
    """Of a run that the page isolates too; empty for what reads as the text does."""
    if kind == "arabic":
        return "" if language.is_right_to_left else "rtl"
    if not language.is_right_to_left:
        return ""
    return language.direction if kind == "range" else "ltr"


def _run(
    text: str, flags: Sequence[bool], start: int, end: int, direction: str = ""
) -> Iterator[Run]:
    if start == end:
        return
    grouped = groupby(range(start, end), key=flags.__getitem__)
    parts = tuple(("".join(text[place] for place in places), flag) for flag, places in grouped)
    lang = _spoken(text[start:end]) if direction == "rtl" else ""
    yield Run(parts, direction, lang)


def _spoken(words: str) -> str:
    """The language of words in the Arabic script; none for a span of numbers."""
    return language_of(words).html if any(each.isalpha() for each in words) else ""
