"""Edits within one scalar of a YAML file, which leave everything else as it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from eportal.mending.edits import Edit, applied, moved, positions

#: A space or a break of the value may be a break and an indentation in the file.
_GAP = re.compile(r"[ \t\r\n]+")
_BLOCK_STYLES = ("|", ">")


#: All that an event says, but where: its type, value, style, anchor and tag.
_Told = tuple[object, ...]


@dataclass(frozen=True)
class _Read:
    """A file as its parser reads it."""

    told: tuple[_Told, ...]
    scalars: dict[tuple[int, int], tuple[int, Any]]  #: number and event, by line and column


def scalar_at(text: str, line: int, column: int) -> str | None:
    """The value of the scalar that begins at a place; None when none does."""
    found = _read(text).scalars.get((line, column))
    return None if found is None else str(found[1].value)


def with_scalar_edited(text: str, line: int, column: int, edits: Sequence[Edit]) -> str | None:
    """The text with these edits of a scalar's value; None when anything else would change."""
    read = _read(text)
    if (line, column) not in read.scalars:
        return None
    number, event = read.scalars[line, column]
    value = str(event.value)
    where = positions(text, _beginning(text, event), value, _GAP)
    if where is None:
        return None
    edited = applied(text, moved(edits, where, text))
    kind, _, *rest = read.told[number]
    wanted = (*read.told[:number], (kind, applied(value, edits), *rest), *read.told[number + 1 :])
    try:
        return edited if _read(edited).told == wanted else None
    except yaml.YAMLError:
        return None


@lru_cache(maxsize=4)
def _read(text: str) -> _Read:
    """Kept, since a file with one edit more is asked about at once for the next."""
    told: list[_Told] = []
    scalars: dict[tuple[int, int], tuple[int, Any]] = {}
    event: Any
    for number, event in enumerate(yaml.parse(text, Loader=yaml.CBaseLoader)):
        if isinstance(event, yaml.ScalarEvent):
            mark: Any = event.start_mark
            scalars[mark.line + 1, mark.column + 1] = (number, event)
            told.append((yaml.ScalarEvent, event.value, event.style, event.anchor, event.tag))
        else:
            names = ("value", "flow_style", "anchor", "tag")
            told.append((type(event), *(getattr(event, name, None) for name in names)))
    return _Read(tuple(told), scalars)


def _beginning(text: str, event: Any) -> int:
    """Where the value begins: after its quotation mark, or below the line of its sign."""
    start: int = event.start_mark.index
    if event.style in _BLOCK_STYLES:
        below = _GAP.search(text, text.index("\n", start))
        return below.end() if below else start
    return start + (event.style in ("'", '"'))
