"""What an annual plan changed in the strategy, as entries of a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date

from eportal import addresses
from eportal.downloads.feeds import Entry
from eportal.downloads.imprint import revision_of
from eportal.downloads.telling import Telling
from eportal.downloads.wording import plain
from eportal.languages import SOURCE_LANGUAGE
from eportal.lineage import Changes, changes
from eportal.records.plan import Activity, AnnualPlan
from eportal.records.record import Words


def plan_entries(telling: Telling, plan: AnnualPlan) -> Iterator[Entry]:
    """The plan, what it leaves out, and each activity that it restates otherwise."""
    portal = telling.edition.portal
    yield _plan(telling, plan)
    left_out = portal.not_carried_over(plan)
    if left_out:
        yield _not_carried_over(telling, plan, left_out)
    for activity in plan.activities:
        restated = portal.activity.get(activity.restates or "")
        if restated and (found := changes(restated, activity)):
            yield _changed(telling, plan, restated, activity, found)


def _plan(telling: Telling, plan: AnnualPlan) -> Entry:
    address = addresses.of_annual_plan(plan.year)
    ids = [activity.id for activity in plan.activities]
    return Entry(
        id=f"{address}#{revision_of([_source(plan.title), ids])}",
        title=_name(telling, plan),
        address=address,
        day=_day(plan),
        is_day_known=False,
        kind="annual-plan",
        kind_in_words=telling.label("record-kind-plan"),
        paragraphs=(
            telling.text(plan.title),
            f"{telling.label('activities')}: {telling.edition.language.number(len(ids))}",
            _only_year(telling, plan),
            f"{telling.label('source')}: {plain(telling.edition.wording.source(plan.source))}",
        ),
    )


def _not_carried_over(telling: Telling, plan: AnnualPlan, left_out: list[Activity]) -> Entry:
    address = addresses.of_not_carried_over(plan.year)
    year = telling.edition.language.year(plan.year)
    names = (plain(telling.edition.wording.activity_name(each)) for each in left_out)
    return Entry(
        id=f"{address}#{revision_of([each.id for each in left_out])}",
        title=telling.label("not-carried-over", year=year),
        address=address,
        day=_day(plan),
        is_day_known=False,
        kind="not-carried-over",
        kind_in_words=telling.label("lineage"),
        paragraphs=(
            telling.label(
                "not-carried-over-lead",
                year=year, count=len(left_out), total=len(telling.edition.portal.activities),
            ),
            telling.edition.language.join(names),
            _only_year(telling, plan),
        ),
    )  # fmt: skip


def _changed(
    telling: Telling, plan: AnnualPlan, before: Activity, after: Activity, found: Changes
) -> Entry:
    wording = telling.edition.wording
    address = addresses.of_activity(after.id)
    return Entry(
        id=f"{address}#{revision_of([asdict(found), _source(before), _source(after)])}",
        title=f"{_name(telling, plan)}: {plain(wording.activity_name(after))}",
        address=address,
        day=_day(plan),
        is_day_known=False,
        kind="activity",
        kind_in_words=telling.label("changed"),
        paragraphs=(
            "\n".join(_in_words(telling, before, after, found)),
            telling.text(after.text),
            f"{telling.label('restates')}: {plain(wording.activity_name(before))}",
            _only_year(telling, plan),
            f"{telling.label('source')}: {plain(wording.source(after.source))}",
        ),
    )


def _in_words(telling: Telling, before: Activity, after: Activity, found: Changes) -> Iterator[str]:
    """What changed, a line for each, as the page of the plan says it."""
    label, timing = telling.label, telling.edition.wording.timing
    if found.timing:
        yield label("changed-timing", before=timing(before.timing), after=timing(after.timing))
    if found.bodies_added:
        yield f"{label('changed-bodies-added')}: {_bodies(telling, found.bodies_added)}"
    if found.bodies_removed:
        yield f"{label('changed-bodies-removed')}: {_bodies(telling, found.bodies_removed)}"
    if found.indicator:
        yield label(_change_of_indicator(before, after))
    if found.wording:
        yield label("changed-wording")


def _bodies(telling: Telling, ids: Iterable[str]) -> str:
    names = (plain(telling.edition.wording.body_name(id_)) for id_ in ids)
    return telling.edition.language.join(names)


def _change_of_indicator(before: Activity, after: Activity) -> str:
    if before.indicator and after.indicator:
        return "changed-indicator"
    return "changed-indicator-removed" if before.indicator else "changed-indicator-added"


def _source(told: Words | Activity) -> object:
    """What an entry is made from; a better translation of it is no change of the plan."""
    if isinstance(told, Words):
        return told.written_in(SOURCE_LANGUAGE)
    texts = [told.text, *told.items, *([told.indicator] if told.indicator else [])]
    return [
        told.id, told.timing.model_dump(), told.body_ids(),
        [words.written_in(SOURCE_LANGUAGE) for words in texts],
    ]  # fmt: skip


def _name(telling: Telling, plan: AnnualPlan) -> str:
    return telling.label("annual-plan", year=telling.edition.language.year(plan.year))


def _day(plan: AnnualPlan) -> date:
    return date(plan.year, 1, 1)


def _only_year(telling: Telling, plan: AnnualPlan) -> str:
    return telling.label("changes-plan-year", year=telling.edition.language.year(plan.year))
