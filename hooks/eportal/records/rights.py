"""The rights of victims, the signs of exploitation, the services, and verified contacts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from eportal.records.record import Identifier, Record, Value, Words
from eportal.records.sources import Erratum, Source


class Provider(Value):
    """A body that must provide something, with its duties that say so."""

    body: Identifier = Field(description="Id of the body.")
    duties: tuple[Identifier, ...] = Field(default=(), description="Ids of its duties.")


class Right(Record):
    """A right of victims as the strategy lists it."""

    number: int = Field(ge=1, description="Its number in print order.")
    text: Words = Field(description="The right in the strategy's words.")
    plain: Words = Field(description="The same in plain words.")
    providers: tuple[Provider, ...] = Field(default=(), description="Who must provide it.")
    activities: tuple[Identifier, ...] = Field(default=(), description="Activities that build it.")
    source: Source = Field(description="Where it stands in the source.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")


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
    bodies: tuple[Identifier, ...] = Field(description="The bodies responsible.")
    duties: tuple[Identifier, ...] = Field(default=(), description="Duties that assign it.")
    activities: tuple[Identifier, ...] = Field(default=(), description="Activities that build it.")
    source: Source = Field(description="Where it stands in the source.")


class Contact(Record):
    """A way to reach a body: published only while someone answers for it."""

    body: Identifier = Field(description="Id of the body that is reached.")
    services: tuple[Identifier, ...] = Field(default=(), description="Services it leads to.")
    kind: Literal["phone", "email", "address", "website"] = Field(description="What it is.")
    value: str = Field(description="The number, address or link, exactly.")
    verified_on: date = Field(description="The day on which it was tried and found right.")
    verified_by: str = Field(description="The office that verified it.")
    expires_after: date = Field(description="The last day on which it may be published.")
    hours: Words = Field(description="When it is answered.")
    languages: tuple[Literal["ar", "ku", "en"], ...] = Field(description="Languages answered in.")
    cost: Words = Field(description="What a call costs.")
    coverage: Words = Field(description="Where in the country it serves.")
    source: str = Field(description="The document or letter that gives it.")

    def is_published(self, today: date) -> bool:
        """Whether it is verified and not expired on that day."""
        return self.verified_on <= today <= self.expires_after
