"""Tables that share cells, as one set of numbers and equations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from eportal.disclosure.tables import Key, Sum, key_of, sums, with_computed_margins
from eportal.records.statistics import Dimension, StatisticTable

#: Of three tables or more, the one table that could lie behind them all is added to what an
#: attacker knows (its cells are not negative either), as long as it is not larger than this.
_LARGEST_COMMON_TABLE = 1500


@dataclass(frozen=True)
class Counts:
    """What the tables of one group say together."""

    given: Mapping[Key, int]  #: as written; of two different numbers for one cell the smaller
    public: frozenset[Key]  #: published by their sources, so that nobody can withhold them
    equations: tuple[Sum, ...]
    values: Mapping[Key, int]  #: the given ones and those that follow from them one by one

    def keys(self) -> tuple[Key, ...]:
        """Every cell that is given or stands in an equation."""
        keys = dict.fromkeys(self.given)
        for equation in self.equations:
            keys.update(dict.fromkeys((equation.margin, *equation.parts)))
        return tuple(keys)

    def small(self, threshold: int) -> set[Key]:
        """Cells that must be withheld for their own sake."""
        return {key for key, value in self.given.items() if value < threshold} - self.public

    def harmless(self, threshold: int) -> bool:
        """Whether all may be published: no cell is small and none is unknown."""
        known = all(key in self.values for key in self.keys())
        return known and not any(
            value < threshold and key not in self.public for key, value in self.values.items()
        )


def groups(tables: Sequence[StatisticTable]) -> list[list[StatisticTable]]:
    """Tables of the same measure, period and scope; others share no cells."""
    found: dict[Hashable, list[StatisticTable]] = defaultdict(list)
    for table in tables:
        found[table.measure, table.period, table.scope].append(table)
    return [*found.values()]


def counts(tables: Sequence[StatisticTable]) -> Counts:
    """The tables of one group as one."""
    given: dict[Key, int] = {}
    public = set()
    for table in tables:
        for cell in table.cells:
            key = key_of(cell.categories)
            given[key] = min(cell.value, given.get(key, cell.value))
            if table.published_by_source:
                public.add(key)
    ways = [table.dimensions for table in tables]
    equations = tuple(dict.fromkeys(sum_ for way in ways for sum_ in _sums(way)))
    values = _deduced(with_computed_margins(given, equations), equations)
    common = _sums(_common_table(ways))
    return Counts(given, frozenset(public), tuple(dict.fromkeys([*equations, *common])), values)


def _sums(dimensions: Iterable[Dimension]) -> Iterator[Sum]:
    """The equations, the same whatever the order of dimensions and categories."""
    for equation in sums(sorted(dimensions, key=lambda dimension: dimension.id)):
        yield Sum(equation.margin, tuple(sorted(equation.parts)))


def _common_table(ways: Sequence[tuple[Dimension, ...]]) -> tuple[Dimension, ...]:
    """The dimensions of the table behind three tables or more, when they agree on categories."""
    by_id = {dimension.id: dimension for way in ways for dimension in way}
    agree = all(_ids(dimension) == _ids(by_id[dimension.id]) for way in ways for dimension in way)
    size = prod(len(dimension.categories) + 1 for dimension in by_id.values())
    kinds = {frozenset(dimension.id for dimension in way) for way in ways}
    wanted = len(kinds) > 2 and agree and size <= _LARGEST_COMMON_TABLE
    return tuple(by_id.values()) if wanted else ()


def _ids(dimension: Dimension) -> set[str]:
    return {category.id for category in dimension.categories}


def _deduced(values: dict[Key, int], equations: Iterable[Sum]) -> dict[Key, int]:
    """The numbers and each that is the only unknown of an equation, until there is none."""
    waiting = [each for each in equations if _unknown(each, values)]
    before = len(waiting) + 1
    while len(waiting) < before:
        before, still = len(waiting), []
        for equation in waiting:
            unknown = _unknown(equation, values)
            if len(unknown) == 1:
                values[unknown[0]] = max(0, _remainder(equation, values))
            elif unknown:
                still.append(equation)
        waiting = still
    return values


def _unknown(equation: Sum, values: Mapping[Key, int]) -> list[Key]:
    return [key for key in (equation.margin, *equation.parts) if key not in values]


def _remainder(equation: Sum, values: Mapping[Key, int]) -> int:
    parts = sum(values.get(part, 0) for part in equation.parts)
    return values[equation.margin] - parts if equation.margin in values else parts
