"""What stands at the top of each file of data/ that holds a list of records."""

from __future__ import annotations

from pydantic import Field

from eportal.records.bodies import Body
from eportal.records.events import Event
from eportal.records.glossary import Term
from eportal.records.interface import Label
from eportal.records.laws import Definition, Instrument
from eportal.records.names import KnownName
from eportal.records.plan import Activity
from eportal.records.record import Value
from eportal.records.reports import AnnualReport, Obligation, Receipt
from eportal.records.rights import Contact, Right, Service, Sign
from eportal.records.sources import SourceDocument
from eportal.records.statistics import StatisticTable
from eportal.records.synonyms import Synonym
from eportal.records.waivers import Waiver


class SourcesFile(Value):
    """The file data/sources.yaml."""

    sources: tuple[SourceDocument, ...] = Field(description="The documents.")


class ActivitiesFile(Value):
    """The file data/plan/activities/*.yaml."""

    activities: tuple[Activity, ...] = Field(description="The activities of one axis.")


class BodiesFile(Value):
    """The file data/bodies.yaml."""

    bodies: tuple[Body, ...] = Field(description="The bodies.")


class GlossaryFile(Value):
    """The file data/glossary.yaml."""

    terms: tuple[Term, ...] = Field(description="The terms.")


class InterfaceFile(Value):
    """The file data/interface.yaml."""

    labels: tuple[Label, ...] = Field(description="The labels.")


class LawsFile(Value):
    """The files data/laws/*.yaml."""

    instruments: tuple[Instrument, ...] = Field(default=(), description="The instruments.")
    definitions: tuple[Definition, ...] = Field(default=(), description="The definitions.")


class RightsFile(Value):
    """The files data/rights/*.yaml."""

    rights: tuple[Right, ...] = Field(default=(), description="The rights of victims.")
    signs: tuple[Sign, ...] = Field(default=(), description="The forms of exploitation.")
    services: tuple[Service, ...] = Field(default=(), description="The services assigned.")


class ContactsFile(Value):
    """The file data/contacts.yaml."""

    contacts: tuple[Contact, ...] = Field(description="The contacts, verified or not.")


class EventsFile(Value):
    """The files data/activities/*.yaml."""

    events: tuple[Event, ...] = Field(description="The dated facts.")


class ReportsFile(Value):
    """The files data/reports/*.yaml."""

    reports: tuple[AnnualReport, ...] = Field(default=(), description="The annual reports.")
    obligations: tuple[Obligation, ...] = Field(default=(), description="The reports ordered.")
    receipts: tuple[Receipt, ...] = Field(default=(), description="The reports received.")
    statistics: tuple[StatisticTable, ...] = Field(default=(), description="The tables.")


class NamesFile(Value):
    """The file data/names.yaml."""

    names: tuple[KnownName, ...] = Field(description="Names and terms that the checks recognise.")


class SynonymsFile(Value):
    """The file data/synonyms.yaml."""

    synonyms: tuple[Synonym, ...] = Field(description="Words that mean the same to a search.")


class WaiversFile(Value):
    """The file data/waivers.yaml."""

    waivers: tuple[Waiver, ...] = Field(description="The findings that are let be.")
