"""Which findings are waived on a day; the rules about waivers look at the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eportal.findings import Finding
from eportal.records.waivers import Waiver


@dataclass(frozen=True)
class Waiving:
    """The waivers beside all that the other rules have found."""

    waivers: tuple[Waiver, ...]
    findings: tuple[Finding, ...]  #: before any is waived
    records: frozenset[str]  #: ledger keys of every record and written page
    today: date

    def left(self) -> list[Finding]:
        """The findings that no waiver in force concerns."""
        in_force = [each for each in self.waivers if not each.is_expired(self.today)]
        return [
            finding
            for finding in self.findings
            if not any(_concerns(waiver, finding) for waiver in in_force)
        ]

    def is_needed(self, waiver: Waiver) -> bool:
        """Whether there is a finding that the waiver concerns."""
        return any(_concerns(waiver, finding) for finding in self.findings)


def _concerns(waiver: Waiver, finding: Finding) -> bool:
    """A waiver without a language concerns its rule and record in every language."""
    return (waiver.code, waiver.record) == (finding.code, finding.record) and (
        waiver.language in {None, finding.language}
    )
