"""The pages of an annual plan: what it takes up and changes, and what it leaves out."""

from __future__ import annotations

from eportal import addresses
from eportal.lineage import changes
from eportal.pages.page import Page
from eportal.pages.plan import trail
from eportal.pages.view import View
from eportal.records.plan import AnnualPlan


def write(view: View, plan: AnnualPlan) -> Page:
    """The plan for a year: introduction, goals, its activities with what changed, monitoring."""
    year = view.language.year(plan.year)
    title = view.plain_label("annual-plan", year=year)
    return Page(
        title=title,
        description=view.plain(plan.title),
        body=view.templates.render(
            "annual_plan",
            view=view,
            plan=plan,
            changes=changes,
            sections=[plan.section(f"{plan.year}-{name}") for name in ("introduction", "goals")],
            monitoring=plan.section(f"{plan.year}-monitoring"),
        ),
        part=addresses.PLAN,
        trail=trail(view),
        records=(
            f"plan/{plan.id}",
            *(f"section/{section.id}" for section in plan.sections),
            *(f"activity/{activity.id}" for activity in plan.activities),
        ),
    )


def not_carried_over(view: View, plan: AnnualPlan) -> Page:
    """The strategy's activities that the plan for a year does not restate."""
    year = view.language.year(plan.year)
    activities = view.portal.not_carried_over(plan)
    return Page(
        title=view.plain_label("not-carried-over", year=year),
        description=view.plain_label(
            "not-carried-over-lead",
            year=year,
            count=view.language.number(len(activities)),
            total=view.language.number(len(view.portal.activities)),
        ),
        body=view.templates.render("not_carried_over", view=view, plan=plan, activities=activities),
        part=addresses.PLAN,
        trail=(
            *trail(view),
            (view.plain_label("annual-plan", year=year), addresses.of_annual_plan(plan.year)),
        ),
        records=tuple(f"activity/{activity.id}" for activity in activities),
    )
