"""Every file that is offered beside the pages, by its path below the language's root."""

from __future__ import annotations

from collections.abc import Mapping

from eportal import addresses
from eportal.downloads import tables
from eportal.downloads.calendars import calendar
from eportal.downloads.feeds import feed
from eportal.languages import Language
from eportal.records.portal import Portal


def downloads(portal: Portal, language: Language, url: str) -> Mapping[str, bytes]:
    """The bytes of each file in one language; the same portal always gives the same bytes."""
    files: dict[str, bytes] = {}
    if portal.events:
        files[addresses.EVENTS_FEED] = feed(portal, language, url)
        files[addresses.EVENTS_CALENDAR] = calendar(portal, language, url)
    files |= tables.downloads(portal, language)
    return files
