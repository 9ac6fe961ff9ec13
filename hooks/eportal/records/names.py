"""What texts name, and the forms by which the checks and the search recognise it; never shown."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from eportal.records.record import Identifier, Record, TermName, Value, naming

#: body: further forms of a body of bodies.yaml, or a body that only texts name; qualifier: words
#: that are another thing than the name or term in them, and are not compared; synonym: single
#: words that names may use for one another.
NameKind = Literal["body", "person", "place", "term", "qualifier", "synonym"]

#: count: as often in each language; presence: in each language or in none; topic: likewise, but
#: a pronoun may stand for it; none: recognised, and only compared with its opposite.
Agreement = Literal["count", "presence", "topic", "none"]


class Forms(Value):
    """Forms of one name or term. A star at the end stands for any further letters."""

    ar: tuple[str, ...] = Field(default=(), description="Forms in Arabic.")
    ku: tuple[str, ...] = Field(default=(), description="Forms in Central Kurdish.")
    en: tuple[str, ...] = Field(default=(), description="Forms in English.")

    def written_in(self, code: str) -> tuple[str, ...]:
        """The forms in the language with this code."""
        forms: tuple[str, ...] = getattr(self, code)
        return forms


class KnownName(Record):
    """A name or a term that the checks recognise in running text."""

    kind: NameKind = Field(description="What is named.")
    agreement: Agreement = Field(
        default="presence", description="In what the languages have to agree about it."
    )
    attested: Forms = Field(default=Forms(), description="Forms that stand in the sources.")
    where: tuple[str, ...] = Field(
        default=(), description="File and line of the attested forms, such as `000:38`."
    )
    glossary: tuple[TermName, ...] = Field(
        default=(), description="Terms of the glossary of which all forms are forms of this."
    )
    matching: Forms = Field(
        default=Forms(), description="Further forms; they serve recognition and have no source."
    )
    loose: Forms = Field(
        default=Forms(),
        description="Forms that may mean it; they neither ask for it in other languages nor miss.",
    )
    opposites: tuple[Annotated[Identifier, naming("name")], ...] = Field(
        default=(), description="Terms that must never stand in its place."
    )
