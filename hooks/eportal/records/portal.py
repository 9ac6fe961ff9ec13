"""All that the portal publishes, in one value, with the questions that pages ask of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from eportal.records.bodies import Body, Committee, Duty, RoleSection
from eportal.records.events import Event, newest_first
from eportal.records.glossary import Term
from eportal.records.interface import Label
from eportal.records.laws import Definition, Instrument
from eportal.records.ledger import Ledger
from eportal.records.names import KnownName
from eportal.records.plan import Activity, AnnualPlan, Strategy
from eportal.records.record import Record
from eportal.records.reports import AnnualReport, Obligation, Receipt
from eportal.records.rights import Contact, Right, Service, Sign
from eportal.records.sources import Erratum, SourceDocument, errata_of
from eportal.records.statistics import StatisticTable
from eportal.records.synonyms import Synonym
from eportal.records.waivers import Waiver

Named = TypeVar("Named")


@dataclass(frozen=True, eq=False)  # two readings are two portals: what is kept for one is its own
class Portal:
    """The whole content of data/, read once for all languages."""

    sources: tuple[SourceDocument, ...]
    strategy: Strategy
    activities: tuple[Activity, ...]  #: of the strategy, in its order
    annual_plans: tuple[AnnualPlan, ...]  #: the oldest first
    bodies: tuple[Body, ...]
    committee: Committee
    glossary: tuple[Term, ...]
    interface: tuple[Label, ...]
    ledger: Ledger
    laws: tuple[Instrument, ...] = ()
    definitions: tuple[Definition, ...] = ()
    rights: tuple[Right, ...] = ()
    signs: tuple[Sign, ...] = ()
    services: tuple[Service, ...] = ()
    contacts: tuple[Contact, ...] = ()
    events: tuple[Event, ...] = ()
    reports: tuple[AnnualReport, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    statistics: tuple[StatisticTable, ...] = ()
    names: tuple[KnownName, ...] = ()  #: by which checks and search recognise them
    synonyms: tuple[Synonym, ...] = ()  #: for the search, never published
    waivers: tuple[Waiver, ...] = ()

    def on(self, today: date) -> Portal:
        """The portal as it is published on a day: without contacts not verified or expired then.

        Everything that is published comes from this, so that no page, feed or download can show
        a contact that another has dropped.
        """
        published = tuple(contact for contact in self.contacts if contact.is_published(today))
        return replace(self, contacts=published)

    @cached_property
    def labels(self) -> Mapping[str, Label]:
        """Labels of the interface by id."""
        return {label.id: label for label in self.interface}

    @cached_property
    def body(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return {body.id: body for body in self.bodies}

    @cached_property
    def activity(self) -> Mapping[str, Activity]:
        """Activities of the strategy and of every annual plan by id."""
        return {activity.id: activity for activity in self.all_activities()}

    @cached_property
    def law(self) -> Mapping[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for instrument in self.laws}

    @cached_property
    def cited_law(self) -> Mapping[tuple[int, int], Instrument]:
        """Instruments by every number and year that means them."""
        return {
            (each.number, each.year): instrument
            for instrument in reversed(self.laws)
            for each in instrument.cited_as()
        }

    @cached_property
    def duty(self) -> Mapping[str, Duty]:
        """Duties of the bodies on the committee by id."""
        return {duty.id: duty for role in self.committee.roles for duty in role.duties}

    @cached_property
    def service(self) -> Mapping[str, Service]:
        """Services by id."""
        return {service.id: service for service in self.services}

    @cached_property
    def source(self) -> Mapping[str, SourceDocument]:
        """Source documents by id."""
        return {document.id: document for document in self.sources}

    def all_activities(self) -> Iterator[Activity]:
        """Activities of the strategy, then those of each annual plan."""
        yield from self.activities
        for plan in self.annual_plans:
            yield from plan.activities

    def of_axis(self, axis: str) -> list[Activity]:
        """Activities of the strategy on one axis."""
        return [activity for activity in self.activities if activity.axis == axis]

    def restatements(self, activity_id: str) -> list[Activity]:
        """Activities of annual plans that restate this one."""
        return [each for each in self.all_activities() if each.restates == activity_id]

    def plan_with(self, activity_id: str) -> AnnualPlan | None:
        """The annual plan that an activity stands in; None for the strategy's own."""
        plans = (
            plan for plan in self.annual_plans for each in plan.activities if each.id == activity_id
        )
        return next(plans, None)

    def not_carried_over(self, plan: AnnualPlan) -> list[Activity]:
        """Activities of the strategy that this annual plan does not restate."""
        restated = {activity.restates for activity in plan.activities}
        return [activity for activity in self.activities if activity.id not in restated]

    def activities_of(self, body_id: str) -> list[Activity]:
        """Activities that a body is to carry out, of the strategy and of annual plans."""
        return [*self._carried_out_by.get(body_id, ())]

    def events_of(self, body_id: str) -> list[Event]:
        """Events that name a body, the newest first."""
        return newest_first(self._events_naming.get(body_id, ()))

    def events_that_implement(self, activity_id: str) -> list[Event]:
        """Events that carry out an activity, the newest first."""
        return newest_first(self._events_implementing.get(activity_id, ()))

    @cached_property
    def _carried_out_by(self) -> Mapping[str, list[Activity]]:
        return _indexed(self.all_activities(), Activity.body_ids)

    @cached_property
    def _events_naming(self) -> Mapping[str, list[Event]]:
        return _indexed(self.events, Event.body_ids)

    @cached_property
    def _events_implementing(self) -> Mapping[str, list[Event]]:
        return _indexed(self.events, lambda event: event.implements)

    def contacts_of(self, body_id: str) -> list[Contact]:
        """Contacts that reach a body."""
        return [contact for contact in self.contacts if contact.body == body_id]

    def roles_of(self, body_id: str) -> list[RoleSection]:
        """Sections of the committee's duties that concern a body."""
        return [role for role in self.committee.roles if body_id in role.bodies]

    @cached_property
    def errata(self) -> Mapping[str, tuple[Erratum, ...]]:
        """Corrections and doubts by the ledger key of the record that holds them, by line."""
        found = ((key, tuple(errata_of([record]))) for key, record in self.translated())
        return {key: errata for key, errata in found if errata}

    def translated_as(self, key: str) -> Record:
        """The record that has a key in the ledger; KeyError where none has it."""
        return self._translated[key]

    @cached_property
    def _translated(self) -> Mapping[str, Record]:
        return dict(self.translated())

    def translated(self) -> Iterator[tuple[str, Record]]:
        """Every record that is translated as one, with its key in the ledger."""
        yield from ((f"source/{each.id}", each) for each in self.sources)
        yield (
            f"plan/{self.strategy.id}",
            self.strategy.model_copy(update={"sections": (), "axes": ()}),
        )
        yield from ((f"section/{each.id}", each) for each in self.strategy.sections)
        yield from ((f"axis/{each.id}", each) for each in self.strategy.axes)
        for plan in self.annual_plans:
            yield f"plan/{plan.id}", plan.model_copy(update={"sections": (), "activities": ()})
            yield from ((f"section/{each.id}", each) for each in plan.sections)
        yield from ((f"activity/{each.id}", each) for each in self.all_activities())
        yield from ((f"body/{each.id}", each) for each in self.bodies)
        yield "committee/members", self.committee.model_copy(update={"roles": ()})
        yield from ((f"role/{each.id}", each) for each in self.committee.roles)
        yield from ((f"law/{each.id}", each) for each in self.laws)
        yield from ((f"definition/{each.id}", each) for each in self.definitions)
        yield from ((f"right/{each.id}", each) for each in self.rights)
        yield from ((f"sign/{each.id}", each) for each in self.signs)
        yield from ((f"service/{each.id}", each) for each in self.services)
        yield from ((f"contact/{each.id}", each) for each in self.contacts)
        yield from ((f"event/{each.id}", each) for each in self.events)
        yield from ((f"report/{each.id}", each) for each in self.reports)
        yield from ((f"obligation/{each.id}", each) for each in self.obligations)
        yield from ((f"statistic/{each.id}", each) for each in self.statistics)
        yield from ((f"term/{each.id}", each) for each in self.glossary)
        yield from ((f"label/{each.id}", each) for each in self.interface)


def _indexed(
    records: Iterable[Named], names: Callable[[Named], Iterable[str]]
) -> Mapping[str, list[Named]]:
    """The records by each name that they have, once for each: a page asks for a few of many."""
    index: dict[str, list[Named]] = {}
    for record in records:
        for name in dict.fromkeys(names(record)):
            index.setdefault(name, []).append(record)
    return index
