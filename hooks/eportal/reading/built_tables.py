"""The tables that the finished site offers for download, as a spreadsheet would open them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BuiltTable:
    """One file of comma-separated values."""

    path: str  #: below the site's root, such as ``ku/reports/2024.csv``
    lines: tuple[tuple[int, tuple[str, ...]], ...]  #: below the heads: number of the line, cells


def read_built_tables(folder: Path) -> tuple[BuiltTable, ...]:
    """Every table of the site in a folder, in the order of their paths."""
    return tuple(
        BuiltTable(file.relative_to(folder).as_posix(), _lines(file))
        for file in sorted(folder.rglob("*.csv"))
    )


def _lines(file: Path) -> tuple[tuple[int, tuple[str, ...]], ...]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream)
        return tuple((reader.line_num, tuple(cells)) for cells in reader if cells)[1:]
