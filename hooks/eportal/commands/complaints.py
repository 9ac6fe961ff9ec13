"""What the reader of command lines complains of, in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from eportal.findings import nearest
from eportal.messages.message import Message, say

_ABOUT = r"argument (?P<name>.+?): "
_Told = Callable[[re.Match[str]], Message]


def _no_choice(found: re.Match[str]) -> Message:
    choices = tuple(re.split(r", ", found["choices"].replace("'", "")))
    there = say("There are: {choices}.", choices=choices)
    return say(
        "`{value}` is no choice for {name}. {hint}",
        value=found["value"], name=found["name"], hint=nearest(found["value"], choices, there),
    )  # fmt: skip


#: The library's sentences, which differ a little from one version of Python to the next.
_SENTENCES: tuple[tuple[str, _Told], ...] = (
    (
        r"the following arguments are required: (?P<names>.+)",
        lambda found: say("What is missing: {names}.", names=found["names"]),
    ),
    (
        r"unrecognized arguments: (?P<words>.+)",
        lambda found: say("Nothing is known of `{words}` here.", words=found["words"]),
    ),
    (
        _ABOUT + r"invalid choice: '(?P<value>.*?)'.* \(choose from (?P<choices>.+)\)",
        _no_choice,
    ),
    (
        _ABOUT + r"expected (?:one|at least one) argument",
        lambda found: say("A value is missing after {name}.", name=found["name"]),
    ),
    (
        _ABOUT + r"ignored explicit argument '(?P<value>.*)'",
        lambda found: say("{name} takes no value.", name=found["name"]),
    ),
    (
        _ABOUT + r"not allowed with argument (?P<other>.+)",
        lambda found: say(
            "{name} and {other} exclude each other.", name=found["name"], other=found["other"]
        ),
    ),
)


def complaint(message: str) -> Message:
    """What the library says, told to an editor; what is not known here, in general words."""
    for pattern, told in _SENTENCES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return told(found)
    return say("The command line cannot be understood.")
