"""From a tree of strings to records that know their places, or to findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from eportal.findings import Finding
from eportal.places import Place
from eportal.reading.explanations import explain
from eportal.reading.yaml_source import SourceFile, TreePath
from eportal.records.record import Value

Model = TypeVar("Model", bound=Value)


def build(model: type[Model], source: SourceFile) -> tuple[Model | None, list[Finding]]:
    """The record that a file holds, with all its places, or what keeps it from being one."""
    try:
        record = model.model_validate(source.tree)
    except ValidationError as error:
        return None, [explain(detail, source, model) for detail in error.errors()]
    return _placed(record, source, ()), []


def _placed(value: Model, source: SourceFile, at: TreePath) -> Model:
    """The value with its own place and those of its fields, and so on down."""
    fields: dict[str, Place] = {}
    for name in value.model_fields_set:
        held, below = getattr(value, name), (*at, name)
        fields[name] = source.place(below)
        if not isinstance(held, str):
            _place_held(held, source, below)
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
