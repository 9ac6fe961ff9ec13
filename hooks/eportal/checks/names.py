"""Rules that bodies, persons, places and abbreviations are the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.acronyms import acronyms, is_slip_of
from eportal.facts.name_variants import variants_of
from eportal.facts.names import NameBook, Naming
from eportal.facts.transliteration import persons_by_sound
from eportal.findings import ADVISORY, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("NAM101")
def bodies_are_named_in_every_language(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """A body that one language names is named in the others too.

    Why: a reader must learn from every text who acts and who is responsible.
    Fix: name the same body as the source does; its names stand in data/bodies.yaml.
    Bad: “the Ministry of Interior” in English, وزارة العدل in Arabic
    Good: “IOM” in English, المنظمة الدولية للهجرة in Arabic
    """
    hint = say("Name the same bodies as the source; data/bodies.yaml has their names.")
    yield from _named_alike("NAM101", segment, names, "body", hint)


@check("NAM102")
def persons_are_named_in_every_language(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """A person who is named in one language is named in the others too.

    Why: who said or did something must not depend on the language that one reads.
    Fix: name the person, or nobody, in every language; data/names.yaml has the spellings.
    Bad: “Gerard Waite said” in English, قال المسؤول in Arabic
    Good: “Gerard Waite said” in English, قال السيد جيرارد ويت in Arabic
    """
    hint = say("Write the same person's name in every language, or leave it out in all of them.")
    yield from _named_alike("NAM102", segment, names, "person", hint)


def _named_alike(
    code: str, segment: Segment, names: NameBook, kind: str, hint: Message
) -> Iterator[Finding]:
    there = _namings(segment, names).get(kind, {})
    ids = {each.id for found in there.values() for each in found}
    for id_ in sorted(ids & names.compared):
        values = _presence(id_, segment, names, there)
        if segment.source in values:
            yield from _disagreeing(code, segment, values, names.shown(id_), hint)


def _disagreeing(
    code: str, segment: Segment, values: Mapping[Language, bool], name: str, hint: Message
) -> Iterator[Finding]:
    def message(language: Language, _: str, __: str) -> Message:
        if values[language]:
            return say("{language} names {name}, the source does not", language=language, name=name)
        return say("{language} does not name {name}, the source does", language=language, name=name)

    yield from disagreements(code, segment, values, shown=str, message=message, hint=hint)


def _presence(
    id_: str, segment: Segment, names: NameBook, there: Mapping[Language, list[Naming]]
) -> dict[Language, bool]:
    """Whether each language names it; a language that may or may not name it is left out."""
    named: dict[Language, bool] = {}
    for language in segment.languages:
        mentions = [each for each in there[language] if each.id == id_]
        is_sure = not mentions or not all(each.is_loose for each in mentions)
        if is_sure and names.can_say(id_, language):
            named[language] = bool(mentions)
    return named


@lru_cache(maxsize=4096)
def _namings(segment: Segment, names: NameBook) -> Mapping[str, Mapping[Language, list[Naming]]]:
    """What each language names, by kind; kinds of which none names anything are left out."""
    by_kind: dict[str, dict[Language, list[Naming]]] = {}
    for language in segment.languages:
        for each in names.named_in(segment.text(language), language):
            if each.kind not in by_kind:
                by_kind[each.kind] = {other: [] for other in segment.languages}
            by_kind[each.kind][language].append(each)
    return by_kind


@check("NAM103")
def places_are_the_same_in_every_language(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """No language names another place or country than the source.

    Why: a city or a government taken for another one makes the text untrue.
    Fix: name the place that the source names.
    Bad: “in Erbil” in English, في البصرة in Arabic
    Good: “across Iraq” in English, في أنحاء البلد in Arabic
    """
    there = _namings(segment, names).get("place", {})
    if segment.source not in there:
        return
    source = _Places(there[segment.source])
    values = {segment.source: source.all}
    for language in segment.translations:
        own = _Places(there[language])
        lost, added = source.all - own.all, own.all - source.all
        is_another = lost and added and (lost & source.sure or added & own.sure)
        values[language] = own.all if is_another else source.all
    yield from disagreements(
        "NAM103", segment, values, shown=lambda ids: ", ".join(names.shown(i) for i in sorted(ids)),
        message=lambda language, written, wanted: say(
            "{language} names {written} where the source names {wanted}",
            language=language, written=written, wanted=wanted,
        ),
        hint=say("Name the place that the source names."),
    )  # fmt: skip


class _Places:
    """The places of one text."""

    def __init__(self, namings: list[Naming]) -> None:
        self.all = frozenset(each.id for each in namings)
        self.sure = frozenset(each.id for each in namings if not each.is_loose)


@check("NAM104")
def abbreviations_are_spelt_alike(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """An abbreviation has the same letters in every language.

    Why: who looks for IMO does not find IOM.
    Fix: write the abbreviation letter by letter as the other languages do.
    Bad: “IOM” in English, (IMO) in Arabic
    Good: “IOM” in English, المنظمة الدولية للهجرة in Arabic
    """
    written = {
        each: {_singular(a.text, names) for a in acronyms(segment.text(each))}
        for each in segment.languages
    }
    for language, own in written.items():
        others = {a for each, found in written.items() if each is not language for a in found}
        for acronym in sorted(own - others - names.acronyms):
            meant = _meant(acronym, language, segment, others - own, names)
            if meant:
                yield Finding(
                    segment.place(language), "NAM104",
                    say("{written} in {language} is written {meant} elsewhere",
                        written=acronym, language=language, meant=meant),
                    say("Write the abbreviation as it is known, or add it to data/names.yaml."),
                    quotes=tuple(segment.text(each) for each in segment.languages),
                    record=segment.key, language=language.code,
                )  # fmt: skip


def _singular(acronym: str, names: NameBook) -> str:
    """NGOs are written NGO in languages that have no such plural."""
    is_plural = acronym.endswith("s") and acronym not in names.acronyms
    return acronym.removesuffix("s") if is_plural else acronym


def _meant(
    acronym: str, language: Language, segment: Segment, others: set[str], names: NameBook
) -> str:
    """The abbreviation of which this is a slip; of two unknown ones the source's is right."""
    known = {each for each in names.acronyms if len(each) > 2}
    if language is not segment.source:
        known |= others
    return next((each for each in sorted(known) if is_slip_of(acronym, each)), "")


