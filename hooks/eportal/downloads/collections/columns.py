"""What a collection is: its rows, and its columns, each declared once for every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES, TRANSLATION_LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.records.portal import Portal
from eportal.records.record import Words

#: text: one text in each language; texts: several of them; list: codes or identifiers;
#: states: how far the translations can be trusted, of which the value is the key in the ledger.
Kind = Literal["string", "integer", "boolean", "date", "text", "texts", "list", "states"]
#: What a column holds of a row.
Held = str | int | bool | date | Words | tuple[Words, ...] | tuple[str, ...] | None

Row = TypeVar("Row")
Owner = TypeVar("Owner")
Inner = TypeVar("Inner")

STATES = ("draft", "reviewed", "stale")


@dataclass(frozen=True)
class Field:
    """A column of a flat table: of a text in three languages there are three."""

    name: str
    title: Message
    type: Literal["string", "integer", "boolean", "date"]
    language: Language | None = None  #: of the texts in it


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One thing that each row of a collection tells."""

    name: str
    kind: Kind
    title: Message
    description: Message
    value: Callable[[Row], Held]
    reference: str = ""  #: the collection of which it holds an identifier, or several
    is_required: bool = False
    choices: tuple[str, ...] = ()  #: all that may stand there; any value when there are none

    def fields(self) -> list[Field]:
        """The columns that it makes in a flat table."""
        match self.kind:
            case "text" | "texts":
                return [self._in(language, language) for language in LANGUAGES]
            case "states":
                return [self._in(language, None) for language in TRANSLATION_LANGUAGES]
            case "list":
                return [Field(self.name, self.title, "string")]
            case kind:
                return [Field(self.name, self.title, kind)]

    def _in(self, language: Language, of_texts: Language | None) -> Field:
        title = say("{title} ({language})", title=self.title, language=language)
        return Field(f"{self.name}_{language.code}", title, "string", of_texts)


@dataclass(frozen=True)
class JointReference:
    """Columns that name a row of another collection together."""

    columns: tuple[str, ...]
    collection: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Collection(Generic[Row]):
    """Rows of one sort."""

    id: str
    title: Message
    description: Message
    columns: tuple[Column[Row], ...]
    rows: Callable[[Portal], Sequence[Row]]
    key: tuple[str, ...] = ("id",)  #: the columns that tell each row from all others
    joint: tuple[JointReference, ...] = ()

    @property
    def has_records(self) -> bool:
        """Whether each row is a record with an identifier of its own."""
        return self.key == ("id",)

    def column(self, name: str) -> Column[Row]:
        """The column of this name; StopIteration when there is none."""
        return next(column for column in self.columns if column.name == name)

    def ledger_key(self) -> Callable[[Row], Held] | None:
        """What gives the key of a row in the ledger of translations."""
        return next((column.value for column in self.columns if column.kind == "states"), None)

    def references(self) -> Iterator[JointReference]:
        """Each column, or several together, that name one row of a collection."""
        for column in self.columns:
            if column.reference and column.kind != "list":
                yield JointReference((column.name,), column.reference, ("id",))
        yield from self.joint


@dataclass(frozen=True)
class Part(Generic[Owner, Inner]):
    """Something that a record holds several of, with its place among them."""

    owner: Owner
    order: int  #: from 1
    inner: Inner


def parts(
    owners: Iterable[Owner], held: Callable[[Owner], Iterable[Inner]]
) -> list[Part[Owner, Inner]]:
    """All that these records hold of something, record by record."""
    return [
        Part(owner, order, inner)
        for owner in owners
        for order, inner in enumerate(held(owner), start=1)
    ]


def in_each_language(message: Message) -> Words:
    """A sentence of the program as a text of the portal."""
    return Words(
        ar=message.told_in(ARABIC), ku=message.told_in(KURDISH), en=message.told_in(ENGLISH)
    )
