"""The activities of the strategy and of the annual plans, and the bodies that carry them out."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.downloads.collections.plans import Plan, plans
from eportal.messages.message import say
from eportal.records.plan import AXIS_IDS, Activity, HalfYear, NotPrinted, Ongoing
from eportal.records.portal import Portal


@dataclass(frozen=True)
class Named:
    """A body among those that are to carry out an activity."""

    entry: int  #: of the printed list, from 1; an entry may name a body within a body
    body: str
    printed: str


def planned(portal: Portal) -> list[Part[Plan, Activity]]:
    """Every activity with the plan that holds it."""
    held: dict[str, Iterable[Activity]] = {portal.strategy.id: portal.activities}
    held |= {plan.id: plan.activities for plan in portal.annual_plans}
    return parts(plans(portal), lambda plan: held[plan.id])


def first_day(activity: Activity) -> date | None:
    """The first day of its timing, where it is dated."""
    if isinstance(activity.timing, Ongoing | NotPrinted):
        return None
    (year, month), _ = activity.timing.months()
    return date(year, month, 1)


def last_day(activity: Activity) -> date | None:
    """The last day of its timing, where it is dated."""
    if isinstance(activity.timing, Ongoing | NotPrinted):
        return None
    _, (year, month) = activity.timing.months()
    return date(year, month, calendar.monthrange(year, month)[1])


def named_bodies(portal: Portal) -> list[Part[Activity, Named]]:
    """Every body of every activity, in print order."""
    return parts(portal.all_activities(), _named)


def _named(activity: Activity) -> Iterator[Named]:
    for entry, implementer in enumerate(activity.implementers, start=1):
        for body in implementer.bodies:
            yield Named(entry, body, implementer.printed)


def _half(activity: Activity) -> int | None:
    return int(activity.timing.half) if isinstance(activity.timing, HalfYear) else None


def _year_of_half(activity: Activity) -> int | None:
    return activity.timing.year if isinstance(activity.timing, HalfYear) else None


def _is_inferred(activity: Activity) -> bool:
    return isinstance(activity.timing, HalfYear) and activity.timing.inferred


ACTIVITIES = Collection[Part[Plan, Activity]](
    id="activities",
    title=say("Activities"),
    description=say("What the strategy and the annual plans order to be done."),
    columns=(
        common.identifier(lambda part: part.inner.id),
        Column(
            "plan", "string", say("Plan"),
            say("Identifier of the strategy or of the annual plan that holds it."),
            lambda part: part.owner.id, "plans", is_required=True,
        ),
        Column(
            "year", "integer", say("Year of the plan"),
            say("The year of its annual plan; empty for the strategy."),
            lambda part: part.inner.year,
        ),
        Column(
            "axis", "string", say("Axis"), say("Identifier of the axis."),
            lambda part: part.inner.axis, "axes", is_required=True, choices=AXIS_IDS,
        ),
        Column(
            "number", "integer", say("Number"), say("Its number within its axis, from one."),
            lambda part: part.inner.number, is_required=True,
        ),
        common.text(lambda part: part.inner.text),
        Column(
            "items", "texts", say("Parts"), say("Its listed parts, where it has any."),
            lambda part: part.inner.items,
        ),
        Column(
            "timing", "string", say("Kind of timing"),
            say("Half a year, whole years, ongoing without a date, or not printed."),
            lambda part: part.inner.timing.kind, is_required=True,
            choices=("half-year", "years", "ongoing", "not-printed"),
        ),
        Column(
            "timing_year", "integer", say("Year of the half"),
            say("The year of the half year; empty for other timings."),
            lambda part: _year_of_half(part.inner),
        ),
        Column(
            "timing_half", "integer", say("Half of the year"),
            say("The first half is January to June, the second July to December."),
            lambda part: _half(part.inner),
        ),
        Column(
            "start", "date", say("First day"),
            say("The first day of the timing; empty where it is not dated."),
            lambda part: first_day(part.inner),
        ),
        Column(
            "end", "date", say("Last day"),
            say("The last day of the timing, inclusive; empty where it is not dated."),
            lambda part: last_day(part.inner),
        ),
        Column(
            "timing_inferred", "boolean", say("Timing read so"),
            say("Whether the original says the timing less exactly."),
            lambda part: _is_inferred(part.inner),
        ),
        Column(
            "timing_printed", "string", say("Timing as printed"),
            say("The words of the original, in Arabic."),
            lambda part: part.inner.timing_printed,
        ),
        Column(
            "indicator", "text", say("Indicator"),
            say("How it is measured; empty where none is printed."),
            lambda part: part.inner.indicator,
        ),
        Column(
            "restates", "string", say("Restates"),
            say("Identifier of the activity of the strategy that an annual plan restates."),
            lambda part: part.inner.restates, "activities",
        ),
        *common.source(lambda part: part.inner.source),
        common.notes(lambda part: part.inner.notes),
        common.translation(lambda part: f"activity/{part.inner.id}"),
    ),
    rows=planned,
)  # fmt: skip

ACTIVITY_BODIES = Collection[Part[Activity, Named]](
    id="activity-bodies",
    title=say("Bodies of the activities"),
    description=say("Which body is to carry out which activity."),
    columns=(
        common.activity(lambda part: part.owner.id),
        common.order(),
        Column(
            "entry", "integer", say("Entry"),
            say("The entry of the printed list; one entry may name a body within another."),
            lambda part: part.inner.entry, is_required=True,
        ),
        common.body(lambda part: part.inner.body),
        Column(
            "printed", "string", say("As printed"), say("The words of the original, in Arabic."),
            lambda part: part.inner.printed,
        ),
    ),
    rows=named_bodies,
    key=("activity", "order"),
)  # fmt: skip
