"""A sheet before it is written: its name, its columns with what they mean, and its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from eportal.downloads.collections.columns import Column
from eportal.languages import Language
from eportal.messages.message import Message

#: A date is written as a date; a number of type int as a number; all else as text.
Cell = str | int | date | None
Row = TypeVar("Row")

_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]+")


@dataclass(frozen=True)
class SheetColumn(Generic[Row]):
    """A column of a sheet."""

    title: Message
    meaning: Message
    width: int  #: in letters
    value: Callable[[Row], Cell]


@dataclass(frozen=True)
class Sheet:
    """A sheet in one language."""

    name: str
    heads: tuple[str, ...]
    meanings: tuple[str, ...]  #: of the columns; empty where the heads say it all
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


def like(column: Column[Any], width: int, value: Callable[[Row], Cell]) -> SheetColumn[Row]:
    """A column that is called and explained as one of a collection."""
    return SheetColumn(column.title, column.description, width, value)


def sheet(
    name: str, columns: Iterable[SheetColumn[Row]], rows: Iterable[Row], language: Language
) -> Sheet:
    """A sheet with a row for each of these, in the words of a language."""
    all_columns = tuple(columns)
    return Sheet(
        name=sheet_name(name),
        heads=tuple(each.title.told_in(language) for each in all_columns),
        meanings=tuple(each.meaning.told_in(language) for each in all_columns),
        widths=tuple(each.width for each in all_columns),
        rows=tuple(tuple(each.value(row) for each in all_columns) for row in rows),
    )


def sheet_name(name: str) -> str:
    """A name that programs accept: short, and without the signs of their formulas."""
    return _NOT_IN_NAMES.sub(" ", name).strip("' ")[:_LONGEST_NAME]
