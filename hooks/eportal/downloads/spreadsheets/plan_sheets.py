"""The sheets of the plan: activities, bodies, assignments, lineage, corrections and doubts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from eportal import addresses
from eportal.downloads.collections.activities import (
    ACTIVITIES,
    ACTIVITY_BODIES,
    Named,
    first_day,
    last_day,
    named_bodies,
    planned,
)
from eportal.downloads.collections.bodies import BODIES
from eportal.downloads.collections.columns import Part
from eportal.downloads.collections.plans import Plan
from eportal.downloads.collections.sources import ERRATA, Keyed, errata
from eportal.downloads.imprint import Edition
from eportal.downloads.spreadsheets.lineage import Restated, restated, told_changes
from eportal.downloads.spreadsheets.sheets import Sheet, SheetColumn, like, sheet
from eportal.downloads.wording import plain
from eportal.messages.message import say
from eportal.records.bodies import Body
from eportal.records.plan import Activity
from eportal.records.record import Words
from eportal.records.sources import Erratum

Row = TypeVar("Row")

_KIND = "activity/"


@dataclass(frozen=True)
class PlanSheets:
    """The plan of an edition as sheets."""

    edition: Edition

    def all(self) -> list[Sheet]:
        """The sheets in the order of their tabs."""
        return [
            self.activities(),
            self.bodies(),
            self.assignments(),
            self.lineage(),
            self.errata(),
        ]

    def activities(self) -> Sheet:
        """A row for each activity of the strategy and of the annual plans."""
        column = ACTIVITIES.column
        columns: list[SheetColumn[Part[Plan, Activity]]] = [
            like(column("id"), 22, lambda part: part.inner.id),
            SheetColumn(
                say("Plan"), say("The strategy, or the annual plan that restates part of it."), 26,
                lambda part: self._text(part.owner.title),
            ),
            SheetColumn(
                say("Axis"), say("The axis to which it belongs."), 22,
                lambda part: self._axis(part.inner),
            ),
            like(column("number"), 9, lambda part: part.inner.number),
            SheetColumn(
                say("Text"), say("What is to be done, with its listed parts."), 60,
                lambda part: self._whole_text(part.inner),
            ),
            SheetColumn(
                say("Timing"), say("When it is to be done, in words."), 22,
                lambda part: plain(self.edition.wording.timing(part.inner.timing)),
            ),
            like(column("start"), 13, lambda part: first_day(part.inner)),
            like(column("end"), 13, lambda part: last_day(part.inner)),
            SheetColumn(
                say("Bodies"), say("The bodies that are to carry it out, in print order."), 40,
                lambda part: "\n".join(map(self._body, part.inner.body_ids())),
            ),
            like(column("indicator"), 40, lambda part: self._text(part.inner.indicator)),
            like(column("restates"), 20, lambda part: part.inner.restates),
            SheetColumn(
                say("Source"), say("The source document and the lines in it."), 30,
                lambda part: plain(self.edition.wording.source(part.inner.source)),
            ),
            like(column("translation"), 14, lambda part: self._state(part.inner)),
            SheetColumn(
                say("Permanent address"), say("The page that shows it."), 34,
                lambda part: self.edition.address(addresses.of_activity(part.inner.id)),
            ),
        ]  # fmt: skip
        return self._sheet("activities", columns, planned(self.edition.portal))

    def bodies(self) -> Sheet:
        """A row for each body, with the number of its activities."""
        column, portal = BODIES.column, self.edition.portal
        columns: list[SheetColumn[Body]] = [
            like(column("id"), 28, lambda body: body.id),
            like(column("name"), 50, lambda body: self._text(body.name)),
            like(column("kind"), 22, lambda body: self._label(f"kind-{body.kind}")),
            like(column("acronym"), 14, lambda body: body.acronym),
            SheetColumn(
                say("Number of activities"),
                say("How many activities of the strategy and of annual plans name it."), 14,
                lambda body: len(portal.activities_of(body.id)),
            ),
            SheetColumn(
                say("Permanent address"), say("The page that shows it."), 34,
                lambda body: self.edition.address(addresses.of_body(body.id)),
            ),
        ]  # fmt: skip
        return self._sheet("bodies-title", columns, portal.bodies)

    def assignments(self) -> Sheet:
        """A row for each body of each activity."""
        column = ACTIVITY_BODIES.column
        columns: list[SheetColumn[Part[Activity, Named]]] = [
            like(column("activity"), 22, lambda part: part.owner.id),
            like(column("order"), 9, lambda part: part.order),
            like(column("body"), 28, lambda part: part.inner.body),
            SheetColumn(
                say("Name of the body"), say("Its one name in each language."), 50,
                lambda part: self._body(part.inner.body),
            ),
            like(column("printed"), 40, lambda part: part.inner.printed),
        ]  # fmt: skip
        return self._sheet("implementers", columns, named_bodies(self.edition.portal))

    def lineage(self) -> Sheet:
        """A row for each activity of an annual plan, with what it changed."""
        columns: list[SheetColumn[Restated]] = [
            SheetColumn(
                say("Activity of the annual plan"), say("Identifier of the activity."), 24,
                lambda each: each.after.id,
            ),
            SheetColumn(
                say("Activity of the strategy"),
                say("Identifier of the activity of the strategy that an annual plan restates."), 24,
                lambda each: each.before.id,
            ),
            SheetColumn(
                say("What changed"),
                say("What the annual plan changed, judged by the Arabic text; spelling and the "
                    "order of bodies do not count."),
                80, lambda each: told_changes(each, self.edition.wording),
            ),
        ]  # fmt: skip
        return self._sheet("lineage", columns, restated(self.edition.portal))

    def errata(self) -> Sheet:
        """A row for each correction and doubt in the text of an activity."""
        column = ERRATA.column
        columns: list[SheetColumn[Part[Keyed, Erratum]]] = [
            SheetColumn(
                say("Activity"), say("Identifier of the activity."), 22,
                lambda part: part.owner[1].id,
            ),
            like(column("kind"), 20, lambda part: self._label(f"erratum-kind-{part.inner.kind}")),
            like(column("printed"), 34, lambda part: part.inner.printed),
            like(column("shown"), 34, lambda part: part.inner.shown),
            like(column("probable"), 34, lambda part: part.inner.probable),
            like(column("reason"), 28, lambda part: self._label(f"reason-{part.inner.reason}")),
            like(column("lines"), 12, lambda part: part.inner.line),
            like(
                column("confidence"), 16,
                lambda part: self._label(f"confidence-{part.inner.confidence}"),
            ),
            like(column("compare"), 14, lambda part: part.inner.compare),
            like(column("note"), 44, lambda part: self._text(part.inner.note)),
        ]  # fmt: skip
        of_activities = [
            part for part in errata(self.edition.portal) if part.owner[0].startswith(_KIND)
        ]
        return self._sheet("errata", columns, of_activities)

    def _sheet(self, label: str, columns: list[SheetColumn[Row]], rows: Iterable[Row]) -> Sheet:
        return sheet(self._label(label), columns, rows, self.edition.language)

    def _label(self, id_: str) -> str:
        return self.edition.wording.plain_label(id_)

    def _text(self, words: Words | None) -> str:
        """A text with a line for each of its paragraphs."""
        if words is None:
            return ""
        return "\n".join(map(plain, self.edition.wording.paragraphs(words)))

    def _whole_text(self, activity: Activity) -> str:
        items = (f"– {self._text(item)}" for item in activity.items)
        return "\n".join([self._text(activity.text), *items])

    def _axis(self, activity: Activity) -> str:
        return self._text(self.edition.portal.strategy.axis(activity.axis).title)

    def _body(self, id_: str) -> str:
        return plain(self.edition.wording.body_name(id_))

    def _state(self, activity: Activity) -> str:
        """The standing of the translation; in the language of the source, that it is the source."""
        found = self.edition.standing([f"{_KIND}{activity.id}"])
        return self._label(f"state-{found.state}" if found else "source")
