"""Terms, and where the sources attest them in each language."""

from __future__ import annotations

from pydantic import Field

from eportal.records.record import Record, Value, Words


class AttestedForm(Value):
    """A form of a term that stands in a source."""

    form: str = Field(description="The words of the source, exactly.")
    where: tuple[str, ...] = Field(description="File and line of each use, such as `000:38`.")


class Term(Record):
    """A term of the field, with the form that the portal uses and the forms that sources attest."""

    preferred: Words = Field(description="The form that the portal uses in each language.")
    ar: tuple[AttestedForm, ...] = Field(default=(), description="Forms attested in Arabic.")
    ku: tuple[AttestedForm, ...] = Field(default=(), description="Forms attested in Kurdish.")
    en: tuple[AttestedForm, ...] = Field(default=(), description="Forms attested in English.")
    note: Words | None = Field(default=None, description="What a translator should know.")

    def attested(self, code: str) -> tuple[AttestedForm, ...]:
        """The forms attested in the language with this code."""
        forms: tuple[AttestedForm, ...] = getattr(self, code)
        return forms
