"""How many records of each kind a made-up portal has."""

from __future__ import annotations

from dataclasses import dataclass

#: With fewer some kind of page would be missing; with more, names of bodies would repeat.
FEWEST, MOST = 30, 15_000

#: The plan of the last year is for this one; a sample tells the same whenever it is made.
LAST_YEAR = 2025

#: What the folder portal/ holds before anything is added.
FIXED_BODIES, FIXED_LAWS = 4, 2

_MOST_ACTIVITIES_OF_A_STRATEGY = 60
_ACTIVITIES_OF_A_YEAR = 40
_MOST_YEARS = 50


@dataclass(frozen=True)
class Size:
    """Counts that together are the records which have a page of their own."""

    strategy: int  #: activities of the strategy
    years: range  #: each has a plan and a report
    planned: int  #: activities of all annual plans
    bodies: int
    laws: int
    events: int

    @classmethod
    def of(cls, records: int) -> Size:
        """The counts for so many records, in about the proportions of the real portal.

        A strategy stays as long as people write one; what grows are the years and what they hold.
        """
        strategy = min(max(4, records * 15 // 100), _MOST_ACTIVITIES_OF_A_STRATEGY)
        planned = max(4, records * 25 // 100)
        years = min(max(1, planned // _ACTIVITIES_OF_A_YEAR), _MOST_YEARS)
        bodies = max(FIXED_BODIES + 1, records * 12 // 100)
        laws = max(FIXED_LAWS + 1, records * 10 // 100)
        return cls(
            strategy=strategy,
            years=range(LAST_YEAR - years + 1, LAST_YEAR + 1),
            planned=planned,
            bodies=bodies,
            laws=laws,
            events=records - strategy - planned - 2 * years - bodies - laws,
        )

    def planned_in(self, year: int) -> int:
        """How many activities the plan of a year has: all plans about as many."""
        each, more = divmod(self.planned, len(self.years))
        return each + (self.years.index(year) < more)
