"""Tables of statistics that add up, and small numbers that are not published by mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.disclosure.suppression import THRESHOLD, suppress_together
from eportal.disclosure.tables import key_of, misplaced_cells, sums_that_do_not_add_up
from eportal.findings import ADVISORY, Finding, nearest
from eportal.records.dates import first_day, last_day
from eportal.records.portal import Portal
from eportal.records.statistics import TOTAL, Cell, StatisticTable


@check("STA901")
def parts_add_up_to_totals(portal: Portal) -> Iterator[Finding]:
    """The parts of a table add up to its totals.

    Why: one of the numbers is wrong, and nobody can know which.
    Fix: look the numbers up in the source; mark those that it rounds `approximate: true`.
    """
    for table in portal.statistics:
        if any(_is_misplaced(table, cell) for cell in table.cells):
            continue  # STA902 tells it
        for cell, total in sums_that_do_not_add_up(table):
            message = f"{table.id}: {_named(cell)} is {cell.value}, but its parts add up to {total}"
            hint = "Correct the number, or add the part that is missing."
            yield Finding(cell.place_of("value"), "STA901", message, hint)


@check("STA902")
def cells_name_known_groups(portal: Portal) -> Iterator[Finding]:
    """A number names a category, or `total`, of each dimension of its table, and no other.

    Why: a number whose group is not known has no place in the table.
    Fix: write one line for each dimension, with the id of a category or `total`.
    """
    for table in portal.statistics:
        for cell in table.cells:
            for message, hint in _misplacements(table, cell):
                place = cell.place_of("categories")
                yield Finding(place, "STA902", f"{table.id}: {message}", hint)


@check("STA903")
def numbers_stand_once(portal: Portal) -> Iterator[Finding]:
    """A table gives one number for the same groups.

    Why: of two numbers one is wrong, and a reader would add up both.
    Fix: delete one of the two after looking them up in the source.
    """
    for table in portal.statistics:
        first: dict[object, Cell] = {}
        for cell in table.cells:
            earlier = first.setdefault(frozenset(cell.categories.items()), cell)
            if earlier is not cell:
                message = f"{table.id}: {_named(cell)} stands already at {earlier.place}"
                yield Finding(cell.place, "STA903", message, "Delete one of the two.")


@check("STA904")
def counted_time_ends_after_it_starts(portal: Portal) -> Iterator[Finding]:
    """The time of a table ends when it starts, or later, and its days exist.

    Why: a reversed time would be compared with the wrong tables.
    Fix: exchange the two dates, or correct the day.
    """
    for table in portal.statistics:
        period = table.period
        try:
            reversed_ = last_day(period.end) < first_day(period.start)
        except ValueError:
            message = f"{table.id}: {period.start} or {period.end} is not a day of the calendar"
            yield Finding(period.place, "STA904", message, "Correct the day.")
            continue
        if reversed_:
            message = f"{table.id} ends in {period.end}, before it starts in {period.start}"
            yield Finding(period.place_of("end"), "STA904", message, "Exchange the two dates.")


@check("STA905")
def small_numbers_are_published_for_a_reason(portal: Portal) -> Iterator[Finding]:
    """A table whose small numbers stay says where its source has published them.

    Why: by a small number a person can be recognised; only what is public already may stay.
    Fix: add `reason:` in three languages, or set `published_by_source: false`.
    """
    for table in portal.statistics:
        small = any(cell.value < THRESHOLD for cell in table.cells)
        if table.published_by_source and small and table.reason is None:
            message = f"{table.id} has numbers below {THRESHOLD} and no reason to publish them"
            hint = "Add `reason:`, or set `published_by_source: false`."
            yield Finding(table.place_of("published_by_source"), "STA905", message, hint)


@check("STA906")
def groups_are_told_apart(portal: Portal) -> Iterator[Finding]:
    """The dimensions of a table, and the categories of each, have ids of their own.

    Why: two groups with one id would be counted as one; `total` stands for all of them.
    Fix: give the group another id.
    """
    for table in portal.statistics:
        ids = [dimension.id for dimension in table.dimensions]
        for dimension in table.dimensions:
            if ids.count(dimension.id) > 1:
                message = f"{table.id} has the dimension `{dimension.id}` more than once"
                hint = "Join the two dimensions in one."
                yield Finding(dimension.place_of("id"), "STA906", message, hint)
            names = [category.id for category in dimension.categories]
            for category in dimension.categories:
                if names.count(category.id) > 1 or category.id == TOTAL:
                    message = f"{table.id}: `{category.id}` does not name one group"
                    hint = "Give the category another id."
                    yield Finding(category.place_of("id"), "STA906", message, hint)


@check("STA907", severity=ADVISORY)
def withheld_numbers_stay_unknown(portal: Portal) -> Iterator[Finding]:
    """A small number that is withheld cannot be worked out from what its source has published.

    Why: to withhold it here protects nobody while the source gives it away.
    Fix: ask the source to withdraw its numbers, or mark the table as published with the reason.
    """
    tables = portal.statistics
    if any(misplaced_cells(table) for table in tables):
        return  # STA902 and STA903 tell it
    for table, published in zip(tables, suppress_together(tables), strict=True):
        for cell, shown in zip(table.cells, published.cells, strict=True):
            if shown.exposed:
                message = f"{table.id}: {_named(cell)} is withheld, but its source gives it away"
                hint = "Ask the source, or add `published_by_source: true` and the reason."
                yield Finding(cell.place, "STA907", message, hint, severity=ADVISORY)


def _misplacements(table: StatisticTable, cell: Cell) -> Iterator[tuple[str, str]]:
    """What does not fit, and what to do."""
    known: dict[str, list[str]] = {
        dimension.id: [TOTAL, *(category.id for category in dimension.categories)]
        for dimension in table.dimensions
    }
    for dimension, category in cell.categories.items():
        if dimension not in known:
            yield f"no dimension `{dimension}`", _among(dimension, known)
        elif category not in known[dimension]:
            yield f"`{dimension}` has no category `{category}`", _among(category, known[dimension])
    for dimension in known.keys() - cell.categories.keys():
        yield f"a number without `{dimension}`", f"Add `{dimension}: {TOTAL}` or a category."


def _is_misplaced(table: StatisticTable, cell: Cell) -> bool:
    return any(_misplacements(table, cell))


def _among(id_: str, known: Iterable[str]) -> str:
    return nearest(id_, known, "the dimensions of the table")


def _named(cell: Cell) -> str:
    """Which number it is, by its groups."""
    groups = [f"{dimension} {group}" for dimension, group in key_of(cell.categories)]
    return f"`{', '.join(groups) or TOTAL}`"
