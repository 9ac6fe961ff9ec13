"""The days that stand beside the name of a month, before or after it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from eportal.facts.date_patterns import DatePatterns

#: A place in a text: of its first letter, and after its last one.
Span = tuple[int, int]


@dataclass(frozen=True)
class Day:
    """One day beside the name of a month."""

    number: int
    span: Span
    used: tuple[Span, ...] = ()
    is_end_of_range: bool = False


def days_before(
    letters: str, start: int, patterns: DatePatterns, used: Collection[int]
) -> list[Day]:
    """The days before the name of a month, in order."""
    from_ = max(0, start - 40)
    ordinal = patterns.ordinal_before.search(letters, from_, start)
    if ordinal:
        return [Day(patterns.ordinals[ordinal["day"]], ordinal.span("day"))]
    match = patterns.day_before.search(letters, from_, start)
    days: list[Day] = []
    wanted = patterns.earlier_day
    while match and match.start("day") not in used:
        if days:
            is_range = bool(patterns.range_word.search(match["joined"]))
            days[0] = replace(days[0], is_end_of_range=is_range)
            wanted = patterns.listed_day
        span = match.span("day")
        days.insert(0, Day(int(match["day"]), span, (span,)))
        match = wanted.search(letters, max(0, span[0] - 20), span[0])
    return days


def days_after(letters: str, end: int, patterns: DatePatterns) -> list[Day]:
    """The days after the name of a month, in order, in the languages that write them there."""
    match = patterns.day_after.match(letters, end) if patterns.day_after else None
    days: list[Day] = []
    while match:
        is_range = bool(days) and bool(patterns.range_word.search(match["joined"]))
        span = match.span("day")
        days.append(Day(int(match["day"]), span, (span,), is_range))
        match = patterns.later_day.match(letters, match.end())
    return days
