"""The whole strategy in the order of the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eportal import addresses
from eportal.downloads.document import Block, Document, Facts, Heading, Paragraph
from eportal.downloads.documents import activities, committee
from eportal.downloads.documents.assembly import assembled, body_keys
from eportal.downloads.documents.pieces import (
    errata,
    first_line,
    lines,
    passages,
    remark,
    section,
    span,
)
from eportal.downloads.documents.printed_laws import laws_of, printed_laws
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Inline, Wording
from eportal.records.plan import Axis, Section
from eportal.records.portal import Portal
from eportal.records.sources import errata_of

_AXES, _TABLES = "axes", "activities-table"
#: Parts of the analysis, which has a heading of its own.
_OF_ANALYSIS = ("strengths", "weaknesses", "opportunities", "challenges")


@dataclass(frozen=True)
class _Part:
    """A part of the strategy, with the lines of the source on which it stands."""

    lines: str
    blocks: list[Block]

    @property
    def name(self) -> Inline:
        """Its heading."""
        return next(block.text for block in self.blocks if isinstance(block, Heading))


def strategy(edition: Edition) -> Document:
    """Running text, committee, laws, axes and all activities; then corrections and sources."""
    portal, wording = edition.portal, edition.wording
    title = wording.text(portal.strategy.title)
    parts = sorted(_parts(wording), key=lambda part: first_line(part.lines))
    return assembled(
        edition,
        title=title,
        subtitle=wording.label("site-owner"),
        description=wording.plain_label("plan-lead", count=len(portal.activities)),
        blocks=[
            *(block for part in parts for block in part.blocks),
            *errata(
                wording,
                errata_of([
                    portal.strategy, portal.committee, *laws_of(portal), *portal.activities
                ]),
            ),
            *_sources(wording, parts),
        ],
        page=addresses.PLAN,
        records=_records(portal),
    )  # fmt: skip


def _parts(wording: Wording) -> Iterator[_Part]:
    portal = wording.portal
    for each in portal.strategy.sections:
        yield _Part(_lines_of(portal, each), _section(wording, each))
    members = portal.committee
    yield _Part(
        span([members.basis.lines, *(member.lines for member in members.added_members)]),
        committee.membership(wording, members),
    )
    roles = [
        line
        for role in members.roles
        for line in (role.lines, *(each.lines for each in role.duties))
    ]
    yield _Part(span([members.roles_heading.lines, *roles]), committee.duties(wording, members))
    laws = laws_of(portal)
    if laws:
        yield _Part(span(law.source.lines for law in laws), printed_laws(wording, laws))


def _section(wording: Wording, each: Section) -> list[Block]:
    blocks = section(wording, each, 2 if each.id in _OF_ANALYSIS else 1)
    for axis in wording.portal.strategy.axes:
        if each.id == _AXES:
            blocks += _narrative(wording, axis)
        elif each.id == _TABLES:
            blocks += _table(wording, axis)
    return blocks


def _lines_of(portal: Portal, each: Section) -> str:
    those = [passage.lines for passage in each.passages]
    if each.heading_lines:
        those.append(each.heading_lines)
    if each.id == _AXES:
        those += [passage.lines for axis in portal.strategy.axes for passage in axis.narrative]
    elif each.id == _TABLES:
        those += [activity.source.lines for activity in portal.activities]
    return span(those)


def _narrative(wording: Wording, axis: Axis) -> list[Block]:
    title = Heading(2, wording.text(axis.title), f"axis-{axis.id}")
    return [title, *passages(wording, axis.narrative)]


def _table(wording: Wording, axis: Axis) -> list[Block]:
    those = wording.portal.of_axis(axis.id)
    return [
        Heading(2, wording.text(axis.table_heading.text), f"activities-{axis.id}"),
        *remark(wording, axis.table_heading.note),
        activities.table(wording, those),
        *activities.remarks(wording, those),
    ]


def _sources(wording: Wording, parts: list[_Part]) -> list[Block]:
    """The document that it is taken from, and on which of its lines each part stands."""
    return [
        Heading(1, wording.label("source"), "source"),
        Paragraph(wording.source(wording.portal.strategy.source)),
        Heading(2, wording.label("source-parts"), "source-parts"),
        Facts(tuple((part.name, (Paragraph(lines(wording, part.lines)),)) for part in parts)),
    ]


def _records(portal: Portal) -> list[str]:
    plan = portal.strategy
    return [
        f"plan/{plan.id}",
        f"source/{plan.source.document}",
        *(f"section/{each.id}" for each in plan.sections),
        *(f"axis/{each.id}" for each in plan.axes),
        *(f"activity/{each.id}" for each in portal.activities),
        *body_keys(id_ for each in portal.activities for id_ in each.body_ids()),
        "committee/members",
        *(f"role/{each.id}" for each in portal.committee.roles),
        *(f"law/{law.id}" for law in laws_of(portal)),
    ]
