"""The ledger as a YAML file."""

from __future__ import annotations

import json
import re

from eportal.records.ledger import Ledger, LedgerEntry, SourceEntry

_HEAD = """\
# yaml-language-server: $schema=schemas/translations.json
# The ledger of translations, kept by the program: after any change of a text, run `make ledger`.
# ar: fingerprint and facts of the Arabic text. ku, en: `source` is the Arabic text that was
# translated (another than the present one makes the translation stale), `text` the translation.
records:
"""

_PLAIN_KEY = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*")


def ledger_as_yaml(ledger: Ledger) -> str:
    """The text of data/translations.yaml, the same for the same ledger."""
    lines = [_HEAD.rstrip("\n")] if ledger.records else [_HEAD.rstrip("\n") + " {}"]
    for key, translations in ledger.records.items():
        lines += [
            f"  {key if _PLAIN_KEY.fullmatch(key) else _quoted(key)}:",
            *([f"    ar: {_source(translations.ar)}"] if translations.ar else []),
            f"    ku: {_entry(translations.ku)}",
            f"    en: {_entry(translations.en)}",
        ]
    return "\n".join(lines) + "\n"


def _source(entry: SourceEntry) -> str:
    return f"{{text: {_quoted(entry.text)}{_facts(entry.facts)}}}"


def _entry(entry: LedgerEntry) -> str:
    text = f", text: {_quoted(entry.text)}" if entry.text else ""
    by = f", by: {_quoted(entry.by)}" if entry.by else ""
    on = f", on: {entry.on}" if entry.on else ""
    signed = f"state: {entry.state}{by}{on}{_facts(entry.facts)}"
    return f"{{source: {_quoted(entry.source)}{text}, {signed}}}"


def _facts(facts: tuple[str, ...]) -> str:
    return f", facts: [{', '.join(map(_quoted, facts))}]" if facts else ""


def _quoted(text: str) -> str:
    """The text between double quotes: YAML reads JSON's escapes, and takes no invisible letter."""
    return "".join(
        each if each.isprintable() else f"\\U{ord(each):08x}"
        for each in json.dumps(text, ensure_ascii=False)
    )
