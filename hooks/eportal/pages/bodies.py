"""The pages of the bodies, and of the committee."""

from __future__ import annotations

from eportal import addresses
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.records.bodies import Body, Member


def index(view: View) -> Page:
    """All bodies, by kind."""
    portal = view.portal
    kinds = list(dict.fromkeys(body.kind for body in portal.bodies))
    groups = [(kind, [body for body in portal.bodies if body.kind == kind]) for kind in kinds]
    return Page(
        title=view.plain_label("bodies-title"),
        description=view.plain_label("bodies-lead", count=view.language.number(len(portal.bodies))),
        body=view.templates.render("bodies", view=view, groups=groups),
        part=addresses.PLAN,
        records=tuple(f"body/{body.id}" for body in portal.bodies),
    )


def write(view: View, body: Body) -> Page:
    """One body: its names, its seat, its duties and all its activities."""
    portal = view.portal
    activities = portal.activities_of(body.id)
    roles = portal.roles_of(body.id)
    events = portal.events_of(body.id)
    contacts = portal.contacts_of(body.id)
    committee = portal.committee
    return Page(
        title=view.plain(body.name),
        description=view.plain(body.name),
        body=view.templates.render(
            "body",
            view=view,
            body=body,
            roles=roles,
            contacts=contacts,
            events=events,
            by_law=_seats(committee.members_by_law, body),
            added=_seats(committee.added_members, body),
            activities=[each for each in activities if not each.restates],
            annual=[
                (plan, [each for each in activities if each in plan.activities])
                for plan in portal.annual_plans
            ],
        ),
        part=addresses.PLAN,
        trail=((view.plain_label("bodies-title"), addresses.BODIES),),
        records=(
            f"body/{body.id}",
            *(f"role/{role.id}" for role in roles),
            *(f"contact/{contact.id}" for contact in contacts),
            *(f"activity/{each.id}" for each in activities),
            *(f"event/{event.id}" for event in events),
        ),
    )


def committee(view: View) -> Page:
    """The committee: its basis, its members, their duties."""
    committee = view.portal.committee
    return Page(
        title=view.plain_label("committee-title"),
        description=view.plain_label("committee-lead"),
        body=view.templates.render("committee", view=view, committee=committee),
        part=addresses.ABOUT,
        records=("committee/members", *(f"role/{role.id}" for role in committee.roles)),
    )


def _seats(members: tuple[Member, ...], body: Body) -> list[Member]:
    return [member for member in members if body.id in member.bodies]
