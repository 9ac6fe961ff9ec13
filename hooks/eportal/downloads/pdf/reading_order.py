"""The last touch on a PDF: lines from right to left in one piece, no signs of direction, small.

The typesetter writes each word of such a line as a text of its own, from left to right. Readers
that take texts as they come then read the words of the line backwards; in one text they do not.
Signs of direction have done their work once the letters stand on the page; what is left of them
in the text would be copied along and searched in vain.
"""

from __future__ import annotations

import io
import re
from array import array
from codecs import BOM_UTF16_BE, escape_decode
from dataclasses import dataclass, replace
from functools import cached_property
from sys import byteorder
from typing import Any

import pikepdf

# Possessive, so that what does not match is given up at once.
_STRING = rb"(?:\([^()\\]*+(?:\\.[^()\\]*+)*+\)|<[0-9A-F]*+>)"
_NUMBER = rb"-?[0-9.]++"
#: Letters shown at one place: what they are read as where that is not what they are, whether they
#: stand from right to left, their font and size, where they stand, and the letters.
_PIECE = re.compile(
    rb"(?:/Span<</ActualText(?P<said>" + _STRING + rb")>>BDC)?(?P<reversed>/ReversedChars BMC)? ?"
    rb"(?P<style>[0-9] Tr(?P<font>/[a-z]+[0-9]+) (?P<size>" + _NUMBER + rb") Tf)"
    rb" (?P<turned>(?:" + _NUMBER + rb" ){4})"
    rb"(?P<across>" + _NUMBER + rb") (?P<up>" + _NUMBER + rb") Tm"
    rb"(?P<shown>\[(?:" + _STRING + rb"|" + _NUMBER + rb"| )*+\]TJ|" + _STRING + rb"Tj)\n"
    rb"(?:EMC\n?){0,2}",
    re.DOTALL,
)  # fmt: skip
_TEXT = re.compile(rb"BT(.*?)ET\n", re.DOTALL)
_SHOWN = re.compile(rb"(?P<string>" + _STRING + rb")|(?P<move>" + _NUMBER + rb")", re.DOTALL)

#: Signs of direction, and what the typesetter adds to keep words together, in the hexadecimal
#: digits of UTF-16.
_SIGNS = re.compile("202[A-E]|206[06-9]")
_ONE_OF_MAP = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_READ_AS_NOTHING = "200B"
#: In thousandths of a letter's size: less is an error of rounding.
_SMALLEST_MOVE = 0.01


@dataclass(frozen=True)
class _Font:
    """How wide each letter of an embedded font is, and what it is read as."""

    widths: dict[int, float]
    usual_width: float
    read_as: dict[int, str]  #: in the hexadecimal digits of UTF-16

    def width(self, letters: bytes) -> float:
        """Of letters that follow one another, in thousandths of their size."""
        widths, usual = self.widths, self.usual_width
        return sum(widths.get(code, usual) for code in _codes(letters))


@dataclass(frozen=True)
class _Piece:
    """Letters shown at one place."""

    font: _Font
    style: bytes
    size: float
    turned: bytes
    across: float
    up: bytes
    is_reversed: bool
    said: str | None
    shown: tuple[bytes | float, ...]  #: letters, and moves back in thousandths of their size

    @cached_property
    def end(self) -> float:
        """Where the last letter ends."""
        moved = sum(
            self.font.width(each) if isinstance(each, bytes) else -each for each in self.shown
        )
        return self.across + moved * self.size / 1000

    def is_on_line_of(self, other: _Piece) -> bool:
        """Whether both can be one piece: read as what they are, from right to left."""
        alike = (self.style, self.turned, self.up) == (other.style, other.turned, other.up)
        return alike and all(each.is_reversed and each.said is None for each in (self, other))

    def written(self) -> bytes:
        """In the language of PDF."""
        parts = [self.style, b" ", self.turned, b"%.10g " % self.across, self.up, b" Tm["]
        parts += [
            _string(each) if isinstance(each, bytes) else b"%.9g" % each for each in self.shown
        ]
        parts.append(b"]TJ\n")
        if self.is_reversed:
            parts = [b"/ReversedChars BMC ", *parts, b"EMC\n"]
        if self.said is not None:
            parts = [b"/Span<</ActualText<%s>>>BDC " % self.said.encode(), *parts, b"EMC\n"]
        return b"".join(parts)


def in_reading_order(written: bytes, *, is_right_to_left: bool) -> bytes:
    """The file with its lines in one piece; the same file gives the same bytes."""
    with pikepdf.open(io.BytesIO(written)) as pdf:
        fonts: dict[tuple[int, int], _Font] = {}
        for page in pdf.pages:
            of_page = {
                name.encode(): _font(font, fonts)
                for name, font in page.Resources.get("/Font", {}).items()
            }
            page.Contents = pdf.make_stream(_rewritten(page.Contents.read_bytes(), of_page))
        pdf.Root.ViewerPreferences.Direction = pikepdf.Name("/R2L" if is_right_to_left else "/L2R")
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return target.getvalue()


