"""The day for which the site is built and its data are checked."""

from __future__ import annotations

from datetime import UTC, date, datetime


def day_of_build(named: str, epoch: str) -> date:
    """The day that is named (year-month-day), else that of the seconds since 1970, else this day.

    ValueError, in an editor's words, when what is given is no day.
    """
    try:
        if named:
            return date.fromisoformat(named)
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError) as error:
        given, wanted = f"SOURCE_DATE_EPOCH: `{epoch}` is no moment", "seconds since 1970"
        if named:
            given, wanted = f"EPORTAL_DATE: `{named}` is no day", "a day such as 2024-11-30"
        hint = f"Write {wanted}, or leave it unset to build for today."
        raise ValueError(f"{given}\n    -> {hint}") from error
