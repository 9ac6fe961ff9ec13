"""The laws, articles and resolutions of one text, as each language names them."""

from __future__ import annotations

from eportal.alignment.segments import Segment
from eportal.alignment.settling import settled
from eportal.facts.laws import law_mentions
from eportal.facts.number_words import number_words_in
from eportal.facts.plain import plain
from eportal.facts.references import (
    ARTICLE,
    RESOLUTION,
    references_in,
)  # fmt: skip
from eportal.facts.whole_numbers import whole_numbers_in
from eportal.languages import Language


def laws_in_order(segment: Segment) -> dict[Language, tuple[str, ...]]:
    """Number and year of each law, in the order in which each language first names it."""
    return {
        each: tuple(dict.fromkeys(f"{number}/{year}" for number, year in _laws(segment, each)))
        for each in segment.languages
    }


def laws_of(segment: Segment) -> dict[Language, frozenset[str]]:
    """Number and year of the laws that each language names.

    Where a language names fewer, and yet writes the number and the year of the one that is
    missing, it names that too, in words that we do not read.
    """
    named = {each: {*_laws(segment, each)} for each in segment.languages}
    if not any(named.values()):
        return dict.fromkeys(named, frozenset())
    anywhere = set[tuple[int, int]]().union(*named.values())
    most = max(map(len, named.values()), default=0)
    return {
        each: frozenset(
            f"{number}/{year}"
            for number, year in (anywhere if len(laws) < most else laws)
            if (number, year) in laws or _writes(segment, each, number, year)
        )
        for each, laws in named.items()
    }


def articles_of(segment: Segment) -> dict[Language, frozenset[int]]:
    """Numbers of the articles that each language names."""
    return _referred_to(segment, ARTICLE)


def resolutions_of(segment: Segment) -> dict[Language, frozenset[int]]:
    """Numbers of the resolutions that each language names."""
    return _referred_to(segment, RESOLUTION)


def _referred_to(segment: Segment, kind: str) -> dict[Language, frozenset[int]]:
    """The numbers of a kind of references.

    Where a language names fewer, a number that it writes elsewhere, or in words, counts too.
    """
    certain = {
        each: frozenset(
            one.number for one in references_in(segment.text(each), each) if one.kind == kind
        )
        for each in segment.languages
    }
    if not any(certain.values()):
        return certain
    most = max(map(len, certain.values()), default=0)
    possible = {
        each: _written(segment.text(each), each) if len(named) < most else frozenset[int]()
        for each, named in certain.items()
    }
    return settled(certain, possible)


def _written(text: str, language: Language) -> frozenset[int]:
    """Every whole number in a text, in digits or in words."""
    in_words = number_words_in(plain(text, language).text, language)
    return whole_numbers_in(text, language) | {int(each.value) for each in in_words}


def _laws(segment: Segment, language: Language) -> list[tuple[int, int]]:
    mentions = law_mentions(segment.text(language), language)
    return [(each.number, each.year) for each in mentions]


def _writes(segment: Segment, language: Language, *numbers: int) -> bool:
    return whole_numbers_in(segment.text(language), language) >= {*numbers}
