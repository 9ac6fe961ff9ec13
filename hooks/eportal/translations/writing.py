"""The ledger as a YAML file."""

from __future__ import annotations

import json
import re

from eportal.records.ledger import Ledger, LedgerEntry

_HEAD = """\
# The ledger of translations, kept by the program: `make ledger` adds new records as drafts.
# source: fingerprint of the Arabic text that was translated; another text makes it stale.
records:
"""

_PLAIN_KEY = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*")


def ledger_as_yaml(ledger: Ledger) -> str:
    """The text of data/translations.yaml, the same for the same ledger."""
    lines = [_HEAD.rstrip("\n")] if ledger.records else [_HEAD.rstrip("\n") + " {}"]
    for key, translations in ledger.records.items():
        lines += [
            f"  {key if _PLAIN_KEY.fullmatch(key) else _quoted(key)}:",
            f"    ku: {_entry(translations.ku)}",
            f"    en: {_entry(translations.en)}",
        ]
    return "\n".join(lines) + "\n"


def _entry(entry: LedgerEntry) -> str:
    by = f", by: {_quoted(entry.by)}" if entry.by else ""
    on = f", on: {entry.on}" if entry.on else ""
    return f"{{source: {_quoted(entry.source)}, state: {entry.state}{by}{on}}}"


def _quoted(text: str) -> str:
    """The text between double quotes: YAML reads JSON's escapes, and takes no invisible letter."""
    return "".join(
        each if each.isprintable() else f"\\U{ord(each):08x}"
        for each in json.dumps(text, ensure_ascii=False)
    )
