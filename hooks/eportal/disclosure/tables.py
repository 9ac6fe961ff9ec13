"""A table as equations: every margin is the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from eportal.records.statistics import TOTAL, Cell, Dimension, StatisticTable

#: What a cell counts: its (dimension, category) pairs, sorted, totals left out. Cells of
#: several tables that count the same have the same key.
Key = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sum:
    """One equation: the margin counts what its parts count together."""

    margin: Key
    parts: tuple[Key, ...]


def key_of(categories: Mapping[str, str]) -> Key:
    """What a cell with these categories counts."""
    return tuple(sorted(pair for pair in categories.items() if pair[1] != TOTAL))


def misplaced_cells(table: StatisticTable) -> list[Cell]:
    """Cells that name other dimensions or categories than the table's, or repeat a cell."""
    known: dict[str, set[str]] = {
        dimension.id: {TOTAL, *(category.id for category in dimension.categories)}
        for dimension in table.dimensions
    }
    misplaced, seen = [], set()
    for cell in table.cells:
        at = key_of(cell.categories)
        fits = cell.categories.keys() == known.keys() and all(
            category in known[dimension] for dimension, category in cell.categories.items()
        )
        if not fits or at in seen:
            misplaced.append(cell)
        seen.add(at)
    return misplaced


def sums(dimensions: Sequence[Dimension]) -> Iterator[Sum]:
    """Every equation among the cells of these dimensions, those with the finest parts first."""
    names = [
        [None, *dict.fromkeys(category.id for category in dimension.categories)]
        for dimension in dimensions
    ]
    margins = sorted(product(*names), key=lambda chosen: chosen.count(None))
    for chosen in margins:
        pairs = [
            (dimension.id, name)
            for dimension, name in zip(dimensions, chosen, strict=True)
            if name is not None
        ]
        for dimension, name, categories in zip(dimensions, chosen, names, strict=True):
            if name is None:
                parts = (
                    tuple(sorted([*pairs, (dimension.id, each)])) for each in categories if each
                )
                yield Sum(tuple(sorted(pairs)), tuple(parts))


def with_computed_margins(given: Mapping[Key, int], equations: Iterable[Sum]) -> dict[Key, int]:
    """The given numbers, and each missing margin of which all parts are there."""
    values = dict(given)
    for equation in equations:  # the finest first, so that sums of sums follow
        if equation.margin not in values and all(part in values for part in equation.parts):
            values[equation.margin] = sum(values[part] for part in equation.parts)
    return values


def sums_that_do_not_add_up(table: StatisticTable) -> list[tuple[Cell, int]]:
    """Margins that differ from the sum of their parts, or are less than those that are there.

    Sums with an approximate number in them are not judged.
    """
    equations = [*sums(table.dimensions)]
    cells = {key_of(cell.categories): cell for cell in table.cells}
    values = with_computed_margins({key: cell.value for key, cell in cells.items()}, equations)
    inexact = {key for key, cell in cells.items() if cell.approximate}
    wrong: dict[tuple[Key, int], Cell] = {}
    for equation in equations:
        if inexact.intersection(equation.parts):
            if equation.margin not in cells:
                inexact.add(equation.margin)
        elif equation.margin in cells and equation.margin not in inexact:
            parts = [values[part] for part in equation.parts if part in values]
            cell, total = cells[equation.margin], sum(parts)
            if total > cell.value or (total < cell.value and len(parts) == len(equation.parts)):
                wrong[equation.margin, total] = cell
    return [(cell, total) for (_, total), cell in wrong.items()]
