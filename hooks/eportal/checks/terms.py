"""Rules that the terms of the field are the same in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.names import NameBook
from eportal.facts.pronouns import has_pronoun
from eportal.findings import ADVISORY, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say

_TRAFFICKING, _SMUGGLING = "term/trafficking", "term/smuggling"

#: What a translator has supplied stands in square brackets that are no link.
_SUPPLIED = re.compile(r"\[[^\[\]\n]*\](?!\()")

#: How often a language uses each term, and which it may be using.
_Uses = Mapping[Language, tuple[Counter[str], Counter[str]]]


@check("TRM101")
def trafficking_is_never_called_smuggling(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """Trafficking and smuggling are told apart in every language as in the source.

    Why: they are two crimes of two protocols; a victim of the one has rights that nobody has by
    the other.
    Fix: write the term of the same crime as the source: بازرگانی کردن, الاتجار, trafficking for
    the one; قاچاخ, تهريب, smuggling for the other.
    Bad: “victims of trafficking” in English, ضحايا التهريب in Arabic
    Good: “victims of trafficking” in English, ضحايا الاتجار in Arabic
    """
    if not segment.is_running_text:
        return
    uses = _uses(segment, names)
    if not any(_SMUGGLING in counts for counts, _ in uses.values()):
        return
    source = _crimes(uses, segment.source)
    values = {
        each: _crimes(uses, each) if _mistakes(_crimes(uses, each), source) else source
        for each in segment.languages
    }

    def message(language: Language, _: str, __: str) -> Message:
        own, wanted = _crimes(uses, language)[1], source[1]
        if own > wanted:
            return say(
                "{language} speaks of smuggling where the source does not", language=language
            )
        return say(
            "{language} does not speak of smuggling where the source does", language=language
        )

    hint = say("Trafficking and smuggling are two crimes: write the one that the source means.")
    yield from disagreements("TRM101", segment, values, shown=str, message=message, hint=hint)


def _crimes(uses: _Uses, language: Language) -> tuple[int, int]:
    counts = uses[language][0] if language in uses else Counter[str]()
    return counts[_TRAFFICKING], counts[_SMUGGLING]


def _mistakes(own: tuple[int, int], source: tuple[int, int]) -> bool:
    """Whether one crime stands for the other; a pair said once more in full does not."""
    trafficking, smuggling = own[0] - source[0], own[1] - source[1]
    said_again = own[1] and source[1] and trafficking * smuggling > 0
    return smuggling != 0 and not said_again


@check("TRM102")
def no_term_stands_for_its_opposite(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """A term of the source does not become its opposite in another language.

    Why: a victim is no offender, a migrant no refugee, and what is irregular is no crime.
    Fix: write the term of the source; data/glossary.yaml has it in each language.
    Bad: “irregular situation” in English, وضع غير قانوني in Arabic
    Good: “irregular situation” in English, وضع غير نظامي in Arabic
    """
    if not segment.is_running_text:
        return
    uses = _uses(segment, names)
    present = {id_ for told in uses.values() for counts in told for id_ in counts}
    for term, opposite in names.opposites:
        if (
            term in present
            and opposite in present
            and {term, opposite} != {_TRAFFICKING, _SMUGGLING}
        ):
            yield from _taken_for(segment, names, uses, term, opposite)


def _taken_for(
    segment: Segment, names: NameBook, uses: _Uses, term: str, opposite: str
) -> Iterator[Finding]:
    if segment.source not in uses:
        return
    pairs = {
        each: tuple(counts[id_] + loose[id_] for id_ in (term, opposite))
        for each, (counts, loose) in uses.items()
    }
    source = pairs[segment.source]
    values = {
        each: pair if (pair[0] - source[0]) * (pair[1] - source[1]) < 0 else source
        for each, pair in pairs.items()
    }

    def message(language: Language, _: str, __: str) -> Message:
        is_lost = pairs[language][0] < source[0]
        written, wanted = (opposite, term) if is_lost else (term, opposite)
        return say(
            "{language} speaks of {written} where the source speaks of {wanted}",
            language=language, written=names.shown(written), wanted=names.shown(wanted),
        )  # fmt: skip

    hint = say("Write the term of the source, not its opposite.")
    yield from disagreements("TRM102", segment, values, shown=str, message=message, hint=hint)


@check("TRM103", ADVISORY)
def terms_are_used_in_every_language(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """A term that must be kept stands in every language or in none.

    Why: these few words decide which law holds and whom it protects.
    Fix: use the term where the source does; data/glossary.yaml has it in each language.
    Bad: “offenders” in English, الأشخاص in Arabic
    Good: “offenders” in English, الجناة in Arabic
    """
    if not segment.is_running_text:
        return
    uses = _uses(segment, names)
    ids = {id_ for counts, _ in uses.values() for id_ in counts if id_ in names.required}
    is_of_both_crimes = any(_SMUGGLING in counts for counts, _ in uses.values())
    told_elsewhere = {_TRAFFICKING, _SMUGGLING} if is_of_both_crimes else set()
    for id_ in sorted(ids - told_elsewhere):
        is_counted = names.known[id_].agreement == "count"
        values = {
            each: counts[id_] if is_counted else min(counts[id_], 1)
            for each, (counts, loose) in uses.items()
            if names.can_say(id_, each) and (counts[id_] or not loose[id_])
        }
        if segment.source in values and not _is_pointed_at(id_, segment, values, names):
            yield from _lacking(segment, names.shown(id_), values)


def _is_pointed_at(
    id_: str, segment: Segment, values: Mapping[Language, int], names: NameBook
) -> bool:
    """Of a topic it is enough that a pronoun may stand for it."""
    return names.known[id_].agreement == "topic" and all(
        values[each] or has_pronoun(segment.text(each), each) for each in values
    )


def _lacking(segment: Segment, term: str, values: Mapping[Language, int]) -> Iterator[Finding]:
    def message(language: Language, _: str, __: str) -> Message:
        told: dict[str, Language | str] = {"language": language, "term": term}
        if not values[language]:
            return say("{language} does not speak of {term}, the source does", **told)
        if not values[segment.source]:
            return say("{language} speaks of {term}, the source does not", **told)
        if values[language] > values[segment.source]:
            return say("{language} speaks of {term} more often than the source", **told)
        return say("{language} speaks of {term} less often than the source", **told)

    yield from disagreements(
        "TRM103", segment, values, shown=str, message=message,
        hint=say("Use the term where the source does, and only there."), severity=ADVISORY,
    )  # fmt: skip


def _uses(segment: Segment, names: NameBook) -> _Uses:
    uses = {}
    for language in segment.languages:
        text = segment.text(language)
        supplied = [found.span() for found in _SUPPLIED.finditer(text)] if "[" in text else []
        sure, loose = Counter[str](), Counter[str]()
        for each in names.named_in(text, language):
            if each.kind == "term":
                is_supplied = any(start < each.start < end for start, end in supplied)
                (loose if each.is_loose or is_supplied else sure)[each.id] += 1
        uses[language] = (sure, loose)
    return uses
