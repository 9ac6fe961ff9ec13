"""Everything that is read before the first page is written, and whether it is sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from eportal.alignment.habits import Habits
from eportal.alignment.of_documents import segments_of_page, written_pages
from eportal.alignment.of_records import segments_of_records
from eportal.alignment.segments import Segments
from eportal.assurance import Assurance, rule_standings
from eportal.checks.memory import find_problems_remembering
from eportal.checks.rules import find_problems
from eportal.checks.waiving import Waiving
from eportal.checks.workers import Meanwhile, Progress, find_problems_together
from eportal.collector import without_collections
from eportal.facts.names import NameBook
from eportal.findings import Finding
from eportal.languages import SOURCE_LANGUAGE
from eportal.reading.documents import Documents, read_documents, sources
from eportal.reading.portal import read_portal
from eportal.records.portal import Portal
from eportal.translations.recordings import (
    Recordings,
    recording_of_record,
    recordings_of_pages,
)


@dataclass(frozen=True)
class Content:
    """The records of data/ and the written pages of docs/."""

    portal: Portal
    documents: Documents
    assurance: Assurance = field(default_factory=Assurance)  #: what the rules have found

    @cached_property
    def recordings(self) -> Recordings:
        """The texts of everything that is translated, by ledger key."""
        records = {key: recording_of_record(record) for key, record in self.portal.translated()}
        pages = ((page.key, page.language, page.text) for page in self.documents)
        there = sources(self.documents)
        return records | {key: each for key, each in recordings_of_pages(pages) if key in there}

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """Fingerprint of the source text of everything that is translated, by ledger key."""
        return {key: each.fingerprint(SOURCE_LANGUAGE) for key, each in self.recordings.items()}

    @cached_property
    def segments(self) -> Segments:
        """Every text side by side: of the records, then of the written pages."""
        pages = written_pages(self.documents)
        of_pages = [segment for page in pages for segment in segments_of_page(page)]
        return (*segments_of_records(self.portal), *of_pages)

    @cached_property
    def supplies(self) -> Mapping[str, Any]:
        """What the rules about content ask for, by the name of the parameter."""
        return {
            "portal": self.portal,
            "documents": self.documents,
            "fingerprints": self.fingerprints,
            "recordings": self.recordings,
            "segments": self.segments,
            "pages": written_pages(self.documents),
            "names": NameBook(self.portal.bodies, self.portal.glossary, self.portal.names),
            "habits": Habits(self.segments),
        }

    @cached_property
    def keys(self) -> frozenset[str]:
        """Ledger keys of every record and of every written page, whatever its language."""
        return frozenset(self.fingerprints) | {page.key for page in self.documents}


def read(
    root: Path,
    today: date | None = None,
    memory: Path | None = None,
    progress: Progress | None = None,
    meanwhile: Meanwhile | None = None,
) -> tuple[Content | None, list[Finding]]:
    """The content below a folder, or None when it cannot be read, and all findings about it.

    Findings that are waived on that day are left out. Without a day, it is the day of the clock.
    Texts that the file `memory` knows to be sound are not read again by the rules. `progress` is
    told how far they are; `meanwhile` is done beside them, where other processes read the texts.
    """
    with without_collections():
        return _read(root, today or datetime.now(UTC).date(), memory, progress, meanwhile)


def _read(
    root: Path,
    today: date,
    memory: Path | None,
    progress: Progress | None,
    meanwhile: Meanwhile | None,
) -> tuple[Content | None, list[Finding]]:
    portal, findings = read_portal(root)
    documents, unreadable_pages = read_documents(root)
    if portal is None or unreadable_pages:
        return None, sorted([*findings, *unreadable_pages])
    content = Content(portal, documents)
    supplies = content.supplies
    found = (
        find_problems_remembering(supplies, memory, progress, meanwhile)
        if memory
        else find_problems_together(supplies, progress=progress, meanwhile=meanwhile)
    )
    waiving = Waiving(portal.waivers, tuple(found), content.keys, today)
    left = [*waiving.left(), *find_problems({"waiving": waiving})]
    assurance = Assurance(rule_standings(found, left), len(content.segments))
    return replace(content, assurance=assurance), sorted(left)
