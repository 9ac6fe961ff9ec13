"""Tables of statistics that add up, and small numbers that are not published by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from eportal.checks.rules import check
from eportal.disclosure.suppression import THRESHOLD, suppress_together
from eportal.disclosure.tables import key_of, misplaced_cells, sums_that_do_not_add_up
from eportal.findings import ADVISORY, Finding, nearest
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.records.dates import first_day, last_day
from eportal.records.portal import Portal
from eportal.records.statistics import TOTAL, Cell, StatisticTable


@check("STA901")
def parts_add_up_to_totals(portal: Portal) -> Iterator[Finding]:
    """The parts of a table add up to its totals.

    Why: one of the numbers is wrong, and nobody can know which.
    Fix: look the numbers up in the source; mark those that it rounds `approximate: true`.
    Bad: `men` 40, `women` 50, `total` 91
    Good: `men` 40, `women` 50, `total` 90
    """
    for table in portal.statistics:
        if any(_is_misplaced(table, cell) for cell in table.cells):
            continue  # STA902 tells it
        for cell, total in sums_that_do_not_add_up(table):
            message = say(
                "{table}: {cell} is {value}, but its parts add up to {sum}",
                table=table.id, cell=_named(cell), value=cell.value, sum=total,
            )  # fmt: skip
            hint = say("Correct the number, or add the part that is missing.")
            yield _finding(table, cell.place_of("value"), "STA901", message, hint)


@check("STA902")
def cells_name_known_groups(portal: Portal) -> Iterator[Finding]:
    """A number names a category, or `total`, of each dimension of its table, and no other.

    Why: a number whose group is not known has no place in the table.
    Fix: write one line for each dimension, with the id of a category or `total`.
    Bad: `categories: {sex: woman}`, where `sex` has the categories `men` and `women`
    Good: `categories: {sex: women}`
    """
    for table in portal.statistics:
        for cell in table.cells:
            for message, hint in _misplacements(table, cell):
                yield _finding(table, cell.place_of("categories"), "STA902", message, hint)


@check("STA903")
def numbers_stand_once(portal: Portal) -> Iterator[Finding]:
    """A table gives one number for the same groups.

    Why: of two numbers one is wrong, and a reader would add up both.
    Fix: delete one of the two after looking them up in the source.
    Bad: two lines with `categories: {sex: men}`
    Good: one line with `categories: {sex: men}`, one with `categories: {sex: women}`
    """
    for table in portal.statistics:
        first: dict[object, Cell] = {}
        for cell in table.cells:
            earlier = first.setdefault(frozenset(cell.categories.items()), cell)
            if earlier is not cell:
                message = say(
                    "{table}: {cell} stands already at {place}",
                    table=table.id, cell=_named(cell), place=str(earlier.place),
                )  # fmt: skip
                yield _finding(table, cell.place, "STA903", message, say("Delete one of the two."))


@check("STA904")
def counted_time_ends_after_it_starts(portal: Portal) -> Iterator[Finding]:
    """The time of a table ends when it starts, or later, and its days exist.

    Why: a reversed time would be compared with the wrong tables.
    Fix: exchange the two dates, or correct the day.
    Bad: `start: 2024-06` and `end: 2024-01`
    Good: `start: 2024-01` and `end: 2024-06`
    """
    for table in portal.statistics:
        period = table.period
        try:
            reversed_ = last_day(period.end) < first_day(period.start)
        except ValueError:
            message = say(
                "{table}: {start} or {end} is not a day of the calendar",
                table=table.id, start=period.start, end=period.end,
            )  # fmt: skip
            yield _finding(table, period.place, "STA904", message, say("Correct the day."))
            continue
        if reversed_:
            message = say(
                "{id} ends in {end}, before it starts in {start}",
                id=table.id, end=period.end, start=period.start,
            )  # fmt: skip
            hint = say("Exchange the two dates.")
            yield _finding(table, period.place_of("end"), "STA904", message, hint)


@check("STA905")
def small_numbers_are_published_for_a_reason(portal: Portal) -> Iterator[Finding]:
    """A table whose small numbers stay says where its source has published them.

    Why: by a small number a person can be recognised; only what is public already may stay.
    Fix: add `reason:` in three languages, or set `published_by_source: false`.
    Bad: `published_by_source: true` and a number 4, without `reason:`
    Good: `published_by_source: true`, a number 4, and `reason:` in three languages
    """
    for table in portal.statistics:
        small = any(cell.value < THRESHOLD for cell in table.cells)
        if table.published_by_source and small and table.reason is None:
            message = say(
                "{table} has numbers below {threshold} and no reason to publish them",
                table=table.id, threshold=THRESHOLD,
            )  # fmt: skip
            hint = say("Add `reason:`, or set `published_by_source: false`.")
            yield _finding(table, table.place_of("published_by_source"), "STA905", message, hint)


@check("STA906")
def groups_are_told_apart(portal: Portal) -> Iterator[Finding]:
    """The dimensions of a table, and the categories of each, have ids of their own.

    Why: two groups with one id would be counted as one; `total` stands for all of them.
    Fix: give the group another id.
    Bad: two categories with `id: women`
    Good: `id: women` and `id: girls`
    """
    for table in portal.statistics:
        ids = [dimension.id for dimension in table.dimensions]
        for dimension in table.dimensions:
            if ids.count(dimension.id) > 1:
                message = say(
                    "{table} has the dimension `{id}` more than once",
                    table=table.id, id=dimension.id,
                )  # fmt: skip
                hint = say("Join the two dimensions in one.")
                yield _finding(table, dimension.place_of("id"), "STA906", message, hint)
            names = [category.id for category in dimension.categories]
            for category in dimension.categories:
                if names.count(category.id) > 1 or category.id == TOTAL:
                    message = say(
                        "{table}: `{id}` does not name one group", table=table.id, id=category.id
                    )
                    hint = say("Give the category another id.")
                    yield _finding(table, category.place_of("id"), "STA906", message, hint)


@check("STA907", severity=ADVISORY)
def withheld_numbers_stay_unknown(portal: Portal) -> Iterator[Finding]:
    """A small number that is withheld cannot be worked out from what its source has published.

    Why: to withhold it here protects nobody while the source gives it away.
    Fix: ask the source to withdraw its numbers, or mark the table as published with the reason.
    Bad: 3 is withheld; a table whose source has published it gives 10 in all and 7 of them men
    Good: 3 is withheld, and no published number tells it
    """
    tables = portal.statistics
    if any(misplaced_cells(table) for table in tables):
        return  # STA902 and STA903 tell it
    for table, published in zip(tables, suppress_together(tables), strict=True):
        for cell, shown in zip(table.cells, published.cells, strict=True):
            if shown.exposed:
                message = say(
                    "{table}: {cell} is withheld, but its source gives it away",
                    table=table.id, cell=_named(cell),
                )  # fmt: skip
                hint = say("Ask the source, or add `published_by_source: true` and the reason.")
                found = _finding(table, cell.place, "STA907", message, hint)
                yield replace(found, severity=ADVISORY)


def _finding(
    table: StatisticTable, place: Place, code: str, message: Message, hint: Message
) -> Finding:
    return Finding(place, code, message, hint, record=f"statistic/{table.id}")


def _misplacements(table: StatisticTable, cell: Cell) -> Iterator[tuple[Message, Message]]:
    """What does not fit, and what to do."""
    known: dict[str, list[str]] = {
        dimension.id: [TOTAL, *(category.id for category in dimension.categories)]
        for dimension in table.dimensions
    }
    among = say("Look among the dimensions of the table for the ids there are.")
    for dimension, category in cell.categories.items():
        if dimension not in known:
            message = say("{table}: no dimension `{id}`", table=table.id, id=dimension)
            yield message, nearest(dimension, known, among)
        elif category not in known[dimension]:
            message = say(
                "{table}: `{dimension}` has no category `{id}`",
                table=table.id, dimension=dimension, id=category,
            )  # fmt: skip
            yield message, nearest(category, known[dimension], among)
    for dimension in known.keys() - cell.categories.keys():
        message = say("{table}: a number without `{id}`", table=table.id, id=dimension)
        yield message, say("Add `{id}: {total}` or a category.", id=dimension, total=TOTAL)


def _is_misplaced(table: StatisticTable, cell: Cell) -> bool:
    return any(_misplacements(table, cell))


def _named(cell: Cell) -> str:
    """Which number it is, by its groups."""
    groups = [f"{dimension} {group}" for dimension, group in key_of(cell.categories)]
    return f"`{', '.join(groups) or TOTAL}`"
