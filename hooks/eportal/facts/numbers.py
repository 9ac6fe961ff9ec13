"""Every number that running text names, with what it counts and how exact it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from eportal.facts.bounds import bound_at
from eportal.facts.contacts import contacts_in
from eportal.facts.dates import dates_in
from eportal.facts.laws import law_mentions
from eportal.facts.number_roles import role_at
from eportal.facts.number_words import number_words_in
from eportal.facts.numerals import Numeral, numerals_in
from eportal.facts.plain import Plain, plain
from eportal.facts.quantities import PERCENT, PERMILLE, quantity_at, units_in_words
from eportal.facts.references import references_in
from eportal.languages import Language

COUNT, ORDINAL, FRACTION = "count", "ordinal", "fraction"


@dataclass(frozen=True)
class Number:
    """One number in a text, in digits or in words."""

    start: int
    end: int
    value: Fraction  #: in full: of "20 million" it is 20,000,000
    kind: str = COUNT  #: count, percent, permille, ordinal or fraction
    bound: str = ""  #: at least, at most, more than, less than, nearly …
    unit: str = ""  #: hour, day, week, month, year
    currency: str = ""
    power: int = 1  #: the thousand or million that is written beside the digits
    role: str = (
        ""  #: what else the number is of: an article, or the whole of which others are parts
    )
    is_word: bool = False
    is_reference: bool = False  #: of an article or a resolution, which other rules compare
    is_backwards: bool = False  #: its groups of digits stand in the wrong order
    shared_power: int = 1  #: of the number after it, with which it makes a range
    reach: int = field(default=0, compare=False)  #: end of the words that go with it, when plain
    counts_a_word: bool = False  #: since a word follows it
    may_be_percent: bool = False  #: since the number that it makes a range with is

    @property
    def is_share(self) -> bool:
        """Whether it is percent or per mille."""
        return self.kind in {PERCENT, PERMILLE}

    @property
    def digits(self) -> Fraction:
        """The value without the word for thousands or millions."""
        return self.value / self.power


_DIGIT = re.compile(r"\d")
#: What joins the two ends of a range: a dash, or words that leave it to the reader what they share.
#: A day and month without a year, or a month by its number: لە 23/3، مانگی 4.
_DAY_OR_MONTH = re.compile(
    r"(?<!\w)(?:(?:لە|بەرواری|ڕۆژی|تا|هەتا|هەتاوەکو|في|يوم|بتاريخ|on)\s+"
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])/(?:1[0-2]|0?[1-9]))(?![\d/])"
    r"|مانگی\s*(?P<month>1[0-2]|0?[1-9])(?![\d/]|[.,]\d))"
)
_WORD_NEXT = re.compile(r" [^\W\d]")
_SHARE_SIGN = re.compile("[%٪‰]")
_DASH = re.compile(r"[)\]]?\s*[-‐‑–—~]\s*[(\[]?")
_JOINED = re.compile(
    r"[)\]]?\s*(?:[-‐‑–—~]|\b(?:to|and|or)\b|الي|او|و|حتي|تا|بۆ|یان|تاکو|هەتا)\s*[(\[]?",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def numbers_in(text: str, language: Language) -> tuple[Number, ...]:
    """The numbers that a text names, in its order; not those of dates, laws, telephones, codes."""
    read = plain(text, language)
    found = [*_in_digits(text, read, language), *_in_words(read, language)]
    shared = _with_shared(_alone(found), read.text)
    return tuple(_placed(each, read) for each in shared)


@lru_cache(maxsize=8192)
def other_digits(text: str, language: Language) -> Counter[Fraction]:
    """What stands in digits and is no number: parts of dates, laws, telephones and codes."""
    if not _DIGIT.search(text):
        return Counter()
    read = plain(text, language)
    return Counter(
        each.value for each, is_number in _sorted_out(text, read, language) if not is_number
    )


def _sorted_out(text: str, read: Plain, language: Language) -> Iterator[tuple[Numeral, bool]]:
    taken = _taken(text, read, language)
    for each in numerals_in(read.text, language):
        start, end = read.span(each.start, each.end)
        is_taken = any(start < last and first < end for first, last in taken)
        yield each, not (is_taken or each.is_code)


def _taken(text: str, read: Plain, language: Language) -> list[tuple[int, int]]:
    """Where digits belong to something else."""
    spans = [(each.start, each.end) for each in law_mentions(text, language)]
    spans += [(each.start, each.end) for each in contacts_in(text)]
    for date in dates_in(text, language):
        spans += date.used
    spans += [
        read.span(*each.span(each.lastgroup or 0)) for each in _DAY_OR_MONTH.finditer(read.text)
    ]
    return spans


def _in_digits(text: str, read: Plain, language: Language) -> Iterator[Number]:
    if not _DIGIT.search(read.text):
        return
    references = {each.start for each in references_in(text, language)}
    for each, is_number in _sorted_out(text, read, language):
        if is_number:
            kind = ORDINAL if each.is_ordinal else COUNT
            number = Number(
                each.start, each.end, each.value, kind,
                is_reference=read.span(each.start, each.end)[0] in references,
                is_backwards=each.is_backwards,
            )  # fmt: skip
            yield _described(number, read.text, language)


def _in_words(read: Plain, language: Language) -> Iterator[Number]:
    for each in number_words_in(read.text, language):
        kind = FRACTION if each.is_fraction else ORDINAL if each.is_ordinal else COUNT
        number = Number(each.start, each.end, each.value, kind, is_word=True)
        yield _described(number, read.text, language)
    for start, end, value, unit in units_in_words(read.text, language):
        bound = bound_at(read.text, start, end, language)
        yield Number(start, end, Fraction(value), COUNT, bound, unit, is_word=True, reach=end)


def _alone(found: list[Number]) -> list[Number]:
    """The numbers without words that belong to one before: the million of "20 million"."""
    alone: list[Number] = []
    reach = 0
    for each in sorted(found, key=lambda each: (each.start, each.is_word)):
        if each.start >= reach:
            alone.append(each)
            reach = each.reach
    return alone


def _described(number: Number, text: str, language: Language) -> Number:
    quantity = quantity_at(text, number.start, number.end, language)
    return replace(
        number,
        value=number.value * quantity.power,
        power=quantity.power,
        reach=quantity.end,
        counts_a_word=_WORD_NEXT.match(text, number.end) is not None,
        kind=quantity.kind or number.kind,
        bound=bound_at(text, number.start, number.end, language),
        unit=quantity.unit,
        currency=quantity.currency,
        role=role_at(text, number.start, language),
    )


def _with_shared(numbers: list[Number], text: str) -> list[Number]:
    """The numbers, each knowing what the other end of its range may lend it."""
    found = list(numbers)
    for place, (first, second) in enumerate(pairwise(numbers)):
        between = text[first.end : second.start]
        if not _JOINED.fullmatch(between):
            continue
        if _DASH.fullmatch(between) and second.unit and not (first.unit or first.is_share):
            found[place] = replace(found[place], unit=second.unit)
        if first.power == 1 < second.power:
            found[place] = replace(found[place], shared_power=second.power)
        if second.is_share == first.is_share:
            continue
        share, unmarked = (second, place) if second.is_share else (first, place + 1)
        if _lends(share, text, between):
            found[unmarked] = replace(found[unmarked], may_be_percent=True)
    return found


def _lends(share: Number, text: str, between: str) -> bool:
    """Whether the other end may do without: after a dash, or when percent is said in words."""
    if _DASH.fullmatch(between):
        return True
    beside = text[max(0, share.start - 2) : share.start] + text[share.end : share.end + 3]
    return not _SHARE_SIGN.search(beside)


def _placed(number: Number, read: Plain) -> Number:
    start, end = read.span(number.start, number.end)
    return replace(number, start=start, end=end)
