"""Whether a translation is a draft, reviewed, or older than its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.records.ledger import (
    Ledger,
    LedgerEntry,
    RecordTranslations,
    SourceEntry,
    TranslationState,
)
from eportal.translations.changes import Change, changes
from eportal.translations.recordings import Recording, Recordings


@dataclass(frozen=True)
class Standing:
    """How far a translation can be trusted."""

    state: TranslationState
    by: str = ""  #: who reviewed it
    on: date | None = None  #: when


def standing(ledger: Ledger, key: str, fingerprint: str, language: Language) -> Standing | None:
    """The standing of one translation; None for the source language, which is no translation."""
    if language is SOURCE_LANGUAGE:
        return None
    translations = ledger.records.get(key)
    if translations is None:
        return Standing("draft")
    entry = translations.entry(language)
    if entry.source != fingerprint:
        return Standing("stale")
    return Standing(entry.state, entry.by, entry.on)


def changed_since(ledger: Ledger, key: str, language: Language) -> list[Change]:
    """The facts of a source that have changed since it was translated into a language."""
    translations = ledger.records.get(key)
    if translations is None or translations.ar is None or language is SOURCE_LANGUAGE:
        return []
    entry = translations.entry(language)
    is_stale = entry.source != translations.ar.text
    return changes(entry.facts, translations.ar.facts) if is_stale else []


def weakest(standings: Iterable[Standing | None]) -> Standing | None:
    """The standing that a page with several translations announces: the least trustworthy."""
    order = ("stale", "draft", "reviewed")
    known = [each for each in standings if each]
    return min(known, key=lambda each: order.index(each.state), default=None)


def kept(ledger: Ledger, recordings: Recordings) -> Ledger:
    """The ledger as it is after the texts have been looked at: an entry for each and no other.

    What is new is a draft. A translation that was written anew is a draft of the present source,
    whoever reviewed it before. One that stayed while its source changed keeps the source that it
    was made from, with that source's facts, and is stale from then on.
    """
    return Ledger(
        records={
            key: _kept(ledger.records.get(key), recording)
            for key, recording in sorted(recordings.items())
        }
    )


def _kept(before: RecordTranslations | None, now: Recording) -> RecordTranslations:
    source = SourceEntry(text=now.fingerprint(SOURCE_LANGUAGE), facts=now.facts)
    entries = {
        each.code: _entry(before, now.fingerprint(each), source, each)
        for each in TRANSLATION_LANGUAGES
    }
    return RecordTranslations(ar=source, **entries)


def _entry(
    before: RecordTranslations | None, text: str, source: SourceEntry, language: Language
) -> LedgerEntry:
    entry = before.entry(language) if before else None
    if before is None or entry is None or (entry.text and entry.text != text):
        return LedgerEntry(source=source.text, text=text, state="draft")
    if entry.source == source.text:
        return entry.model_copy(update={"text": text, "facts": ()})
    was_made_from = before.ar and before.ar.text == entry.source
    facts = before.ar.facts if before.ar and was_made_from else entry.facts
    return entry.model_copy(update={"text": text, "facts": facts})
