"""The texts of a block: the items of a list, the cells of a row, the paragraphs within it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Labels of a list.
BULLETS, NUMBERS = "bullets", "numbers"

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|\d{1,9}[.)])[ \t]+(?P<text>\S.*)")
_CELL = re.compile(r"(?:\\.|`[^`]*`|[^|])+|(?<=\|)(?=\|)")


@dataclass(frozen=True)
class Piece:
    """One text of a block."""

    text: str  #: Markdown, without the signs of its block
    line: int
    column: int


class Items:
    """The items of one list, however deep."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.label = ""
        self.depths: list[int] = []
        self._indents: list[int] = []
        self._items: list[tuple[list[str], int, int]] = []

    def take(self, line: str, at: int) -> None:
        """Begins an item with a line, or adds the line to the last one."""
        found = ITEM.fullmatch(line.rstrip())
        if not found:
            if line.strip():
                self._items[-1][0].append(line.strip())
            return
        self.label = self.label or (BULLETS if found["mark"] in "-*+" else NUMBERS)
        indent = len(found["indent"].expandtabs(4))
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + 1:
            self._indents.append(indent)
        self.depths.append(len(self._indents) - 1)
        self._items.append(([found["text"]], self.first_line + at, found.start("text") + 1))

    def pieces(self) -> tuple[Piece, ...]:
        """The text of each item."""
        return tuple(Piece("\n".join(text), line, column) for text, line, column in self._items)


def cells(row: str, line: int) -> Iterator[Piece]:
    """The texts of one row of a table."""
    begin = len(row) - len(row.lstrip())
    begin += row[begin : begin + 1] == "|"
    inner = row.rstrip()
    end = len(inner) - (inner.endswith("|") and not inner.endswith("\\|") and len(inner) > begin)
    while begin <= end:
        found = _CELL.match(row, begin, end)
        after = found.end() if found else begin
        raw = row[begin:after]
        yield Piece(raw.strip(), line, begin + len(raw) - len(raw.lstrip()) + 1)
        begin = after + 1


def without_sign(quoted: re.Match[str]) -> str:
    """The line with spaces for its sign, so that its letters keep their columns."""
    return " " * quoted.start("text") + quoted["text"]


def paragraphs(lines: list[str], first_line: int) -> Iterator[Piece]:
    """The texts between empty lines."""
    begin = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].strip():
            continue
        if at > begin:
            column = len(lines[begin]) - len(lines[begin].lstrip()) + 1
            text = "\n".join(each.strip() for each in lines[begin:at])
            yield Piece(text, first_line + begin, column)
        begin = at + 1
