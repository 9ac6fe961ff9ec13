"""The rights of victims, the forms of exploitation, the services, and the verified contacts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.messages.message import say
from eportal.records.rights import (
    Contact,
    ContactKind,
    Provider,
    Right,
    Service,
    Sign,
    SourceLines,
)


def _places(sources: Iterable[SourceLines]) -> tuple[str, ...]:
    return tuple(f"{each.document}:{lines}" for each in sources for lines in each.lines.split(", "))


RIGHTS = Collection[Right](
    id="rights",
    title=say("Rights"),
    description=say("The rights of victims as the strategy lists them."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "number", "integer", say("Number"), say("Its number in the strategy."),
            lambda each: each.number, is_required=True,
        ),
        common.text(lambda each: each.text),
        Column(
            "plain", "text", say("In plain words"), say("The same in plain words."),
            lambda each: each.plain,
        ),
        Column(
            "basis", "list", say("Basis"),
            say("Identifiers of the activities among whose items it is printed."),
            lambda each: each.basis, "activities",
        ),
        common.activities(lambda each: each.activities),
        *common.source(lambda each: each.source),
        common.notes(lambda each: each.notes),
        common.translation(lambda each: f"right/{each.id}"),
    ),
    rows=lambda portal: portal.rights,
)  # fmt: skip

RIGHT_PROVIDERS = Collection[Part[Right, Provider]](
    id="right-providers",
    title=say("Who provides a right"),
    description=say("Bodies that must provide what a right promises, with what says so."),
    columns=(
        Column(
            "right", "string", say("Right"), say("Identifier of the right."),
            lambda part: part.owner.id, "rights", is_required=True,
        ),
        common.order(),
        common.body(lambda part: part.inner.body),
        Column(
            "duties", "list", say("Duties"), say("Identifiers of the duties that assign it."),
            lambda part: part.inner.duties, "duties",
        ),
        common.activities(lambda part: part.inner.activities),
        Column(
            "places", "list", say("Places in the sources"),
            say("Source document and lines, separated by a colon."),
            lambda part: _places(part.inner.sources),
        ),
    ),
    rows=lambda portal: parts(portal.rights, lambda right: right.providers),
    key=("right", "order"),
)  # fmt: skip

SIGNS = Collection[Sign](
    id="signs",
    title=say("Forms of exploitation"),
    description=say("Forms of exploitation, and questions by which a person can recognise one."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "number", "integer", say("Number"), say("Its number in the strategy."),
            lambda each: each.number, is_required=True,
        ),
        common.text(lambda each: each.text),
        Column(
            "questions", "texts", say("Questions"),
            say("Questions of ours; they are not the text of the strategy."),
            lambda each: each.questions,
        ),
        *common.source(lambda each: each.source),
        common.translation(lambda each: f"sign/{each.id}"),
    ),
    rows=lambda portal: portal.signs,
)  # fmt: skip

SERVICES = Collection[Service](
    id="services",
    title=say("Services"),
    description=say("Help that the strategy assigns to a body."),
    columns=(
        common.identifier(lambda each: each.id),
        common.title(lambda each: each.title),
        Column(
            "text", "text", say("Text"),
            say("What it is and who is to provide it, in plain words."), lambda each: each.text,
        ),
        common.bodies(lambda each: each.bodies),
        Column(
            "duties", "list", say("Duties"), say("Identifiers of the duties that assign it."),
            lambda each: each.duties, "duties",
        ),
        common.activities(lambda each: each.activities),
        Column(
            "places", "list", say("Places in the sources"),
            say("Source document and lines, separated by a colon."),
            lambda each: _places(each.sources),
        ),
        common.notes(lambda each: each.notes),
        common.translation(lambda each: f"service/{each.id}"),
    ),
    rows=lambda portal: portal.services,
)  # fmt: skip

CONTACTS = Collection[Contact](
    id="contacts",
    title=say("Contacts"),
    description=say("Verified ways to reach a body; none is listed once it has expired."),
    columns=(
        common.identifier(lambda each: each.id),
        common.body(lambda each: each.body),
        Column(
            "services", "list", say("Services"), say("Identifiers of the services it leads to."),
            lambda each: each.services, "services",
        ),
        Column(
            "kind", "string", say("Kind"), say("Telephone, e-mail, address or website."),
            lambda each: each.kind, is_required=True, choices=get_args(ContactKind),
        ),
        Column(
            "value", "string", say("Contact"), say("The number, address or link, exactly."),
            lambda each: each.value, is_required=True,
        ),
        Column(
            "verified_on", "date", say("Verified on"), say("The day on which it was tried."),
            lambda each: each.verified_on, is_required=True,
        ),
        Column(
            "verified_by", "text", say("Verified by"), say("The office that verified it."),
            lambda each: each.verified_by,
        ),
        Column(
            "expires_after", "date", say("Shown until"),
            say("The last day on which it may be published; do not show it later."),
            lambda each: each.expires_after, is_required=True,
        ),
        Column(
            "hours", "text", say("Hours"), say("When it is answered."), lambda each: each.hours
        ),
        Column(
            "languages", "list", say("Languages"),
            say("Codes of the languages in which it is answered."), lambda each: each.languages,
        ),
        Column("cost", "text", say("Cost"), say("What a call costs."), lambda each: each.cost),
        Column(
            "coverage", "text", say("Area"), say("Where in the country it serves."),
            lambda each: each.coverage,
        ),
        common.translation(lambda each: f"contact/{each.id}"),
    ),
    rows=lambda portal: portal.contacts,
)  # fmt: skip
