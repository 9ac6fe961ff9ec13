"""Edits within one scalar of a YAML file, which leave everything else as it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from eportal.mending.edits import Edit, applied, moved, positions

#: A space or a break of the value may be a break and an indentation in the file.
_GAP = re.compile(r"[ \t\r\n]+")
_BLOCK_STYLES = ("|", ">")


def scalar_at(text: str, line: int, column: int) -> str | None:
    """The value of the scalar that begins at a place; None when none does."""
    event = _scalar(text, line, column)
    return None if event is None else str(event.value)


def with_scalar_edited(text: str, line: int, column: int, edits: Sequence[Edit]) -> str | None:
    """The text with these edits of a scalar's value; None when anything else would change."""
    event = _scalar(text, line, column)
    if event is None:
        return None
    value = str(event.value)
    where = positions(text, _beginning(text, event), value, _GAP)
    if where is None:
        return None
    edited = applied(text, moved(edits, where, text))
    wanted = applied(value, edits)
    place = (event.start_mark.line, event.start_mark.column)
    before = [_told(each, wanted if _begins(each) == place else None) for each in _events(text)]
    return edited if before == _read_again(edited) else None


def _events(text: str) -> list[Any]:
    return [*yaml.parse(text, Loader=yaml.CBaseLoader)]


def _read_again(text: str) -> list[tuple[object, ...]] | None:
    try:
        return [_told(each) for each in _events(text)]
    except yaml.YAMLError:
        return None


def _scalar(text: str, line: int, column: int) -> Any:
    """The parser's event of the scalar that begins there."""
    wanted = (line - 1, column - 1)
    return next((each for each in _events(text) if _begins(each) == wanted), None)


def _begins(event: Any) -> tuple[int, int] | None:
    mark: Any = event.start_mark
    return (mark.line, mark.column) if isinstance(event, yaml.ScalarEvent) else None


def _told(event: Any, value: str | None = None) -> tuple[object, ...]:
    """All that an event says, with another value where one is given."""
    own = getattr(event, "value", None)
    return (
        type(event), own if value is None else value, getattr(event, "style", None),
        getattr(event, "anchor", None), getattr(event, "tag", None),
    )  # fmt: skip


def _beginning(text: str, event: Any) -> int:
    """Where the value begins: after its quotation mark, or below the line of its sign."""
    start: int = event.start_mark.index
    if event.style in _BLOCK_STYLES:
        below = _GAP.search(text, text.index("\n", start))
        return below.end() if below else start
    return start + (event.style in ("'", '"'))