def _font(font: pikepdf.Object, known: dict[tuple[int, int], _Font]) -> _Font:
    if font.objgen not in known:
        read_as = _without_signs(font.ToUnicode)
        described = font.DescendantFonts[0]
        widths = _widths(list(described.get("/W", [])))
        known[font.objgen] = _Font(widths, float(described.get("/DW", 1000)), read_as)
    return known[font.objgen]


def _without_signs(table: Any) -> dict[int, str]:
    """What each letter is read as, signs of direction taken out, there as here."""
    old = table.read_bytes()
    new = _ONE_OF_MAP.sub(
        lambda found: b"<%s> <%s>" % (found[1], _unsigned(found[2].decode()).encode()), old
    )
    if new != old:
        table.write(new)
    return {int(code, 16): text.decode() for code, text in _ONE_OF_MAP.findall(new)}


def _unsigned(text: str) -> str:
    units = [text[place : place + 4] for place in range(0, len(text), 4)]
    return "".join(unit for unit in units if not _SIGNS.fullmatch(unit)) or _READ_AS_NOTHING


def _widths(listed: list[Any]) -> dict[int, float]:
    """Of each letter: PDF lists a code and the widths from there on, or two codes and one width."""
    widths: dict[int, float] = {}
    entries = iter(listed)
    for first in entries:
        second = next(entries)
        if isinstance(second, pikepdf.Array):
            widths |= {int(first) + place: float(each) for place, each in enumerate(second)}
        else:
            widths |= dict.fromkeys(range(int(first), int(second) + 1), float(next(entries)))
    return widths


def _rewritten(content: bytes, fonts: dict[bytes, _Font]) -> bytes:
    return _TEXT.sub(lambda found: _joined(found, fonts), content)


def _joined(text: re.Match[bytes], fonts: dict[bytes, _Font]) -> bytes:
    """A text with its lines in one piece; as it was where it holds what we do not know."""
    pieces = [*_PIECE.finditer(text[1])]
    if sum(len(each[0]) for each in pieces) != len(text[1]):
        return text[0]
    lines: list[list[_Piece]] = []
    for piece in (_piece(each, fonts) for each in pieces):
        if lines and piece.is_on_line_of(lines[-1][-1]):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return b"BT " + b"".join(_line(line).written() for line in lines) + b"ET\n"


def _piece(found: re.Match[bytes], fonts: dict[bytes, _Font]) -> _Piece:
    shown = tuple(
        _letters(each["string"]) if each["string"] else float(each["move"])
        for each in _SHOWN.finditer(found["shown"])
    )
    piece = _Piece(
        font=fonts[found["font"]], style=found["style"], size=float(found["size"]),
        turned=found["turned"], across=float(found["across"]), up=found["up"],
        is_reversed=found["reversed"] is not None, said=None, shown=shown,
    )  # fmt: skip
    return piece if found["said"] is None else _as_said(piece, _letters(found["said"]))


def _as_said(piece: _Piece, said: bytes) -> _Piece:
    """Marked as read otherwise only where it is, apart from signs of direction."""
    codes = [code for each in piece.shown if isinstance(each, bytes) for code in _codes(each)]
    order = reversed(codes) if piece.is_reversed else codes
    usual = "".join(piece.font.read_as.get(code, "") for code in order)
    text = said if said.startswith(BOM_UTF16_BE) else said.decode("latin-1").encode("utf-16-be")
    without = _unsigned(text.removeprefix(BOM_UTF16_BE).hex().upper())
    return piece if without == usual else replace(piece, said="FEFF" + without)


def _line(pieces: list[_Piece]) -> _Piece:
    """Several pieces from left to right as one."""
    first = pieces[0]
    shown: list[bytes | float] = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        back = (before.end - piece.across) * 1000 / piece.size if before else 0
        shown += [*([back] if abs(back) >= _SMALLEST_MOVE else []), *piece.shown]
    return replace(first, shown=tuple(_together(shown)))


def _together(shown: list[bytes | float]) -> list[bytes | float]:
    """Letters that nothing parts in one string."""
    together: list[bytes | float] = []
    for each in shown:
        before = together[-1] if together else None
        if isinstance(each, bytes) and isinstance(before, bytes):
            together[-1] = before + each
        else:
            together.append(each)
    return together


def _codes(letters: bytes) -> array[int]:
    codes = array("H", letters)
    if byteorder == "little":
        codes.byteswap()
    return codes


def _letters(string: bytes) -> bytes:
    """The bytes of a string as PDF writes it, in one of two ways."""
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    inside = string[1:-1].replace(rb"\(", rb"\050").replace(rb"\)", rb"\051")
    return escape_decode(inside)[0]


def _string(letters: bytes) -> bytes:
    """A string as PDF writes it; it would read a bare carriage return as the end of a line."""
    for sign, escaped in ((b"\\", rb"\\"), (b"(", rb"\("), (b")", rb"\)"), (b"\r", rb"\r")):
        letters = letters.replace(sign, escaped)
    return b"(" + letters + b")"
