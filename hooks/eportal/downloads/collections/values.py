"""A value of a row as JSON holds it, and as the cells of a flat table hold it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from eportal.downloads.collections.columns import Column, Held
from eportal.downloads.tables import harmless
from eportal.languages import LANGUAGES, TRANSLATION_LANGUAGES
from eportal.records.record import Words

#: What JSON holds.
Json = str | int | bool | None | list[Any] | dict[str, Any]


def as_json(held: Held) -> Json:
    """Nothing is changed; what is not known, and a text that is not written, is null."""
    match held:
        case Words():
            return {each.code: held.written_in(each) or None for each in LANGUAGES}
        case date():
            return held.isoformat()
        case tuple():
            return [as_json(each) for each in held]
        case _:
            return held if held != "" else None


def cells(column: Column[Any], value: Json) -> list[str]:
    """The cells of a value as JSON holds it, in the order of the fields of its column."""
    match column.kind, value:
        case ("text", dict()):
            return [_cell(value[each.code]) for each in LANGUAGES]
        case ("text", _):
            return ["" for _ in LANGUAGES]
        case ("texts", list()):
            return [_lines(value, each.code) for each in LANGUAGES]
        case ("states", dict()):
            return [_cell(value[each.code]) for each in TRANSLATION_LANGUAGES]
        case ("list", list()):
            return [_cell(" ".join(value))]
        case _:
            return [_cell(value)]


def _cell(value: Json) -> str:
    return harmless(str(value).lower() if isinstance(value, bool) else value)


def _lines(texts: list[Mapping[str, str | None]], code: str) -> str:
    """Several texts, a line for each; what stood on several lines stands on one."""
    return harmless("\n".join(" ".join((text[code] or "").split()) for text in texts))
