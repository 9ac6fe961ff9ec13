"""The table of all activities, and the timeline."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from eportal import addresses
from eportal.charts.timeline import Bar, timeline
from eportal.pages.page import Page
from eportal.pages.plan import trail
from eportal.pages.view import View
from eportal.records.plan import Activity, Axis, NotPrinted, Ongoing


@dataclass(frozen=True)
class Row:
    """One line of the table, with the values that its filters compare."""

    activity: Activity
    document: str  #: id of the plan that it stands in
    years: tuple[int, ...]  #: years in which it is to be carried out; none when none is printed


def table(view: View) -> Page:
    """Every activity of every plan, with filters by document, axis, body, year and text."""
    portal = view.portal
    rows = _rows(view)
    body_ids = {id_ for row in rows for id_ in row.activity.body_ids()}
    bodies = sorted(
        (body for body in portal.bodies if body.id in body_ids),
        key=lambda body: view.plain(body.name),
    )
    strategy = portal.strategy
    return Page(
        title=view.plain_label("activities-title"),
        description=view.plain_label("activities-lead-plain"),
        body=view.templates.render(
            "activities",
            view=view,
            rows=rows,
            bodies=bodies,
            plans=portal.annual_plans,
            years=range(strategy.start, strategy.end + 1),
        ),
        part=addresses.PLAN,
        trail=trail(view),
        records=tuple(f"activity/{row.activity.id}" for row in rows),
    )


def timeline_page(view: View) -> Page:
    """The strategy's activities over its years: a picture, and the table behind it."""
    portal = view.portal
    strategy = portal.strategy
    charts = [(axis, chart(view, axis)) for axis in strategy.axes]
    return Page(
        title=view.plain_label("timeline-title"),
        description=view.plain_label(
            "timeline-lead",
            count=view.language.number(len(portal.activities)),
            years=view.language.year_range(strategy.start, strategy.end),
        ),
        body=view.templates.render("timeline", view=view, charts=charts),
        part=addresses.PLAN,
        trail=trail(view),
        records=tuple(f"activity/{activity.id}" for activity in portal.activities),
    )


def chart(view: View, axis: Axis) -> Markup:
    """The activities of an axis over the years of the strategy."""
    strategy = view.portal.strategy
    years = range(strategy.start, strategy.end + 1)
    return timeline(
        [_bar(view, activity) for activity in view.portal.of_axis(axis.id)],
        years=years,
        year_names=[view.language.year(year) for year in years],
        title=view.plain_label("timeline-alt", axis=view.plain(axis.title)),
        right_to_left=view.language.is_right_to_left,
    )


def _rows(view: View) -> list[Row]:
    portal = view.portal
    rows = [Row(each, portal.strategy.id, _years(view, each)) for each in portal.activities]
    for plan in portal.annual_plans:
        rows += [Row(each, plan.id, _years(view, each)) for each in plan.activities]
    return rows


def _years(view: View, activity: Activity) -> tuple[int, ...]:
    match activity.timing:
        case Ongoing():
            return tuple(range(view.portal.strategy.start, view.portal.strategy.end + 1))
        case NotPrinted():
            return ()
        case dated:
            return tuple(dated.years())


def _bar(view: View, activity: Activity) -> Bar:
    number = view.language.number(activity.number)
    link = view.link(addresses.of_activity(activity.id))
    when = view.timing(activity.timing).striptags()
    hover = f"{number}: {view.plain(activity.text)} ({when})"
    match activity.timing:
        case Ongoing() | NotPrinted():
            return Bar(number, link, hover, None)
        case dated:
            return Bar(number, link, hover, dated.months())
