"""How far a year of the plan is, from what bodies reported and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from eportal.records.plan import Activity, AnnualPlan, NotPrinted, Ongoing
from eportal.records.portal import Portal
from eportal.records.reports import ActivityReport, AnnualReport, ReportState

#: The state of an activity at a body that has not reported on it.
NOT_REPORTED: Literal["not-reported"] = "not-reported"
#: Every state in the order in which pages list them.
STATES: tuple[str, ...] = (*get_args(ReportState), NOT_REPORTED)


@dataclass(frozen=True)
class Assignment:
    """One activity at one of the bodies that are to carry it out, with what the body reported."""

    activity: Activity
    body: str
    report: ActivityReport | None

    @property
    def state(self) -> str:
        """The state reported, or that none was."""
        return self.report.state if self.report else NOT_REPORTED


@dataclass(frozen=True)
class Progress:
    """The assignments of an axis, of a body or of a whole year, counted."""

    assignments: tuple[Assignment, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.assignments)

    @cached_property
    def states(self) -> Mapping[str, int]:
        """How many are in each state, in the order of the states; states of none left out."""
        counted = Counter(each.state for each in self.assignments)
        return {state: counted[state] for state in STATES if counted[state]}

    @property
    def not_reported(self) -> int:
        """How many nobody has reported on."""
        return self.states.get(NOT_REPORTED, 0)

    @property
    def reported(self) -> int:
        """How many were reported on."""
        return self.total - self.not_reported

    @cached_property
    def completions(self) -> tuple[int, ...]:
        """The percentages that were reported; a report may state none."""
        reports = (each.report for each in self.assignments)
        return tuple(
            report.completion for report in reports if report and report.completion is not None
        )

    @property
    def completion(self) -> int | None:
        """The mean of the reported percentages, half rounded up; None when there is none.

        What was not reported is left out: it is not known to be nothing.
        """
        count = len(self.completions)
        return (2 * sum(self.completions) + count) // (2 * count) if count else None


def activities_of_year(portal: Portal, year: int) -> list[Activity]:
    """The activities in force in a year, each once, axis by axis.

    Those of the year's own plan as it words them, then those of the strategy that are timed in
    the year and that its plan does not restate.
    """
    plan = plan_of(portal, year)
    restated = {activity.restates for activity in plan.activities} if plan else set()
    in_force = [each for each in (plan.activities if plan else ()) if is_timed_in(each, year)]
    in_force += [
        each
        for each in portal.activities
        if each.id not in restated and _is_in_force(portal, each, year)
    ]
    axes: list[str] = [axis.id for axis in portal.strategy.axes]
    known = [each for each in in_force if each.axis in axes]
    return sorted(known, key=lambda activity: axes.index(activity.axis))


def plan_of(portal: Portal, year: int) -> AnnualPlan | None:
    """The annual plan for a year."""
    return next((plan for plan in portal.annual_plans if plan.year == year), None)


def is_timed_in(activity: Activity, year: int) -> bool:
    """Whether its timing touches the year; one without dates is timed in every year."""
    timing = activity.timing
    return isinstance(timing, Ongoing | NotPrinted) or year in timing.years()


def assignments(portal: Portal, report: AnnualReport) -> tuple[Assignment, ...]:
    """Every activity of the year at each of its bodies, with what was reported on it."""
    reported = {(entry.activity, entry.body): entry for entry in report.entries}
    return tuple(
        Assignment(activity, body, reported.get((activity.id, body)))
        for activity in activities_of_year(portal, report.year)
        for body in activity.body_ids()
    )


def by_axis(all_of_them: Iterable[Assignment]) -> dict[str, Progress]:
    """The progress on each axis, in the order of the strategy."""
    return _grouped((each.activity.axis, each) for each in all_of_them)


def by_body(all_of_them: Iterable[Assignment]) -> dict[str, Progress]:
    """The progress of each body, the one with the most assignments first."""
    groups = _grouped((each.body, each) for each in all_of_them)
    return dict(sorted(groups.items(), key=lambda item: -item[1].total))


def by_activity(all_of_them: Iterable[Assignment]) -> dict[str, Progress]:
    """The progress of each activity, axis by axis."""
    return _grouped((each.activity.id, each) for each in all_of_them)


def _is_in_force(portal: Portal, activity: Activity, year: int) -> bool:
    strategy = portal.strategy
    return strategy.start <= year <= strategy.end and is_timed_in(activity, year)


def _grouped(pairs: Iterable[tuple[str, Assignment]]) -> dict[str, Progress]:
    groups: dict[str, list[Assignment]] = {}
    for key, assignment in pairs:
        groups.setdefault(key, []).append(assignment)
    return {key: Progress(tuple(those)) for key, those in groups.items()}
