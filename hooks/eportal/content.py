"""Everything that is read before the first page is written, and whether it is sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from eportal.checks.rules import find_problems
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


def read(root: Path) -> tuple[Content | None, list[Finding]]:
    """The content below a folder, or None when it cannot be read, and all findings about it."""
    portal, findings = read_portal(root)
    documents, unreadable_pages = read_documents(root)
    if portal is None or unreadable_pages:
        return None, sorted([*findings, *unreadable_pages])
    content = Content(portal, documents)
    return content, find_problems(portal, documents, content.fingerprints)
