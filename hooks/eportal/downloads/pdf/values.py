"""A document as plain values: what the templates read as JSON, never as markup or program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from eportal.downloads.document import (
    Block,
    Document,
    Facts,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Table,
)
from eportal.downloads.imprint import Imprint
from eportal.downloads.wording import Inline, Run, plain
from eportal.languages import LANGUAGES, Language

#: A line of text over the full width of a table holds about this many letters, and a row of more
#: lines than this would not fit a page in one piece.
_LETTERS_PER_LINE, _MOST_LINES_OF_A_ROW = 105, 32
#: Names longer than this stand above what belongs to them, not beside.
_LONGEST_NAME_BESIDE = 32
#: A span that runs from right to left. Readers take what parts its numbers for a part of a number
#: from left to right, and turn the numbers round, unless a sign from right to left stands there.
_SPAN = re.compile("(?<=\u2067)([0-9٠-٩]+ ?)([-–])( ?[0-9٠-٩]+)(?=\u2069)")
_PARTED = {"-": "\u2010\u200f", "–": "–\u200f"}  # U+2010 looks like a hyphen-minus
_ADDRESS = re.compile(r"[\u2066-\u2069]*(https?://[^\s\u2066-\u2069]+)[\u2066-\u2069]*")
#: Embeddings and overrides: isolates have taken their place.
_OLD_SIGNS_OF_DIRECTION = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e"))
_DIRECTIONS = {each.html: each.direction for each in LANGUAGES}

Values = dict[str, Any]


def values(document: Document, *, cover: bool) -> Values:
    """All that the template of documents needs."""
    return {
        **of_language(document.language),
        "cover": cover,
        "title": runs(document.title),
        "subtitle": runs(document.subtitle),
        "blocks": [block(each) for each in document.blocks],
        "labels": document.labels,
        "about": _facts(imprint_facts(document))["entries"],
        "metadata": metadata(
            plain(document.title),
            document.description,
            document.labels["site-owner"],
            document.imprint,
            document.imprint_lines,
        ),
    }


def metadata(
    title: str,
    description: str,
    author: str,
    imprint: Imprint,
    lines: Sequence[tuple[Inline, Inline]],
) -> Values:
    """What a file says of itself to programs."""
    return {
        "title": title,
        "author": author,
        "description": description,
        "keywords": [f"{plain(name)}: {plain(value)}" for name, value in lines],
        "date": [imprint.built.year, imprint.built.month, imprint.built.day],
    }


def of_language(language: Language) -> Values:
    """What differs between languages."""
    return {
        "language": language.html,
        "direction": language.direction,
        "digits": list(language.digits),
    }


def runs(inline: Inline) -> list[Values]:
    """A text, run for run; an address on the web becomes a link."""
    return [_run(each) for each in inline]


def block(each: Block) -> Values:
    """A block with what stands in it."""
    match each:
        case Heading():
            return {"kind": "heading", "level": each.level, "text": runs(each.text), "id": each.id}
        case Paragraph():
            return {"kind": "paragraph", "style": each.style, "text": runs(each.text)}
        case Quotation():
            return _quotation(each)
        case ItemList():
            return {"kind": "items", "items": [_item(item) for item in each.items]}
        case Table():
            return _table(each)
        case Facts():
            return _facts(each)


def _run(run: Run) -> Values:
    text = run.text.translate(_OLD_SIGNS_OF_DIRECTION)
    text = _SPAN.sub(lambda span: span[1] + _PARTED[span[2]] + span[3], text)
    value: Values = {"text": text}
    if run.language:
        value["language"] = run.language
    found = _ADDRESS.fullmatch(run.text)
    if found:
        value["address"] = found[1]
    return value


def _quotation(quotation: Quotation) -> Values:
    value: Values = {
        "kind": "quotation",
        "paragraphs": [runs(each) for each in quotation.paragraphs],
    }
    if quotation.language:
        value["language"] = quotation.language
        value["direction"] = _DIRECTIONS.get(quotation.language, "ltr")
    return value


def _item(item: Item) -> Values:
    return {
        "text": runs(item.text),
        "number": item.number,
        "items": [_item(each) for each in item.items],
    }


def _table(table: Table) -> Values:
    return {
        "kind": "table",
        "heads": [runs(head) for head in table.heads],
        "widths": list(table.widths),
        "rows": [
            {
                "cells": [[block(each) for each in cell] for cell in row],
                "is_tall": any(
                    _lines(cell, width) > _MOST_LINES_OF_A_ROW
                    for cell, width in zip(row, table.widths, strict=True)
                ),
            }
            for row in table.rows
        ],
    }


def imprint_facts(document: Document) -> Facts:
    """What the file says of itself."""
    lines = document.imprint_lines
    return Facts(tuple((name, (Paragraph(value),)) for name, value in lines))


def _facts(facts: Facts) -> Values:
    names = [len(plain(name)) for name, _ in facts.entries]
    return {
        "kind": "facts",
        "is_beside": max(names, default=0) <= _LONGEST_NAME_BESIDE,
        "entries": [
            {
                "name": runs(name),
                "what": [block(each) for each in what],
            }
            for name, what in facts.entries
        ],
    }


def _lines(cell: Sequence[Block], width: float) -> float:
    """About how many lines the blocks fill in a column of this width."""
    letters_per_line = max(1.0, _LETTERS_PER_LINE * width / 100)
    return sum(1 + letters // letters_per_line for each in cell for letters in _lengths(each))


def _lengths(each: Block) -> list[int]:
    """The number of letters of each paragraph and entry."""
    match each:
        case Heading() | Paragraph():
            return [len(plain(each.text))]
        case Quotation():
            return [len(plain(paragraph)) for paragraph in each.paragraphs]
        case ItemList():
            return [length for item in each.items for length in _item_lengths(item)]
        case Table():
            return [
                length
                for row in each.rows
                for cell in row
                for one in cell
                for length in _lengths(one)
            ]
        case Facts():
            return [length for _, what in each.entries for one in what for length in _lengths(one)]


def _item_lengths(item: Item) -> list[int]:
    return [len(plain(item.text)), *(each for one in item.items for each in _item_lengths(one))]
