"""Days from which, and days until which, a running text says that something holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.bounds import AT_LEAST, AT_MOST
from eportal.facts.dates import dates_in
from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class BoundedDay:
    """A day of a month that is the first or the last one."""

    day: tuple[int | None, int | None]  #: of the month, and the month
    bound: str  #: at least for the first day, at most for the last one
    shown: str


#: What leads up to the last day, and to the first; nothing that may also mean the other.
_BEFORE: Mapping[str, tuple[str, str]] = {
    ENGLISH.code: (
        r"\b(?:until|till|through|up to|to|no later than)",
        r"\b(?:from|since|starting(?: on| from)?|beginning(?: on)?)",
    ),
    ARABIC.code: (
        r"(?<!\w)[وف]?(?:حتي|الي|ل?غايه|في موعد اقصاه)",
        r"(?<!\w)[وف]?(?:من|منذ|(?:ابتداء|بدءا?) من)",
    ),
    KURDISH.code: (r"(?<!\w)(?:تا|هەتا|تاکو|تاوەکو|هەتاوەکو|بۆ)", r"(?!)"),
}
_LAST, _FIRST = (
    {
        code: re.compile(rf"(?:{patterns[place]})(?:\s+(?:the|يوم|ڕۆژی))?\s+$", re.IGNORECASE)
        for code, patterns in _BEFORE.items()
    }
    for place in (0, 1)
)
_REACH = 24


@lru_cache(maxsize=8192)
def bounded_days_in(text: str, language: Language) -> tuple[BoundedDay, ...]:
    """Every day of a text that is said to be the first or the last one."""
    return tuple(_bounded(text, language))


def _bounded(text: str, language: Language) -> Iterator[BoundedDay]:
    for each in dates_in(text, language):
        if each.day is None:
            continue
        head = plain(text[max(0, each.start - _REACH) : each.start], language).text
        for bound, patterns in ((AT_MOST, _LAST), (AT_LEAST, _FIRST)):
            if patterns[language.code].search(head):
                yield BoundedDay((each.day, each.month), bound, each.shown)


def reversed_days(
    ours: tuple[BoundedDay, ...], theirs: tuple[BoundedDay, ...]
) -> Iterator[BoundedDay]:
    """The days of the second text of which the first says the opposite, and nowhere the same."""
    for each in theirs:
        bounds = {one.bound for one in ours if one.day == each.day}
        if bounds and each.bound not in bounds:
            yield each
