"""Changes of single letters, first in a text as it is read, then in the file that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WHITE = " \t\r\n"


class Edit(NamedTuple):
    """What is written instead of the letters from one position to another."""

    start: int
    end: int
    instead: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.instead + text[edit.end :]
    return text


def positions(source: str, at: int, value: str, gap: re.Pattern[str]) -> list[int] | None:
    """Where each letter of a value stands in the source that it was read from, and where it ends.

    `gap` is what one white space of the value may be in the source: a break and an indentation.
    None when the value is written in another way, such as with escapes.
    """
    found: list[int] = []
    for number, letter in enumerate(value):
        before = value[number - 1] if number else ""
        if letter not in _WHITE and before in _WHITE and (skipped := gap.match(source, at)):
            at = skipped.end()
        if source.startswith(letter, at):
            found.append(at)
            at += 2 if letter == "'" and source.startswith("''", at) else 1
        elif letter in _WHITE and (skipped := gap.match(source, at)):
            found.append(at)
            at = skipped.end()
        elif letter == '"' and source.startswith('\\"', at):
            found.append(at)
            at += 2
        else:
            return None
    return [*found, at]


def moved(edits: Iterable[Edit], where: Sequence[int], source: str) -> list[Edit]:
    """The edits of a value as edits of its source; a break of a line stays where it is."""
    found = []
    for edit in edits:
        start, end = where[edit.start], where[edit.end]
        piece = source[start:end]
        instead = piece.lstrip(" ") if "\n" in piece else edit.instead
        found.append(Edit(start, end, instead))
    return found
