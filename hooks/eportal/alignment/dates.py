"""The dates of one text, as each language tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from eportal.alignment.segments import Segment
from eportal.alignment.settling import settled
from eportal.facts.dates import DateMention, DateValue, dates_in
from eportal.facts.laws import law_mentions
from eportal.facts.whole_numbers import whole_numbers_in
from eportal.languages import Language

#: A day and its month, such as (30, 7).
DayAndMonth = tuple[int, int]

_YEARS = range(1900, 2101)
Fact = TypeVar("Fact", int, DayAndMonth)


@lru_cache(maxsize=4096)
def dates_of(segment: Segment) -> Mapping[Language, tuple[DateMention, ...]]:
    """What each language names; empty when none names any."""
    found = {each: dates_in(segment.text(each), each) for each in segment.languages}
    return found if any(found.values()) else {}


def days_of(segment: Segment) -> dict[Language, tuple[DayAndMonth, ...]]:
    """The days of months that each language names."""
    dates = dates_of(segment)
    if not dates:
        return {}
    named = {each: Counter(_days(mentions)) for each, mentions in dates.items()}
    return _told_alike(named, {each: frozenset[DayAndMonth]() for each in dates})


def _days(dates: tuple[DateMention, ...]) -> list[DayAndMonth]:
    return [(each.day, each.month) for each in dates if each.day and each.month]


def order_of(dates: tuple[DateMention, ...]) -> tuple[DayAndMonth, ...]:
    """The days of months in the order in which they are first named."""
    return tuple(dict.fromkeys(_days(dates)))


def months_of(segment: Segment) -> dict[Language, tuple[int, ...]]:
    """The months that each language names without a day.

    Where the days are not the same, a month may stand with a day in one language alone.
    """
    named = dates_of(segment)
    if not named:
        return {}
    days_differ = len({frozenset(_days(dates)) for dates in named.values()}) > 1
    certain = {each: Counter(_months(dates, certain=True)) for each, dates in named.items()}
    possible = {
        each: frozenset(_months(dates, with_day=days_differ)) for each, dates in named.items()
    }
    return _told_alike(certain, possible)


def _months(
    dates: tuple[DateMention, ...], *, certain: bool = False, with_day: bool = False
) -> list[int]:
    return [
        each.month
        for each in dates
        if each.month and (with_day or not each.day) and (each.is_certain or not certain)
    ]


def years_of(segment: Segment) -> dict[Language, tuple[int, ...]]:
    """The years that each language names, but those of laws.

    A number that may be a year is one where another language leaves no doubt of it.
    """
    dates = dates_of(segment)
    if not dates:
        return {}
    certain = {each: Counter(_years(segment, each, dates[each])) for each in dates}
    possible = {
        each: frozenset(
            number for number in whole_numbers_in(segment.text(each), each) if number in _YEARS
        )
        for each in dates
    }
    return _told_alike(certain, possible)


def _years(segment: Segment, language: Language, dates: tuple[DateMention, ...]) -> list[int]:
    laws = law_mentions(segment.text(language), language)
    return [
        each.year
        for each in dates
        if each.year and not any(law.start <= each.start < law.end for law in laws)
    ]


def mentions_of(segment: Segment) -> dict[Language, tuple[str, ...]]:
    """Every date with a day or a year that each language names, as often as it does."""
    return {
        each: tuple(sorted(one.shown for one in dates if one.day or one.year))
        for each, dates in dates_of(segment).items()
    }


def _told_alike(
    certain: Mapping[Language, Counter[Fact]], possible: Mapping[Language, frozenset[Fact]]
) -> dict[Language, tuple[Fact, ...]]:
    """The facts of each language, one as often as it is named if all name equally many.

    Where one language names more, it may only repeat itself; so each fact counts once.
    """
    facts = settled({each: frozenset(named) for each, named in certain.items()}, possible)
    counts = {each: named + Counter(facts[each] - named.keys()) for each, named in certain.items()}
    if len({named.total() for named in counts.values()}) > 1:
        return {each: tuple(sorted(named)) for each, named in counts.items()}
    return {each: tuple(sorted(named.elements())) for each, named in counts.items()}


def years_of_days(segment: Segment) -> dict[Language, frozenset[DateValue]]:
    """The dates whose day and month each language names once, and always with a year."""
    found = {each: _by_day(dates) for each, dates in dates_of(segment).items()}
    shared = set[DayAndMonth].intersection(*map(set, found.values())) if found else set()
    known = {day for day in shared if all(found[each][day] is not None for each in found)}
    return {
        each: frozenset((years[day], day[1], day[0]) for day in known)
        for each, years in found.items()
    }


def _by_day(dates: tuple[DateMention, ...]) -> Mapping[DayAndMonth, int | None]:
    """The year of each day and month; none when it is not known, or not one alone."""
    found: dict[DayAndMonth, int | None] = {}
    for each in dates:
        if each.month:
            day = (each.day or 0, each.month)
            found[day] = each.year if found.get(day, each.year) == each.year else None
    return found
