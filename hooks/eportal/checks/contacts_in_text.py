"""Telephone numbers, addresses and links that are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.contacts import EMAIL, PHONE, URL, ContactMention, contacts_in
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("CNT101")
def phones_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text gives the same telephone numbers in every language.

    Why: a victim who dials a wrong digit reaches nobody, or a stranger.
    Fix: copy the number from the source.
    Bad: +964 770 000 0001 / +964 770 000 0007
    Good: +964 770 000 0001 / 00964 770 0000001
    """
    yield from _different(
        "CNT101", PHONE, segment,
        "{language} gives the phone numbers {there}; wanted, as in the source: {wanted}",
        say("Copy the number from the source."),
    )  # fmt: skip


@check("CNT102")
def emails_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text gives the same e-mail addresses in every language.

    Why: a message to a wrong address is read by nobody, or by a stranger.
    Fix: copy the address from the source.
    Bad: office@example.org / ofice@example.org
    Good: office@example.org / Office@example.org
    """
    yield from _different(
        "CNT102", EMAIL, segment,
        "{language} gives the e-mail addresses {there}; wanted, as in the source: {wanted}",
        say("Copy the address from the source."),
    )  # fmt: skip


@check("CNT103")
def web_addresses_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text gives the same web addresses in every language, but for a folder of the language.

    Why: a wrong address leads to nothing, or to someone else.
    Fix: copy the address from the source, or lead to its page in the language of the text.
    Bad: https://example.org/ / https://example.com/
    Good: https://example.org/en/law / https://example.org/ar/law
    """
    yield from _different(
        "CNT103", URL, segment,
        "{language} gives the web addresses {there}; wanted, as in the source: {wanted}",
        say("Copy the address from the source."),
    )  # fmt: skip


@check("CNT104")
def plus_stands_before_its_number(segment: Segment) -> Iterator[Finding]:
    """The plus of a telephone number is written before its digits.

    Why: in right-to-left text a plus after the digits looks right and cannot be dialled.
    Fix: write the plus first, and enclose the number in U+2066 and U+2069.
    Bad: 964 770 000 0001+
    Good: +964 770 000 0001
    """
    for language, text, phone in _phones(segment):
        if text[phone.start : phone.end].endswith("+"):
            message = say(
                "in {language} the plus of {phone} stands after its digits",
                language=language, phone=phone.value,
            )  # fmt: skip
            hint = say("Write the plus first, and enclose the number in U+2066 and U+2069.")
            yield _finding("CNT104", segment, language, message, hint)


def _different(
    code: str, kind: str, segment: Segment, template: str, hint: Message
) -> Iterator[Finding]:
    contacts = {each: contacts_in(segment.text(each)) for each in segment.languages}
    if not any(contacts.values()):
        return
    values = {
        each: frozenset(one.value for one in found if one.kind == kind)
        for each, found in contacts.items()
    }

    def told(language: Language, there: str, wanted: str) -> Message:
        return say(template, language=language, there=there, wanted=wanted)

    yield from disagreements(code, segment, values, shown=_listed, message=told, hint=hint)


def _phones(segment: Segment) -> Iterator[tuple[Language, str, ContactMention]]:
    for language in segment.languages:
        text = segment.text(language)
        for each in contacts_in(text):
            if each.kind == PHONE:
                yield language, text, each


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values)) or "—"


def _finding(
    code: str, segment: Segment, language: Language, message: Message, hint: Message
) -> Finding:
    return Finding(
        segment.place(language), code, message, hint, quotes=(segment.text(language),),
        record=segment.key, language=language.code,
    )  # fmt: skip
