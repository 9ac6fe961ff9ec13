"""The bodies that carry out the plan, and the committee that they form."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from eportal.records.plan import Passage
from eportal.records.record import BodyName, Lines, Record, Value, Words
from eportal.records.sources import Erratum

BodyKind = Literal[
    "committee", "ministry", "directorate", "department", "agency", "police", "judiciary",
    "state-body", "security-service", "local-government", "professional-body", "academic",
    "civil-society", "institutions", "persons", "international", "foreign-government", "government",
]  # fmt: skip

#: attested: a source uses this name; literal: our rendering of the Arabic, no official name known.
NameBasis = Literal["attested", "literal"]


class PrintedForm(Value):
    """A way in which the sources write a body's name."""

    printed: str = Field(description="The words of the source, in Arabic.")
    where: tuple[str, ...] = Field(
        description="File and line of each use, such as `004:114`.", examples=[["004:114"]]
    )
    misread: bool = Field(default=False, description="Whether the scan has garbled it.")


class OtherName(Value):
    """A further name of the same body, official in another document or at another time."""

    name: Words = Field(description="The name.")
    used_in: Words = Field(description="Where, or since when, it bears this name.")


class Body(Record):
    """A ministry, court, organization or group that the plan gives something to do."""

    name: Words = Field(description="Its one name in each language.")
    kurdish_name: NameBasis = Field(description="What its Kurdish name rests on.")
    english_name: NameBasis = Field(description="What its English name rests on.")
    kind: BodyKind = Field(description="What sort of body it is.")
    acronym: str = Field(default="", description="Latin abbreviation in use, such as IOM.")
    other_names: tuple[OtherName, ...] = Field(default=(), description="Names besides `name`.")
    forms: tuple[PrintedForm, ...] = Field(description="How the sources print it.")
    notes: tuple[Words, ...] = Field(default=(), description="What a reader should know besides.")


class Member(Value):
    """A seat on the committee."""

    number: str = Field(description="Its number in the list.")
    text: Words = Field(description="The seat as the source words it.")
    bodies: tuple[BodyName, ...] = Field(min_length=1, description="The bodies that hold it.")
    lines: Lines = Field(description="Lines of the source.")


class Duty(Record):
    """One lettered duty of a body on the committee."""

    letter: str = Field(description="The Arabic letter printed before it.")
    text: Words = Field(description="What the body is to do.")
    lines: Lines = Field(description="Lines of the strategy in the source.")
    annual_lines: Lines | None = Field(
        default=None, description="Lines of the annual plan 2024 that print the same duty."
    )
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")


class RoleSection(Record):
    """What the strategy asks of one body, or of two together."""

    number: int = Field(description="Its number in the strategy.")
    bodies: tuple[BodyName, ...] = Field(min_length=1, description="Whose duties these are.")
    heading: Words = Field(description="Its heading.")
    lines: Lines = Field(description="Lines of the heading in the source.")
    intro: tuple[Passage, ...] = Field(default=(), description="Text before the lettered duties.")
    duties: tuple[Duty, ...] = Field(default=(), description="The lettered duties.")
    errata: tuple[Erratum, ...] = Field(default=(), description="Corrections and doubts.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")


class Committee(Record):
    """The Central Committee: its basis, its members and their duties."""

    basis: Passage = Field(description="The law on which it rests.")
    members_by_law: tuple[Member, ...] = Field(description="Members that the law names.")
    added_lead: Passage = Field(description="The sentence that adds members.")
    added_members: tuple[Member, ...] = Field(description="Members that the strategy adds.")
    roles_heading: Passage = Field(description="The heading of the duties.")
    roles: tuple[RoleSection, ...] = Field(description="The duties, body by body.")
