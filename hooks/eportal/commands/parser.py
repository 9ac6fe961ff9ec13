"""Python's reader of command lines, which speaks the language of the person."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from eportal.commands.complaints import complaint
from eportal.languages import Language
from eportal.messages.message import Message, say

USAGE = say("usage: ")
ARGUMENTS = say("what it takes")
OPTIONS = say("options")
HELP = say("shows this help")


class _Layout(argparse.HelpFormatter):
    """The lines of a help, the first of which begins in the language of the person."""

    def __init__(self, prog: str, begins: str) -> None:
        super().__init__(prog, max_help_position=28)
        self._begins = begins

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """As the library does, but for the word before it."""
        super().add_usage(usage, actions, groups, self._begins if prefix is None else prefix)


class SpokenParser(argparse.ArgumentParser):
    """A parser whose help and complaints are in one language; a complaint is one line."""

    def __init__(
        self, *, told: Language, purpose: Message, closing: Message, prog: str | None = None
    ) -> None:
        self.told = told
        super().__init__(
            prog=prog,
            description=purpose.told_in(told),
            epilog=closing.told_in(told),
            formatter_class=partial(_Layout, begins=USAGE.told_in(told)),
            add_help=False,
            allow_abbrev=False,  # a further option would change what an abbreviation means
        )
        self._positionals.title = ARGUMENTS.told_in(told)
        self._optionals.title = OPTIONS.told_in(told)
        self.take("-h", "--help", action="help", purpose=HELP)

    def take(
        self, *names: str, purpose: Message, metavar: Message | None = None, **options: Any
    ) -> None:
        """Adds an argument, explained in the language."""
        if metavar is not None:
            options["metavar"] = metavar.told_in(self.told)
        self.add_argument(*names, help=purpose.told_in(self.told), **options)

    def error(self, message: str) -> NoReturn:
        """One line that says what is wrong, in the language; then the program ends."""
        told = say(
            "{problem} Write `{command} --help` to see what can be written.",
            problem=complaint(message), command=self.prog,
        )  # fmt: skip
        self.exit(2, f"{told.told_in(self.told)}\n")
