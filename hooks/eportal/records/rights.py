"""The rights of victims, the signs of exploitation, the services, and verified contacts."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import quote

from pydantic import Field, StringConstraints

from eportal.languages import Language, language
from eportal.records.record import (
    ActivityName,
    BodyName,
    DutyName,
    Record,
    ServiceName,
    SourceName,
    Value,
    Words,
)
from eportal.records.sources import Erratum, Source

#: Lines and spans of lines: ``119, 121, 662-666``.
LINE_LIST = r"^[1-9][0-9]*(-[1-9][0-9]*)?(, [1-9][0-9]*(-[1-9][0-9]*)?)*$"
LineList = Annotated[
    str, StringConstraints(pattern=LINE_LIST), Field(examples=["119, 121, 662-666"])
]

ContactKind = Literal["phone", "email", "address", "website"]
_WEBSITE = re.compile(r"https?://", re.IGNORECASE)


class SourceLines(Value):
    """Several places in one source document."""

    document: SourceName = Field(description="Id of the document in data/sources.yaml.")
    lines: LineList = Field(description="Lines of its text, from 1.")


class Provider(Value):
    """A body that must provide something, with what says so."""

    body: BodyName = Field(description="Id of the body.")
    duties: tuple[DutyName, ...] = Field(default=(), description="Ids of its duties.")
    activities: tuple[ActivityName, ...] = Field(
        default=(), description="Activities whose wording gives it this part."
    )
    sources: tuple[SourceLines, ...] = Field(
        default=(), description="Other lines of a source that give it this part."
    )


class Right(Record):
    """A right of victims as the strategy lists it."""

    number: int = Field(ge=1, description="Its number in print order.")
    text: Words = Field(description="The right in the strategy's words.")
    plain: Words = Field(description="The same in plain words.")
    basis: tuple[ActivityName, ...] = Field(
        min_length=1, description="Activities among whose items it is printed."
    )
    providers: tuple[Provider, ...] = Field(default=(), description="Who must provide it.")
    activities: tuple[ActivityName, ...] = Field(
        default=(), description="Activities that build it."
    )
    source: Source = Field(description="Where it stands in the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    notes: tuple[Words, ...] = Field(default=(), description="What a reader should know besides.")


class Sign(Record):
    """A form of exploitation, and questions by which a person can recognise it."""

    number: int = Field(ge=1, description="Its number in the strategy.")
    text: Words = Field(description="The form in the strategy's words.")
    questions: tuple[Words, ...] = Field(min_length=1, description="Could this be happening to me?")
    source: Source = Field(description="Where it stands in the source.")


class Service(Record):
    """Help that the strategy assigns to a body."""

    title: Words = Field(description="Its name.")
    text: Words = Field(description="What it is and who is to provide it, in plain words.")
    bodies: tuple[BodyName, ...] = Field(min_length=1, description="The bodies responsible.")
    duties: tuple[DutyName, ...] = Field(default=(), description="Duties that assign it.")
    activities: tuple[ActivityName, ...] = Field(
        default=(), description="Activities that build it."
    )
    sources: tuple[SourceLines, ...] = Field(
        min_length=1, description="Where it stands in the sources."
    )
    notes: tuple[Words, ...] = Field(default=(), description="What a reader should know besides.")


class Contact(Record):
    """A way to reach a body: published only while someone answers for it."""

    body: BodyName = Field(description="Id of the body that is reached.")
    services: tuple[ServiceName, ...] = Field(default=(), description="Services it leads to.")
    kind: ContactKind = Field(description="What it is.")
    value: str = Field(
        min_length=1,
        description="The number, address or link, exactly; an address as it is written in Arabic.",
    )
    verified_on: date = Field(description="The day on which it was tried and found right.")
    verified_by: Words = Field(description="The office that verified it; never a person.")
    expires_after: date = Field(description="The last day on which it may be published.")
    hours: Words = Field(description="When it is answered.")
    languages: tuple[Literal["ar", "ku", "en"], ...] = Field(
        min_length=1, description="Languages answered in."
    )
    cost: Words = Field(description="What a call costs.")
    coverage: Words = Field(description="Where in the country it serves.")
    source: str = Field(
        min_length=1, description="The document or letter that gives it; not published."
    )

    def is_published(self, today: date) -> bool:
        """Whether it is verified and not expired on that day."""
        return self.verified_on <= today <= self.expires_after

    @property
    def link(self) -> str:
        """What a tap on it opens; empty where there is nothing to open, or nothing safe."""
        match self.kind:
            case "phone":
                return "tel:" + re.sub(r"[^+0-9]", "", self.value)
            case "email":
                return "mailto:" + quote(self.value, safe="@.+-_")
            case "website":
                return self.value if _WEBSITE.match(self.value) else ""
            case _:
                return ""

    @property
    def spoken(self) -> tuple[Language, ...]:
        """The languages in which it is answered."""
        return tuple(language(code) for code in self.languages)
