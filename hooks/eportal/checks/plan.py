"""Numbers and years of the plan that fit together, and errata that say all they must."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.messages.message import say
from eportal.records.plan import Activity, NotPrinted, Ongoing, Strategy, YearRange
from eportal.records.portal import Portal
from eportal.records.record import Value
from eportal.records.sources import Erratum


@check("PLN401")
def activities_are_numbered_in_order(portal: Portal) -> Iterator[Finding]:
    """The activities of an axis are numbered 1, 2, 3 … in the order of the plan.

    Why: people cite an activity by its number; a gap or a swap would mislead them.
    Fix: put the records in the order of their numbers, or add the one that is missing.
    Bad: `prevention-1`, then `prevention-3`
    Good: `prevention-1`, then `prevention-2`
    """
    yield from _order(portal.activities)
    for plan in portal.annual_plans:
        yield from _order(plan.activities)


@check("PLN402")
def timing_ends_after_it_starts(portal: Portal) -> Iterator[Finding]:
    """A span of years ends in the year in which it starts, or later.

    Why: a reversed span vanishes from the timeline.
    Fix: exchange the two years; what the original prints goes into `timing_printed`.
    Bad: `start: 2025` and `end: 2024`
    Good: `start: 2024` and `end: 2025`
    """
    spans: list[tuple[str, str, Strategy | YearRange]]
    spans = [(f"plan/{portal.strategy.id}", portal.strategy.id, portal.strategy)]
    for activity in portal.all_activities():
        if isinstance(activity.timing, YearRange):
            spans.append((_key(activity), activity.id, activity.timing))
    for key, id_, span in spans:
        if span.end < span.start:
            message = say(
                "{id} ends in {end}, before it starts in {start}",
                id=id_, end=span.end, start=span.start,
            )  # fmt: skip
            hint = say("Exchange the two years.")
            yield Finding(span.place_of("end"), "PLN402", message, hint, record=key)


@check("PLN403")
def timing_lies_in_the_strategy(portal: Portal) -> Iterator[Finding]:
    """An activity is timed within the years of the strategy.

    Why: a year outside them is a slip, or belongs to another strategy.
    Fix: correct the year.
    Bad: `year: 2027` in the strategy for 2023-2026
    Good: `year: 2026`
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
            message = say(
                "{id} is timed in {year}, outside {start}-{end}",
                id=activity.id, year=outside[0], start=start, end=end,
            )  # fmt: skip
            hint = say("Correct the year.")
            yield Finding(timing.place, "PLN403", message, hint, record=_key(activity))


@check("ERR501")
def errata_say_what_is_shown_or_meant(portal: Portal) -> Iterator[Finding]:
    """A correction says what is shown; a doubt says what is probably meant.

    Why: an erratum without it tells the reader only that something is wrong.
    Fix: add `shown:` to a correction or a difference, `probable:` to a doubt.
    Bad: `kind: doubtful` and `printed: الاستمراة`
    Good: `kind: doubtful`, `printed: الاستمراة` and `probable: الاستمارة`
    """
    for record_key, record in portal.translated():
        for erratum in _errata(record):
            key = "probable" if erratum.kind == "doubtful" else "shown"
            if not getattr(erratum, key):
                message = say(
                    "the erratum is `{kind}` but has no `{key}`", kind=erratum.kind, key=key
                )
                hint = say("Add a line `{key}: …`.", key=key)
                yield Finding(erratum.place, "ERR501", message, hint, record=record_key)


def _order(activities: Iterable[Activity]) -> Iterator[Finding]:
    of_axis: defaultdict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        of_axis[activity.axis].append(activity)
    for those in of_axis.values():
        for expected, activity in enumerate(those, start=1):
            if activity.number != expected:
                message = say(
                    "{id} stands here; wanted: number {number}", id=activity.id, number=expected
                )
                hint = say("Put the records in order, or add the one that is missing.")
                place = activity.place_of("id")
                yield Finding(place, "PLN401", message, hint, record=_key(activity))
                break


def _key(activity: Activity) -> str:
    return f"activity/{activity.id}"


def _errata(value: Value) -> Iterator[Erratum]:
    for inner in value.values():
        if isinstance(inner, Erratum):
            yield inner
        yield from _errata(inner)
