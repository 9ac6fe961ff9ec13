"""The same rows in several languages: a download, or records that are listed in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from eportal.alignment.segments import Passage, Segment
from eportal.languages import (
    ARABIC_INDIC_DIGITS,
    LANGUAGES,
    SOURCE_LANGUAGE,
    WESTERN_DIGITS,
    Language,
)
from eportal.places import NOWHERE, Place

#: A number, a span of years, a day: the same in every language but for its digits.
_FIGURES = re.compile(r"\d[\d .,:/–-]*")
_WESTERN = str.maketrans(ARABIC_INDIC_DIGITS, WESTERN_DIGITS)
#: A column is of codes when it is the same in all languages in so many of its rows.
_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Row:
    """One row in one language."""

    id: str
    #: What stands in each column that the row has: one text, or several where the cell is a list.
    cells: Mapping[str, tuple[str, ...]]
    place: Place = NOWHERE


@dataclass(frozen=True, eq=False)
class Table:
    """One table in several languages."""

    key: str  #: such as its address
    rows: Mapping[Language, tuple[Row, ...]]
    source: Language = SOURCE_LANGUAGE  #: from which the others are translated
    lists: frozenset[str] = frozenset()  #: columns whose cells list names

    @property
    def languages(self) -> list[Language]:
        """The languages in which it is there, in the order of the portal."""
        return [each for each in LANGUAGES if each in self.rows]

    @property
    def translations(self) -> list[Language]:
        """The languages in which it is there, without the source."""
        return [each for each in self.languages if each is not self.source]

    @cached_property
    def by_id(self) -> Mapping[Language, Mapping[str, Row]]:
        """The rows of each language by id; of rows with one id the first."""
        return {each: {row.id: row for row in reversed(rows)} for each, rows in self.rows.items()}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Every column of any row."""
        names = (name for rows in self.rows.values() for row in rows for name in row.cells)
        return tuple(dict.fromkeys(names))

    @cached_property
    def abreast(self) -> tuple[Mapping[Language, Row], ...]:
        """The rows that stand in the source and elsewhere, each with its twins."""
        twins = (
            {each: self.by_id[each][id_] for each in self.languages if id_ in self.by_id[each]}
            for id_ in self.by_id.get(self.source, {})
        )
        return tuple(each for each in twins if len(each) > 1)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The columns that are the same in all languages, but for a mistake."""
        return frozenset(
            name for name in self.columns if name not in self.lists and self._is_of_codes(name)
        )

    def is_the_same_everywhere(self, column: str, text: str) -> bool:
        """Whether what the source writes in a column has to stand so in every language."""
        return column in self.codes or bool(_FIGURES.fullmatch(text))

    def _is_of_codes(self, column: str) -> bool:
        rows = [
            {in_western_digits(row.cells[column]) for row in twins.values()}
            for twins in self.abreast
            if all(column in row.cells for row in twins.values())
        ]
        return sum(len(each) == 1 for each in rows) > _NEARLY_ALL * len(rows)


#: Every table that stands side by side.
Tables = tuple[Table, ...]


def in_western_digits(cell: tuple[str, ...]) -> tuple[str, ...]:
    """A cell as it compares with that of another language."""
    return tuple(each.translate(_WESTERN) for each in cell)


def segments_of_table(table: Table) -> Iterator[Segment]:
    """Every text of every row side by side, for the rules about texts."""
    for column in table.columns:
        if column in table.codes or column in table.lists:
            continue
        for twins in table.abreast:
            passages = {
                each: Passage(" ".join(row.cells.get(column, ())), row.place)
                for each, row in twins.items()
            }
            row_id = twins[table.source].id
            yield Segment(
                f"{row_id}/{column}", passages, group=table.key, source=table.source,
                is_running_text=False,
            )  # fmt: skip
