"""Dates that are the same in every language, and that the calendar has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from eportal.alignment.dates import (
    DayAndMonth,
    dates_of,
    days_of,
    mentions_of,
    months_of,
    order_of,
    years_of,
    years_of_days,
)  # fmt: skip
from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.alignment.settling import settled
from eportal.checks.rules import check
from eportal.facts.dates import DateValue, shown_date, sorting_of_date
from eportal.facts.weekdays import WEEKDAYS, weekdays_in
from eportal.findings import ADVISORY, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("DAT101")
def days_and_months_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same days of the same months in every language.

    Why: readers of one language come on another day, or miss a deadline.
    Fix: write the dates of the source, both ends of a range included.
    Bad: from 14 to 16 October / من ١٤ تشرين الأول
    Good: from 14 to 16 October / من ١٤ إلى ١٦ تشرين الأول
    """
    yield from disagreements(
        "DAT101", segment, days_of(segment), shown=_listed_days,
        message=_told("{language} names the days {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the same days and months as in the source."),
    )  # fmt: skip


@check("DAT102")
def months_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same months, where it names no day, in every language.

    Why: تشرين الأول and تشرين الثاني, or June and July, are easily confused.
    Fix: write the months of the source, in the names of either calendar.
    Bad: in November 2024 / في تشرين الأول ٢٠٢٤
    Good: in November 2024 / في تشرين الثاني ٢٠٢٤
    """
    yield from disagreements(
        "DAT102", segment, months_of(segment), shown=_listed_numbers,
        message=_told("{language} names the months {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the same months as in the source."),
    )  # fmt: skip


@check("DAT103")
def years_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same years in every language.

    Why: a wrong year makes a law, a plan or a figure that of another time.
    Fix: write the years of the source.
    Bad: between 2023 and 2026 / بين ٢٠٢٣ و٢٠٢٥
    Good: between 2023 and 2026 / بين ٢٠٢٣ و٢٠٢٦
    """
    yield from disagreements(
        "DAT103", segment, years_of(segment), shown=_listed_numbers,
        message=_told("{language} names the years {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the same years as in the source."),
    )  # fmt: skip


@check("DAT104")
def dates_keep_their_years(segment: Segment) -> Iterator[Finding]:
    """Each date stands in the same year in every language.

    Why: two years that are exchanged are both wrong, though both stand in the text.
    Fix: write each date with the year that it has in the source.
    Bad: 3 April 2023 and 5 May 2024 / ٣ نيسان ٢٠٢٤ و٥ أيار ٢٠٢٣
    Good: 3 April 2023 and 5 May 2024 / ٣ نيسان ٢٠٢٣ و٥ أيار ٢٠٢٤
    """
    years = years_of(segment)
    if len({*years.values()}) > 1:
        return
    yield from disagreements(
        "DAT104", segment, years_of_days(segment), shown=_listed_values,
        message=_told("{language} has the dates {there}; wanted, as in the source: {wanted}"),
        hint=say("Give each date the year that it has in the source."),
    )  # fmt: skip


@check("DAT105")
def weekdays_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same days of the week in every language.

    Why: an office that is open from Sunday is closed to whoever reads Monday.
    Fix: write the days of the week of the source.
    Bad: closed on Friday / مغلق يوم السبت
    Good: closed on Friday / مغلق يوم الجمعة
    """
    mentions = {each: weekdays_in(segment.text(each), each) for each in segment.languages}
    if not any(mentions.values()):
        return
    values = settled(
        {each: frozenset(one.weekday for one in all_ if one.is_certain)
         for each, all_ in mentions.items()},
        {each: frozenset(one.weekday for one in all_) for each, all_ in mentions.items()},
    )  # fmt: skip
    yield from disagreements(
        "DAT105", segment, values, shown=_listed_weekdays,
        message=_told("{language} names the weekdays {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the same days of the week as in the source."),
    )  # fmt: skip


@check("DAT110", ADVISORY)
def dates_stand_in_the_same_order(segment: Segment) -> Iterator[Finding]:
    """The dates of a text stand in the same order in every language.

    Why: two dates that are exchanged are both wrong, though both stand in the text.
    Fix: compare what each date belongs to; where the sentence only turns, waive the finding.
    Bad: closed on 1 May, open on 3 May / مغلق في ٣ أيار، مفتوح في ١ أيار
    Good: closed on 1 May, open on 3 May / مغلق في ١ أيار، مفتوح في ٣ أيار
    """
    orders = {each: order_of(dates) for each, dates in dates_of(segment).items()}
    if len({frozenset(each) for each in orders.values()}) > 1:
        return
    yield from disagreements(
        "DAT110", segment, orders, shown=_listed_in_order, severity=ADVISORY,
        message=_told("{language} has the dates in the order {there}; in the source: {wanted}"),
        hint=say("Compare what each date belongs to."),
    )  # fmt: skip


@check("DAT111", ADVISORY)
def dates_are_named_as_often(segment: Segment) -> Iterator[Finding]:
    """A text names a date as often in every language.

    Why: where a date is named twice, the second can be lost, and the first hides that.
    Fix: write the date where the source has it; where it only repeats itself, waive the finding.
    Bad: in 2023, not in 2023 and 2024 / في ٢٠٢٣ لا في ٢٠٢٤
    Good: in 2023, not in 2023 and 2024 / في ٢٠٢٣ لا في ٢٠٢٣ و٢٠٢٤
    """
    mentions = mentions_of(segment)
    if len({frozenset(each) for each in mentions.values()}) > 1:
        return
    if len({len(each) for each in mentions.values()}) == 1:
        return
    yield from disagreements(
        "DAT111", segment, mentions, shown=_listed, severity=ADVISORY,
        message=_told("{language} names the dates {there}; in the source: {wanted}"),
        hint=say("Compare where each date stands in the source."),
    )  # fmt: skip


def _told(template: str) -> Callable[[Language, str, str], Message]:
    return lambda language, there, wanted: say(
        template, language=language, there=there, wanted=wanted
    )


def _listed_values(values: frozenset[DateValue]) -> str:
    return _listed(shown_date(each) for each in sorted(values, key=sorting_of_date))


def _listed_days(days: Iterable[DayAndMonth]) -> str:
    return _listed_in_order(sorted(days, key=lambda each: (each[1], each[0])))


def _listed_in_order(days: Iterable[DayAndMonth]) -> str:
    return _listed(f"{day}/{month}" for day, month in days)


def _listed_numbers(numbers: Iterable[int]) -> str:
    return _listed(map(str, sorted(numbers)))


def _listed_weekdays(weekdays: frozenset[int]) -> str:
    return _listed(WEEKDAYS[each] for each in sorted(weekdays))


def _listed(shown: Iterable[str]) -> str:
    return ", ".join(shown) or "—"
