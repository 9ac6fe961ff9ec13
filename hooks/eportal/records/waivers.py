"""Findings that somebody has looked at and lets be, for a time."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from eportal.records.record import Value, naming

#: How the code of a rule is written.
CODE = r"^[A-Z]{3}[1-9][0-9]{2}$"

#: A waiver without its reason or its author would be a way around the rules.
Said = Annotated[str, StringConstraints(min_length=1)]


class Waiver(Value):
    """A finding of one rule about one record that is not told until a day has passed."""

    code: Annotated[str, StringConstraints(pattern=CODE)] = Field(
        description="The rule, such as `LAW908`.", examples=["LAW908"]
    )
    record: Annotated[Said, naming("record")] = Field(
        description="Key of the record in the ledger, such as `body/moi`."
    )
    language: Literal["ar", "ku", "en"] | None = Field(
        default=None, description="The language in which it is waived; in each when left out."
    )
    reason: Said = Field(description="Why the text is right as it stands.")
    who: Said = Field(description="The office that answers for it.")
    until: date = Field(description="The last day on which it holds.")

    def is_expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return today > self.until
