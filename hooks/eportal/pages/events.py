"""The list of the committee's and its partners' activities, and the page of each."""

from __future__ import annotations

from itertools import groupby

from eportal import addresses
from eportal.pages.page import Feed, Page, short_title, shortened
from eportal.pages.view import View
from eportal.records.events import Event, newest_first


def index(view: View) -> Page:
    """All events by year, the newest first, with filters by year, body, kind and words."""
    events = newest_first(view.portal.events)
    body_ids = {id_ for event in events for id_ in event.body_ids()}
    bodies = (body for body in view.portal.bodies if body.id in body_ids)
    return Page(
        title=view.plain_label("events-title"),
        description=view.plain_label("events-lead", count=view.language.number(len(events))),
        body=view.templates.render(
            "events",
            view=view,
            count=len(events),
            groups=[(year, list(those)) for year, those in groupby(events, _year)],
            years=sorted({year for event in events for year in event.years()}, reverse=True),
            bodies=sorted(bodies, key=lambda body: view.plain(body.name)),
            kinds=sorted({event.kind for event in events}),
            feed=addresses.EVENTS_FEED,
            calendar=addresses.EVENTS_CALENDAR,
        ),
        part=addresses.EVENTS,
        records=tuple(f"event/{event.id}" for event in events),
        feeds=(
            Feed(view.plain_label("events-feed"), "application/atom+xml", addresses.EVENTS_FEED),
            Feed(view.plain_label("events-calendar"), "text/calendar", addresses.EVENTS_CALENDAR),
        ),
    )


def write(view: View, event: Event) -> Page:
    """One event: what happened, when, where, who, what the sources leave open."""
    return Page(
        title=short_title(view.plain(event.title)),
        description=shortened(view.plain(event.what)),
        body=view.templates.render("event", view=view, event=event),
        part=addresses.EVENTS,
        trail=((view.plain_label("events-title"), addresses.EVENTS),),
        records=(f"event/{event.id}",),
    )


def _year(event: Event) -> int | None:
    """The year under which it is listed: that in which it starts."""
    return next(iter(event.years()), None)
