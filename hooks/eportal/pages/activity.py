"""The page of one activity, of the strategy or of an annual plan."""

from __future__ import annotations

from eportal import addresses
from eportal.lineage import changes
from eportal.pages.page import Page, short_title, shortened
from eportal.pages.plan import trail
from eportal.pages.view import View
from eportal.records.plan import Activity, AnnualPlan


def write(view: View, activity: Activity) -> Page:
    """Text, timing, bodies, indicator, lineage, source, errata, permanent address, citation."""
    portal = view.portal
    plan = portal.plan_with(activity.id)
    restated = portal.activity[activity.restates] if activity.restates else None
    events = portal.events_that_implement(activity.id)
    name = view.plain(portal.strategy.axis(activity.axis).title)
    title = f"{name} {view.language.number(activity.number)}"
    return Page(
        title=short_title(f"{title}: {view.plain(activity.text)}"),
        description=shortened(view.plain(activity.text)),
        body=view.templates.render(
            "activity",
            view=view,
            activity=activity,
            plan=plan,
            restated=restated,
            restatements=portal.restatements(activity.id),
            changes=changes,
            events=events,
            plans=portal.annual_plans,
        ),
        part=addresses.PLAN,
        trail=(*trail(view), _above(view, activity, plan)),
        records=(f"activity/{activity.id}", *(f"event/{event.id}" for event in events)),
    )


def _above(view: View, activity: Activity, plan: AnnualPlan | None) -> tuple[str, str]:
    if plan:
        year = view.language.year(plan.year)
        return view.plain_label("annual-plan", year=year), addresses.of_annual_plan(plan.year)
    axis = view.portal.strategy.axis(activity.axis)
    return view.plain(axis.title), addresses.of_axis(axis.id)
