"""The tables that the finished site offers, side by side in the languages of the portal."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from eportal import addresses
from eportal.alignment.tables import Row, Table, Tables
from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.places import Place
from eportal.reading.built_tables import BuiltTable

#: What names a row in every language.
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODE_OR_FIGURES = re.compile(rf"{_CODE.pattern}|[\W\d_]*").fullmatch
#: So many columns of codes name a row.
_CODES_IN_AN_ID = 2
#: Half of the names in a column have at most so many; sentences about activities have 17 or more.
_WORDS_OF_A_NAME = 8


def tables_of_downloads(files: Iterable[BuiltTable]) -> Tables:
    """Each table by its address, with its rows in every language in which it is offered.

    The open data hold every language in each row and are no text in any one of them.
    """
    twins: dict[str, dict[Language, BuiltTable]] = {}
    for file in files:
        language, address = addresses.split(file.path)
        if address.startswith(addresses.DATA):
            continue
        twins.setdefault(address, {})[language] = file
    return tuple(_table(address, each) for address, each in twins.items())


def _table(address: str, files: Mapping[Language, BuiltTable]) -> Table:
    first = files.get(SOURCE_LANGUAGE) or next(iter(files.values()))
    codes = _columns_of_codes([cells for _, cells in first.lines])
    ids = [_id(cells, codes) for _, cells in first.lines]
    is_repeated = len({*ids}) < len(ids)
    rows = {each: tuple(_rows(files[each], codes, is_repeated)) for each in files}
    return Table(address, rows, lists=_columns_of_names([cells for _, cells in first.lines]))


def _columns_of_codes(lines: list[tuple[str, ...]]) -> list[int]:
    columns = zip(*lines, strict=False)
    found = [place for place, cells in enumerate(columns) if all(map(_CODE.fullmatch, cells))]
    return found[:_CODES_IN_AN_ID]


def _columns_of_names(lines: list[tuple[str, ...]]) -> frozenset[str]:
    """The columns in which the same few names stand again and again: bodies, axes, states."""
    columns = ([cell for cell in cells if cell] for cells in zip(*lines, strict=False))
    return frozenset(
        str(place)
        for place, cells in enumerate(columns, start=1)
        if cells
        and 2 * len({*cells}) <= len(cells)
        and not any(map(_CODE_OR_FIGURES, cells))
        and statistics.median(len(cell.split()) for cell in {*cells}) <= _WORDS_OF_A_NAME
    )


def _rows(file: BuiltTable, codes: list[int], is_repeated: bool) -> Iterator[Row]:
    """The rows of a file; where the source repeats its ids, the second and later are counted."""
    times: Counter[str] = Counter()
    for number, cells in file.lines:
        id_ = _id(cells, codes)
        times[id_] += 1
        if is_repeated and times[id_] > 1:
            id_ = f"{id_} ({times[id_]})"
        written = {str(place): (cell,) for place, cell in enumerate(cells, start=1) if cell}
        yield Row(id_, written, Place(f"site/{file.path}", number))


def _id(cells: Sequence[str], codes: list[int]) -> str:
    return " ".join(cells[place] for place in codes if place < len(cells))
