"""One command of `eportal`: its name, what it is for, what it takes and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from eportal.commands.parser import SpokenParser
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.terminal import complain, tell

#: Nothing is wrong; there are errors, or the work could not be done; the command is misused.
OK, FOUND, MISUSED = 0, 1, 2

EXIT_CODES = say(
    "Exit codes: 0 when nothing is wrong (advisory findings may be listed), 1 when there are "
    "errors, 2 when the command is misused."
)


class Asked(argparse.Namespace):
    """What was asked on the command line; each command adds what it takes."""

    root: Path  #: the project's folder
    told: Language  #: the language of whatever is told

    def tell(self, message: Message) -> None:
        """Tells a person a sentence."""
        tell(message.told_in(self.told))

    def misused(self, message: Message) -> int:
        """Tells a person what cannot be done as it was asked."""
        complain(message.told_in(self.told))
        return MISUSED


def nothing_more(_: SpokenParser) -> None:
    """For a command that takes nothing of its own."""


@dataclass(frozen=True)
class Command:
    """What can be asked; modules that only one command needs are imported when it runs."""

    name: str
    purpose: Message
    run: Callable[[Asked], int]  #: gives the exit code
    take: Callable[[SpokenParser], None] = nothing_more  #: adds its arguments to its parser
    needs_data: bool = True  #: whether it can be asked in a project only
    #: Whether its own `--language` names the language that it is about, not that of the answer.
    is_about_language: bool = False
