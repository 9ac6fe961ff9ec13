"""Numbers that are the same in every language, in the same order and as exact."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from eportal.alignment.number_pairs import NumberPairs
from eportal.alignment.segments import Segment
from eportal.alignment.telling_numbers import (
    number_findings,
    shown_bounded_days,
    shown_value,
    shown_with_bound,
    told,
)
from eportal.checks.rules import check
from eportal.facts.bounds import CONCERNING, may_mean_the_same
from eportal.facts.date_bounds import bounded_days_in, reversed_days
from eportal.facts.loose_bounds import may_be_bound
from eportal.facts.numbers import Number, numbers_in
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import say


@check("NUM101")
def numbers_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same numbers in every language.

    Why: a wrong figure in one language is a wrong fact for all who read that language.
    Fix: write the numbers of the source; small ones may stand in words.
    Bad: 98 women, 10 men / ٨٩ امرأة و١٠ رجال
    Good: 98 women, 10 men / ٩٨ امرأة وعشرة رجال
    """
    yield from number_findings(
        "NUM101", segment, _other_numbers,
        message=told("the numbers in {language} are {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the same numbers as in the source."),
    )  # fmt: skip


@check("NUM102")
def numbers_stand_in_their_order(segment: Segment) -> Iterator[Finding]:
    """The numbers of a text stand in the same order in every language.

    Why: two numbers that changed places are both wrong, and no sum shows it.
    Fix: write each number where it belongs; one may move with its unit, but not alone.
    Bad: 52 women and 21 men / ٢١ امرأة و٥٢ رجلاً
    Good: 24 hours a day, 7 days a week / ٧ أيام في الأسبوع، ٢٤ ساعة في اليوم
    """
    yield from number_findings(
        "NUM102", segment, lambda pairs: _values(pairs.exchanged),
        message=told(
            "the order of the numbers in {language} is {there};"
            " wanted, as in the source: {wanted}"
        ),
        hint=say("Look which number belongs to which word, and write each where it belongs."),
    )  # fmt: skip


@check("NUM103")
def bounds_are_the_same(segment: Segment) -> Iterator[Finding]:
    """What is said of a number, such as at least or nearly, is the same in every language.

    Why: "not less than" for "not more than" turns a penalty into its opposite.
    Fix: say of the number what the source says, and nothing more.
    Bad: at most 20 days / ٢٠ يوماً على الأقل
    Good: at most 20 days / مدة لا تزيد على ٢٠ يوماً
    """
    yield from number_findings(
        "NUM103", segment, _other_bounds,
        message=told("{language} says of its numbers {there}; wanted, as in the source: {wanted}"),
        hint=say("Say of each number what the source says: at least, at most, more, less, nearly."),
        show=shown_with_bound,
        show_more=shown_bounded_days,
    )  # fmt: skip


@check("NUM104")
def number_words_are_the_same(segment: Segment) -> Iterator[Finding]:
    """Numbers in words are the same in every language.

    Why: a wrong word is read as easily as a wrong figure, and is found less easily.
    Fix: write the number of the source.
    Bad: a three-day workshop / ورشة استغرقت يوماً واحداً
    Good: a two-day workshop / ورشة استغرقت يومين
    """
    yield from number_findings(
        "NUM104", segment, lambda pairs: _values(pairs.other_words),
        message=told(
            "the numbers in {language} are, with those in words, {there};"
            " wanted, as in the source: {wanted}"
        ),
        hint=say("Write the same number in words as in the source."),
    )  # fmt: skip


@check("NUM105")
def groups_of_digits_stand_in_order(segment: Segment) -> Iterator[Finding]:
    """The groups of a large number stand in their order.

    Why: programs turn "100 000" in a line from right to left into "000 100", and then it is wrong.
    Fix: write the number anew, with the separator of the language between the groups.
    Bad: 000 100 شخص
    Good: ١٠٠٬٠٠٠ شخص
    """
    for language in segment.languages:
        for number in numbers_in(segment.text(language), language):
            if number.is_backwards:
                message = say(
                    "the groups of a number stand in the wrong order; it may be meant as {value}",
                    value=shown_value(number.value),
                )
                hint = say("Write the number anew, its first group first.")
                yield Finding(
                    segment.place(language), "NUM105", message, hint,
                    quotes=(segment.text(language),), record=segment.key, language=language.code,
                )  # fmt: skip


def _other_numbers(pairs: NumberPairs) -> Hashable:
    explained = {each for pair in pairs.other_magnitudes for each in pair}
    lost = tuple(each.value for each in pairs.lost_digits if each not in explained)
    new = tuple(each.value for each in pairs.new_digits if each not in explained)
    return (lost, new) if lost or new else ()


def _other_bounds(pairs: NumberPairs) -> Hashable:
    return _other_bounds_of_numbers(pairs) + tuple(
        reversed_days(
            bounded_days_in(pairs.source_text, pairs.source),
            bounded_days_in(pairs.text, pairs.language),
        )
    )


def _other_bounds_of_numbers(pairs: NumberPairs) -> tuple[Hashable, ...]:
    return tuple(
        (ours.value, theirs.bound)
        for ours, theirs in pairs.pairs
        if not may_mean_the_same(ours.bound, theirs.bound)
        and not (ours.is_word and theirs.is_word and ours.value < 3)
        and not _is_loosely_bound(ours, pairs.source_text, pairs.source)
        and not _is_loosely_bound(theirs, pairs.text, pairs.language)
    )


def _is_loosely_bound(number: Number, text: str, language: Language) -> bool:
    """Whether an exact number may be less exact, by a word that stands farther from it."""
    return number.bound in {"", CONCERNING} and may_be_bound(
        text, number.start, number.end, language
    )


def _values(pairs: tuple[tuple[Number, Number], ...]) -> Hashable:
    return tuple((ours.value, theirs.value) for ours, theirs in pairs)
