"""Which language of a written page is said to be wrong, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from eportal.alignment.disagreement import agree_against_source, departing
from eportal.alignment.of_documents import WrittenPage
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.places import Place

Fact = TypeVar("Fact")


@dataclass(frozen=True)
class Departure:
    """One language that does not say what another says."""

    there: Language  #: whose value is told
    wanted: Language  #: with whose value it is compared
    code: str  #: of the language that is wrong; empty when it may be either


def departures(page: WrittenPage, values: Mapping[Language, Fact]) -> Iterator[Departure]:
    """The translations that depart from the source.

    One alone, without a language, when all translations agree with one another against the source.
    """
    if agree_against_source(values, page.source):
        other = next(each for each in values if each is not page.source)
        yield Departure(other, page.source, "")
        return
    for language in departing(values, page.source):
        others = [each for each in values if values[each] != values[language]]
        wanted = page.source if page.source in values else others[0]
        yield Departure(language, wanted, language.code)


def finding(
    page: WrittenPage, code: str, found: Departure, lines: Mapping[Language, int], *,
    message: Message, hint: Message, quotes: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    """The finding about a departure, in the line of the language that is wrong."""
    at = found.there
    if not found.code:
        at = found.wanted
        message = say(
            "the translations agree with one another and differ from the source: {told}",
            told=message,
        )
    place = Place(page.twins[at].path, lines[at], 1)
    return Finding(place, code, message, hint, quotes=quotes, record=page.key, language=found.code)
