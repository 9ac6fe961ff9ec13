"""The bodies, their names, the committee that they form, and their duties."""

from __future__ import annotations

from typing import get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.messages.message import say
from eportal.records.bodies import (
    Body,
    BodyKind,
    Duty,
    Member,
    NameBasis,
    OtherName,
    PrintedForm,
    RoleSection,
)
from eportal.records.portal import Portal


def seats(portal: Portal) -> list[Part[str, Member]]:
    """The members that the law names, then those that the strategy adds."""
    committee = portal.committee
    seats_of = {"law": committee.members_by_law, "strategy": committee.added_members}
    return parts(seats_of, lambda basis: seats_of[basis])


BODIES = Collection[Body](
    id="bodies",
    title=say("Bodies"),
    description=say("Ministries, courts, organizations and groups that the sources name."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "name", "text", say("Name"), say("Its one name in each language."),
            lambda each: each.name,
        ),
        Column(
            "kind", "string", say("Kind"), say("What sort of body it is."),
            lambda each: each.kind, is_required=True, choices=get_args(BodyKind),
        ),
        Column(
            "acronym", "string", say("Abbreviation"),
            say("Its Latin abbreviation in use, if any."), lambda each: each.acronym,
        ),
        Column(
            "kurdish_name", "string", say("Basis of the Kurdish name"),
            say("Attested in a source, or our literal rendering of the Arabic."),
            lambda each: each.kurdish_name, is_required=True, choices=get_args(NameBasis),
        ),
        Column(
            "english_name", "string", say("Basis of the English name"),
            say("Attested in a source, or our literal rendering of the Arabic."),
            lambda each: each.english_name, is_required=True, choices=get_args(NameBasis),
        ),
        common.notes(lambda each: each.notes),
        common.translation(lambda each: f"body/{each.id}"),
    ),
    rows=lambda portal: portal.bodies,
)  # fmt: skip

BODY_NAMES = Collection[Part[Body, OtherName]](
    id="body-names",
    title=say("Other names of bodies"),
    description=say("Further names of a body, in another document or at another time."),
    columns=(
        common.body(lambda part: part.owner.id),
        common.order(),
        Column(
            "name", "text", say("Name"), say("The further name."), lambda part: part.inner.name
        ),
        Column(
            "used_in", "text", say("Used in"), say("Where, or since when, it bears this name."),
            lambda part: part.inner.used_in,
        ),
        common.translation(lambda part: f"body/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.bodies, lambda body: body.other_names),
    key=("body", "order"),
)  # fmt: skip

BODY_FORMS = Collection[Part[Body, PrintedForm]](
    id="body-forms",
    title=say("Printed names of bodies"),
    description=say("How the sources print the name of a body."),
    columns=(
        common.body(lambda part: part.owner.id),
        common.order(),
        Column(
            "printed", "string", say("As printed"), say("The words of the original, in Arabic."),
            lambda part: part.inner.printed,
        ),
        Column(
            "places", "list", say("Places"),
            say("File and line of each use, separated by a colon."),
            lambda part: part.inner.where,
        ),
        Column(
            "misread", "boolean", say("Misread"), say("Whether the scan has garbled it."),
            lambda part: part.inner.misread, is_required=True,
        ),
    ),
    rows=lambda portal: parts(portal.bodies, lambda body: body.forms),
    key=("body", "order"),
)  # fmt: skip

COMMITTEE_MEMBERS = Collection[Part[str, Member]](
    id="committee-members",
    title=say("Members of the Committee"),
    description=say("The seats of the Central Committee."),
    columns=(
        Column(
            "basis", "string", say("Basis"),
            say("Whether the law names the member or the strategy adds it."),
            lambda part: part.owner, is_required=True, choices=("law", "strategy"),
        ),
        common.order(),
        Column(
            "number", "string", say("Number"), say("The number printed before it, if any."),
            lambda part: part.inner.number,
        ),
        common.text(lambda part: part.inner.text),
        common.bodies(lambda part: part.inner.bodies),
        common.lines(lambda part: part.inner.lines),
        common.translation(lambda _: "committee/members"),
    ),
    rows=seats,
    key=("basis", "order"),
)  # fmt: skip

ROLES = Collection[RoleSection](
    id="roles",
    title=say("Duties of bodies"),
    description=say("What the strategy asks of each body on the Committee, body by body."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "number", "integer", say("Number"), say("Its number in the strategy."),
            lambda each: each.number, is_required=True,
        ),
        common.bodies(lambda each: each.bodies),
        Column(
            "heading", "text", say("Heading"), say("Its heading, where one is printed."),
            lambda each: each.heading,
        ),
        common.lines(lambda each: each.lines),
        common.note(lambda each: each.note),
        common.translation(lambda each: f"role/{each.id}"),
    ),
    rows=lambda portal: portal.committee.roles,
)  # fmt: skip

DUTIES = Collection[Part[RoleSection, Duty]](
    id="duties",
    title=say("Duties"),
    description=say("The lettered duties, one by one."),
    columns=(
        common.identifier(lambda part: part.inner.id),
        Column(
            "role", "string", say("Duties of a body"),
            say("Identifier of the section of duties that holds it."),
            lambda part: part.owner.id, "roles", is_required=True,
        ),
        common.order(),
        Column(
            "letter", "string", say("Letter"), say("The Arabic letter printed before it."),
            lambda part: part.inner.letter,
        ),
        common.text(lambda part: part.inner.text),
        common.lines(lambda part: part.inner.lines),
        Column(
            "annual_lines", "string", say("Lines of the annual plan"),
            say("Lines of the annual plan that print the same duty."),
            lambda part: part.inner.annual_lines,
        ),
        common.translation(lambda part: f"role/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.committee.roles, lambda role: role.duties),
)  # fmt: skip
