"""Laws, articles and resolutions that are the same in every language, and that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from eportal.alignment.disagreement import disagreements
from eportal.alignment.laws import articles_of, laws_in_order, laws_of, resolutions_of
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.laws import law_mentions
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.records.portal import Portal


@check("LAW901")
def named_laws_are_in_the_register(segment: Segment, portal: Portal) -> Iterator[Finding]:
    """A law that a text names by number and year is in data/laws/.

    Why: a wrong number or year sends the reader to a law that does not exist, or to another one.
    Fix: correct the number or the year, or add the instrument with its source.
    Bad: Law No. (82) of 2012
    Good: Law No. (28) of 2012
    """
    for language in segment.languages:
        text = segment.text(language)
        for mention in law_mentions(text, language):
            if (mention.number, mention.year) not in portal.cited_law:
                yield Finding(
                    segment.place(language), "LAW901",
                    say("{language} names number {number} of {year}; no instrument has these",
                        language=language, number=mention.number, year=str(mention.year)),
                    say("Correct the number or the year, or add the instrument."),
                    quotes=(text[mention.start : mention.end],),
                    record=segment.key, language=language.code,
                )  # fmt: skip


@check("LAW908")
def translations_name_the_same_laws(segment: Segment) -> Iterator[Finding]:
    """A translation names the same laws, by number and year, as the source.

    Why: a wrong law number in one language misleads its readers, and no other reader sees it.
    Fix: write the number and the year as in the source.
    Bad: Law No. (28) of 2012 / القانون رقم (82) لسنة ٢٠١٢
    Good: Law No. (28) of 2012 / القانون رقم (٢٨) لسنة ٢٠١٢
    """
    yield from disagreements(
        "LAW908", segment, laws_of(segment), shown=_listed,
        message=_told("{language} names the laws {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the number and the year as in the source."),
    )  # fmt: skip


@check("LAW911")
def laws_stand_in_the_same_order(segment: Segment) -> Iterator[Finding]:
    """Two laws or more that a text names stand in the same order in every language.

    Why: what is said of the one law is then said of the other.
    Fix: compare what is said of each law with the source.
    Bad: Law No. 5 of 2010 replaces Law No. 6 of 2009 / القانون رقم ٦ لسنة ٢٠٠٩ بدل رقم ٥ لسنة ٢٠١٠
    Good: Law No. 5 of 2010 replaces Law No. 6 of 2009 / القانون رقم ٥ لسنة ٢٠١٠ بدل رقم ٦ لسنة ٢٠٠٩
    """
    orders = laws_in_order(segment)
    if len({frozenset(each) for each in orders.values()}) > 1:
        return
    yield from disagreements(
        "LAW911", segment, orders, shown=", ".join,
        message=_told("{language} names the laws in the order {there}; in the source: {wanted}"),
        hint=say("Compare what is said of each law with the source."),
    )  # fmt: skip


@check("LAW912")
def articles_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same articles by number in every language.

    Why: the wrong article is another offence, another right or another punishment.
    Fix: write the number of the article as in the source.
    Bad: Article 5 / المادة ٦
    Good: Article 5 / المادة ٥
    """
    yield from disagreements(
        "LAW912", segment, articles_of(segment), shown=_listed_numbers,
        message=_told("{language} names the articles {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the number of the article as in the source."),
    )  # fmt: skip


@check("LAW913")
def resolutions_are_the_same(segment: Segment) -> Iterator[Finding]:
    """A text names the same resolutions by number in every language.

    Why: the wrong number is another decision, of another time.
    Fix: write the number of the resolution as in the source.
    Bad: Security Council resolution 1325 / قرار مجلس الأمن ١٣٥٢
    Good: Security Council resolution 1325 / قرار مجلس الأمن ١٣٢٥
    """
    yield from disagreements(
        "LAW913", segment, resolutions_of(segment), shown=_listed_numbers,
        message=_told(
            "{language} names the resolutions {there}; wanted, as in the source: {wanted}"
        ),
        hint=say("Write the number of the resolution as in the source."),
    )  # fmt: skip


def _told(template: str) -> Callable[[Language, str, str], Message]:
    return lambda language, there, wanted: say(
        template, language=language, there=there, wanted=wanted
    )


def _listed(designations: Iterable[str]) -> str:
    return ", ".join(sorted(designations)) or "—"


def _listed_numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numbers))) or "—"
