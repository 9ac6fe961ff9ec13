"""The kinds of record that editors add, and the file in which each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from eportal.messages.message import Message, say
from eportal.records.bodies import Body
from eportal.records.events import Event
from eportal.records.laws import Instrument
from eportal.records.plan import Activity
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.reports import AnnualReport, Obligation
from eportal.records.rights import Contact, Right, Service, Sign
from eportal.records.sources import SourceDocument

#: A record as YAML has it: every value a string, a list or a mapping.
RecordTree = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """One kind of record."""

    name: str  #: as it is typed
    purpose: Message
    model: type[Record]
    key: str  #: of the list in its file
    file: Callable[[RecordTree], str]  #: where a record stands, by what it says
    known: Callable[[Portal], Iterable[Record]]  #: those that there are
    also: tuple[str, ...] = ()  #: what need not be said and is asked for, since most say it
    makes_file: bool = True  #: whether its list alone makes a file


def _of_activity(record: RecordTree) -> str:
    first, _, _rest = str(record["id"]).partition("-")
    if first.isdigit():
        return f"data/plan/annual-{first}.yaml"
    return f"data/plan/activities/{first}.yaml"


def _of_event(record: RecordTree) -> str:
    return f"data/activities/{str(record.get('start', ''))[:4] or 'undated'}.yaml"


def _always(path: str) -> Callable[[RecordTree], str]:
    return lambda _: path


_KINDS = (
    Kind(
        "law", say("a law, convention, decision, order or regulation"), Instrument, "instruments",
        lambda record: f"data/laws/{record['scope']}.yaml", lambda portal: portal.laws,
        ("designations", "purpose"),
    ),
    Kind(
        "activity", say("an activity of the strategy or of an annual plan"), Activity,
        "activities", _of_activity, Portal.all_activities, ("indicator", "restates"), False,
    ),
    Kind(
        "event", say("a dated fact of what the Committee and its partners did"), Event, "events",
        _of_event, lambda portal: portal.events, ("start", "end", "where", "bodies"),
    ),
    Kind(
        "report", say("the report on one year"), AnnualReport, "reports",
        lambda record: f"data/reports/{record['year']}.yaml", lambda portal: portal.reports,
    ),
    Kind(
        "obligation", say("a report that someone owes at fixed intervals"), Obligation,
        "obligations", _always("data/reports/obligations.yaml"),
        lambda portal: portal.obligations,
    ),
    Kind(
        "right", say("a right of victims"), Right, "rights",
        _always("data/rights/rights.yaml"), lambda portal: portal.rights, ("providers",),
    ),
    Kind(
        "sign", say("a form of exploitation, with questions"), Sign, "signs",
        _always("data/rights/signs.yaml"), lambda portal: portal.signs,
    ),
    Kind(
        "service", say("help that a body gives"), Service, "services",
        _always("data/rights/services.yaml"), lambda portal: portal.services,
    ),
    Kind(
        "body", say("a ministry, court, organization or group"), Body, "bodies",
        _always("data/bodies.yaml"), lambda portal: portal.bodies, ("acronym",),
    ),
    Kind(
        "contact", say("a verified way to reach a body"), Contact, "contacts",
        _always("data/contacts.yaml"), lambda portal: portal.contacts, ("services",),
    ),
    Kind(
        "source", say("a document from which facts are taken"), SourceDocument, "sources",
        _always("data/sources.yaml"), lambda portal: portal.sources,
    ),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {each.name: each for each in _KINDS}
