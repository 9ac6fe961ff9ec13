"""Numbers and years of the plan that fit together, and errata that say all they must."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.records.plan import Activity, NotPrinted, Ongoing, Strategy, YearRange
from eportal.records.portal import Portal
from eportal.records.record import Value
from eportal.records.sources import Erratum


@check("PLN401")
def activities_are_numbered_in_order(portal: Portal) -> Iterator[Finding]:
    """The activities of an axis are numbered 1, 2, 3 … in the order of the plan.

    Why: people cite an activity by its number; a gap or a swap would mislead them.
    Fix: put the records in the order of their numbers, or add the one that is missing.
    """
    yield from _order(portal.activities)
    for plan in portal.annual_plans:
        yield from _order(plan.activities)


@check("PLN402")
def timing_ends_after_it_starts(portal: Portal) -> Iterator[Finding]:
    """A span of years ends in the year in which it starts, or later.

    Why: a reversed span vanishes from the timeline.
    Fix: exchange the two years; what the original prints goes into `timing_printed`.
    """
    spans: list[tuple[str, Strategy | YearRange]] = [(portal.strategy.id, portal.strategy)]
    timings = ((activity.id, activity.timing) for activity in portal.all_activities())
    spans += ((id_, timing) for id_, timing in timings if isinstance(timing, YearRange))
    for id_, span in spans:
        if span.end < span.start:
            message = f"{id_} ends in {span.end}, before it starts in {span.start}"
            yield Finding(span.place_of("end"), "PLN402", message, "Exchange the two years.")


@check("PLN403")
def timing_lies_in_the_strategy(portal: Portal) -> Iterator[Finding]:
    """An activity is timed within the years of the strategy.

    Why: a year outside them is a slip, or belongs to another strategy.
    Fix: correct the year.
    """
    start, end = portal.strategy.start, portal.strategy.end
    if end < start:
        return  # PLN402 tells it once; every activity would lie outside
    for activity in portal.all_activities():
        timing = activity.timing
        if isinstance(timing, Ongoing | NotPrinted):
            continue
        outside = [year for year in timing.years() if not start <= year <= end]
        if outside:
            message = f"{activity.id} is timed in {outside[0]}, outside {start}-{end}"
            yield Finding(timing.place, "PLN403", message, "Correct the year.")


@check("ERR501")
def errata_say_what_is_shown_or_meant(portal: Portal) -> Iterator[Finding]:
    """A correction says what is shown; a doubt says what is probably meant.

    Why: an erratum without it tells the reader only that something is wrong.
    Fix: add `shown:` to a correction or a difference, `probable:` to a doubt.
    """
    for record_key, record in portal.translated():
        for erratum in _errata(record):
            key = "probable" if erratum.kind == "doubtful" else "shown"
            if not getattr(erratum, key):
                message = f"the erratum is `{erratum.kind}` but has no `{key}`"
                hint = f"Add a line `{key}: …`."
                yield Finding(erratum.place, "ERR501", message, hint, record=record_key)


def _order(activities: Iterable[Activity]) -> Iterator[Finding]:
    of_axis: defaultdict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        of_axis[activity.axis].append(activity)
    for those in of_axis.values():
        for expected, activity in enumerate(those, start=1):
            if activity.number != expected:
                message = f"{activity.id} stands here; wanted: number {expected}"
                hint = "Put the records in order, or add the one that is missing."
                yield Finding(activity.place_of("id"), "PLN401", message, hint)
                break


def _errata(value: Value) -> Iterator[Erratum]:
    for inner in value.values():
        if isinstance(inner, Erratum):
            yield inner
        yield from _errata(inner)
