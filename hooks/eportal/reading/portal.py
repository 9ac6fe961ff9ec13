"""The folder data/ as one Portal."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import Field

from eportal.findings import Finding
from eportal.places import Place
from eportal.reading.records import build
from eportal.reading.yaml_source import read_yaml
from eportal.records.bodies import Body, Committee
from eportal.records.glossary import Term
from eportal.records.interface import Label
from eportal.records.ledger import Ledger
from eportal.records.plan import AXIS_IDS, Activity, AnnualPlan, Strategy
from eportal.records.portal import Portal
from eportal.records.record import Value
from eportal.records.sources import SourceDocument

LEDGER = "data/translations.yaml"


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


Model = TypeVar("Model", bound=Value)


def read_portal(root: Path) -> tuple[Portal | None, list[Finding]]:
    """The portal, or None when a file cannot be read, and all findings of every file."""
    reader = _Reader(root)
    sources = reader.read("data/sources.yaml", SourcesFile)
    strategy = reader.read("data/plan/strategy.yaml", Strategy)
    axes = [reader.read(f"data/plan/activities/{axis}.yaml", ActivitiesFile) for axis in AXIS_IDS]
    annual = [reader.read(path, AnnualPlan) for path in _annual_plans(root)]
    bodies = reader.read("data/bodies.yaml", BodiesFile)
    committee = reader.read("data/committee.yaml", Committee)
    glossary = reader.read("data/glossary.yaml", GlossaryFile)
    interface = reader.read("data/interface.yaml", InterfaceFile)
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
    ), []


class _Reader:
    """Reads files one after the other and keeps what it finds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def read(self, path: str, model: type[Model]) -> Model | None:
        source, findings = read_yaml(self.root, path)
        self.findings += findings
        if source is None:
            return None
        record, findings = build(model, source)
        self.findings += findings
        return record


def _no_ledger() -> Ledger:
    """What stands for the ledger until the program writes its first one."""
    return Ledger().at(Place(LEDGER), {})


def _annual_plans(root: Path) -> list[str]:
    return sorted(f"data/plan/{path.name}" for path in (root / "data/plan").glob("annual-*.yaml"))
