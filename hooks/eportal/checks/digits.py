"""Every number in the digits of its language and of the texts around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eportal.alignment.habits import Habits
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.wrong_text import wrong_text
from eportal.facts.digits import PERSIAN_DIGITS, Written, numbers_with_their_digits
from eportal.facts.speech import prevailing_script
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("DIG101")
def one_set_of_digits_in_a_number(segment: Segment) -> Iterator[Finding]:
    """A number is written with digits of one kind.

    Why: two kinds in one number come from a slip at the keyboard, and the number cannot be trusted.
    Fix: write the number again from the source document.
    Bad: ٢0١٨
    Good: ٢٠١٨
    """
    for language, numbers in _numbers(segment):
        mixed = [each for each in numbers if len(each.digits) > 1]
        hint = say("Write the number again from the source document, in digits of one kind.")
        message = say(
            "a number of the {language} text mixes two kinds of digits", language=language
        )
        yield from _told("DIG101", segment, language, mixed, message=message, hint=hint)


@check("DIG102")
def no_persian_digits(segment: Segment) -> Iterator[Finding]:
    """No number is written with Persian digits.

    Why: ۴, ۵ and ۶ have another shape than ٤, ٥ and ٦, and programs do not take them for the same.
    Fix: type the digits of the page.
    Bad: ۱۴۵
    Good: ١٤٥
    """
    for language, numbers in _numbers(segment):
        persian = [each for each in numbers if each.digits == {PERSIAN_DIGITS}]
        message = say("the {language} text has Persian digits", language=language)
        hint = say("Type the digits that the rest of the text has.")
        yield from _told("DIG102", segment, language, persian, message=message, hint=hint)


@check("DIG103")
def digits_as_in_the_texts_around(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A number is written with the digits that its page or collection uses.

    Why: two kinds of digits on one page read as two hands; search and sorting part them.
    Fix: type the digits that prevail; codes in Latin letters keep their own.
    Bad: ٢٠١٨ and 2019 on one page
    Good: ٢٠١٨ and ٢٠١٩ on one page
    """
    for language, numbers in _numbers(segment):
        habit = habits.digits.get((segment.group, language))
        if habit is None or not language.is_right_to_left:
            continue
        others = [
            each
            for each in numbers
            if habit not in each.digits and PERSIAN_DIGITS not in each.digits
        ]
        message = say(
            "the {language} text has other digits than the texts around it, which use {digits}",
            language=language, digits=habit,
        )  # fmt: skip
        hint = say("Type the number with the digits {digits}.", digits=habit)
        yield from _told("DIG103", segment, language, others, message=message, hint=hint)


@check("DIG104")
def western_digits_in_latin_script(segment: Segment) -> Iterator[Finding]:
    """A text from left to right has Western digits.

    Why: readers of English do not read Arabic digits.
    Fix: type 0 to 9.
    Bad: in ٢٠١٨
    Good: in 2018
    """
    for language, numbers in _numbers(segment):
        if language.is_right_to_left:
            continue
        others = [
            each
            for each in numbers
            if len(each.digits) == 1 and language.digits not in each.digits
            and PERSIAN_DIGITS not in each.digits
        ]  # fmt: skip
        message = say("the {language} text has Arabic digits", language=language)
        hint = say("Type the digits {digits}.", digits=language.digits)
        yield from _told("DIG104", segment, language, others, message=message, hint=hint)


@lru_cache(maxsize=4096)
def _numbers(segment: Segment) -> tuple[tuple[Language, tuple[Written, ...]], ...]:
    """The numbers of each language, unless its text is one in Latin letters that was copied."""
    return tuple(_written(segment))


def _written(segment: Segment) -> Iterator[tuple[Language, tuple[Written, ...]]]:
    for language in segment.languages:
        text = segment.text(language)
        numbers = numbers_with_their_digits(text, language.code)
        if numbers and not (language.is_right_to_left and prevailing_script(text) == "latin"):
            yield language, numbers


def _told(
    code: str,
    segment: Segment,
    language: Language,
    numbers: list[Written],
    *,
    message: Message,
    hint: Message,
) -> Iterator[Finding]:
    if numbers:
        words = (" · ".join(each.text for each in numbers),)
        yield wrong_text(code, segment, language, message, hint, words=words)
