"""What an annual plan changed when it restated an activity of the strategy."""

from __future__ import annotations

from dataclasses import dataclass

from eportal.facts.folding import fold
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.plan import Activity
from eportal.records.record import Words


@dataclass(frozen=True)
class Changes:
    """The differences between an activity and its restatement, judged by the Arabic text."""

    timing: bool
    bodies_added: tuple[str, ...]  #: ids, in the restatement's order
    bodies_removed: tuple[str, ...]  #: ids, in the activity's order
    indicator: bool
    wording: bool

    def __bool__(self) -> bool:
        return any(
            (self.timing, self.bodies_added, self.bodies_removed, self.indicator, self.wording)
        )


def changes(activity: Activity, restatement: Activity) -> Changes:
    """What the restatement changed; spelling and order of bodies do not count."""
    before, after = activity.body_ids(), restatement.body_ids()
    return Changes(
        timing=_timing(activity) != _timing(restatement),
        bodies_added=tuple(id_ for id_ in after if id_ not in before),
        bodies_removed=tuple(id_ for id_ in before if id_ not in after),
        indicator=_differ(activity.indicator, restatement.indicator),
        wording=_differ(activity.text, restatement.text)
        or [*map(_folded, activity.items)] != [*map(_folded, restatement.items)],
    )


def _timing(activity: Activity) -> dict[str, object]:
    return activity.timing.model_dump(exclude={"inferred"})


def _folded(words: Words | None) -> str:
    return fold(words.written_in(SOURCE_LANGUAGE)) if words else ""


def _differ(one: Words | None, other: Words | None) -> bool:
    return _folded(one) != _folded(other)
