"""A review of one translation, signed in the ledger for what the text says now."""

from __future__ import annotations

from datetime import date

from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.records.ledger import Ledger, LedgerEntry
from eportal.translations.recordings import Recording
from eportal.translations.states import kept


def signed(
    ledger: Ledger, key: str, recording: Recording, language: Language, *, by: str, on: date
) -> Ledger:
    """The ledger with that review; what it has of other languages and records stays as it is."""
    there = ledger.records.get(key) or kept(ledger, {key: recording}).records[key]
    entry = LedgerEntry(
        source=recording.fingerprint(SOURCE_LANGUAGE),
        text=recording.fingerprint(language),
        state="reviewed",
        by=by,
        on=on,
    )
    records = {**ledger.records, key: there.model_copy(update={language.code: entry})}
    return Ledger(records=dict(sorted(records.items())))
