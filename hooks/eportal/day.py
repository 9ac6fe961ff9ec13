"""The day for which the site is built and its data are checked."""

from __future__ import annotations

from datetime import UTC, date, datetime

from eportal.messages.message import Message, say


class WrongDayError(ValueError):
    """What was given is no day."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


def day_of_build(named: str, epoch: str) -> date:
    """The day that is named (year-month-day), else that of the seconds since 1970, else this day.

    WrongDayError, in an editor's words, when what is given is no day.
    """
    try:
        if named:
            return date.fromisoformat(named)
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError) as error:
        told = say(
            "SOURCE_DATE_EPOCH: `{given}` is no moment\n"
            "    -> Write seconds since 1970, or leave it unset to build for today.",
            given=epoch,
        )
        if named:
            told = say(
                "EPORTAL_DATE: `{given}` is no day\n"
                "    -> Write a day such as 2024-11-30, or leave it unset to build for today.",
                given=named,
            )
        raise WrongDayError(told) from error
