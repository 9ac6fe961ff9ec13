"""A file as text, or what keeps it from being read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from eportal.findings import Finding
from eportal.messages.message import say
from eportal.places import Place

_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
#: What YAML forbids, and what YAML takes for the end of a line though no editor counts it.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def read_text(root: Path, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a file, or None with the finding that tells why it cannot be read."""
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        message = say("the file cannot be read: {problem}", problem=error.strerror or str(error))
        if isinstance(error, FileNotFoundError):
            message = say("there is no such file")
        hint = say("Create the file, or restore it from the history with `git checkout`.")
        return None, [Finding(Place(path), "SRC106", message, hint)]
    if raw.startswith(_BYTE_ORDER_MARKS):
        hint = say("Save the file as “UTF-8” (not “UTF-8 with BOM”, not “UTF-16”).")
        message = say("the file begins with a byte order mark")
        return None, [Finding(Place(path), "SRC102", message, hint)]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return None, [_undecodable(raw, error.start, path)]


def stray_characters(text: str, path: str) -> Iterator[Finding]:
    """Tabs, and characters that nobody sees; the first of each in every line."""
    for number, line in enumerate(_END_OF_LINE.split(text), start=1):
        if "\t" in line:
            place = Place(path, number, line.index("\t") + 1)
            hint = say("Replace the tab with spaces; YAML indents with two spaces a level.")
            yield Finding(place, "SRC103", say("a tab stands in this line"), hint)
        if invisible := _INVISIBLE.search(line):
            yield invisible_character(invisible.group(), Place(path, number, invisible.start() + 1))


def find_invisible(text: str) -> str:
    """The first character of a text that nobody sees and no page may hold; or nothing."""
    found = _INVISIBLE.search(text)
    return found.group() if found else ""


def invisible_character(character: str, place: Place) -> Finding:
    """The finding about such a character."""
    message = say(
        "the character {character} may not stand in a data file",
        character=f"U+{ord(character):04X}",
    )
    hint = say("Delete the character; it is invisible in most editors.")
    return Finding(place, "SRC107", message, hint)


def end_of(text: str, path: str) -> Place:
    """Where a text ends."""
    lines = _END_OF_LINE.split(text)
    return Place(path, len(lines), len(lines[-1]) + 1)


def _undecodable(raw: bytes, at: int, path: str) -> Finding:
    place = end_of(raw[:at].decode("utf-8"), path)
    message = say("byte {byte} is not UTF-8", byte=f"0x{raw[at]:02x}")
    hint = say("Save the file as “UTF-8” in your editor and look at the letters of this line.")
    return Finding(place, "SRC101", message, hint)
