"""Marks of punctuation, each of its script, in pairs, and at the end of each language's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.wrong_text import character_name, wrong_text
from eportal.facts.masking import masked
from eportal.facts.punctuation import (
    ANY_END,
    SAYS_EACH_TWICE,
    Mark,
    doubled_words,
    end_marks,
    lonely_brackets,
    lonely_quotes,
    marks_of_other_script,
    says_each_by_each,
)
from eportal.facts.speech import own_words
from eportal.findings import ADVISORY, ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("PUN101")
def marks_of_the_script(segment: Segment) -> Iterator[Finding]:
    """Commas, semicolons and question marks are those of the script.

    Why: a Latin comma among Arabic words looks like a slip, and turns the wrong way.
    Fix: type the mark that the finding names; between Latin words a Latin mark is right.
    Bad: الوزارة, اللجنة
    Good: الوزارة، اللجنة
    """
    for language in segment.languages:
        words = own_words(segment.text(language), language.code)
        found = marks_of_other_script(words, language.code)
        for mark in dict.fromkeys(each.text for each in found):
            wanted = next(each.wanted for each in found if each.text == mark)
            message = say(
                "{mark} of another script stands in the {language} text",
                mark=character_name(mark), language=language,
            )  # fmt: skip
            hint = say("Type {meant} instead.", meant=character_name(wanted))
            yield wrong_text("PUN101", segment, language, message, hint)


@check("PUN102")
def brackets_in_pairs(segment: Segment) -> Iterator[Finding]:
    """Each bracket has its partner.

    Why: the reader does not know where the added words end. Brackets of list items are left alone,
    and so is what is the same in every language.
    Fix: write the bracket that is missing, or turn it round.
    Bad: Law No. (28 of 2012
    Good: Law No. (28) of 2012
    """
    found = {each: lonely_brackets(masked(segment.text(each))) for each in segment.languages}
    if len({tuple(mark.text for mark in marks) for marks in found.values()}) == 1:
        return
    for language, marks in found.items():
        if marks:
            message = say(
                "a bracket has no partner in the {language} text: {marks}",
                language=language, marks=" ".join(mark.text for mark in marks),
            )  # fmt: skip
            hint = say("Write the bracket that is missing, or turn it round.")
            around = tuple(_around(segment.text(language), mark.start) for mark in marks)
            yield wrong_text("PUN102", segment, language, message, hint, words=around)


@check("PUN103")
def quotation_marks_in_pairs(segment: Segment) -> Iterator[Finding]:
    """Each quotation mark has its partner.

    Why: the reader does not know where the words of another end.
    Fix: write the mark that is missing.
    Bad: the “national plan
    Good: the “national plan”
    """
    found = {each: lonely_quotes(masked(segment.text(each))) for each in segment.languages}
    if len({*found.values()}) == 1:
        return
    for language, marks in found.items():
        if marks:
            message = say(
                "quotation marks are not in pairs in the {language} text: {marks}",
                language=language, marks=marks,
            )  # fmt: skip
            hint = say("Write the quotation mark that is missing.")
            yield wrong_text("PUN103", segment, language, message, hint)


@check("PUN104")
def no_word_twice_in_a_row(segment: Segment) -> Iterator[Finding]:
    """No word stands twice in a row, unless it does so in every language.

    Why: it is a slip of the hand. Words that a language says twice on purpose are left alone.
    Fix: delete one of the two.
    Bad: the the committee
    Good: the committee
    """
    found = {
        each: doubled_words(segment.text(each), masked(segment.text(each)), each.code)
        for each in segment.languages
    }
    if all(found.values()) or _is_said_of_each(segment, found):
        return
    for language, doubled in found.items():
        if doubled:
            message = say("a word stands twice in a row in the {language} text", language=language)
            words = tuple(dict.fromkeys(each.text for each in doubled))
            hint = say("Delete one of the two.")
            yield wrong_text("PUN104", segment, language, message, hint, words=words)


@check("PUN105")
def sentences_end_alike(segment: Segment) -> Iterator[Finding]:
    """Running text ends with the same mark in every language.

    Why: a full stop that is missing is often the sign of words that are missing before it.
    Fix: end the translation as the source ends; ؟ is the question mark of Arabic and Kurdish.
    Bad: `Who can help?` beside `من يساعد.`
    Good: `Who can help?` beside `من يساعد؟`
    """
    if segment.is_running_text:
        yield from _ends("PUN105", segment, ERROR)


@check("PUN106", ADVISORY)
def labels_end_alike(segment: Segment) -> Iterator[Finding]:
    """Names, terms and labels end with the same mark in every language.

    Why: a colon or three points at the end of a label say what follows it.
    Fix: end the translation as the source ends, or leave it where the language wants it otherwise.
    Bad: `Search:` beside `بحث`
    Good: `Search:` beside `بحث:`
    """
    if not segment.is_running_text:
        yield from _ends("PUN106", segment, ADVISORY)


def _is_said_of_each(segment: Segment, found: Mapping[Language, Sequence[Mark]]) -> bool:
    """Whether one word alone stands twice where another language says `step by step`."""
    doubled = {each.code: len(marks) for each, marks in found.items() if marks}
    if not doubled or not doubled.keys() <= SAYS_EACH_TWICE or max(doubled.values()) > 1:
        return False
    return any(says_each_by_each(masked(segment.text(each))) for each in found)


def _ends(code: str, segment: Segment, severity: str) -> Iterator[Finding]:
    ends = {each: end_marks(segment.text(each)) for each in segment.languages}
    ends = {each: marks for each, marks in ends.items() if marks != ANY_END}
    source = ends.get(segment.source)
    if len(ends) < 2 or len({*ends.values()}) == 1 or source is None:
        return
    agreed = {each: source if marks & source else marks for each, marks in ends.items()}
    yield from disagreements(
        code, segment, agreed, shown=_shown, message=_told_end, severity=severity,
        hint=say("End the text as the source ends, with the mark of its script."),
    )  # fmt: skip


def _told_end(language: Language, there: str, wanted: str) -> Message:
    if not there:
        return say(
            "the {language} text ends without a mark; wanted is {wanted}",
            language=language, wanted=wanted,
        )  # fmt: skip
    if not wanted:
        return say(
            "the {language} text ends with {there}, and the source with no mark",
            language=language, there=there,
        )  # fmt: skip
    return say(
        "the {language} text ends with {there}; wanted is {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _shown(marks: frozenset[str]) -> str:
    return " ".join(sorted(marks))


def _around(text: str, start: int) -> str:
    return text[max(0, start - 20) : start + 20].strip()
