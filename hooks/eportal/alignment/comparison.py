"""How much of a text one language tells, held against the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from eportal.alignment.length_habits import LengthHabits
from eportal.alignment.segments import Segment
from eportal.facts.sentences import clauses, closing_mark, letters, parentheses, sentences
from eportal.languages import Language

_NUMBER = re.compile(r"\d+")
#: What differs between writers of the same number: the marks of its groups; phones of any form.
_GROUP_MARK = re.compile(r"(?<=\d)[,٬،.\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_PHONE = re.compile(r"(?:\+|(?<!\d)(?:00|٠٠|0|٠))\d[\d ()-]{6,}\d")
#: A smaller number may stand in words.
_SMALLEST_IN_DIGITS = 13
_WORD_IN_BRACKETS = re.compile(r"[^\W\d_]{2,}")
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")
#: In brackets these are no words: `(ii)` counts items, and `(pH)` is a sign.
_NO_WORDS = re.compile(r"\b(?:[A-Z][A-Za-z]*[A-Z]|[ivx]+|[a-z]{1,2}[A-Z]{1,2})\b")
#: The rest of a sentence: a number in brackets, or a mark that parts it from what is gone.
_WITHIN = re.compile(r"\s*(?:\(\d+\)|[,،;؛:)])(?=\s|\w)")


#: A text in each language in which it is written.
Texts = tuple[tuple[Language, str], ...]


@dataclass(frozen=True)
class Comparison:
    """One language's text beside the same text in every other language.

    What counts as missing is in each of the others; what counts as added is in none of them.
    """

    language: Language
    beside: int  #: how many languages it is held against
    shortness: float  #: in usual spreads, against the one that it falls short of least
    excess: float  #: in usual spreads, against the one that it exceeds least
    disagreement: float  #: by how many spreads the others differ from one another
    sentences: int  #: too many (or, negative, too few)
    clauses: int  #: too many (or, negative, too few)
    missing_parentheses: int
    missing_acronyms: tuple[str, ...]  #: that the others have in brackets
    missing_numbers: int
    breaks_off: bool  #: it has no closing mark and the others have
    begins_late: bool  #: it begins as the rest of a sentence and the others do not
    is_sentence: bool  #: it has a closing mark or another has; it is no title or item of a list
    runs_on: bool  #: it has a closing mark and the others have none
    letters: int  #: of the longest


def comparisons(segment: Segment, lengths: LengthHabits) -> tuple[Comparison, ...]:
    """Each language of a segment beside the others; nothing when it is written in one alone."""
    return _comparisons(tuple((each, segment.text(each)) for each in segment.languages), lengths)


@lru_cache(maxsize=8192)  # a preview has the same texts, and mostly the same habits, anew each time
def _comparisons(there: Texts, lengths: LengthHabits) -> tuple[Comparison, ...]:
    return tuple(_compared(there, *each, lengths) for each in there) if len(there) > 1 else ()


def _compared(there: Texts, language: Language, text: str, lengths: LengthHabits) -> Comparison:
    beside = [each for each in there if each[0] is not language]
    others, texts = [other for other, _ in beside], [each for _, each in beside]
    deviations = [lengths.deviation(text, language, each, other) for other, each in beside]
    is_sentence = any(map(closing_mark, (text, *texts)))
    return Comparison(
        language,
        len(others),
        shortness=-max(deviations),
        excess=min(deviations),
        disagreement=_disagreement(others, texts, lengths),
        sentences=_surplus(
            len(sentences(text, language)), [len(sentences(each, other)) for other, each in beside]
        ),
        clauses=_surplus(clauses(text, language), [clauses(each, other) for other, each in beside]),
        missing_parentheses=_missing_parentheses(text, texts),
        missing_acronyms=_missing_acronyms(text, texts) if is_sentence else (),
        missing_numbers=_missing_numbers(text, texts),
        breaks_off=not closing_mark(text) and all(map(closing_mark, texts)),
        begins_late=_begins_within(text) and not any(map(_begins_within, texts)),
        is_sentence=is_sentence,
        runs_on=bool(closing_mark(text)) and not any(map(closing_mark, texts)),
        letters=max(letters(each) for each in (text, *texts)),
    )


def _surplus(here: int, there: Sequence[int]) -> int:
    """How many more than in any other, or fewer (negative) than in each other."""
    if here > max(there):
        return here - max(there)
    return min(0, here - min(there))


def _begins_within(text: str) -> bool:
    return _WITHIN.match(text) is not None


def _disagreement(others: list[Language], texts: list[str], lengths: LengthHabits) -> float:
    if len(others) == 1:
        return 0.0
    return abs(lengths.deviation(texts[0], others[0], texts[1], others[1]))


@lru_cache(maxsize=8192)
def _asides(text: str) -> int:
    """How many brackets hold words alone: no number and no acronym."""
    held = [text[each.start : each.end] for each in parentheses(text)]
    worded = [each for each in held if not _NUMBER.search(each)]
    return sum(1 for each in worded if _WORD_IN_BRACKETS.search(_NO_WORDS.sub("", each)))


def _missing_parentheses(text: str, others: list[str]) -> int:
    """How many brackets are gone; one round a number is no loss as long as the number stands."""
    worded = min(map(_asides, others)) - _asides(text)
    if worded > 0 or not _missing_numbers(text, others):
        return max(0, worded)
    return max(0, min(map(_brackets, others)) - _brackets(text))


def _brackets(text: str) -> int:
    """How many brackets hold more than an acronym."""
    held = [text[each.start + 1 : each.end - 1].strip() for each in parentheses(text)]
    return sum(1 for each in held if not _ACRONYM.fullmatch(each))


@lru_cache(maxsize=8192)
def _bracketed_acronyms(text: str) -> frozenset[str]:
    held = [text[each.start + 1 : each.end - 1].strip() for each in parentheses(text)]
    return frozenset(each for each in held if _ACRONYM.fullmatch(each))


def _missing_acronyms(text: str, others: list[str]) -> tuple[str, ...]:
    """Beside two others nothing is said: each of them may have added the acronym."""
    if len(others) > 1:
        return ()
    return tuple(sorted(each for each in _bracketed_acronyms(others[0]) if each not in text))


@lru_cache(maxsize=8192)
def _numbers(text: str) -> frozenset[int]:
    plain = _GROUP_MARK.sub("", _PHONE.sub(" ", text))
    return frozenset(map(int, _NUMBER.findall(plain)))


def _missing_numbers(text: str, others: list[str]) -> int:
    there = _numbers(text)
    common = frozenset.intersection(*map(_numbers, others)) - there
    return sum(1 for each in common if each >= _SMALLEST_IN_DIGITS and not _in_groups(each, there))


def _in_groups(number: int, there: frozenset[int]) -> bool:
    """Whether the groups of a large number stand there, parted by spaces and in any order."""
    return number > 999 and all(int(group) in there for group in f"{number:,}".split(","))
