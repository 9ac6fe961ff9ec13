"""Which name or text of a table usually stands where the source has another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from eportal.alignment.tables import Row, Table
from eportal.languages import Language


@dataclass(frozen=True, eq=False)
class Counterparts:
    """What stands in one column of a table in the source, and in one of its translations."""

    table: Table
    column: str
    language: Language

    @cached_property
    def usual(self) -> Mapping[str, str]:
        """What usually stands for each name of the source that is there more than once."""
        return _usual(self._translations)

    @cached_property
    def usual_source(self) -> Mapping[str, str]:
        """Which name of the source each name usually stands for, if there more than once."""
        return _usual(self._sources)

    def sources_of(self, name: str) -> list[str]:
        """The names of the source for which a name stands anywhere."""
        return [*self._sources.get(name, ())]

    def cells(self) -> Iterator[tuple[Row, tuple[str, ...], tuple[str, ...]]]:
        """Each row of the translation, the source's cell and its own, where both are written."""
        for twins in self.table.abreast:
            row = twins.get(self.language)
            if row is not None:
                wanted = twins[self.table.source].cells.get(self.column)
                there = row.cells.get(self.column)
                if wanted and there:
                    yield row, wanted, there

    @cached_property
    def _translations(self) -> Mapping[str, Counter[str]]:
        return self._counted(forward=True)

    @cached_property
    def _sources(self) -> Mapping[str, Counter[str]]:
        return self._counted(forward=False)

    def _counted(self, *, forward: bool) -> dict[str, Counter[str]]:
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for _, wanted, there in self.cells():
            if len(wanted) == len(there):
                for source, translation in zip(wanted, there, strict=True):
                    key, value = (source, translation) if forward else (translation, source)
                    counted[key][value] += 1
        return counted


def _usual(counted: Mapping[str, Counter[str]]) -> dict[str, str]:
    """What stands there more than once and more often than all else together."""
    found = {}
    for key, values in counted.items():
        value, times = values.most_common(1)[0]
        if times > 1 and 2 * times > values.total():
            found[key] = value
    return found
