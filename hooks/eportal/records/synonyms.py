"""Words that mean the same to whoever searches, in one language; nothing of it is published."""

from __future__ import annotations

from pydantic import Field

from eportal.records.record import Record


class Synonym(Record):
    """One meaning, and the words for it in each language: who types one finds the others."""

    ar: tuple[str, ...] = Field(default=(), description="Words or phrases in Arabic.")
    ku: tuple[str, ...] = Field(default=(), description="Words or phrases in Central Kurdish.")
    en: tuple[str, ...] = Field(default=(), description="Words or phrases in English.")

    def written_in(self, code: str) -> tuple[str, ...]:
        """The forms in the language with this code."""
        forms: tuple[str, ...] = getattr(self, code)
        return forms
