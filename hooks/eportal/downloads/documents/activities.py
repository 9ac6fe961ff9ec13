"""Activities as tables: what, when, who, how it is measured, and what an annual plan changed."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, Item, ItemList, Paragraph, Table
from eportal.downloads.documents.pieces import bodies, joined, paragraphs
from eportal.downloads.wording import Inline, Run, Wording
from eportal.lineage import Changes, changes
from eportal.records.plan import Activity, HalfYear

Cell = tuple[Block, ...]

_COLUMNS = ("number", "text", "timing", "implementers", "indicator")


def table(wording: Wording, activities: Sequence[Activity]) -> Table:
    """One row for each activity, as the plan prints it."""
    return Table(
        heads=tuple(wording.label(column) for column in _COLUMNS),
        widths=(9, 35, 14, 22, 20),
        rows=tuple(_printed(wording, activity) for activity in activities),
    )


def restating_table(wording: Wording, activities: Sequence[Activity]) -> Table:
    """The same, and which activity of the strategy each restates, and what it changed."""
    return Table(
        heads=tuple(wording.label(column) for column in (*_COLUMNS, "lineage")),
        widths=(9, 26, 12, 19, 15, 19),
        rows=tuple(
            (*_printed(wording, activity), _lineage(wording, activity)) for activity in activities
        ),
    )


def remarks(wording: Wording, activities: Sequence[Activity]) -> list[Block]:
    """Our remarks on activities, each with the name of its activity."""
    return [
        Paragraph(
            wording.label(
                "our-remark-on", name=wording.activity_name(activity), text=wording.text(note)
            ),
            "note",
        )
        for activity in activities
        for note in activity.notes
    ]


def entries(wording: Wording, activities: Sequence[Activity]) -> ItemList:
    """Activities by number and text alone."""
    return ItemList(
        tuple(
            Item(wording.text(activity.text), wording.language.number(activity.number))
            for activity in activities
        )
    )


def _printed(wording: Wording, activity: Activity) -> tuple[Cell, ...]:
    items = tuple(Item(wording.text(item)) for item in activity.items)
    return (
        (Paragraph(wording.number(activity.number)),),
        (*paragraphs(wording, activity.text), *([ItemList(items)] if items else [])),
        _timing(wording, activity),
        (bodies(wording, [entry.bodies for entry in activity.implementers]),),
        tuple(_indicator(wording, activity)),
    )


def _timing(wording: Wording, activity: Activity) -> Cell:
    """When it is to be done; where that is our reading, the words of the original below it."""
    timing = activity.timing
    read = Paragraph(wording.timing(timing))
    if not (isinstance(timing, HalfYear) and timing.inferred and activity.timing_printed):
        return (read,)
    printed = (
        *wording.label("printed-as"), Run(" "), *wording.quote(activity.timing_printed),
        Run(" ("), *wording.label("timing-inferred"), Run(")"),
    )  # fmt: skip
    return (read, Paragraph(printed, "quiet"))


def _indicator(wording: Wording, activity: Activity) -> list[Block]:
    if activity.indicator is None:
        return [Paragraph(wording.label("indicator-not-printed"), "quiet")]
    return paragraphs(wording, activity.indicator)


def _lineage(wording: Wording, activity: Activity) -> Cell:
    if activity.restates is None:
        return ()
    restated = wording.portal.activity[activity.restates]
    changed = _changed(wording, restated, activity, changes(restated, activity))
    return (
        Paragraph(wording.activity_name(restated)),
        ItemList(tuple(Item(each) for each in changed)),
    )


def _changed(wording: Wording, before: Activity, after: Activity, changed: Changes) -> list[Inline]:
    said: list[Inline] = [] if changed else [wording.label("changed-nothing")]
    if changed.timing:
        times = {"before": wording.timing(before.timing), "after": wording.timing(after.timing)}
        said.append(wording.label("changed-timing", **times))
    for label, ids in (("added", changed.bodies_added), ("removed", changed.bodies_removed)):
        if ids:
            names = joined(wording, map(wording.body_name, ids))
            said.append((*wording.label(f"changed-bodies-{label}"), Run(": "), *names))
    if changed.indicator:
        said.append(wording.label(_changed_indicator(before, after)))
    if changed.wording:
        said.append(wording.label("changed-wording"))
    return said


def _changed_indicator(before: Activity, after: Activity) -> str:
    if before.indicator and after.indicator:
        return "changed-indicator"
    return "changed-indicator-removed" if before.indicator else "changed-indicator-added"
