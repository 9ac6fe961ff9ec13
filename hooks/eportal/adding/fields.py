"""The fields of a record as a person is asked for them: of what shape, and which must be there."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from eportal.records.record import NAMES, Value, Words


@dataclass(frozen=True)
class AskedField:
    """One field."""

    name: str
    description: str  #: in English; the catalogues hold it in the other languages
    is_needed: bool
    is_list: bool
    models: tuple[type[Value], ...]  #: the records of which it is one; none for a plain value
    choices: tuple[str, ...]  #: the words of which it is one; none when there are others
    names: str  #: the kind of record whose id it holds; none for any other value
    annotation: Any  #: of one value of it

    @property
    def is_words(self) -> bool:
        """Whether it is a text in three languages."""
        return self.models == (Words,)

    def problem(self, text: str) -> ErrorDetails | None:
        """Why a text cannot be its value; None when it can."""
        try:
            TypeAdapter(self.annotation).validate_python(text.strip())
        except ValidationError as error:
            return error.errors()[0]
        return None


def fields_of(model: type[BaseModel]) -> Iterator[AskedField]:
    """The fields in the order in which the record writes them."""
    for name, field in model.model_fields.items():
        yield _asked(model, name, field)


def variant(field: AskedField, kind: str) -> type[Value]:
    """The record that is meant by its `kind`, of a field that may be one of several."""
    return next(each for each in field.models if kind in kinds_of(each))


def kinds_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The words that its `kind` may be."""
    field = model.model_fields.get("kind")
    return tuple(map(str, get_args(field.annotation))) if field else ()


def descriptions(model: type[BaseModel], also: tuple[str, ...] = ()) -> Iterator[str]:
    """What is said of each field of a record, and of those in it for which a person is asked."""
    for field in fields_of(model):
        yield field.description
        if field.is_needed or field.name in also:
            yield from (each for inner in field.models for each in _of_needed(inner))


def _of_needed(model: type[BaseModel]) -> Iterator[str]:
    for field in fields_of(model):
        if is_asked(model, field, ()):
            yield field.description
            yield from (each for inner in field.models for each in _of_needed(inner))


def is_asked(model: type[BaseModel], field: AskedField, also: tuple[str, ...]) -> bool:
    """Whether a person is asked for a field: all three languages of a text are."""
    return field.is_needed or field.name in also or model is Words


def _asked(model: type[BaseModel], name: str, field: FieldInfo) -> AskedField:
    annotation = _without_none(field.annotation)
    is_list = get_origin(annotation) is tuple
    if is_list:
        annotation = _without_none(get_args(annotation)[0])
    models = tuple(_models_in(annotation))
    plain = annotation
    if not is_list and field.metadata and not models:
        plain = Annotated[(annotation, *field.metadata)]
    return AskedField(
        name, _description(model, name, field), field.is_required(), is_list,
        models, _choices(annotation, models), _named(annotation, field), plain,
    )  # fmt: skip


def _description(model: type[BaseModel], name: str, field: FieldInfo) -> str:
    """Its own, or that of the record of which this one is a kind."""
    if field.description:
        return field.description
    for parent in model.__mro__[1:]:
        held = getattr(parent, "model_fields", {}).get(name)
        if held is not None and held.description:
            return str(held.description)
    return ""


def _named(annotation: Any, field: FieldInfo) -> str:
    """The mark of records.record.naming: on the field itself, or on each entry of its list."""
    inner = (each for each in get_args(annotation) if isinstance(each, FieldInfo))
    for info in (field, *inner):
        extra = info.json_schema_extra
        if isinstance(extra, dict) and NAMES in extra:
            return str(extra[NAMES])
    return ""


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, types.UnionType}:
        members = [each for each in get_args(annotation) if each is not types.NoneType]
        if len(members) == 1:
            return members[0]
    return annotation


def _models_in(annotation: Any) -> Iterator[type[Value]]:
    if isinstance(annotation, type):
        if issubclass(annotation, Value):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _models_in(part)


def _choices(annotation: Any, models: tuple[type[Value], ...]) -> tuple[str, ...]:
    if len(models) > 1:
        return tuple(kind for each in models for kind in kinds_of(each))
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    return ()
