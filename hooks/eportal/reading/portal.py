"""The folder data/ as one Portal."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from eportal.findings import Finding
from eportal.places import Place
from eportal.reading.files import (
    ActivitiesFile,
    BodiesFile,
    ContactsFile,
    EventsFile,
    GlossaryFile,
    InterfaceFile,
    LawsFile,
    NamesFile,
    ReportsFile,
    RightsFile,
    SourcesFile,
    SynonymsFile,
    WaiversFile,
)
from eportal.reading.records import build
from eportal.reading.text import read_text
from eportal.reading.yaml_source import read_yaml_text
from eportal.records.bodies import Committee
from eportal.records.ledger import Ledger
from eportal.records.plan import AXIS_IDS, AnnualPlan, Strategy
from eportal.records.portal import Portal
from eportal.records.record import Value

LEDGER = "data/translations.yaml"


Model = TypeVar("Model", bound=Value)


def read_portal(root: Path) -> tuple[Portal | None, list[Finding]]:
    """The portal, or None when a file cannot be read, and all findings of every file."""
    reader = _Reader(root)
    sources = reader.read("data/sources.yaml", SourcesFile)
    strategy = reader.read("data/plan/strategy.yaml", Strategy)
    axes = [reader.read(f"data/plan/activities/{axis}.yaml", ActivitiesFile) for axis in AXIS_IDS]
    annual = [reader.read(path, AnnualPlan) for path in _files(root, "data/plan", "annual-*.yaml")]
    bodies = reader.read("data/bodies.yaml", BodiesFile)
    committee = reader.read("data/committee.yaml", Committee)
    glossary = reader.read("data/glossary.yaml", GlossaryFile)
    interface = reader.read("data/interface.yaml", InterfaceFile)
    laws = reader.read_all("data/laws", LawsFile)
    rights = reader.read_all("data/rights", RightsFile)
    contacts = reader.read_all("data", ContactsFile, "contacts.yaml")
    events = reader.read_all("data/activities", EventsFile)
    reports = reader.read_all("data/reports", ReportsFile)
    names = reader.read_all("data", NamesFile, "names.yaml")
    synonyms = reader.read_all("data", SynonymsFile, "synonyms.yaml")
    waivers = reader.read_all("data", WaiversFile, "waivers.yaml")
    ledger = reader.read(LEDGER, Ledger) if (root / LEDGER).exists() else _no_ledger()
    if not (sources and strategy and bodies and committee and glossary and interface and ledger):
        return None, reader.findings
    if reader.findings:
        return None, reader.findings
    return Portal(
        sources=sources.sources,
        strategy=strategy,
        activities=tuple(each for file in axes if file for each in file.activities),
        annual_plans=tuple(plan for plan in annual if plan),
        bodies=bodies.bodies,
        committee=committee,
        glossary=glossary.terms,
        interface=interface.labels,
        ledger=ledger,
        laws=tuple(each for file in laws for each in file.instruments),
        definitions=tuple(each for file in laws for each in file.definitions),
        rights=tuple(each for file in rights for each in file.rights),
        signs=tuple(each for file in rights for each in file.signs),
        services=tuple(each for file in rights for each in file.services),
        contacts=tuple(each for file in contacts for each in file.contacts),
        events=tuple(each for file in events for each in file.events),
        reports=tuple(each for file in reports for each in file.reports),
        obligations=tuple(each for file in reports for each in file.obligations),
        receipts=tuple(each for file in reports for each in file.receipts),
        statistics=tuple(each for file in reports for each in file.statistics),
        names=tuple(each for file in names for each in file.names),
        synonyms=tuple(each for file in synonyms for each in file.synonyms),
        waivers=tuple(each for file in waivers for each in file.waivers),
    ), []


class _Reader:
    """Reads files one after the other and keeps what it finds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def read(self, path: str, model: type[Model]) -> Model | None:
        text, unreadable = read_text(self.root, path)
        if text is None:
            self.findings += unreadable
            return None
        record, findings = _read(text, path, model)
        self.findings += findings
        return cast("Model | None", record)

    def read_all(self, folder: str, model: type[Model], pattern: str = "*.yaml") -> list[Model]:
        """The files of a folder that a young portal may not have yet."""
        read = [self.read(path, model) for path in _files(self.root, folder, pattern)]
        return [file for file in read if file]


@lru_cache(maxsize=128)
def _read(text: str, path: str, model: type[Value]) -> tuple[Value | None, tuple[Finding, ...]]:
    """What a file holds; a preview does not read again what nobody has changed."""
    source, findings = read_yaml_text(text, path)
    if source is None:
        return None, tuple(findings)
    record, findings = build(model, source)
    return record, tuple(findings)


def _no_ledger() -> Ledger:
    """What stands for the ledger until the program writes its first one."""
    return Ledger().at(Place(LEDGER), {})


def _files(root: Path, folder: str, pattern: str) -> list[str]:
    return sorted(f"{folder}/{path.name}" for path in (root / folder).glob(pattern))
