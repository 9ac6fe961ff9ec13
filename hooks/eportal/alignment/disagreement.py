"""Who is said to be wrong when the languages of one text do not tell the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from eportal.alignment.segments import Segment
from eportal.findings import ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.places import NOWHERE

Fact = TypeVar("Fact")


def departing(values: Mapping[Language, Fact], source: Language) -> list[Language]:
    """The translations that differ from the source: the source is right until a person says no.

    Without the source, everyone who differs from another is named.
    """
    if source not in values:
        differ = any(each != first for first in values.values() for each in values.values())
        return [*values] if differ else []
    return [each for each, value in values.items() if value != values[source]]


def agree_against_source(values: Mapping[Language, Fact], source: Language) -> bool:
    """Whether two translations or more say the same, and the source something else."""
    translations = [value for each, value in values.items() if each is not source]
    return (
        source in values
        and len(translations) > 1
        and all(each == translations[0] != values[source] for each in translations)
    )


def disagreements(
    code: str,
    segment: Segment,
    values: Mapping[Language, Fact],
    *,
    shown: Callable[[Fact], str],
    message: Callable[[Language, str, str], Message],
    hint: Message,
    severity: str = ERROR,
) -> Iterator[Finding]:
    """One finding for each translation that departs from the source.

    When all translations agree with one another against the source, one finding without a
    language stands at the source, since either side may be the one to mend. `message` is given
    the language that departs, what stands there, and what is wanted.
    """
    facts = [*values.values()]
    if facts.count(facts[0]) == len(facts) if facts else True:
        return
    source = segment.source
    if agree_against_source(values, source):
        other = next(each for each in values if each is not source)
        told = say(
            "the translations agree with one another and differ from the source: {told}",
            told=message(other, shown(values[other]), shown(values[source])),
        )
        yield _at(segment, source, Finding(NOWHERE, code, told, hint, severity))
        return
    wanted = values.get(source)
    for language in departing(values, source):
        there = shown(values[language])
        told = message(language, there, shown(wanted) if wanted is not None else "")
        found = Finding(NOWHERE, code, told, hint, severity, language=language.code)
        yield _at(segment, language, found)


def _at(segment: Segment, language: Language, finding: Finding) -> Finding:
    """The finding at a passage, with every language's text below it."""
    quotes = tuple(segment.text(each) for each in segment.languages)
    place = segment.place(language)
    return replace(finding, place=place, quotes=quotes, record=segment.key)
