"""Which facts of a source text have changed since it was translated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportal.messages.message import Message, say

#: What a fact of each kind is called.
_NAMES: Mapping[str, Message] = {
    "law": say("the law"),
    "date": say("the date"),
    "number": say("the number"),
    "percent": say("the percentage"),
    "permille": say("the share in a thousand"),
    "ordinal": say("the ordinal number"),
    "fraction": say("the part"),
    "IQD": say("the amount in dinars"),
    "USD": say("the amount in dollars"),
    "EUR": say("the amount in euros"),
    "hour": say("the number of hours"),
    "day": say("the number of days"),
    "week": say("the number of weeks"),
    "month": say("the number of months"),
    "year": say("the number of years"),
    "phone": say("the telephone number"),
    "email": say("the e-mail address"),
    "url": say("the link"),
}


@dataclass(frozen=True)
class Change:
    """One fact that is new, gone, or another than it was."""

    kind: str  #: such as `law`, `date` or `amount`
    before: str = ""  #: its value when the text was translated; empty when it is new
    now: str = ""  #: its value now; empty when it is gone

    @property
    def told(self) -> Message:
        """The change in words."""
        fact = _NAMES.get(self.kind, _NAMES["number"])
        if not self.before:
            return say("{fact} {now} is new", fact=fact, now=self.now)
        if not self.now:
            return say("{fact} {before} is no longer there", fact=fact, before=self.before)
        return say(
            "{fact} changed from {before} to {now}", fact=fact, before=self.before, now=self.now
        )


def changes(before: Sequence[str], now: Sequence[str]) -> list[Change]:
    """What differs, kind by kind in the order of the texts; a gone and a new fact make a pair."""
    gone, new = _only_in(before, now), _only_in(now, before)
    found = []
    for kind in dict.fromkeys([*_kinds(gone), *_kinds(new)]):
        old_values, new_values = _values(gone, kind), _values(new, kind)
        for number in range(max(len(old_values), len(new_values))):
            old = old_values[number] if number < len(old_values) else ""
            found.append(Change(kind, old, new_values[number] if number < len(new_values) else ""))
    return found


def _only_in(facts: Sequence[str], others: Sequence[str]) -> list[str]:
    left = Counter(others)
    found = []
    for fact in facts:
        if left[fact]:
            left[fact] -= 1
        else:
            found.append(fact)
    return found


def _kinds(facts: Sequence[str]) -> list[str]:
    return [fact.partition(" ")[0] for fact in facts]


def _values(facts: Sequence[str], kind: str) -> list[str]:
    return [fact.partition(" ")[2] for fact in facts if fact.partition(" ")[0] == kind]
