"""The ledger of translations: which text each was made from, and who has reviewed it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from eportal.languages import Language
from eportal.records.record import Value

TranslationState = Literal["draft", "reviewed", "stale"]


class LedgerEntry(Value):
    """The standing of one record's translation into one language."""

    source: str = Field(description="Fingerprint of the Arabic text that was translated.")
    state: Literal["draft", "reviewed"] = Field(description="Whether a named person reviewed it.")
    by: str = Field(default="", description="Who reviewed it.")
    on: date | None = Field(default=None, description="When it was reviewed.")


class RecordTranslations(Value):
    """The standing of one record's translations."""

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
