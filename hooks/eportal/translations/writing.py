"""The ledger as a YAML file."""

from __future__ import annotations

from eportal.records.ledger import Ledger, LedgerEntry

_HEAD = """\
# The ledger of translations, kept by the program: `make ledger` adds new records as drafts.
# source: fingerprint of the Arabic text that was translated; another text makes it stale.
records:
"""


def ledger_as_yaml(ledger: Ledger) -> str:
    """The text of data/translations.yaml, the same for the same ledger."""
    lines = [_HEAD.rstrip("\n")] if ledger.records else [_HEAD.rstrip("\n") + " {}"]
    for key, translations in ledger.records.items():
        lines += [
            f"  {key}:",
            f"    ku: {_entry(translations.ku)}",
            f"    en: {_entry(translations.en)}",
        ]
    return "\n".join(lines) + "\n"


def _entry(entry: LedgerEntry) -> str:
    signed = f', by: "{entry.by}", on: {entry.on}' if entry.state == "reviewed" else ""
    return f'{{source: "{entry.source}", state: {entry.state}{signed}}}'
