"""Dated facts that the sources tell of a year, and those that carry out an activity in it."""

from __future__ import annotations

from eportal.records.events import Event, newest_first
from eportal.records.plan import Activity
from eportal.records.portal import Portal


def events_of_year(portal: Portal, year: int) -> list[Event]:
    """What happened in a year, as the sources tell it; not what somebody said."""
    those = (each for each in portal.events if year in each.years() and not each.speech)
    return newest_first(each for each in those if each.kind != "statistic")


def events_that_carry_out(portal: Portal, year: int, activity: Activity) -> list[Event]:
    """What carried out an activity in a year, or the activity that it restates."""
    ids = (id_ for id_ in (activity.id, activity.restates) if id_)
    those = {each.id: each for id_ in ids for each in portal.events_that_implement(id_)}
    return newest_first(each for each in those.values() if year in each.years())
