"""Written pages built of the same blocks in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher

from eportal.alignment.departures import Departure, departures, finding
from eportal.alignment.of_documents import WrittenPage
from eportal.alignment.sections import Section, aligned_sections
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.reading.markdown import ADMONITION, HTML, LIST, QUOTE, TABLE, Block

_KINDS: Mapping[str, Message] = {
    "paragraph": say("a paragraph"),
    "list": say("a list"),
    "table": say("a table"),
    "admonition": say("a note in a box"),
    "image": say("an image"),
    "html": say("a block of HTML"),
    "code": say("a block of code"),
    "quote": say("a quotation"),
    "rule": say("a line across the page"),
}
_NOTHING = say("nothing")


@check("DOC202")
def blocks_are_the_same(page: WrittenPage) -> Iterator[Finding]:
    """A section has the same blocks in each language: paragraphs, lists, tables, images and so on.

    Why: a paragraph that is missing, merged or split in one language tells its readers less, and
    cannot be compared with its source.
    Fix: write the missing block, or divide the paragraphs as in the source.
    Bad: two paragraphs in one language, and one in another
    Good: two paragraphs in each language
    """
    for sections in _sections(page):
        kinds = {each: _kinds(section) for each, section in sections.items()}
        for found in departures(page, kinds):
            here, there = kinds[found.wanted], kinds[found.there]
            told, at = _told_of_blocks(here, there)
            places = {found.wanted: at[0], found.there: at[1]}
            lines = {each: _line(sections[each], number) for each, number in places.items()}
            quotes = tuple(_quoted(sections[each], number) for each, number in places.items())
            hint = say("Write the same blocks, divided at the same places, in each language.")
            quotes = tuple(each for each in quotes if each)
            yield finding(page, "DOC202", found, lines, message=told, hint=hint, quotes=quotes)


@check("DOC203")
def lists_are_of_the_same_kind(page: WrittenPage) -> Iterator[Finding]:
    """A list is numbered in each language, or in none.

    Why: a reference to “item 3” works only where the items have numbers.
    Fix: begin the items with `1.` or with `-` as in the source.
    Bad: 1. first in one language and - first in another
    Good: 1. first in one language and 1. first in another
    """
    yield from _compared(page, "DOC203", LIST, lambda block: (block.label,), _told_of_list_kind)


@check("DOC204")
def lists_have_as_many_items(page: WrittenPage) -> Iterator[Finding]:
    """A list has as many items, at the same depth, in each language.

    Why: an item that is missing in one language is a right, a duty or a condition that its readers
    are not told of.
    Fix: write the missing item, or join what was divided.
    Bad: three items in one language and two in another
    Good: three items in each language
    """
    yield from _compared(page, "DOC204", LIST, lambda block: block.shape, _told_of_items)


@check("DOC205")
def tables_have_the_same_shape(page: WrittenPage) -> Iterator[Finding]:
    """A table has as many rows, and each row as many cells, in each language.

    Why: a lost cell moves the figures behind it under the wrong heading.
    Fix: write the missing row or cell; an empty cell stands between two strokes as well.
    Bad: | 2024 | 12 | in one language and | 2024 | in another
    Good: | 2024 | 12 | in one language and | 2024 | | in another
    """
    yield from _compared(page, "DOC205", TABLE, lambda block: block.shape, _told_of_rows)


@check("DOC206")
def boxes_are_of_the_same_kind(page: WrittenPage) -> Iterator[Finding]:
    """A note in a box, a quotation or a block of HTML is of the same kind in each language.

    Why: what is a warning in one language is not a remark in another.
    Fix: write the kind, and as many paragraphs within, as in the source.
    Bad: !!! note in one language and !!! warning in another
    Good: !!! note in each language
    """
    for kind in (ADMONITION, QUOTE, HTML):
        yield from _compared(
            page, "DOC206", kind, lambda block: (block.label, len(block.pieces)), _told_of_boxes
        )


def _sections(page: WrittenPage) -> Iterator[Mapping[Language, Section]]:
    if len(page.languages) > 1:
        base = page.source if page.source in page.twins else page.languages[0]
        yield from aligned_sections(
            {each: page.twins[each].blocks for each in page.languages}, base
        )


def _kinds(section: Section) -> tuple[str, ...]:
    return tuple(each.kind for each in section.blocks)


def _compared(
    page: WrittenPage, code: str, kind: str, value: Callable[[Block], tuple[object, ...]],
    tell: Callable[[Block, Block, Departure], Message],
) -> Iterator[Finding]:  # fmt: skip
    """The findings about blocks of a kind, in sections that have the same blocks."""
    for sections in _sections(page):
        if len({_kinds(each) for each in sections.values()}) > 1:
            continue
        for blocks in zip(*(each.blocks for each in sections.values()), strict=True):
            if blocks[0].kind != kind:
                continue
            of_language = dict(zip(sections, blocks, strict=True))
            values = {each: value(block) for each, block in of_language.items()}
            lines = {each: block.line for each, block in of_language.items()}
            for found in departures(page, values):
                here, there = of_language[found.wanted], of_language[found.there]
                hint = say("Write it as in the other languages.")
                quotes = (here.raw, there.raw)
                told = tell(here, there, found)
                yield finding(page, code, found, lines, message=told, hint=hint, quotes=quotes)


def _told_of_list_kind(_here: Block, there: Block, found: Departure) -> Message:
    if there.label == "numbers":
        return say(
            "the list is numbered in {language}, and not in {other}",
            language=found.there, other=found.wanted,
        )  # fmt: skip
    return say(
        "the list is numbered in {other}, and not in {language}",
        language=found.there, other=found.wanted,
    )  # fmt: skip


def _told_of_items(here: Block, there: Block, found: Departure) -> Message:
    if len(here.shape) == len(there.shape):
        return say(
            "the items of the list stand at other depths in {language} than in {other}",
            language=found.there, other=found.wanted,
        )  # fmt: skip
    return say(
        "the list has {there} item(s) in {language}; wanted, as in {other}: {wanted}",
        there=len(there.shape), language=found.there, other=found.wanted, wanted=len(here.shape),
    )  # fmt: skip


def _told_of_rows(here: Block, there: Block, found: Departure) -> Message:
    if len(here.shape) != len(there.shape):
        return say(
            "the table has {there} row(s) in {language}; wanted, as in {other}: {wanted}",
            there=len(there.shape), language=found.there, other=found.wanted,
            wanted=len(here.shape),
        )  # fmt: skip
    rows = zip(here.shape, there.shape, strict=True)
    row = next(number for number, pair in enumerate(rows) if pair[0] != pair[1])
    return say(
        "row {row} of the table has {there} cell(s) in {language}; "
        "wanted, as in {other}: {wanted}",
        row=row + 1, there=there.shape[row], language=found.there, other=found.wanted,
        wanted=here.shape[row],
    )  # fmt: skip


def _told_of_boxes(here: Block, there: Block, found: Departure) -> Message:
    if here.label != there.label:
        return say(
            "the block is of the kind `{there}` in {language}; wanted, as in {other}: `{wanted}`",
            there=there.label, language=found.there, other=found.wanted, wanted=here.label,
        )  # fmt: skip
    return say(
        "the block holds {there} paragraph(s) in {language}; wanted, as in {other}: {wanted}",
        there=len(there.pieces), language=found.there, other=found.wanted, wanted=len(here.pieces),
    )  # fmt: skip


def _told_of_blocks(
    here: tuple[str, ...], there: tuple[str, ...]
) -> tuple[Message, tuple[int, int]]:
    """What differs first between two sequences of blocks, and at which block of each."""
    steps = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    step, begin, _, begin_there, _ = next(each for each in steps if each[0] != "equal")
    at = (begin, begin_there)
    if {*here[begin:], *there[begin_there:]} == {"paragraph"} or len({*here, *there}) == 1:
        return say(
            "the section has {there} paragraph(s); wanted, as in the source: {wanted}",
            there=there.count("paragraph"), wanted=here.count("paragraph"),
        ), at  # fmt: skip
    return say(
        "{there} stands here in the section; wanted, as in the source: {wanted}",
        there=_NOTHING if step == "delete" else _KINDS[there[begin_there]],
        wanted=_NOTHING if step == "insert" else _KINDS[here[begin]],
    ), at  # fmt: skip


def _line(section: Section, number: int) -> int:
    """The line of a block, or of the last one when there are fewer."""
    if not section.blocks:
        return section.line
    return section.blocks[min(number, len(section.blocks) - 1)].line


def _quoted(section: Section, number: int) -> str:
    return section.blocks[number].raw if number < len(section.blocks) else ""
