"""What an annual plan changed in an activity of the strategy, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eportal.downloads.wording import Wording, plain
from eportal.lineage import Changes, changes
from eportal.records.plan import Activity, AnnualPlan
from eportal.records.portal import Portal


@dataclass(frozen=True)
class Restated:
    """An activity of an annual plan with that of the strategy which it restates."""

    plan: AnnualPlan
    before: Activity
    after: Activity


def restated(portal: Portal) -> list[Restated]:
    """Every activity of an annual plan that restates another, in print order."""
    return [
        Restated(plan, portal.activity[activity.restates], activity)
        for plan in portal.annual_plans
        for activity in plan.activities
        if activity.restates
    ]


def told_changes(each: Restated, wording: Wording) -> str:
    """What changed, a line for each change."""
    found = changes(each.before, each.after)
    return "\n".join(_lines(each, found, wording)) or wording.plain_label("changed-nothing")


def _lines(each: Restated, found: Changes, wording: Wording) -> Iterator[str]:
    if found.timing:
        timings = {
            "before": wording.timing(each.before.timing),
            "after": wording.timing(each.after.timing),
        }
        yield wording.plain_label("changed-timing", **timings)
    for label, ids in (
        ("changed-bodies-added", found.bodies_added),
        ("changed-bodies-removed", found.bodies_removed),
    ):
        if ids:
            names = wording.language.join(plain(wording.body_name(id_)) for id_ in ids)
            yield f"{wording.plain_label(label)}: {names}"
    if found.indicator:
        yield wording.plain_label(_indicator_label(each))
    if found.wording:
        yield wording.plain_label("changed-wording")


def _indicator_label(each: Restated) -> str:
    if not each.before.indicator:
        return "changed-indicator-added"
    return "changed-indicator" if each.after.indicator else "changed-indicator-removed"
