"""Dates that the calendar has, in each language for itself."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.dates import DateMention, dates_in
from eportal.facts.weekdays import WeekdayMention, weekdays_in
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say

#: What may stand between a day of the week and its date, in any language.
_BEFORE_DATE = re.compile(r"[\s,،]*(?:the|of|الموافق|المصادف|ڕێکەوتی|بەرواری)?[\s,،]*")
#: Two dates that a text joins.
_Range = tuple[DateMention, DateMention]
#: Monday is 0.
_DAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"),
    say("Saturday"), say("Sunday"),
)  # fmt: skip
_BEFORE_WEEKDAY = re.compile(r"\s?\((?:يوم\s|ڕۆژی\s)?")


@check("DAT106")
def weekdays_fit_their_dates(segment: Segment) -> Iterator[Finding]:
    """The day of the week beside a date is that of the calendar.

    Why: one of the two is wrong, and a reader cannot know which.
    Fix: look the date up in a calendar, and correct the date or the weekday.
    Bad: Friday, 30 July 2024
    Good: Tuesday, 30 July 2024
    """
    for language in segment.languages:
        text = segment.text(language)
        weekdays = weekdays_in(text, language)
        for weekday, mention in _weekdays_of_dates(text, weekdays, dates_in(text, language)):
            day = _calendar_day(mention)
            if day and day.weekday() != weekday.weekday:
                yield _finding(
                    "DAT106", segment, language,
                    say("{date} is a {right}, not a {weekday}", date=mention.shown,
                        weekday=_DAYS[weekday.weekday], right=_DAYS[day.weekday()]),
                    say("Look the date up in a calendar, and correct the date or the weekday."),
                )  # fmt: skip


@check("DAT107")
def dates_are_in_the_calendar(segment: Segment) -> Iterator[Finding]:
    """A day that a text names is in the calendar.

    Why: there is no 31 June; whoever waits for it waits for ever.
    Fix: look the date up in the source.
    Bad: until 31 June 2025
    Good: until 30 June 2025
    """
    for language in segment.languages:
        for mention in dates_in(segment.text(language), language):
            if not _exists(mention):
                message = say("no calendar has the day {date}", date=mention.shown)
                hint = say("Correct the day or the month.")
                yield _finding("DAT107", segment, language, message, hint)


@check("DAT108")
def two_names_mean_one_month(segment: Segment) -> Iterator[Finding]:
    """Two names of a month that are joined by a slash mean the same month.

    Why: تموز is July; beside يونيو, which is June, nobody knows the month.
    Fix: correct one of the two names.
    Bad: ٣٠ تموز/ يونيو ٢٠٢٤
    Good: ٣٠ تموز/ يوليو ٢٠٢٤
    """
    for language in segment.languages:
        for mention in dates_in(segment.text(language), language):
            first, second = mention.month, mention.second_month
            if first and second and first != second:
                message = say(
                    "two names of one month mean month {first} and month {second}",
                    first=first, second=second,
                )  # fmt: skip
                hint = say("Correct one of the two names.")
                yield _finding("DAT108", segment, language, message, hint)


@check("DAT109")
def ranges_end_after_they_start(segment: Segment) -> Iterator[Finding]:
    """The second date of a range is not before the first.

    Why: such a time does not exist; the two dates were exchanged, or one is wrong.
    Fix: correct the dates by the source.
    Bad: from 2026 to 2023
    Good: from 2023 to 2026
    """
    backwards = {each: [*_backwards(segment, each)] for each in segment.languages}
    for language, ranges in backwards.items():
        for first, second in ranges:
            if not _is_told_by_all(first, second, backwards):
                message = say(
                    "the range from {first} to {second} ends before it starts",
                    first=first.shown, second=second.shown,
                )  # fmt: skip
                hint = say("Correct the dates by the source.")
                yield _finding("DAT109", segment, language, message, hint)


def _backwards(segment: Segment, language: Language) -> Iterator[_Range]:
    """The ranges whose second date is before the first."""
    for first, second in pairwise(dates_in(segment.text(language), language)):
        if second.is_end_of_range and _is_before(second, first):
            yield first, second


def _is_told_by_all(
    first: DateMention, second: DateMention, backwards: Mapping[Language, list[_Range]]
) -> bool:
    """Whether every translation lists the same two years backwards, as their source prints them."""
    told = [{(one.value, other.value) for one, other in ranges} for ranges in backwards.values()]
    has_no_month = first.month is None
    return has_no_month and len(told) > 1 and all((first.value, second.value) in x for x in told)


def _weekdays_of_dates(
    text: str, weekdays: Iterable[WeekdayMention], dates: Iterable[DateMention]
) -> Iterator[tuple[WeekdayMention, DateMention]]:
    """Each day of the week with the whole date that stands beside it."""
    whole = [each for each in dates if each.is_whole]
    for weekday in weekdays:
        for each in whole:
            is_before = _BEFORE_DATE.fullmatch(text[weekday.end : each.start])
            is_after = _BEFORE_WEEKDAY.fullmatch(text[each.end : weekday.start])
            if (weekday.end <= each.start and is_before) or is_after:
                yield weekday, each


def _calendar_day(mention: DateMention) -> date | None:
    if mention.year and mention.month and mention.day and _exists(mention):
        return date(mention.year, mention.month, mention.day)
    return None


def _exists(mention: DateMention) -> bool:
    """Whether the calendar has the day; 29 February in a year that is not known counts."""
    if not mention.day or not mention.month:
        return True
    leap_year = 2000
    return mention.day <= monthrange(mention.year or leap_year, mention.month)[1]


def _is_before(second: DateMention, first: DateMention) -> bool:
    """Whether one date is before another that is known as precisely."""
    parts = zip(first.value, second.value, strict=True)
    is_as_precise = all((one is None) == (other is None) for one, other in parts)
    return is_as_precise and second.sorting < first.sorting


def _finding(
    code: str, segment: Segment, language: Language, message: Message, hint: Message
) -> Finding:
    return Finding(
        segment.place(language), code, message, hint, quotes=(segment.text(language),),
        record=segment.key, language=language.code,
    )  # fmt: skip
