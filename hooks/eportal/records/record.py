"""What every record of the portal has in common: its words in three languages and its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints
from pydantic.fields import FieldInfo

from eportal.languages import LANGUAGES, Language
from eportal.places import NOWHERE, Place

#: Names a record for ever and in every language: lower case, digits and hyphens.
IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER)]


#: Stands in the schema of a field that holds the id of another record, with its kind.
NAMES = "x-names"


def naming(kind: str) -> FieldInfo:
    """Marks an id as that of another record, for whatever offers the ids that there are."""
    info: FieldInfo = Field(json_schema_extra={NAMES: kind})
    return info


ActivityName = Annotated[Identifier, naming("activity")]
ArticleName = Annotated[Identifier, naming("article")]
BodyName = Annotated[Identifier, naming("body")]
DutyName = Annotated[Identifier, naming("duty")]
EventName = Annotated[Identifier, naming("event")]
LawName = Annotated[Identifier, naming("law")]
ObligationName = Annotated[Identifier, naming("obligation")]
ServiceName = Annotated[Identifier, naming("service")]
SourceName = Annotated[Identifier, naming("source")]
StrategyActivityName = Annotated[Identifier, naming("strategy-activity")]
TermName = Annotated[Identifier, naming("term")]

#: One line, or an inclusive range of lines, of a source document: ``405`` or ``419-421``.
LINES = r"^[1-9][0-9]*(-[1-9][0-9]*)?$"
Lines = Annotated[str, StringConstraints(pattern=LINES), Field(examples=[405, "419-421"])]


class Value(BaseModel):
    """A frozen piece of a record that remembers where it and its fields were written."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    _place: Place = PrivateAttr(default_factory=lambda: NOWHERE)  # not copied
    _field_places: Mapping[str, Place] = PrivateAttr(default_factory=dict)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self._place

    def place_of(self, field: str) -> Place:
        """Where one of its fields is written; its own place when the field is not written."""
        own = self.__pydantic_private__ or {}  # asked for at once, not by pydantic's __getattr__
        place: Place = own["_field_places"].get(field, own["_place"])
        return place

    def at(self, place: Place, field_places: Mapping[str, Place]) -> Self:
        """The value itself, told where it stands; only reading calls this."""
        self._place = place
        self._field_places = field_places
        return self

    def __eq__(self, other: object) -> bool:
        """Equal when all that is written is equal, wherever it is written."""
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), tuple(self.__dict__.values())))

    def values(self) -> Iterator[Value]:
        """The values written directly in this one, in order."""
        for held in self.__dict__.values():
            for each in held if isinstance(held, tuple) else (held,):
                if isinstance(each, Value):
                    yield each

    def words(self) -> Iterator[Words]:
        """Every text in three languages in this value, however deep."""
        for value in self.values():
            if isinstance(value, Words):
                yield value
            else:
                yield from value.words()


class Words(Value):
    """One text in the three languages. Arabic is the source; the others are translations."""

    # A text that is not translated yet is written empty, so that somebody sees the gap.
    model_config = ConfigDict(json_schema_extra={"required": ["ar", "ku", "en"]})

    ar: str = Field(default="", description="The text in Arabic, the source language.")
    ku: str = Field(default="", description="The text in Central Kurdish.")
    en: str = Field(default="", description="The text in English.")

    def written_in(self, language: Language) -> str:
        """The text in that language and no other; empty when it is not written."""
        text: str = getattr(self, language.code)
        return text

    def written(self) -> list[Language]:
        """The languages in which it is written."""
        return [language for language in LANGUAGES if self.written_in(language)]

    def missing(self) -> list[Language]:
        """The languages in which it is not written."""
        return [language for language in LANGUAGES if not self.written_in(language)]


class Record(Value):
    """Something the portal publishes, with an identity that no language changes."""

    id: Identifier = Field(description="Names the record for ever; also ends its address.")
