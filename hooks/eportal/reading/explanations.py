"""What keeps a file from being a record, in the editor's words."""

from __future__ import annotations

import difflib
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from eportal.findings import Finding, quoted
from eportal.reading.yaml_source import SourceFile, TreePath
from eportal.records.plan import ACTIVITY_ID
from eportal.records.record import IDENTIFIER, LINES
from eportal.records.waivers import CODE

#: How pydantic's name of an error begins, and what an editor is told is wanted.
_WANTED = {
    "int": "a whole number in Western digits, such as 2024",
    "bool": "`true` or `false`",
    "date": "a date such as 2024-11-30",
    "string": "a text",
    "tuple": "a list, each entry beginning with `- `",
    "model": "a record with keys, each on a line of its own",
    "dict": "a record with keys, each on a line of its own",
    "mapping": "a record with keys, each on a line of its own",
}
_WANTED_WITH_CONTEXT = {
    "literal_error": "{expected}",
    "union_tag_invalid": "one of {expected_tags}",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "too_short": "a list that is not empty",
}
_WANTED_LETTERS = {
    IDENTIFIER: "an id of small Latin letters, digits and hyphens, such as `state-council`",
    LINES: "a line such as 405, or a span of lines such as 419-421",
    ACTIVITY_ID: "axis and number, such as `prevention-5`; in an annual plan `2024-prevention-5`",
    CODE: "the code of a rule, such as LAW908",
}


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
    shown, quotes = quoted(str(name))
    place = source.key_place(_in_tree(detail["loc"], source))
    message, hint = f"the key {shown} is not known here", _nearest(str(name), model, holder)
    return Finding(place, "REC201", message, hint, quotes=quotes)


def _missing_key(key: str, source: SourceFile, at: TreePath) -> Finding:
    hint = f"Add a line `{key}: …` to the record that begins here; data/README.md explains it."
    return Finding(source.place(at), "REC202", f"the key `{key}` is missing", hint)


def _wrong_value(detail: ErrorDetails, there: Any, source: SourceFile, at: TreePath) -> Finding:
    shown, quotes = _described(there)
    message = f"{_dotted(at)}: {shown} stands here; wanted: {_wanted(detail)}"
    hint = "Write the value in the wanted form."
    return Finding(source.place(at), "REC203", message, hint, quotes=quotes)


def _described(there: Any) -> tuple[str, tuple[str, ...]]:
    if not isinstance(there, str):
        return "a list" if isinstance(there, list) else "a record", ()
    shown, quotes = quoted(there)
    return f"the text {shown}" if quotes else shown if there else "nothing", quotes


def _wanted(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _WANTED_LETTERS.get(context["pattern"], detail["msg"])
    if kind in _WANTED_WITH_CONTEXT:
        return _WANTED_WITH_CONTEXT[kind].format(**context).replace("'", "`")
    return _WANTED.get(kind.split("_")[0], detail["msg"])


def _in_tree(location: tuple[int | str, ...], source: SourceFile) -> TreePath:
    """Pydantic's path without the names of union members, which no file holds."""
    at: TreePath = ()
    for step in location:
        if (*at, step) in source.places:
            at = (*at, step)
    return at


def _dotted(at: TreePath) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in at) or "the file"


def _nearest(name: str, model: type[BaseModel], holder: list[int | str]) -> str:
    known = dict.fromkeys(key for each in _models_at(model, holder) for key in each.model_fields)
    close = difflib.get_close_matches(name, [*known], n=1)
    if close:
        return f"Did you mean `{close[0]}`? Otherwise delete the line."
    return f"Delete the line; the keys known here: {', '.join(f'`{key}`' for key in known)}."


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
