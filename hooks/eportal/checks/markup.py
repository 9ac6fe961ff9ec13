"""Placeholders, tags, emphasis, code and links that are whole, and the same in each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from eportal.alignment.disagreement import disagreements
from eportal.alignment.placeholders import comparable_places
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.markup import (
    Mark,
    code_spans,
    emphases,
    stray_backticks,
    stray_emphasis,
    unfinished_links,
)
from eportal.facts.placeholders import Placeholder, broken_places
from eportal.facts.tags import Tag, bold_tag, broken_tags, meaningful_tags, with_bold_of_wikis
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say

#: Labels have a rule of their own, which knows what the program fills.
_LABELS = "label/"


@check("MRK101")
def placeholders_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text has the same placeholders, such as `{count}`, in each language.

    Why: a place that is lost or renamed in one language loses a number or a name there.
    Fix: write each place exactly as in the source, in Latin letters; the order is free.
    Bad: {shown} of {total} in one language and {shown} من {العدد} in another
    Good: {shown} of {total} in one language and من {total} نعرض {shown} in another
    """
    if not segment.key.startswith(_LABELS):
        whole = _without(segment, broken_places)
        texts = {each: segment.text(each) for each in whole}
        values = comparable_places(texts, segment.source)
        yield from _compared(segment, "MRK101", values, _told_of_places)


@check("MRK102")
def placeholders_are_whole(segment: Segment) -> Iterator[Finding]:
    """A placeholder has both its braces and no space within.

    Why: a broken place is shown to the reader as it is written, and nothing is filled in.
    Fix: write it as in the source, such as `{count}`, `{{ count }}` or `%(count)s`.
    Bad: Page { page} of {pages
    Good: Page {page} of {pages}
    """
    if not segment.key.startswith(_LABELS):
        yield from _faults(
            segment, "MRK102", broken_places,
            lambda sign: say("`{sign}` is no whole placeholder", sign=sign),
        )  # fmt: skip


