"""The home page: where help is, what the parts of the portal hold, and the plan in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from eportal import addresses
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.records.portal import Portal


@dataclass(frozen=True)
class Part:
    """A part of the portal as the home page offers it; names are those of labels."""

    name: str
    purpose: str
    address: str
    counted: str
    count: int  #: how many of what `counted` names the portal holds


def write(view: View) -> Page:
    """Every number is counted from the data."""
    portal = view.portal
    strategy = portal.strategy
    return Page(
        title=view.plain_label("home-title"),
        description=view.plain_label(
            "home-lead", years=view.language.year_range(strategy.start, strategy.end)
        ),
        body=view.templates.render(
            "home",
            view=view,
            strategy=strategy,
            plan=portal.annual_plans[-1],
            parts=parts(portal),
            of_axis=Counter(activity.axis for activity in portal.activities),
            counts=counts(portal),
        ),
        part=addresses.HOME,
        records=(f"plan/{strategy.id}",),
    )


def parts(portal: Portal) -> list[Part]:
    """The parts that hold anything, beside help, which stands by itself."""
    every = [
        Part("nav-plan", "way-plan", addresses.PLAN, "count-activities", len(portal.activities)),
        Part("nav-laws", "way-laws", addresses.LAWS, "count-laws", len(portal.laws)),
        Part("nav-events", "way-events", addresses.EVENTS, "count-events", len(portal.events)),
        Part(
            "nav-reports", "way-reports", addresses.REPORTS, "count-dues", len(portal.obligations)
        ),
        Part("nav-rights", "way-rights", addresses.RIGHTS, "count-rights", len(portal.rights)),
    ]
    return [part for part in every if part.count]


def counts(portal: Portal) -> list[tuple[str, int, str]]:
    """(label, number, address of what was counted) of the plan."""
    plan = portal.annual_plans[-1]
    implementers = {id_ for each in portal.all_activities() for id_ in each.body_ids()}
    not_carried = addresses.of_not_carried_over(plan.year)
    duties = sum(len(role.duties) for role in portal.committee.roles)
    return [
        ("count-annual", len(plan.activities), addresses.of_annual_plan(plan.year)),
        ("count-not-carried", len(portal.not_carried_over(plan)), not_carried),
        ("count-implementers", len(implementers), addresses.BODIES),
        ("count-duties", duties, addresses.COMMITTEE),
    ]
