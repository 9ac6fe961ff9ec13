"""Tables that count the same at the same time: kept apart, shown together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from eportal.records.dates import first_day, last_day
from eportal.records.statistics import TOTAL, SuppressedTable


def side_by_side(tables: Sequence[SuppressedTable]) -> list[list[SuppressedTable]]:
    """Tables of one measure, those together of which the periods overlap; the oldest first."""
    groups: list[list[SuppressedTable]] = []
    for table in sorted(tables, key=lambda table: first_day(table.period.start)):
        if groups and any(_overlap(table, each) for each in groups[-1]):
            groups[-1].append(table)
        else:
            groups.append([table])
    return groups


def disagree(tables: Sequence[SuppressedTable]) -> bool:
    """Whether two of them publish different numbers for the same groups.

    What is withheld is not compared: that it differs would tell something about it.
    """
    return any(
        values[key] != others[key]
        for values, others in combinations(map(_values, tables), 2)
        for key in values.keys() & others.keys()
    )


def _overlap(one: SuppressedTable, other: SuppressedTable) -> bool:
    starts = first_day(one.period.start), first_day(other.period.start)
    ends = last_day(one.period.end), last_day(other.period.end)
    return max(starts) <= min(ends)


def _values(table: SuppressedTable) -> dict[frozenset[tuple[str, str]], int]:
    return {
        frozenset(pair for pair in cell.categories.items() if pair[1] != TOTAL): cell.value
        for cell in table.cells
        if cell.value is not None
    }
