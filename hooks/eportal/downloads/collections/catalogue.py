"""Every collection, in the order in which it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eportal.downloads.collections import (
    activities,
    bodies,
    definitions,
    events,
    laws,
    plans,
    reports,
    rights,
    sources,
    statistics,
)
from eportal.downloads.collections.columns import Collection

COLLECTIONS: tuple[Collection[Any], ...] = (
    plans.PLANS,
    plans.AXES,
    activities.ACTIVITIES,
    activities.ACTIVITY_BODIES,
    plans.SECTIONS,
    plans.PASSAGES,
    bodies.BODIES,
    bodies.BODY_NAMES,
    bodies.BODY_FORMS,
    bodies.COMMITTEE_MEMBERS,
    bodies.ROLES,
    bodies.DUTIES,
    laws.LAWS,
    laws.LAW_DESIGNATIONS,
    laws.LAW_PROTOCOLS,
    laws.LAW_PENALTIES,
    laws.LAW_ARTICLES,
    definitions.DEFINITIONS,
    definitions.DEFINITION_PHRASES,
    events.EVENTS,
    events.EVENT_BODIES,
    events.EVENT_SOURCES,
    events.EVENT_FIGURES,
    rights.RIGHTS,
    rights.RIGHT_PROVIDERS,
    rights.SIGNS,
    rights.SERVICES,
    rights.CONTACTS,
    reports.REPORTS,
    reports.REPORT_ENTRIES,
    reports.OBLIGATIONS,
    reports.RECEIPTS,
    statistics.STATISTICS,
    statistics.STATISTICS_CATEGORIES,
    statistics.STATISTICS_CELLS,
    sources.TERMS,
    sources.TERM_FORMS,
    sources.SOURCES,
    sources.ERRATA,
)
BY_ID: Mapping[str, Collection[Any]] = {each.id: each for each in COLLECTIONS}


def parts_of(collection: Collection[Any]) -> list[Collection[Any]]:
    """The collections whose rows belong to a record of this one, by the first of their key."""
    return [each for each in COLLECTIONS if each.column(each.key[0]).reference == collection.id]
