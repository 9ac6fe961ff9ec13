"""Which reports fall due when, at whom, and which of them are known to have been received."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from eportal.records.portal import Portal
from eportal.records.reports import Frequency, Obligation, Receipt

#: Who owes a report when it is not every member.
COMMITTEE, SECRETARIAT, CHAIR = "central-committee", "committee-secretariat", "moi"

#: due: the due date is today or still to come; overdue: it has passed without a known receipt.
Standing = Literal["received", "due", "overdue"]

#: Months of one period.
_MONTHS: Mapping[Frequency, int] = {
    "monthly": 1, "quarterly": 3, "half-yearly": 6, "annual": 12,
}  # fmt: skip


@dataclass(frozen=True, order=True)
class Period:
    """The time on which one report is owed."""

    year: int
    number: int  #: within the year, from 1
    months: int  #: its length

    @property
    def name(self) -> str:
        """As receipts write it: 2024, 2024-03, 2024-Q1 or 2024-H1."""
        match self.months:
            case 12:
                return str(self.year)
            case 1:
                return f"{self.year}-{self.number:02}"
            case 3:
                return f"{self.year}-Q{self.number}"
            case _:
                return f"{self.year}-H{self.number}"

    @property
    def due(self) -> date:
        """The day after it ends: our reading, since no source orders a day."""
        last_month = self.number * self.months
        return date(self.year + last_month // 12, last_month % 12 + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.due - timedelta(days=1)


@dataclass(frozen=True)
class Owed:
    """One report that one body owes for one period."""

    obligation: Obligation
    body: str
    period: Period
    receipt: Receipt | None

    def standing(self, today: date) -> Standing:
        """Whether it is received, due or overdue on a day."""
        if self.receipt and self.receipt.on <= today:
            return "received"
        return "overdue" if self.period.due < today else "due"


@dataclass(frozen=True)
class Counts:
    """Reports owed, counted as of a day."""

    owed: tuple[Owed, ...]
    today: date

    @cached_property
    def _standings(self) -> Counter[Standing]:
        return Counter(each.standing(self.today) for each in self.owed)

    @property
    def total(self) -> int:
        """How many are owed."""
        return len(self.owed)

    @property
    def received(self) -> int:
        """How many are known to have been received."""
        return self._standings["received"]

    @property
    def due(self) -> int:
        """How many fall due today or later."""
        return self._standings["due"]

    @property
    def overdue(self) -> int:
        """How many are past their due date without a known receipt."""
        return self._standings["overdue"]


def members(portal: Portal) -> tuple[str, ...]:
    """One body for each seat on the committee, those named by law first, each once.

    A seat that names a body within another belongs to the inner one, which is named last.
    """
    committee = portal.committee
    seats = (*committee.members_by_law, *committee.added_members)
    return tuple(dict.fromkeys(seat.bodies[-1] for seat in seats))


def owing_bodies(portal: Portal, obligation: Obligation) -> tuple[str, ...]:
    """The bodies that each owe the report."""
    match obligation.owed_by:
        case "members":
            return members(portal)
        case "secretariat":
            return (SECRETARIAT,)
        case "chair":
            return (CHAIR,)
        case _:
            return (COMMITTEE,)


def periods(obligation: Obligation) -> list[Period]:
    """Every period of its years, in order."""
    months = _MONTHS[obligation.frequency]
    return [
        Period(year, number, months)
        for year in range(obligation.starts, obligation.ends + 1)
        for number in range(1, 12 // months + 1)
    ]


def reports_owed(portal: Portal, obligation: Obligation) -> tuple[Owed, ...]:
    """Every report owed under an obligation: one for each of its periods and bodies."""
    received = {
        (receipt.body, receipt.period): receipt
        for receipt in portal.receipts
        if receipt.obligation == obligation.id
    }
    return tuple(
        Owed(obligation, body, period, received.get((body, period.name)))
        for period in periods(obligation)
        for body in owing_bodies(portal, obligation)
    )


def by_period(owed: Iterable[Owed], today: date) -> dict[Period, Counts]:
    """The counts of each period, in order."""
    groups: dict[Period, list[Owed]] = {}
    for each in owed:
        groups.setdefault(each.period, []).append(each)
    return {period: Counts(tuple(those), today) for period, those in groups.items()}


def by_body(owed: Iterable[Owed], today: date) -> dict[str, Counts]:
    """The counts of each body, in the order in which they first owe."""
    groups: dict[str, list[Owed]] = {}
    for each in owed:
        groups.setdefault(each.body, []).append(each)
    return {body: Counts(tuple(those), today) for body, those in groups.items()}
