"""Where YAML breaks off, in an editor's words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import yaml

from eportal.findings import Finding
from eportal.messages.message import Message, say
from eportal.places import Place

#: A place of the tuple of its fields, by no function of Python's own: a file has thousands.
_place = partial(tuple.__new__, Place)

#: The parser's words, and an editor's. What is not here is told in the parser's.
_PROBLEMS = {
    "mapping values are not allowed in this context": say("`: ` stands where no key may stand"),
    "did not find expected key": say("a key is wanted"),
    "did not find expected '-' indicator": say("an entry that begins with `- ` is wanted"),
    "did not find expected node content": say("a value is wanted"),
    "found character that cannot start any token": say("no text may begin with this sign"),
    "could not find expected ':'": say("the `:` after a key is wanted"),
}

_Told = Callable[[Message | str, int], Message]


def _in_record(problem: Message | str, line: int) -> Message:
    return say(
        "the YAML breaks off here: {problem}, in the record that begins in line {line}",
        problem=problem, line=line,
    )  # fmt: skip


def _in_list(problem: Message | str, line: int) -> Message:
    return say(
        "the YAML breaks off here: {problem}, in the list that begins in line {line}",
        problem=problem, line=line,
    )  # fmt: skip


def _in_quotes(problem: Message | str, line: int) -> Message:
    return say(
        "the YAML breaks off here: {problem}, in the quoted text that begins in line {line}",
        problem=problem, line=line,
    )  # fmt: skip


def _in_what_begins(problem: Message | str, line: int) -> Message:
    return say(
        "the YAML breaks off here: {problem}, in what begins in line {line}",
        problem=problem, line=line,
    )  # fmt: skip


_CONTEXTS: dict[str, _Told] = {
    "while parsing a block mapping": _in_record,
    "while parsing a flow mapping": _in_record,
    "while parsing a block collection": _in_list,
    "while parsing a flow sequence": _in_list,
    "while scanning a quoted scalar": _in_quotes,
}


def broken(error: yaml.MarkedYAMLError, end: Place) -> Finding:
    """The finding about a break in a file that ends at that place."""
    if error.problem == "found unexpected end of stream" and error.context_mark:
        message = say("the quoted text that begins here has no end")
        return _finding(place_of(end.path, error.context_mark), message)
    # The parser counts a line more when the last one is not ended.
    place = min(place_of(end.path, error.problem_mark or error.context_mark), end)
    problem = _PROBLEMS.get(error.problem or "", error.problem or "")
    begin = place_of(end.path, error.context_mark)
    if error.context and begin.line != place.line:
        told = _CONTEXTS.get(error.context, _in_what_begins)
        return _finding(place, told(problem, begin.line))
    return _finding(place, say("the YAML breaks off here: {problem}", problem=problem))


def place_of(path: str, mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Place:
    """The place that the parser means, counted from 1."""
    return _place((path, mark.line + 1, mark.column + 1)) if mark else Place(path)


def _finding(place: Place, message: Message) -> Finding:
    hint = say(
        "Look at this line and the one above: indentation, a quote, `: ` inside a text, "
        "or a text that begins with a sign."
    )
    return Finding(place, "SRC104", message, hint)
