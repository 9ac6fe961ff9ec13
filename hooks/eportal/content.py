"""Everything that is read before the first page is written, and whether it is sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from eportal.checks.rules import find_problems, find_problems_in_waivers
from eportal.checks.waiving import Waiving
from eportal.findings import Finding
from eportal.reading.documents import Documents, read_documents, sources
from eportal.reading.portal import read_portal
from eportal.records.portal import Portal
from eportal.translations.fingerprints import fingerprint, of_text


@dataclass(frozen=True)
class Content:
    """The records of data/ and the written pages of docs/."""

    portal: Portal
    documents: Documents

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """Fingerprint of the source text of everything that is translated, by ledger key."""
        records = {key: fingerprint(record) for key, record in self.portal.translated()}
        pages = {key: of_text(page.text) for key, page in sources(self.documents).items()}
        return records | pages

    @cached_property
    def keys(self) -> frozenset[str]:
        """Ledger keys of every record and of every written page, whatever its language."""
        return frozenset(self.fingerprints) | {page.key for page in self.documents}


def read(root: Path, today: date | None = None) -> tuple[Content | None, list[Finding]]:
    """The content below a folder, or None when it cannot be read, and all findings about it.

    Findings that are waived on that day are left out. Without a day, it is the day of the clock.
    """
    portal, findings = read_portal(root)
    documents, unreadable_pages = read_documents(root)
    if portal is None or unreadable_pages:
        return None, sorted([*findings, *unreadable_pages])
    content = Content(portal, documents)
    found = find_problems(portal, documents, content.fingerprints)
    today = today or datetime.now(UTC).date()
    waiving = Waiving(portal.waivers, tuple(found), content.keys, today)
    return content, sorted([*waiving.left(), *find_problems_in_waivers(waiving)])
