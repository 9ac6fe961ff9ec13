"""Numbers that running text writes in words: "twenty-five", «خمسة وعشرون», «بیست و پێنج»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from eportal.facts.number_vocabulary import VOCABULARIES, Vocabulary
from eportal.languages import Language


@dataclass(frozen=True)
class NumberWord:
    """One number in words, with its place in the plain text."""

    start: int
    end: int
    value: Fraction
    is_ordinal: bool = False
    is_fraction: bool = False


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    value: int | Fraction
    is_ordinal: bool
    is_plural: bool
    is_added: bool  #: its own word says "and"


@dataclass(frozen=True)
class _Sum:
    """The parts of a number that were read so far: 1,025 is a thousand in full and 25 open."""

    full: int = 0
    open: int = 0
    least: int = 10**15  #: the last power of a thousand
    fraction: Fraction = Fraction(0)  #: of half a million

    @property
    def value(self) -> int:
        return self.full + self.open

    def with_part(self, value: int, is_added: bool, words: Vocabulary) -> _Sum | None:
        """The number with one more part; None when the part begins another number."""
        if not self._may_join(value, is_added, words):
            return None
        if value >= 1000 and value % 1000 == 0:
            return self._with_power(value)
        if value == 100 and 0 < self.open < 10:
            return replace(self, open=self.open * 100)
        return replace(self, open=self.open + value)

    def _with_power(self, value: int) -> _Sum | None:
        if value >= self.least:
            return None
        return _Sum(self.full + max(self.open, 1) * value, 0, value)

    def _may_join(self, value: int, is_added: bool, words: Vocabulary) -> bool:
        if value >= 1000 and value % 1000 == 0:
            return not is_added or (words.must_add and not self.open)
        if 0 < self.open % 100 < 10 and not is_added and self._is_multiplied(value, words):
            return True
        if words.must_add:
            return is_added and self._has_room_for(value, words)
        may_be_added = not is_added or not self.open % 100
        return may_be_added and self._has_room_for(value, words)

    def _is_multiplied(self, value: int, words: Vocabulary) -> bool:
        """Five hundred; or, in Arabic, the ten of fifteen."""
        return (value == 100 and self.open < 10) or (value == 10 and words.units_first)

    def _has_room_for(self, value: int, words: Vocabulary) -> bool:
        last = self.open % 100
        if value >= 100:
            return not self.open
        if words.units_first and value >= 20:
            return last < 10
        return last == 0 or (last >= 20 and last % 10 == 0 and value < 10)


def number_words_in(text: str, language: Language) -> Iterator[NumberWord]:
    """Every number in words in a plain text, in its order."""
    words = VOCABULARIES[language.code]
    run: list[_Part] = []
    for part in _parts(text, words):
        if run and not _continues(text, run[-1], part, words):
            yield from _numbers(run, text, words)
            run = []
        run.append(part)
    yield from _numbers(run, text, words)


def _parts(text: str, words: Vocabulary) -> Iterator[_Part]:
    small = text.lower()
    for found in words.pattern.finditer(small if len(small) == len(text) else text):
        word = found["word"]
        value, is_ordinal = words.values[word]
        is_added = words.units_first and found["adding"] is not None
        yield _Part(*found.span(), value, is_ordinal, word in words.plurals, is_added)


def _continues(text: str, last: _Part, part: _Part, words: Vocabulary) -> bool:
    between = text[last.end : part.start]
    return bool(re.fullmatch(f"{words.beside}|{words.adding}", between))


def _numbers(run: list[_Part], text: str, words: Vocabulary) -> Iterator[NumberWord]:
    """The numbers in parts that stand side by side."""
    start: _Part | None = None
    last: _Part | None = None
    total = _Sum()
    for part in run:
        joined = _joined(total, last, part, text, words)
        if joined is None:
            yield from _number(start, last, total)
            start, joined = None, _begun(part)
        if start is None and part.is_plural:
            last, total = None, _Sum()
            continue
        start, last, total = start or part, part, joined
    yield from _number(start, last, total)


def _joined(
    total: _Sum, last: _Part | None, part: _Part, text: str, words: Vocabulary
) -> _Sum | None:
    """The number with one more part, or None."""
    if last is None:
        return None
    if last.is_ordinal and (not words.units_first or text[last.start : last.end] in words.firsts):
        return None
    if total.fraction:
        is_power = isinstance(part.value, int) and part.value >= 1000
        return replace(total, fraction=total.fraction * part.value) if is_power else None
    if isinstance(part.value, Fraction):
        return None
    is_added = part.is_added or _adds(text, last, part, words)
    return total.with_part(part.value, is_added, words)


def _begun(part: _Part) -> _Sum:
    if isinstance(part.value, Fraction):
        return _Sum(fraction=part.value)
    if part.value >= 1000 and part.value % 1000 == 0:
        return _Sum(part.value, 0, part.value)
    return _Sum(open=part.value)


def _adds(text: str, last: _Part, part: _Part, words: Vocabulary) -> bool:
    return bool(re.fullmatch(words.adding, text[last.end : part.start]))


def _number(first: _Part | None, last: _Part | None, total: _Sum) -> Iterator[NumberWord]:
    if first is None or last is None:
        return
    if total.fraction:
        is_fraction = total.fraction < 1
        yield NumberWord(first.start, last.end, total.fraction, is_fraction=is_fraction)
    else:
        is_ordinal = first.is_ordinal or last.is_ordinal
        yield NumberWord(first.start, last.end, Fraction(total.value), is_ordinal)
