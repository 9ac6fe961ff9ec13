"""What counts as in force, as reported, as complete, as due; and what never counts as nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.records.bodies import Member
from eportal.records.reports import ActivityReport, AnnualReport, Obligation, Receipt
from eportal.reporting import due_dates
from eportal.reporting.due_dates import Counts, members, periods, reports_owed
from eportal.reporting.progress import (
    NOT_REPORTED,
    STATES,
    Assignment,
    Progress,
    activities_of_year,
    assignments,
    by_activity,
    by_axis,
    by_body,
)
from records_for_tests import activity, implementer, words

TODAY = date(2024, 8, 1)


def entry(completion=None, state="under-way", activity_id="prevention-1", body="moi"):
    return ActivityReport(
        activity=activity_id, body=body, state=state, completion=completion,
        evidence=words("محضر"), source="كتاب", on=date(2025, 1, 15),
    )  # fmt: skip


def progress(*entries):
    """Progress of as many assignments; None stands for one that was not reported on."""
    return Progress(tuple(Assignment(activity(), "moi", each) for each in entries))


def obligation(**fields):
    plain = {
        "id": "report", "title": words("تقرير"), "text": words("تقرير"), "owed_by": "members",
        "owed_to": words("الرئيس"), "frequency": "monthly", "starts": 2024, "ends": 2024,
        "source": {"document": "strategy", "lines": "1"},
    }  # fmt: skip
    return Obligation.model_validate(plain | fields)


def receipt(period, on="2024-02-01", body="moi"):
    return Receipt(obligation="report", body=body, period=period, on=on, source="كتاب")


def ids(activities):
    return [each.id for each in activities]


@pytest.fixture(scope="session")
def small(small_content):
    return small_content.portal


@pytest.fixture
def portal(small):
    """The small portal without reports, receipts and obligations."""
    return replace(small, reports=(), receipts=(), obligations=())


def test_a_year_with_a_plan_counts_what_the_plan_restates_there_and_only_there(small):
    assert ids(activities_of_year(small, 2024)) == [
        "2024-prevention-1", "prevention-2", "protection-1", "prosecution-1", "2024-partnership-1",
    ]  # fmt: skip


def test_a_year_without_a_plan_counts_the_activities_of_the_strategy(small):
    assert ids(activities_of_year(small, 2023)) == [
        "prevention-1", "prevention-2", "protection-1", "partnership-1",
    ]  # fmt: skip
    assert ids(activities_of_year(small, 2026)) == ["prevention-2", "partnership-1"]


def test_nothing_is_in_force_outside_the_years_of_the_plans(small):
    assert activities_of_year(small, 2022) == []
    assert activities_of_year(small, 2027) == []


def test_an_activity_without_printed_timing_is_in_force_in_the_year_of_its_plan(small):
    timing = {each.id: each.timing.kind for each in small.all_activities()}
    assert timing["2024-prevention-1"] == "not-printed"
    assert "2024-prevention-1" in ids(activities_of_year(small, 2024))
    assert "2024-prevention-1" not in ids(activities_of_year(small, 2025))


def test_every_body_of_every_activity_is_one_assignment(small):
    tasks = assignments(small, small.reports[0])
    assert [(task.activity.id, task.body, task.state) for task in tasks] == [
        ("2024-prevention-1", "moi", "done"),
        ("2024-prevention-1", "higher-judicial-council", "under-way"),
        ("prevention-2", "moi", NOT_REPORTED),
        ("protection-1", "moi", NOT_REPORTED),
        ("prosecution-1", "higher-judicial-council", "delayed"),
        ("2024-partnership-1", "higher-judicial-council", NOT_REPORTED),
        ("2024-partnership-1", "central-committee", NOT_REPORTED),
    ]


def test_a_body_that_is_named_twice_has_one_assignment(portal):
    twice = activity(implementers=[implementer("moi"), implementer("moi", "iom")])
    portal = replace(portal, activities=(twice,), annual_plans=())
    report = AnnualReport(id="report-2023", year=2023, as_of=TODAY, note=words("ملاحظة"))
    assert [task.body for task in assignments(portal, report)] == ["moi", "iom"]


def test_no_assignment_is_lost_or_counted_twice_in_any_grouping(small):
    tasks = assignments(small, small.reports[0])
    for group in (by_axis, by_body, by_activity):
        grouped = [task for each in group(tasks).values() for task in each.assignments]
        assert sorted(map(repr, grouped)) == sorted(map(repr, tasks))


def test_bodies_with_the_most_assignments_stand_first(small):
    tasks = assignments(small, small.reports[0])
    totals = [each.total for each in by_body(tasks).values()]
    assert totals == sorted(totals, reverse=True)


@pytest.mark.parametrize(
    ("entries", "mean"),
    [
        ([None, None], None),
        ([None, entry(80)], 80),
        ([entry(0), entry(0)], 0),
        ([entry(0), None], 0),
        ([entry(), entry(60)], 60),
        ([entry()], None),
        ([entry(10), entry(11)], 11),
        ([entry(0), entry(0), entry(1)], 0),
        ([], None),
    ],
)
def test_completion_is_the_mean_of_what_was_stated_and_of_nothing_else(entries, mean):
    assert progress(*entries).completion == mean


@given(st.lists(st.none() | st.integers(0, 100)), st.integers(0, 50))
def test_what_is_not_reported_changes_no_completion(stated, silent):
    reported = [None if each is None else entry(each) for each in stated]
    before, after = progress(*reported), progress(*reported, *[None] * silent)
    assert before.completion == after.completion
    assert after.not_reported == before.not_reported + silent
    assert after.reported + after.not_reported == after.total
    assert sum(after.states.values()) == after.total


def test_states_are_listed_in_their_order_and_none_of_zero():
    some = progress(None, entry(state="done"), entry(state="planned"), None)
    assert list(some.states.items()) == [("planned", 1), ("done", 1), (NOT_REPORTED, 2)]
    assert STATES[-1] == NOT_REPORTED


def test_each_seat_owes_one_report_of_the_inner_body(portal):
    seats = [("comsec", "women-directorate"), ("comsec", "ngo-directorate"), ("moi",), ("moi",)]
    made = tuple(
        Member(number=str(number), text=words("مقعد"), bodies=bodies, lines="1")
        for number, bodies in enumerate(seats, start=1)
    )
    committee = portal.committee.model_copy(
        update={"members_by_law": made[:2], "added_members": made[2:]}
    )
    expected = ("women-directorate", "ngo-directorate", "moi")
    assert members(replace(portal, committee=committee)) == expected


MONTHS = {
    "2024-01": "2024-02-01", "2024-02": "2024-03-01", "2024-03": "2024-04-01",
    "2024-04": "2024-05-01", "2024-05": "2024-06-01", "2024-06": "2024-07-01",
    "2024-07": "2024-08-01", "2024-08": "2024-09-01", "2024-09": "2024-10-01",
    "2024-10": "2024-11-01", "2024-11": "2024-12-01", "2024-12": "2025-01-01",
}  # fmt: skip
QUARTERS = {
    "2024-Q1": "2024-04-01", "2024-Q2": "2024-07-01",
    "2024-Q3": "2024-10-01", "2024-Q4": "2025-01-01",
}  # fmt: skip
HALVES = {"2024-H1": "2024-07-01", "2024-H2": "2025-01-01"}


@pytest.mark.parametrize(
    ("frequency", "due"),
    [
        ("monthly", MONTHS),
        ("quarterly", QUARTERS),
        ("half-yearly", HALVES),
        ("annual", {"2024": "2025-01-01"}),
    ],
)
def test_a_report_is_due_on_the_day_after_its_period(frequency, due):
    found = periods(obligation(frequency=frequency))
    assert {each.name: each.due.isoformat() for each in found} == due


@pytest.mark.parametrize("frequency", ["monthly", "quarterly", "half-yearly", "annual"])
def test_periods_follow_one_another_without_a_gap(frequency):
    found = periods(obligation(frequency=frequency, starts=2023, ends=2026))
    start = date(2023, 1, 1)
    for each in found:
        assert each.end == each.due - timedelta(days=1)
        assert start <= each.end
        start = each.due
    assert start == date(2027, 1, 1)
    assert len({each.name for each in found}) == len(found)


@pytest.mark.parametrize(
    ("today", "standing"),
    [("2024-01-31", "due"), ("2024-02-01", "due"), ("2024-02-02", "overdue")],
)
def test_a_report_is_overdue_only_once_its_day_has_passed(portal, today, standing):
    first = reports_owed(portal, obligation())[0]
    assert first.period.name == "2024-01"
    assert first.standing(date.fromisoformat(today)) == standing


def test_a_receipt_counts_from_its_day_for_its_body_and_period_alone(portal):
    portal = replace(portal, receipts=(receipt("2024-03", on="2024-04-20"),))
    owed = reports_owed(portal, obligation())
    before, after = Counts(owed, date(2024, 4, 19)), Counts(owed, date(2024, 4, 20))
    assert (before.received, after.received) == (0, 1)
    assert (before.overdue, after.overdue) == (6, 5)  # two members, three months
    (received,) = [each for each in owed if each.standing(TODAY) == "received"]
    assert (received.body, received.period.name) == ("moi", "2024-03")


def test_a_receipt_under_another_obligation_fulfils_nothing(portal):
    portal = replace(portal, receipts=(receipt("2024-03"),))
    other = reports_owed(portal, obligation(id="other"))
    assert Counts(other, TODAY).received == 0


@given(st.dates(date(2022, 1, 1), date(2028, 1, 1)))
def test_received_due_and_overdue_are_all_that_is_owed(small_content, today):
    portal = small_content.portal
    for each in portal.obligations:
        counts = Counts(reports_owed(portal, each), today)
        assert counts.received + counts.due + counts.overdue == counts.total
        months = due_dates.by_period(counts.owed, today).values()
        bodies = due_dates.by_body(counts.owed, today).values()
        assert sum(one.overdue for one in months) == counts.overdue
        assert sum(one.overdue for one in bodies) == counts.overdue


@pytest.mark.parametrize(
    ("owed_by", "bodies"),
    [
        ("members", ("moi", "higher-judicial-council")),
        ("secretariat", ("committee-secretariat",)),
        ("chair", ("moi",)),
        ("committee", ("central-committee",)),
    ],
)
def test_who_owes_a_report(portal, owed_by, bodies):
    assert due_dates.owing_bodies(portal, obligation(owed_by=owed_by)) == bodies


def test_the_real_reports_count_every_activity_of_the_plan_and_report_on_none(content):
    portal = content.portal
    (report,) = portal.reports
    counted = ids(activities_of_year(portal, report.year))
    (plan,) = portal.annual_plans
    assert {each.id for each in plan.activities} <= {*counted}
    assert not {each.restates for each in plan.activities} & {*counted}
    whole = Progress(assignments(portal, report))
    assert (whole.reported, whole.completion) == (0, None)
    assert whole.not_reported == whole.total > 0


def test_the_real_members_owe_one_report_a_seat(content):
    portal = content.portal
    seats = (*portal.committee.members_by_law, *portal.committee.added_members)
    assert len(members(portal)) == len(seats)
    assert {*members(portal)} <= {*portal.body}
    assert portal.receipts == ()
