"""The feeds and calendars that a portal offers in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from eportal import addresses
from eportal.downloads import event_files
from eportal.downloads.change_feed import change_feed, has_changes
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.reporting_dates import reporting_dates

_ATOM, _ICALENDAR = "atom", "ics"


def recipes(edition: Edition) -> list[Recipe]:
    """A feed or calendar of each kind of which the portal has anything to tell."""
    return [*_recipes(edition)]


def _recipes(edition: Edition) -> Iterator[Recipe]:
    portal, events = edition.portal, "events-title"
    if portal.events:
        page = addresses.EVENTS
        yield _recipe(edition, addresses.EVENTS_FEED, _ATOM, events, page, write=event_files.feed)
        yield _recipe(
            edition, addresses.EVENTS_CALENDAR, _ICALENDAR, events, page, write=event_files.calendar
        )
    if has_changes(portal):
        yield _recipe(
            edition, addresses.CHANGES_FEED, _ATOM, "changes-title", addresses.PLAN,
            write=change_feed,
        )  # fmt: skip
    if portal.obligations:
        yield _recipe(
            edition, addresses.REPORTING_DATES, _ICALENDAR, "calendar-title",
            addresses.REPORTING_CALENDAR, write=reporting_dates,
        )  # fmt: skip


def _recipe(
    edition: Edition, address: str, format_: str, title: str, page: str,
    *, write: Callable[[Edition], bytes],
) -> Recipe:  # fmt: skip
    return Recipe(
        address=address,
        language=edition.language,
        format=format_,
        title=edition.portal.labels[title].text,
        page=page,
        write=partial(write, edition),
    )
