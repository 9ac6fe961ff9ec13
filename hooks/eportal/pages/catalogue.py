"""Every page that is written from records, by its address, the same in each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from eportal import addresses
from eportal.pages import (
    activities,
    activity,
    annual_plan,
    bodies,
    events,
    glossary,
    home,
    laws,
    plan,
    reports,
    rights,
    search,
)
from eportal.pages import help as help_pages
from eportal.pages.page import Writer
from eportal.records.portal import Portal


def catalogue(portal: Portal) -> Mapping[str, Writer]:
    """The writer of each page, in the order of the portal's parts."""
    writers: dict[str, Writer] = {
        addresses.HOME: home.write,
        addresses.SEARCH: search.write,
        addresses.PLAN: plan.overview,
        addresses.PLAN_TEXT: plan.text,
        addresses.PLAN_ANALYSIS: plan.analysis,
        addresses.PLAN_MONITORING: plan.monitoring,
    }
    for axis in portal.strategy.axes:
        writers[addresses.of_axis(axis.id)] = partial(plan.axis, axis=axis)
    for each in portal.annual_plans:
        writers[addresses.of_annual_plan(each.year)] = partial(annual_plan.write, plan=each)
        writers[addresses.of_not_carried_over(each.year)] = partial(
            annual_plan.not_carried_over, plan=each
        )
    writers[addresses.ACTIVITIES] = activities.table
    writers[addresses.TIMELINE] = activities.timeline_page
    for item in portal.all_activities():
        writers[addresses.of_activity(item.id)] = partial(activity.write, activity=item)
    writers[addresses.BODIES] = bodies.index
    for body in portal.bodies:
        writers[addresses.of_body(body.id)] = partial(bodies.write, body=body)
    writers[addresses.COMMITTEE] = bodies.committee
    writers[addresses.GLOSSARY] = glossary.write
    if portal.events:
        writers[addresses.EVENTS] = events.index
    for event in portal.events:
        writers[addresses.of_event(event.id)] = partial(events.write, event=event)
    writers |= laws.writers(portal)
    return {
        **writers,
        **reports.writers(portal),
        **rights.writers(portal),
        **help_pages.writers(portal),
    }
