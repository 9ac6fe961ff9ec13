"""Edits within one text of a written page, which leave everything else as it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eportal.mending.edits import Edit, applied, moved, positions
from eportal.reading.front_matter import front_matter
from eportal.reading.markdown import Block, blocks

#: A break of the value may be followed by an indentation and the sign of a quotation.
_GAP = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t>]*|[ \t]+")
_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


def piece_at(text: str, line: int, column: int) -> str | None:
    """The text that begins at a place of the page; None when none does."""
    found = [
        piece.text
        for block in _blocks(text)
        for piece in block.pieces
        if (piece.line, piece.column) == (line, column)
    ]
    return found[0] if found else None


def with_piece_edited(text: str, line: int, column: int, edits: Sequence[Edit]) -> str | None:
    """The page with these edits of one of its texts; None when anything else would change."""
    value = piece_at(text, line, column)
    if value is None:
        return None
    begin = sum(len(each) for each in _LINES.split(text)[: line - 1]) + column - 1
    where = positions(text, begin, value, _GAP)
    if where is None:
        return None
    edited = applied(text, moved(edits, where, text))
    wanted = [_told(each, (line, column), applied(value, edits)) for each in _blocks(text)]
    return edited if wanted == [_told(each) for each in _blocks(edited)] else None


def _blocks(text: str) -> tuple[Block, ...]:
    head = front_matter(text)
    return blocks(text[head.length :], head.height + 1)


def _told(block: Block, place: tuple[int, int] | None = None, text: str = "") -> tuple[object, ...]:
    """All that a block says, with another text at a place; columns behind an edit may move."""
    pieces = [
        (each.line, text if (each.line, each.column) == place else each.text)
        for each in block.pieces
    ]
    return block.kind, block.line, block.label, block.id, block.shape, pieces
