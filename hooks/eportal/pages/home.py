"""The home page: what the portal is, the axes, the plan in numbers, and where to begin."""

from __future__ import annotations

from eportal import addresses
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.records.portal import Portal


def write(view: View) -> Page:
    """Every number is counted from the data."""
    portal = view.portal
    strategy = portal.strategy
    plan = portal.annual_plans[-1]
    implementers = {id_ for each in portal.all_activities() for id_ in each.body_ids()}
    duties = sum(len(role.duties) for role in portal.committee.roles)
    return Page(
        title=view.plain_label("home-title"),
        description=view.plain_label(
            "home-lead", years=view.language.year_range(strategy.start, strategy.end)
        ),
        body=view.templates.render(
            "home",
            view=view,
            strategy=strategy,
            plan=plan,
            ways=[way for way, there in _ways(portal) if there],
            counts=[
                ("count-activities", len(portal.activities), addresses.ACTIVITIES),
                ("count-annual", len(plan.activities), addresses.of_annual_plan(plan.year)),
                (
                    "count-not-carried",
                    len(portal.not_carried_over(plan)),
                    addresses.of_not_carried_over(plan.year),
                ),
                ("count-implementers", len(implementers), addresses.BODIES),
                ("count-duties", duties, addresses.COMMITTEE),
            ],
        ),
        part=addresses.HOME,
        records=(f"plan/{strategy.id}",),
    )


def _ways(portal: Portal) -> list[tuple[tuple[str, str], bool]]:
    """((label, address), whether there is anything) of the parts beside the plan, help first."""
    return [
        (("way-help", addresses.HELP), bool(portal.services)),
        (("way-rights", addresses.RIGHTS), bool(portal.rights)),
        (("way-laws", addresses.LAWS), bool(portal.laws)),
        (("way-events", addresses.EVENTS), bool(portal.events)),
        (("way-reports", addresses.REPORTS), bool(portal.obligations)),
    ]
