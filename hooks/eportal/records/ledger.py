"""The ledger of translations: which text each was made from, and who has reviewed it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from eportal.languages import Language
from eportal.records.record import Value

TranslationState = Literal["draft", "reviewed", "stale"]


class SourceEntry(Value):
    """The Arabic text of one record as it was when the ledger was last kept."""

    text: str = Field(description="Fingerprint of the Arabic text.")
    facts: tuple[str, ...] = Field(
        default=(), description="Its typed facts: numbers, dates, laws and the like."
    )


class LedgerEntry(Value):
    """The standing of one record's translation into one language."""

    source: str = Field(description="Fingerprint of the Arabic text that was translated.")
    text: str = Field(
        default="", description="Fingerprint of the translation when the ledger was last kept."
    )
    state: Literal["draft", "reviewed"] = Field(description="Whether a named person reviewed it.")
    by: str = Field(default="", description="Who reviewed it.")
    on: date | None = Field(default=None, description="When it was reviewed.")
    facts: tuple[str, ...] = Field(
        default=(),
        description="Typed facts of the Arabic that was translated, once it is another text.",
    )


class RecordTranslations(Value):
    """The standing of one record's translations."""

    ar: SourceEntry | None = Field(default=None, description="Arabic, the source.")
    ku: LedgerEntry = Field(description="Central Kurdish.")
    en: LedgerEntry = Field(description="English.")

    def entry(self, language: Language) -> LedgerEntry:
        """The entry of that translation."""
        entry: LedgerEntry = getattr(self, language.code)
        return entry


class Ledger(Value):
    """The standing of every translation; the program keeps it, people sign it."""

    records: Mapping[str, RecordTranslations] = Field(
        default_factory=dict, description="By kind and id of the record, such as `body/moi`."
    )
