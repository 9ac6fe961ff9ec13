"""Whether a translation is a draft, reviewed, or older than its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.records.ledger import Ledger, LedgerEntry, RecordTranslations, TranslationState


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


def weakest(standings: Iterable[Standing | None]) -> Standing | None:
    """The standing that a page with several translations announces: the least trustworthy."""
    order = ("stale", "draft", "reviewed")
    known = [each for each in standings if each]
    return min(known, key=lambda each: order.index(each.state), default=None)


def kept(ledger: Ledger, fingerprints: Mapping[str, str]) -> Ledger:
    """The ledger with an entry for every record there is, new ones as drafts, and for no other.

    Entries that stand are left alone, also stale ones: only a person renews a translation.
    """
    return Ledger(
        records={
            key: ledger.records.get(key) or _draft(fingerprint)
            for key, fingerprint in sorted(fingerprints.items())
        }
    )


def _draft(fingerprint: str) -> RecordTranslations:
    entry = LedgerEntry(source=fingerprint, state="draft")
    return RecordTranslations(**{each.code: entry for each in TRANSLATION_LANGUAGES})
