"""From a tree of strings to records, or to findings in the editor's words."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from eportal.findings import Finding
from eportal.reading.yaml_source import SourceFile, TreePath
from eportal.records.record import Value

Model = TypeVar("Model", bound=Value)

#: What pydantic calls it, and what an editor is told is wanted.
_WANTED = {
    "int_parsing": "a whole number in Western digits, such as 2024",
    "int_type": "a whole number in Western digits, such as 2024",
    "bool_parsing": "`true` or `false`",
    "date_from_datetime_parsing": "a date such as 2024-11-30",
    "date_parsing": "a date such as 2024-11-30",
    "string_type": "a text",
    "model_type": "a record with keys, each on a line of its own",
    "model_attributes_type": "a record with keys, each on a line of its own",
    "tuple_type": "a list, each entry beginning with `- `",
    "dict_type": "a record with keys, each on a line of its own",
    "mapping_type": "a record with keys, each on a line of its own",
}


def build(model: type[Model], source: SourceFile) -> tuple[Model | None, list[Finding]]:
    """The record that a file holds, with all its places, or what keeps it from being one."""
    try:
        record = model.model_validate(source.tree)
    except ValidationError as error:
        return None, [_explain(detail, source, model) for detail in error.errors()]
    return _placed(record, source, ()), []


def _placed(value: Model, source: SourceFile, at: TreePath) -> Model:
    """The value with its own place and those of its fields, and so on down."""
    fields = {name: source.place((*at, name)) for name in value.model_fields_set}
    for name in value.model_fields_set:
        _place_held(getattr(value, name), source, (*at, name))
    return value.at(source.place(at), fields)


def _place_held(held: Any, source: SourceFile, at: TreePath) -> None:
    if isinstance(held, Value):
        _placed(held, source, at)
    elif isinstance(held, tuple):
        for index, each in enumerate(held):
            _place_held(each, source, (*at, index))
    elif isinstance(held, Mapping):
        for key, each in held.items():
            _place_held(each, source, (*at, key))


def _explain(detail: ErrorDetails, source: SourceFile, model: type[BaseModel]) -> Finding:
    at = _in_tree(detail["loc"], source)
    name = detail["loc"][-1] if detail["loc"] else ""
    there = detail["input"]
    match detail["type"]:
        case "extra_forbidden":
            message, hint = f"the key `{name}` is not known here", _nearest(str(name), model)
            return Finding(source.place(at), "REC201", message, hint)
        case "missing" | "union_tag_not_found":
            key = name if detail["type"] == "missing" else "kind"
            hint = (
                f"Add a line `{key}: …` to the record that begins here; data/README.md explains it."
            )
            return Finding(source.place(at), "REC202", f"the key `{key}` is missing", hint)
        case kind:
            wanted = _WANTED.get(kind) or detail["msg"]
            found = f"`{there}`" if isinstance(there, str) else "a list or a record"
            message = f"{_dotted(at)}: {found} stands here; wanted: {wanted}"
            return Finding(
                source.place(at), "REC203", message, "Write the value in the wanted form."
            )


def _in_tree(location: tuple[int | str, ...], source: SourceFile) -> TreePath:
    """Pydantic's path without the names of union members, which no file holds."""
    at: TreePath = ()
    for step in location:
        if (*at, step) in source.places:
            at = (*at, step)
    return at


def _dotted(at: TreePath) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in at) or "the file"


def _nearest(name: str, model: type[BaseModel]) -> str:
    known = _all_keys(model, set())
    close = difflib.get_close_matches(name, sorted(known), n=1)
    if close:
        return f"Did you mean `{close[0]}`? Otherwise delete the line."
    return "Delete the line, or look in data/README.md for the keys of this record."


def _all_keys(model: type[BaseModel], seen: set[type[BaseModel]]) -> set[str]:
    """Every key of a model and of the models inside it."""
    seen.add(model)
    keys = set(model.model_fields)
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            if inner not in seen:
                keys |= _all_keys(inner, seen)
    return keys


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]
