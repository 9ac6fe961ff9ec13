"""What keeps a file from being a record, in the editor's words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from eportal.findings import Finding, quoted
from eportal.messages.message import Argument, Message, say
from eportal.reading.yaml_source import SourceFile, TreePath
from eportal.records.plan import ACTIVITY_ID
from eportal.records.record import IDENTIFIER, LINES
from eportal.records.rights import LINE_LIST
from eportal.records.statistics import MONTH_OR_DAY
from eportal.records.waivers import CODE

_RECORD = say("a record with keys, each on a line of its own")
#: How pydantic's name of an error begins, and what an editor is told is wanted.
_WANTED = {
    "int": say("a whole number in Western digits, such as 2024"),
    "bool": say("`true` or `false`"),
    "date": say("a date such as 2024-11-30"),
    "string": say("a text"),
    "tuple": say("a list, each entry beginning with `- `"),
    "model": _RECORD,
    "dict": _RECORD,
    "mapping": _RECORD,
    # The one value that a record looks at itself is a date as far as it is known.
    "value": say("a day, month or year such as 2019-07-30, 2019-07 or 2019"),
}
#: What is wanted when pydantic's context tells more, by its name of the error.
_WANTED_WITH_CONTEXT: dict[str, Callable[[Mapping[str, Any]], Message]] = {
    "literal_error": lambda context: _one_of(context["expected"]),
    "union_tag_invalid": lambda context: _one_of(context["expected_tags"]),
    "greater_than_equal": lambda context: say("{least} or more", least=context["ge"]),
    "less_than_equal": lambda context: say("{most} or less", most=context["le"]),
    "too_short": lambda _: say("a list that is not empty"),
    "too_long": lambda context: say("a list of at most {most}", most=context["max_length"]),
    "string_too_short": lambda _: say("a text that is not empty"),
}
_WANTED_LETTERS = {
    IDENTIFIER: say("an id of small Latin letters, digits and hyphens, such as `state-council`"),
    LINES: say("a line such as 405, or a span of lines such as 419-421"),
    LINE_LIST: say("lines and spans of lines, such as 119, 121, 662-666"),
    ACTIVITY_ID: say(
        "axis and number, such as `prevention-5`; in an annual plan `2024-prevention-5`"
    ),
    CODE: say("the code of a rule, such as LAW908"),
    MONTH_OR_DAY: say("a month or a day, such as 2024-03 or 2024-03-31"),
}
_OPTION = re.compile(r"'([^']*)'")


def explain(detail: ErrorDetails, source: SourceFile, model: type[BaseModel]) -> Finding:
    """The finding that tells what pydantic found."""
    at = _in_tree(detail["loc"], source)
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(detail, source, model)
        case "missing":
            return _missing_key(str(detail["loc"][-1]), source, at)
        case "union_tag_not_found":
            return _missing_key("kind", source, at)
        case "union_tag_invalid":
            return _wrong_value(detail, detail["ctx"]["tag"], source, (*at, "kind"))
        case _:
            return _wrong_value(detail, detail["input"], source, at)


def _unknown_key(detail: ErrorDetails, source: SourceFile, model: type[BaseModel]) -> Finding:
    *holder, name = detail["loc"]
    message = say("the key `{key}` is not known here", key=str(name))
    if quotes := quoted(str(name)):
        message = say("the key quoted below is not known here")
    place = source.key_place(_in_tree(detail["loc"], source))
    hint = _nearest(str(name), model, holder)
    return Finding(place, "REC201", message, hint, quotes=quotes)


def _missing_key(key: str, source: SourceFile, at: TreePath) -> Finding:
    message = say("the key `{key}` is missing", key=key)
    hint = say(
        "Add a line `{key}: …` to the record that begins here; data/README.md explains it.",
        key=key,
    )
    return Finding(source.place(at), "REC202", message, hint)


def _wrong_value(detail: ErrorDetails, there: Any, source: SourceFile, at: TreePath) -> Finding:
    quotes = quoted(there) if isinstance(there, str) else ()
    message = _described(there, key=_dotted(at), wanted=wanted_of(detail))
    hint = say("Write the value in the wanted form.")
    return Finding(source.place(at), "REC203", message, hint, quotes=quotes)


def _described(there: Any, key: Argument, wanted: Argument) -> Message:
    """What stands there, and what is wanted."""
    if isinstance(there, list):
        return say("{key}: a list stands here; wanted: {wanted}", key=key, wanted=wanted)
    if not isinstance(there, str):
        return say("{key}: a record stands here; wanted: {wanted}", key=key, wanted=wanted)
    if not there:
        return say("{key}: nothing stands here; wanted: {wanted}", key=key, wanted=wanted)
    if quoted(there):
        return say(
            "{key}: the text quoted below stands here; wanted: {wanted}", key=key, wanted=wanted
        )
    return say(
        "{key}: `{value}` stands here; wanted: {wanted}", key=key, value=there, wanted=wanted
    )


def wanted_of(detail: ErrorDetails) -> Argument:
    """What an editor is told is wanted; in pydantic's words where there are no better."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _WANTED_LETTERS.get(context["pattern"], detail["msg"])
    if kind in _WANTED_WITH_CONTEXT:
        return _WANTED_WITH_CONTEXT[kind](context)
    return _WANTED.get(kind.split("_")[0], detail["msg"])


def _one_of(expected: str) -> Message:
    options = tuple(f"`{option}`" for option in _OPTION.findall(expected))
    if len(options) == 1:
        return say("the word {word}", word=options[0])
    return say("one of {options}", options=options)


def _in_tree(location: tuple[int | str, ...], source: SourceFile) -> TreePath:
    """Pydantic's path without the names of union members, which no file holds."""
    at: TreePath = ()
    for step in location:
        if (*at, step) in source.places:
            at = (*at, step)
    return at


def _dotted(at: TreePath) -> Argument:
    steps = [str(step + 1) if isinstance(step, int) else step for step in at]
    return ".".join(steps) or say("the file")


def _nearest(name: str, model: type[BaseModel], holder: list[int | str]) -> Message:
    known = dict.fromkeys(key for each in _models_at(model, holder) for key in each.model_fields)
    close = difflib.get_close_matches(name, [*known], n=1)
    if close:
        return say("Did you mean `{key}`? Otherwise delete the line.", key=close[0])
    keys = tuple(f"`{key}`" for key in known)
    return say("Delete the line; the keys known here: {keys}.", keys=keys)


def _models_at(model: type[BaseModel], location: list[int | str]) -> list[type[BaseModel]]:
    """The models of which one was wanted at a location; the name of a union's member narrows it."""
    models = [model]
    for step in location:
        fields = [each.model_fields[step] for each in models if step in each.model_fields]
        inner = [found for field in fields for found in _models_in(field.annotation)]
        models = inner or [each for each in models if _is_tagged(each, step)] or models
    return models


def _is_tagged(model: type[BaseModel], tag: int | str) -> bool:
    kind = model.model_fields.get("kind")
    return kind is not None and tag in get_args(kind.annotation)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