@check("MRK103")
def tags_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text has the same HTML tags in each language, apart from those that set a direction.

    Why: what is a key, a heading or a link in one language is plain text in another.
    Fix: write the tags as in the source.
    Bad: Press <kbd>Enter</kbd> in one language and اضغط Enter in another
    Good: Press <kbd>Enter</kbd> in one language and اضغط <kbd>Enter</kbd> in another
    """
    whole = _without(segment, broken_tags)
    found = {each: meaningful_tags(segment.text(each)) for each in whole}
    bold = next(filter(None, map(bold_tag, found.values())), "")
    values = {
        each: with_bold_of_wikis(tags, segment.text(each), bold) for each, tags in found.items()
    }
    yield from _compared(segment, "MRK103", values, _told_of_tags)


@check("MRK104")
def tags_are_whole(segment: Segment) -> Iterator[Finding]:
    """An HTML tag ends with `>`, quotes its values with straight marks, and has its partner.

    Why: a broken tag swallows the words behind it, or shows itself to the reader.
    Fix: write the tag as in the source.
    Bad: <a href="laws/>laws</a>
    Good: <a href="laws/">laws</a>
    """
    yield from _faults(
        segment, "MRK104", broken_tags,
        lambda sign: say("the tag `{sign}` is broken or alone", sign=sign),
    )  # fmt: skip


@check("MRK105")
def emphasis_is_the_same(segment: Segment) -> Iterator[Finding]:
    """As many words are set in bold or italics in each language.

    Why: what the source stresses has to be stressed for every reader.
    Fix: put the signs around the same words as in the source.
    Bad: **not** later in one language and ليس لاحقاً in another
    Good: **not** later in one language and **ليس** لاحقاً in another
    """
    if segment.is_markup:
        whole = _without(segment, stray_emphasis)
        values = {each: emphases(segment.text(each)) for each in whole}
        yield from _compared(segment, "MRK105", values, _told_of_emphasis)


@check("MRK106")
def code_is_the_same(segment: Segment) -> Iterator[Finding]:
    """What is shown as code is the same in each language, letter by letter.

    Why: code is typed or looked for exactly as it stands.
    Fix: copy the code from the source.
    Bad: `plan/2024` in one language and `plan/2023` in another
    Good: `plan/2024` in each language
    """
    if segment.is_markup:
        whole = _without(segment, stray_backticks)
        values = {each: _code(segment.text(each)) for each in whole}
        yield from _compared(segment, "MRK106", values, _told_of_code)


@check("MRK107")
def emphasis_and_code_are_whole(segment: Segment) -> Iterator[Finding]:
    """The signs of bold, italics and code stand in pairs, close to the words that they enclose.

    Why: a sign without its partner is shown to the reader, and nothing is stressed.
    Fix: write both signs, with no space between sign and word.
    Bad: ** Important:** the page is new
    Good: **Important:** the page is new
    """
    if segment.is_markup:
        yield from _faults(
            segment, "MRK107", _stray_signs,
            lambda sign: say(
                "`{sign}` stands without its partner, or parted from its word by a space", sign=sign
            ),
        )  # fmt: skip


@check("MRK108")
def links_are_whole(segment: Segment) -> Iterator[Finding]:
    """A link is written as `[text](target)`, with all four brackets and no space between.

    Why: a broken link is shown to the reader as it is written, and leads nowhere.
    Fix: write the brackets as in the source.
    Bad: [the laws] (laws.md)
    Good: [the laws](laws.md)
    """
    if segment.is_markup:
        yield from _faults(
            segment, "MRK108", unfinished_links,
            lambda sign: say("the link at `{sign}` is broken", sign=sign),
        )  # fmt: skip


_Faults = Callable[[str], Sequence[Mark | Placeholder | Tag]]


def _stray_signs(text: str) -> tuple[Mark, ...]:
    return (*stray_emphasis(text), *stray_backticks(text))


def _without(segment: Segment, faults: _Faults) -> list[Language]:
    """The languages in which nothing is broken; what is broken has a rule of its own."""
    return [each for each in segment.languages if not faults(segment.text(each))]


def _code(text: str) -> tuple[str, ...]:
    """What is shown as code; words of a language are only counted."""
    return tuple(sorted(each.text if each.text.isascii() else "…" for each in code_spans(text)))


def _compared(
    segment: Segment, code: str, values: Mapping[Language, Mapping[str, int] | tuple[str, ...]],
    message: Callable[[Language, str, str], Message],
) -> Iterator[Finding]:  # fmt: skip
    first = next(iter(values.values()), None)
    if any(each != first for each in values.values()):
        hint = say("Write it as in the source.")
        yield from disagreements(code, segment, values, shown=_listed, message=message, hint=hint)


def _faults(
    segment: Segment, code: str, faults: _Faults, tell: Callable[[str], Message]
) -> Iterator[Finding]:
    """A finding for each language with faults, unless all have the same: then they are meant."""
    found = {each: faults(segment.text(each)) for each in segment.languages}
    counts = {len(each) for each in found.values()}
    if len(found) > 1 and len(counts) == 1:
        return
    for language, each in found.items():
        if each:
            yield Finding(
                segment.place(language), code, tell(each[0].text),
                say("Write it as in the languages in which it is whole."),
                quotes=(segment.text(language),), record=segment.key, language=language.code,
            )  # fmt: skip


def _listed(found: Mapping[str, int] | tuple[str, ...]) -> str:
    names = found if isinstance(found, tuple) else sorted(Counter(found).elements())
    return ", ".join(f"`{each}`" for each in names) or "–"


def _told_of_places(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the placeholders in {language} are {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _told_of_tags(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the tags in {language} are {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _told_of_emphasis(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the signs of emphasis in {language} are {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _told_of_code(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the code in {language} is {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip
