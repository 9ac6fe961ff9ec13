"""Dates as far as sources know them: a day, a month or a year."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

#: What a reader of schemas is told; the days of a month are looked at here.
_FORM = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"


def _is_real(text: str) -> str:
    parts = text.split("-")
    wanted = "a day, month or year such as 2019-07-30, 2019-07 or 2019"
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not text.isascii():
        raise ValueError(wanted)
    try:
        date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except ValueError as error:
        raise ValueError(wanted) from error
    return text


#: ``2019``, ``2019-07`` or ``2019-07-30``.
PartialDate = Annotated[
    str,
    AfterValidator(_is_real),
    Field(json_schema_extra={"pattern": _FORM}, examples=["2019-07-30", "2019-07", 2019]),
]


def first_day(partial: str) -> date:
    """The first day that a partial date may mean."""
    year, month, day = (int(part) for part in f"{partial}-1-1".split("-")[:3])
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day that a partial date may mean."""
    first = first_day(partial)
    match partial.count("-"):
        case 0:
            return date(first.year, 12, 31)
        case 1:
            return first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            return first
