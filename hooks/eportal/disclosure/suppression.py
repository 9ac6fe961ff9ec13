"""Withholding small numbers, and as few others as keep the small ones from being computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportal.disclosure.counts import Counts, counts, groups
from eportal.disclosure.tables import Key, key_of, misplaced_cells
from eportal.records.statistics import (
    Cell,
    PublishedCell,
    StatisticTable,
    SuppressedTable,
    TableHead,
    Why,
)

#: The portal withholds numbers below it.
THRESHOLD = 10
#: Below it, that a number is small already tells which it is.
_LOWEST_THRESHOLD = 3


@dataclass(frozen=True)
class _Verdict:
    """What is withheld in a group of tables, and which of it is known all the same."""

    why: Mapping[Key, Why]
    exposed: frozenset[Key]


def suppress(table: StatisticTable, threshold: int = THRESHOLD) -> SuppressedTable:
    """The table as it may be published."""
    return suppress_together([table], threshold)[0]


def suppress_together(
    tables: Sequence[StatisticTable], threshold: int = THRESHOLD
) -> list[SuppressedTable]:
    """The tables as they may be published side by side, in the same order.

    Give all tables of the portal at once: those of the same measure, period and scope are
    protected against being compared.
    """
    if threshold < _LOWEST_THRESHOLD:
        raise ValueError(f"a threshold of {threshold} protects nobody")
    for table in tables:
        for cell in misplaced_cells(table):
            raise ValueError(f"{table.id}: no place for the cell {dict(cell.categories)}")
    verdicts: dict[int, _Verdict] = {}
    for group in groups(tables):
        verdict = _verdict(counts(group), threshold)
        verdicts.update((id(table), verdict) for table in group)
    return [_published(table, verdicts[id(table)], threshold) for table in tables]


def _verdict(together: Counts, threshold: int) -> _Verdict:
    if together.harmless(threshold):
        return _Verdict({}, frozenset())
    # Here and no earlier: scipy is slow to import, and most builds need no protection.
    from eportal.disclosure.knowledge import Knowledge  # noqa: PLC0415
    from eportal.disclosure.protection import protect  # noqa: PLC0415

    knowledge = Knowledge(together, threshold)
    protection = protect(knowledge)
    why: dict[Key, Why] = dict.fromkeys(together.small(threshold), "small")
    exposed = set()
    for key, further, given_away in zip(
        knowledge.keys, protection.further, protection.exposed, strict=True
    ):
        if further:
            why[key] = "protects others"
        if given_away:
            exposed.add(key)
    return _Verdict(why, frozenset(exposed))


def _published(table: StatisticTable, verdict: _Verdict, threshold: int) -> SuppressedTable:
    head = {name: getattr(table, name) for name in TableHead.model_fields}
    cells = tuple(_published_cell(cell, verdict) for cell in table.cells)
    return SuppressedTable(**head, threshold=threshold, cells=cells)


def _published_cell(cell: Cell, verdict: _Verdict) -> PublishedCell:
    key = key_of(cell.categories)
    why = verdict.why.get(key)
    return PublishedCell(
        categories=cell.categories,
        value=cell.value if why is None else None,
        approximate=cell.approximate,
        why=why,
        exposed=key in verdict.exposed,
    )
