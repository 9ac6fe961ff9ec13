"""Days, months and years in running text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from eportal.facts.contacts import PHONE, contacts_in
from eportal.facts.date_patterns import DatePatterns, date_patterns
from eportal.facts.days import days_after, days_before
from eportal.facts.months import MonthName, months_in_plain
from eportal.facts.plain import Plain, plain
from eportal.languages import Language

#: A place in a text: of its first letter, and after its last one.
Span = tuple[int, int]
_DIGIT = re.compile(r"\d")
#: Year, month and day, each as far as it is known.
DateValue = tuple[int | None, int | None, int | None]


@dataclass(frozen=True)
class DateMention:
    """One day, month or year that a text names, as precisely as the text does."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    second_month: int | None = None  #: which the other name of the month, after a slash, means
    used: tuple[Span, ...] = ()  #: places of its digits
    is_end_of_range: bool = False
    is_certain: bool = True  #: not a word that may mean something else where it stands

    @property
    def value(self) -> DateValue:
        """Year, month and day, each as far as it is known."""
        return self.year, self.month, self.day

    @property
    def is_whole(self) -> bool:
        """Whether its day, month and year are all known."""
        return None not in self.value

    @property
    def shown(self) -> str:
        """The date in digits, such as 30/7/2019."""
        return shown_date(self.value)

    @property
    def sorting(self) -> tuple[int, int, int]:
        """By which dates are sorted; a year stands before its months."""
        return sorting_of_date(self.value)


def shown_date(value: DateValue) -> str:
    """A date in digits, such as 30/7/2019, as far as it is known."""
    return "/".join(str(part) for part in reversed(value) if part)


def sorting_of_date(value: DateValue) -> tuple[int, int, int]:
    """By which dates are sorted; a year stands before its months."""
    year, month, day = value
    return year or 0, month or 0, day or 0


@lru_cache(maxsize=8192)
def dates_in(text: str, language: Language) -> tuple[DateMention, ...]:
    """Every day, month and year that a text names, in its order.

    A day of a range or list takes month and year from the date that it is joined to. The letters
    of a telephone number, an address or markup are no date.
    """
    words = plain(_without_phones(text), language)
    months = months_in_plain(words.text, language)
    if not months and not _DIGIT.search(words.text):
        return ()
    patterns = date_patterns(language)
    found = _joined(words.text, _read(words.text, months, patterns), patterns)
    return tuple(_placed(each, words) for each in found)


def _without_phones(text: str) -> str:
    for each in contacts_in(text):
        if each.kind == PHONE:
            text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _placed(mention: DateMention, words: Plain) -> DateMention:
    start, end = words.span(mention.start, mention.end)
    used = tuple(words.span(*each) for each in mention.used)
    return replace(mention, start=start, end=end, used=used)


def _read(letters: str, months: Iterable[MonthName], patterns: DatePatterns) -> list[DateMention]:
    """Every date as it is written, in order; nothing is read twice."""
    found = [_numeric(match) for match in patterns.numeric.finditer(letters)]
    used = {place for each in found for place in range(each.start, each.end)}
    for pair in _pairs(letters, months):
        in_month = [*_around_month(letters, pair, patterns, used)]
        used |= {start for each in in_month for start, _ in each.used}
        found += in_month
    for match in patterns.lone_year.finditer(letters):
        if match.start() not in used:
            found += _lone_years(letters, match, patterns)
    return sorted(found, key=lambda each: (each.start, each.end))


def _numeric(match: re.Match[str]) -> DateMention:
    """A date of digits alone; 7/30/2019 can only have its month first."""
    if match["short_day"]:
        day, month, year = match["short_day"], match["short_month"], None
    elif match["year_first"]:
        day, month, year = match["day_last"], match["month_then"], match["year_first"]
    else:
        day, month, year = match["first"], match["second"], match["year"]
    if int(month) > 12:
        day, month = month, day
    is_date = int(month) <= 12
    return DateMention(
        match.start(), match.end(),
        int(day) if is_date else None, int(month) if is_date else None, int(year) if year else None,
        used=(match.span(),), is_certain=is_date,
    )  # fmt: skip


#: A name of a month, and the other one that is joined to it.
_Pair = tuple[MonthName, MonthName | None]


def _pairs(letters: str, months: Iterable[MonthName]) -> Iterator[_Pair]:
    """The names one by one; two of different systems with a slash or a bracket are a pair."""
    last: MonthName | None = None
    for each in months:
        if last is None:
            last = each
        elif last.system != each.system and re.fullmatch(
            r"\s?[/(]\s?", letters[last.end : each.start]
        ):
            yield last, each
            last = None
        else:
            yield last, None
            last = each
    if last is not None:
        yield last, None


def _around_month(
    letters: str, pair: _Pair, patterns: DatePatterns, used: Collection[int]
) -> Iterator[DateMention]:
    """The dates in one month: one for each day that is named, or the month alone.

    Digits that begin at a used place belong to another date.
    """
    first, second = pair
    end = (second or first).end
    if second and letters[first.end : second.start].strip() == "(":
        end += letters[end : end + 1] == ")"
    days = days_before(letters, first.start, patterns, used)
    if not days:
        days = days_after(letters, end, patterns)
        end = days[-1].span[1] if days else end
    year = patterns.year_after.match(letters, end)
    end = year.end("year") if year else end
    used_by_year = (year.span("year"),) if year else ()
    whole = DateMention(
        first.start, end, None, first.month, int(year["year"]) if year else None,
        second.month if second else None, used_by_year,
        is_certain=first.is_certain or bool(days) or bool(year),
    )  # fmt: skip
    if not days:
        yield whole
    for day in days:
        is_last = day is days[-1]
        yield replace(
            whole,
            start=min(day.span[0], first.start) if day is days[0] else day.span[0],
            end=max(end, day.span[1]) if is_last else day.span[1],
            day=day.number, is_end_of_range=day.is_end_of_range,
            used=(*day.used, *used_by_year) if is_last else day.used,
        )  # fmt: skip


def _lone_years(
    letters: str, match: re.Match[str], patterns: DatePatterns
) -> Iterator[DateMention]:
    """A year that stands alone, or two as in 2023–24; not one that counts or numbers something."""
    start, end = match.span("year")
    if patterns.counted.match(letters, match.end()):
        return
    if patterns.number_word.search(letters, max(0, start - 16), start):
        return
    year = int(match["year"])
    yield DateMention(start, end, year=year, used=((start, end),))
    if match["short"]:
        span = match.span("short")
        last = year // 100 * 100 + int(match["short"])
        yield DateMention(*span, year=last, used=(span,), is_end_of_range=True)


def _joined(
    letters: str, found: Iterable[DateMention], patterns: DatePatterns
) -> list[DateMention]:
    """The dates, where one that is joined to another takes its year from it."""
    dates: list[DateMention] = []
    for each in found:
        between = letters[dates[-1].end : each.start] if dates else ""
        if dates and patterns.joined.fullmatch(between):
            is_end = each.is_end_of_range or bool(patterns.range_word.search(between))
            joined = replace(each, is_end_of_range=is_end)
            dates[-1:] = _sharing_year(dates[-1], joined)
        else:
            dates.append(each)
    return dates


def _sharing_year(first: DateMention, second: DateMention) -> tuple[DateMention, DateMention]:
    """Two joined dates; one without a year has that of the other where they follow each other."""
    if first.month is None or second.month is None:
        return first, second
    if (first.month, first.day or 0) > (second.month, second.day or 31):
        return first, second
    if first.year is None:
        return replace(first, year=second.year), second
    return first, replace(second, year=second.year or first.year)
