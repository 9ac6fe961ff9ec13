"""The plans, their axes, and their running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.messages.message import say
from eportal.records.plan import AnnualPlan, Axis, Passage, Section, Strategy
from eportal.records.portal import Portal

Plan = Strategy | AnnualPlan


@dataclass(frozen=True)
class Text:
    """A record that holds running text."""

    record: str  #: its key in the ledger
    passages: tuple[Passage, ...]

    def id_of(self, kind: str) -> str | None:
        """Its identifier, if it is of that kind."""
        its_kind, _, id_ = self.record.partition("/")
        return id_ if its_kind == kind else None


def plans(portal: Portal) -> tuple[Plan, ...]:
    """The strategy, then the annual plans."""
    return portal.strategy, *portal.annual_plans


def texts(portal: Portal) -> Iterator[Text]:
    """Everything that holds running text, in the order of the plans."""
    for plan in plans(portal):
        for section in plan.sections:
            yield Text(f"section/{section.id}", section.passages)
    for axis in portal.strategy.axes:
        yield Text(f"axis/{axis.id}", (*axis.narrative, axis.table_heading))
    committee = portal.committee
    opening = (committee.basis, committee.added_lead, committee.roles_heading)
    yield Text("committee/members", opening)
    for role in committee.roles:
        yield Text(f"role/{role.id}", role.intro)


def _start(plan: Plan) -> int:
    return plan.start if isinstance(plan, Strategy) else plan.year


def _end(plan: Plan) -> int:
    return plan.end if isinstance(plan, Strategy) else plan.year


PLANS = Collection[Plan](
    id="plans",
    title=say("Plans"),
    description=say("The national strategy and the annual plans that restate part of it."),
    columns=(
        common.identifier(lambda each: each.id),
        common.title(lambda each: each.title),
        Column(
            "start", "integer", say("First year"), say("The first year that it covers."),
            _start, is_required=True,
        ),
        Column(
            "end", "integer", say("Last year"), say("The last year that it covers, inclusive."),
            _end, is_required=True,
        ),
        *common.source(lambda each: each.source),
        common.translation(lambda each: f"plan/{each.id}"),
    ),
    rows=plans,
)  # fmt: skip

AXES = Collection[Part[Portal, Axis]](
    id="axes",
    title=say("Axes"),
    description=say("The axes of the strategy, in its order."),
    columns=(
        common.identifier(lambda part: part.inner.id),
        common.order(),
        common.title(lambda part: part.inner.title),
        common.translation(lambda part: f"axis/{part.inner.id}"),
    ),
    rows=lambda portal: parts([portal], lambda each: each.strategy.axes),
)

SECTIONS = Collection[Part[Plan, Section]](
    id="sections",
    title=say("Sections"),
    description=say("Headed parts of the running text of the plans."),
    columns=(
        common.identifier(lambda part: part.inner.id),
        Column(
            "plan", "string", say("Plan"),
            say("Identifier of the strategy or of the annual plan that holds it."),
            lambda part: part.owner.id, "plans", is_required=True,
        ),
        common.order(),
        Column(
            "heading", "text", say("Heading"), say("Its heading, where one is printed."),
            lambda part: part.inner.heading,
        ),
        common.lines(lambda part: part.inner.heading_lines),
        common.translation(lambda part: f"section/{part.inner.id}"),
    ),
    rows=lambda portal: parts(plans(portal), lambda plan: plan.sections),
)  # fmt: skip

PASSAGES = Collection[Part[Text, Passage]](
    id="passages",
    title=say("Passages"),
    description=say("Paragraphs and list items of the plans, one by one."),
    columns=(
        Column(
            "record", "string", say("Record"),
            say("Kind and identifier of the record to which it belongs."),
            lambda part: part.owner.record, is_required=True,
        ),
        common.order(),
        Column(
            "section", "string", say("Section"), say("Identifier of its section, if it has one."),
            lambda part: part.owner.id_of("section"), "sections",
        ),
        Column(
            "axis", "string", say("Axis"), say("Identifier of its axis, if it has one."),
            lambda part: part.owner.id_of("axis"), "axes",
        ),
        Column(
            "role", "string", say("Duties of a body"),
            say("Identifier of the section of duties that it opens, if any."),
            lambda part: part.owner.id_of("role"), "roles",
        ),
        Column(
            "kind", "string", say("Kind"), say("Its part in the section."),
            lambda part: part.inner.kind, is_required=True,
            choices=("paragraph", "lead", "quotation", "item", "sub-item"),
        ),
        Column(
            "number", "string", say("Number"), say("The number printed before it, if any."),
            lambda part: part.inner.number,
        ),
        common.text(lambda part: part.inner.text),
        common.lines(lambda part: part.inner.lines),
        common.note(lambda part: part.inner.note),
        common.translation(lambda part: part.owner.record),
    ),
    rows=lambda portal: parts(texts(portal), lambda text: text.passages),
    key=("record", "order"),
)  # fmt: skip
