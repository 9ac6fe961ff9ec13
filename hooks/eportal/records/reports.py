"""Annual reports on the plan, and the reporting that the strategy orders."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from eportal.records.plan import ActivityId, Year
from eportal.records.record import BodyName, EventName, ObligationName, Record, Value, Words, naming
from eportal.records.sources import Source

ReportState = Literal["planned", "under-way", "done", "delayed", "dropped"]
Frequency = Literal["monthly", "quarterly", "half-yearly", "annual"]


class ActivityReport(Value):
    """What one body reported on one activity; an activity without one counts as not reported."""

    activity: Annotated[ActivityId, naming("activity")] = Field(
        description="The activity reported on."
    )
    body: BodyName = Field(description="The body that reports.")
    state: ReportState = Field(description="How far it is.")
    completion: int | None = Field(default=None, ge=0, le=100, description="Percent done, if said.")
    value: int | None = Field(default=None, ge=0, description="Value of the indicator, if said.")
    unit: Words | None = Field(default=None, description="What the value counts.")
    evidence: Words = Field(description="What shows it.")
    events: tuple[EventName, ...] = Field(default=(), description="Events that show it.")
    source: str = Field(description="The report or letter.")
    on: date = Field(description="The day of the report.")


class AnnualReport(Record):
    """The report on one year."""

    year: Year = Field(description="The year reported on.")
    as_of: date = Field(description="The day up to which reports were received.")
    entries: tuple[ActivityReport, ...] = Field(default=(), description="What was reported.")
    note: Words = Field(description="What is known and what is not.")


class Obligation(Record):
    """A report that someone owes at fixed intervals."""

    title: Words = Field(description="Its name, short.")
    text: Words = Field(description="Who reports what to whom, in plain words.")
    owed_by: Literal["members", "secretariat", "chair", "committee"] = Field(
        description="Who owes it; `members` is each body with a seat."
    )
    owed_to: Words = Field(description="Who receives it.")
    frequency: Frequency = Field(description="How often.")
    starts: Year = Field(description="First year for which it is owed.")
    ends: Year = Field(description="Last year for which it is owed.")
    source: Source = Field(description="Where it is ordered.")
    repeated: tuple[Source, ...] = Field(default=(), description="Where it is ordered again.")
    note: Words | None = Field(default=None, description="What a reader should know besides.")


class Receipt(Value):
    """A report that was received."""

    obligation: ObligationName = Field(description="Id of the obligation it fulfils.")
    body: BodyName = Field(description="The body that sent it.")
    period: str = Field(
        pattern=r"^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$",
        description="2024, 2024-03, 2024-Q1 or 2024-H1.",
        examples=[2024, "2024-03", "2024-Q1", "2024-H1"],
    )
    on: date = Field(description="The day it was received.")
    source: str = Field(description="The letter or register entry.")
