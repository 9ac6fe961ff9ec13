"""Headings that are the same in each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from eportal.alignment.departures import Departure, departures, finding
from eportal.alignment.of_documents import WrittenPage
from eportal.alignment.sections import outline
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.reading.markdown import HEADING, Block

Headings = Mapping[Language, list[Block]]


@check("DOC201")
def headings_are_the_same(page: WrittenPage) -> Iterator[Finding]:
    """A page has the same headings in each language: as many, of the same levels, ids and order.

    Why: a link to a section works in each language, and no section is missing in one of them.
    Fix: write the headings as in the source, with the same `#` signs and the same `{#id}`.
    Bad: ## Aims {#aims} in one language and ### الأهداف in another
    Good: ## Aims {#aims} in one language and ## الأهداف {#aims} in another
    """
    headings = {
        each: [block for block in page.twins[each].blocks if block.kind == HEADING]
        for each in page.languages
    }
    outlines = {each: outline(page.twins[each].blocks) for each in page.languages}
    for found in departures(page, outlines):
        here, there = outlines[found.wanted], outlines[found.there]
        if Counter(here) == Counter(there):
            at = next(i for i, pair in enumerate(zip(here, there, strict=True)) if len({*pair}) > 1)
            told = say("the headings stand in another order than in {other}", other=found.wanted)
            yield _about_heading(page, found, headings, (at, at), told)
            continue
        steps = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
        for step, begin, end, begin_there, end_there in steps:
            if step != "equal":
                counts = (end - begin, end_there - begin_there)
                told = _told_of_headings(found, headings, begin, begin_there, counts)
                yield _about_heading(page, found, headings, (begin, begin_there), told)


def _told_of_headings(
    found: Departure, headings: Headings, begin: int, begin_there: int,
    counts: tuple[int, int],
) -> Message:  # fmt: skip
    if not counts[1]:
        return say("a heading is missing that stands in {other}", other=found.wanted)
    if not counts[0]:
        return say("a heading stands here that {other} does not have", other=found.wanted)
    here, there = headings[found.wanted][begin], headings[found.there][begin_there]
    if here.label != there.label:
        return say(
            "the heading has the level {there}; wanted, as in {other}: {wanted}",
            there=there.label, other=found.wanted, wanted=here.label,
        )  # fmt: skip
    if not there.id:
        return say(
            "the heading has no id; wanted, as in {other}: `{wanted}`",
            other=found.wanted, wanted=here.id,
        )  # fmt: skip
    if not here.id:
        return say(
            "the heading has the id `{there}`; wanted, as in {other}: none",
            there=there.id, other=found.wanted,
        )  # fmt: skip
    return say(
        "the heading has the id `{there}`; wanted, as in {other}: `{wanted}`",
        there=there.id, other=found.wanted, wanted=here.id,
    )  # fmt: skip


def _about_heading(
    page: WrittenPage, found: Departure, headings: Headings, at: tuple[int, int], told: Message
) -> Finding:
    numbers = {found.wanted: at[0], found.there: at[1]}
    blocks = {
        each: headings[each][min(number, len(headings[each]) - 1)] if headings[each] else None
        for each, number in numbers.items()
    }
    lines = {each: block.line if block else 1 for each, block in blocks.items()}
    quotes = tuple(block.raw for block in blocks.values() if block)
    hint = say("Write the same headings, with the same `#` signs and ids, in each language.")
    return finding(page, "DOC201", found, lines, message=told, hint=hint, quotes=quotes)
