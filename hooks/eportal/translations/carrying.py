"""The ledger after letters were mended of which nobody's translation depends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES
from eportal.records.ledger import Ledger, RecordTranslations, SourceEntry
from eportal.translations.recordings import Recording, Recordings


def carried(ledger: Ledger, before: Recordings, after: Recordings, keys: Iterable[str]) -> Ledger:
    """The ledger with the mended texts in place of those that it had recorded, states as they were.

    A text that it had not recorded before stays unrecorded: somebody has still to look at it.
    """
    there = [key for key in keys if key in ledger.records and key in after]
    mended = {key: _carried(ledger.records[key], before[key], after[key]) for key in there}
    return Ledger(records={**ledger.records, **mended})


def _carried(entry: RecordTranslations, before: Recording, after: Recording) -> RecordTranslations:
    changes: dict[str, Any] = {}
    old_source, source = before.fingerprint(SOURCE_LANGUAGE), after.fingerprint(SOURCE_LANGUAGE)
    if entry.ar and entry.ar.text == old_source:
        changes[SOURCE_LANGUAGE.code] = SourceEntry(text=source, facts=after.facts)
    for each in TRANSLATION_LANGUAGES:
        own = entry.entry(each)
        update = {}
        if own.source == old_source:
            update["source"] = source
        if own.text == before.fingerprint(each):
            update["text"] = after.fingerprint(each)
        changes[each.code] = own.model_copy(update=update)
    return entry.model_copy(update=changes)
