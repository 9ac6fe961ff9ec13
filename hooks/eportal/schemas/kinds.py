"""The kinds of file in data/, the record of each, and the line by which it names its schema."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from eportal.reading import files
from eportal.records.bodies import Committee
from eportal.records.ledger import Ledger
from eportal.records.plan import AnnualPlan, Strategy
from eportal.records.record import Value

FOLDER = "data/schemas"


@dataclass(frozen=True)
class FileKind:
    """One kind of file."""

    name: str  #: of its schema
    model: type[Value]
    pattern: str  #: of the paths of its files

    @property
    def schema(self) -> str:
        """The path of its schema."""
        return f"{FOLDER}/{self.name}.json"


FILE_KINDS = (
    FileKind("sources", files.SourcesFile, "data/sources.yaml"),
    FileKind("strategy", Strategy, "data/plan/strategy.yaml"),
    FileKind("activities", files.ActivitiesFile, "data/plan/activities/*.yaml"),
    FileKind("annual-plan", AnnualPlan, "data/plan/annual-*.yaml"),
    FileKind("bodies", files.BodiesFile, "data/bodies.yaml"),
    FileKind("committee", Committee, "data/committee.yaml"),
    FileKind("glossary", files.GlossaryFile, "data/glossary.yaml"),
    FileKind("interface", files.InterfaceFile, "data/interface.yaml"),
    FileKind("laws", files.LawsFile, "data/laws/*.yaml"),
    FileKind("rights", files.RightsFile, "data/rights/*.yaml"),
    FileKind("contacts", files.ContactsFile, "data/contacts.yaml"),
    FileKind("events", files.EventsFile, "data/activities/*.yaml"),
    FileKind("reports", files.ReportsFile, "data/reports/*.yaml"),
    FileKind("names", files.NamesFile, "data/names.yaml"),
    FileKind("synonyms", files.SynonymsFile, "data/synonyms.yaml"),
    FileKind("waivers", files.WaiversFile, "data/waivers.yaml"),
    FileKind("translations", Ledger, "data/translations.yaml"),
)


def kind_of(path: str) -> FileKind | None:
    """The kind of a file; None where no reader looks for one."""
    written = PurePosixPath(path)
    return next((each for each in FILE_KINDS if _is_of(written, each.pattern)), None)


def modeline(path: str) -> str:
    """The first line of a file, which leads the editor to its schema; empty for no kind."""
    kind = kind_of(path)
    up = "../" * (len(PurePosixPath(path).parents) - 2)
    below = kind.schema.removeprefix("data/") if kind else ""
    return f"# yaml-language-server: $schema={up}{below}\n" if kind else ""


def _is_of(path: PurePosixPath, pattern: str) -> bool:
    return path.parent == PurePosixPath(pattern).parent and path.match(pattern)