@check("NAM105")
def one_body_bears_one_name(segment: Segment, names: NameBook) -> Iterator[Finding]:
    """A body is called by one of its names, with none of their words changed or moved.

    Why: two names look like two bodies, and a search for one does not find the other.
    Fix: write the name as data/bodies.yaml has it, or add a further name there.
    Bad: منظمة الهجرة الدولية beside “International Organization for Migration”
    Good: المنظمة الدولية للهجرة beside “International Organization for Migration”
    """
    there = _namings(segment, names).get("body", {})
    for language in segment.languages if there else ():
        elsewhere = {n.id for each, found in there.items() if each is not language for n in found}
        for variant in variants_of(names, elsewhere, segment.text(language), language):
            yield Finding(
                segment.place(language), "NAM105",
                say("{language} calls {name} by another name than its own, quoted first",
                    language=language, name=names.shown(variant.id)),
                say("Write the name as data/bodies.yaml has it, or add this one there."),
                quotes=(variant.text, *(segment.text(each) for each in segment.languages)),
                record=segment.key, language=language.code,
            )  # fmt: skip


@check("NAM108")
def abbreviations_in_brackets_follow_their_name(
    segment: Segment, names: NameBook
) -> Iterator[Finding]:
    """An abbreviation in brackets stands behind the name that it abbreviates.

    Why: behind other words it says that they are the name, and the reader learns a wrong one.
    Fix: write the full name before the bracket.
    Bad: the organization (UNNM)
    Good: the United Nations Network on Migration (UNNM)
    """
    for language in segment.languages:
        text = segment.text(language)
        for acronym in acronyms(text) if "(" in text else ():
            if text[acronym.start - 1 : acronym.start] == "(" and names.stands_alone(
                acronym.start, text, language
            ):
                yield Finding(
                    segment.place(language), "NAM108",
                    say("({written}) in {language} does not stand behind its name",
                        written=acronym.text, language=language),
                    say("Write the full name before the bracket."),
                    quotes=tuple(segment.text(each) for each in segment.languages),
                    record=segment.key, language=language.code,
                )  # fmt: skip


@check("NAM106", ADVISORY)
def persons_unknown_to_the_lists_are_named_alike(
    segment: Segment, names: NameBook
) -> Iterator[Finding]:
    """A name of a person that sounds alike in two languages stands in the third.

    Why: no list holds every person, and a name is easily lost on the way.
    Fix: write the name in the language that lacks it.
    Bad: “Dr Salim Rashid” in English, د. سليم رشيد in Arabic, nobody in Kurdish
    Good: “Dr Salim Rashid” in English, د. سليم رشيد in Arabic, د. سەلیم ڕەشید in Kurdish
    """
    for lost in persons_by_sound(segment.languages, segment.text, names):
        yield Finding(
            segment.place(lost.language), "NAM106",
            say("{language} does not name the person quoted first",
                language=lost.language),
            say("Write the person's name in every language, or leave it out in all of them."),
            severity=ADVISORY,
            quotes=(lost.name, *(segment.text(each) for each in segment.languages)),
            record=segment.key, language=lost.language.code,
        )  # fmt: skip
