"""The committee as the strategy prints it: its basis, its members, the duties of each."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, Heading, Item, ItemList
from eportal.downloads.documents.pieces import passages, remark
from eportal.downloads.wording import Inline, Run, Wording
from eportal.records.bodies import Committee, Member, RoleSection


def membership(wording: Wording, committee: Committee) -> list[Block]:
    """The basis in law, the members that the law names, and those that the strategy adds."""
    label = wording.label
    return [
        Heading(1, label("committee-title"), "committee"),
        Heading(2, label("committee-basis"), "basis"),
        *passages(wording, [committee.basis]),
        Heading(2, label("committee-members"), "members"),
        _members(wording, committee.members_by_law),
        Heading(2, label("committee-added"), "added"),
        *passages(wording, [committee.added_lead]),
        _members(wording, committee.added_members),
    ]


def duties(wording: Wording, committee: Committee) -> list[Block]:
    """What is asked of each body on the committee."""
    heading = committee.roles_heading
    blocks: list[Block] = [
        Heading(1, wording.text(heading.text), "duties"), *remark(wording, heading.note)
    ]  # fmt: skip
    for role in committee.roles:
        blocks += _role(wording, role)
    return blocks


def _role(wording: Wording, role: RoleSection) -> list[Block]:
    items = tuple(Item(wording.text(duty.text), duty.letter) for duty in role.duties)
    return [
        Heading(2, _numbered(wording, role.number, wording.text(role.heading)), role.id),
        *passages(wording, role.intro),
        *([ItemList(items)] if items else []),
        *remark(wording, role.note),
    ]


def _members(wording: Wording, members: Sequence[Member]) -> ItemList:
    return ItemList(
        tuple(
            Item(wording.text(member.text), wording.language.digits_of(member.number))
            for member in members
        )
    )


def _numbered(wording: Wording, number: int, text: Inline) -> Inline:
    return (*wording.number(number), Run(". "), *text)
