"""The blocks of a written page: headings, paragraphs, lists, tables and the like, with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from eportal.reading.markdown_pieces import (
    ITEM,
    Items,
    Piece,
    cells,
    paragraphs,
    without_sign,
)

HEADING, PARAGRAPH, LIST, TABLE = "heading", "paragraph", "list", "table"
ADMONITION, IMAGE, HTML, CODE, QUOTE, RULE = "admonition", "image", "html", "code", "quote", "rule"


@dataclass(frozen=True)
class Block:
    """One block of a page."""

    kind: str
    line: int
    raw: str  #: as it is written
    pieces: tuple[Piece, ...] = ()  #: its texts: the items of a list, the cells of a table
    label: str = ""  #: level of a heading, kind of a list or an admonition, name of an HTML tag
    id: str = ""  #: of a heading, where one is written
    shape: tuple[int, ...] = ()  #: cells in each row of a table, depth of each item of a list


_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r"(?P<signs>#{1,6})[ \t]+(?P<text>\S.*)")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_CLOSING_SIGNS = re.compile(r"[ \t]+#+[ \t]*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?P<list>[^{}]*)\}[ \t]*$")
_ID = re.compile(r"(?:^|\s)#(?P<id>[^\s{}]+)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_ADMONITION = re.compile(
    r"(?:!{3}|\?{3}\+?)[ \t]+(?P<kind>[\w-]+)[^\"\n]*(?:\"(?P<title>[^\"]*)\")?"
)
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)")
_RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_QUOTE = re.compile(r" {0,3}>[ \t]?(?P<text>.*)")
_COMMENT = re.compile(r"[ \t]*<!--")
_HTML = re.compile(
    r" {0,3}</?(?P<tag>address|article|aside|blockquote|center|dd|details|dialog|dir|div|dl|dt"
    r"|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|menu|nav|ol"
    r"|p|pre|script|section|style|summary|table|tbody|td|template|tfoot|th|thead|tr|ul|video)"
    r"(?=[\s>/]|$)[^\n]*",
    re.IGNORECASE,
)
_IMAGES = re.compile(r"(?:!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?\s*)+")
_TAG = re.compile(r"<[^<>]*>")


@lru_cache(maxsize=4096)
def blocks(text: str, first_line: int = 1) -> tuple[Block, ...]:
    """The blocks of a Markdown text that begins in a line of its file."""
    return tuple(_Reader(_END_OF_LINE.split(text), first_line).read())


class _Reader:
    """Goes through the lines and takes one block after the other."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self.lines = lines
        self.first_line = first_line
        self.at = 0

    def read(self) -> Iterator[Block]:
        """The blocks in the order of the text."""
        while self.at < len(self.lines):
            if self.lines[self.at].strip():
                block = self._block()
                if block:
                    yield block
            else:
                self.at += 1

    def _block(self) -> Block | None:
        begin, line = self.at, self.lines[self.at]
        if _COMMENT.match(line):
            self._skip_comment()
            return None
        if found := _FENCE.fullmatch(line):
            return self._fenced(found)
        if found := _HEADING.fullmatch(line):
            self.at += 1
            return self._heading(found["text"], len(found["signs"]), found.start("text"), begin)
        if found := _ADMONITION.fullmatch(line.rstrip()):
            return self._admonition(found)
        return self._flowing(line)

    def _flowing(self, line: str) -> Block:
        """A block that lasts to an empty line."""
        begin = self.at
        if line.startswith(("    ", "\t")):
            self._skip_indented()
            return self._whole(CODE, begin)
        if _RULE.fullmatch(line):
            self.at += 1
            return self._whole(RULE, begin)
        if ITEM.fullmatch(line.rstrip()):
            return self._list()
        if found := _HTML.fullmatch(line):
            return self._html(found["tag"].lower())
        if self._is_table():
            return self._table()
        return self._paragraph()

    def _skip_comment(self) -> None:
        """Goes past what nobody reads on the page."""
        while self.at < len(self.lines) and "-->" not in self.lines[self.at]:
            self.at += 1
        self.at += 1

    def _fenced(self, opening: re.Match[str]) -> Block:
        begin, fence = self.at, opening["fence"]
        self.at += 1
        while self.at < len(self.lines) and not self.lines[self.at].lstrip().startswith(fence):
            self.at += 1
        self.at = min(self.at + 1, len(self.lines))
        return self._whole(CODE, begin, label=opening["info"].strip())

    def _heading(self, text: str, level: int, column: int, begin: int) -> Block:
        attributes = _ATTRIBUTES.search(text)
        found = _ID.search(attributes["list"]) if attributes else None
        if attributes:
            text = text[: attributes.start()]
        text = _CLOSING_SIGNS.sub("", text).rstrip()
        piece = Piece(text, self.first_line + begin, column + 1)
        pieces = (piece,) if text else ()
        id_ = found["id"] if found else ""
        return self._whole(HEADING, begin, pieces, str(level), id_=id_)

    def _admonition(self, opening: re.Match[str]) -> Block:
        begin = self.at
        self.at += 1
        self._skip_indented()
        pieces = [*paragraphs(self.lines[begin + 1 : self.at], self.first_line + begin + 1)]
        if opening["title"]:
            line, column = self.first_line + begin, opening.start("title") + 1
            pieces.insert(0, Piece(opening["title"], line, column))
        shape = (len(pieces),)
        return self._whole(ADMONITION, begin, tuple(pieces), opening["kind"], shape=shape)

    def _list(self) -> Block:
        begin, items = self.at, Items(self.first_line)
        while self.at < len(self.lines) and self._belongs_to_list():
            items.take(self.lines[self.at], self.at)
            self.at += 1
        return self._whole(LIST, begin, items.pieces(), items.label, shape=tuple(items.depths))

    def _belongs_to_list(self) -> bool:
        line = self.lines[self.at]
        if not line.strip():
            after = next((each for each in self.lines[self.at :] if each.strip()), "")
            return bool(ITEM.fullmatch(after.rstrip()) or after.startswith(("  ", "\t")))
        if line.startswith(("  ", "\t")) or ITEM.fullmatch(line.rstrip()):
            return not _RULE.fullmatch(line)
        return bool(self.lines[self.at - 1].strip()) and not _HEADING.fullmatch(line)

    def _html(self, tag: str) -> Block:
        begin = self.at
        self._skip_to_empty_line()
        raw = "\n".join(each.strip() for each in self.lines[begin : self.at])
        has_text = tag not in {"script", "style"} and _TAG.sub("", raw).strip()
        column = len(self.lines[begin]) - len(self.lines[begin].lstrip()) + 1
        pieces = (Piece(raw, self.first_line + begin, column),) if has_text else ()
        return self._whole(HTML, begin, pieces, tag)

    def _is_table(self) -> bool:
        if "|" not in self.lines[self.at] or self.at + 1 == len(self.lines):
            return False
        below = self.lines[self.at + 1]
        return "|" in below and bool(_DELIMITERS.fullmatch(below))

    def _table(self) -> Block:
        begin = self.at
        pieces: list[Piece] = []
        shape: list[int] = []
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            if self.at != begin + 1:
                row = [*cells(self.lines[self.at], self.first_line + self.at)]
                pieces += row
                shape.append(len(row))
            self.at += 1
        return self._whole(TABLE, begin, tuple(pieces), shape=tuple(shape))

    def _paragraph(self) -> Block:
        begin = self.at
        self._skip_to_empty_line()
        lines = self.lines[begin : self.at]
        if len(lines) > 1 and _UNDERLINE.fullmatch(lines[1]):
            self.at = begin + 2
            column = len(lines[0]) - len(lines[0].lstrip())
            return self._heading(lines[0].strip(), 1 if lines[1][0] == "=" else 2, column, begin)
        if all(_QUOTE.fullmatch(each) for each in lines):
            quoted = [_QUOTE.sub(without_sign, each) for each in lines]
            return self._whole(QUOTE, begin, tuple(paragraphs(quoted, self.first_line + begin)))
        pieces = tuple(paragraphs(lines, self.first_line + begin))
        kind = IMAGE if _IMAGES.fullmatch(pieces[0].text) else PARAGRAPH
        return self._whole(kind, begin, pieces)

    def _skip_to_empty_line(self) -> None:
        begin = self.at
        while self.at < len(self.lines) and self.lines[self.at].strip():
            line = self.lines[self.at]
            if self.at > begin and (_HEADING.fullmatch(line) or _FENCE.fullmatch(line)):
                return
            self.at += 1

    def _skip_indented(self) -> None:
        """Goes on while lines are indented; empty lines count when an indented one follows."""
        last = self.at
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and not line.startswith(("    ", "\t")):
                break
            self.at += 1
            last = self.at if line.strip() else last
        self.at = last

    def _whole(
        self, kind: str, begin: int, pieces: tuple[Piece, ...] = (), label: str = "",
        *, id_: str = "", shape: tuple[int, ...] = (),
    ) -> Block:  # fmt: skip
        raw = "\n".join(self.lines[begin : self.at])
        return Block(kind, self.first_line + begin, raw, pieces, label, id_, shape)
