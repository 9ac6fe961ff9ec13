"""A record from lines `name=value`, as scripts give it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from eportal.adding.fields import AskedField, fields_of, variant
from eportal.findings import nearest
from eportal.messages.message import Message, say


class WrongSettingError(Exception):
    """What is wrong with a line, as a person is told."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


def record_of(model: type[BaseModel], settings: Iterable[str]) -> dict[str, Any]:
    """The record that the settings describe; WrongSettingError where one does not fit it.

    A name leads from field to field with full stops between: `title.ar`; entries of a list are
    counted from 1: `sources.1.lines`. A list of plain values has commas between them.
    """
    found: dict[str, Any] = {}
    for each in settings:
        name, sign, value = each.partition("=")
        if not sign:
            raise WrongSettingError(
                say("`{setting}` has no `=`: write `name=value`.", setting=each)
            )
        _set(found, (model,), name.split("."), value.strip(), name)
    return found


def missing(model: type[BaseModel], record: dict[str, Any], within: str = "") -> list[str]:
    """The names of what has to be there and is not."""
    found: list[str] = []
    for field in fields_of(model):
        name, held = f"{within}{field.name}", record.get(field.name)
        if held in (None, "", [], {}):
            found += [f"{name}.ar" if field.is_words and not field.is_list else name] * (
                field.is_needed
            )
            continue
        entries = held if isinstance(held, list) else [held]
        for number, each in enumerate(entries, start=1):
            if isinstance(each, dict):
                inner = f"{name}.{number}." if field.is_list else f"{name}."
                found += _missing_in(field, each, inner)
    return found


def _missing_in(field: AskedField, record: dict[str, Any], within: str) -> list[str]:
    if field.is_words:
        return [] if record.get("ar") else [f"{within}ar"]
    if len(field.models) == 1:
        return missing(field.models[0], record, within)
    kind = record.get("kind", "")
    return (
        missing(variant(field, kind), record, within)
        if kind in field.choices
        else [f"{within}kind"]
    )


def _set(
    record: dict[str, Any],
    models: tuple[type[BaseModel], ...],
    steps: list[str],
    value: str,
    whole: str,
) -> None:
    fields = {field.name: field for model in models for field in fields_of(model)}
    first, *rest = steps
    if first not in fields:
        raise WrongSettingError(
            say(
                "`{name}`: there is no field `{field}`. {hint}",
                name=whole, field=first, hint=nearest(first, fields, _listed(fields)),
            )
        )  # fmt: skip
    field = fields[first]
    if not field.models:
        if rest:
            raise WrongSettingError(say("`{name}`: nothing stands within this.", name=whole))
        record[first] = _several(value) if field.is_list else value
    elif field.is_list:
        _set_in_list(record.setdefault(first, []), field, rest, value, whole)
    elif rest:
        _set(record.setdefault(first, {}), field.models, rest, value, whole)
    else:
        raise WrongSettingError(_ask_for_more(whole, field))


def _set_in_list(
    entries: list[Any], field: AskedField, steps: list[str], value: str, whole: str
) -> None:
    """In the entry of that number, or in a next one."""
    number, *rest = steps or [""]
    if not (number.isdecimal() and 1 <= int(number) <= len(entries) + 1 and rest):
        raise WrongSettingError(
            say(
                "`{name}`: entries are counted from 1, such as `{example}`.",
                name=whole, example=f"{field.name}.1.{next(fields_of(field.models[0])).name}",
            )
        )  # fmt: skip
    if int(number) > len(entries):
        entries.append({})
    _set(entries[int(number) - 1], field.models, rest, value, whole)


def _several(value: str) -> list[str]:
    return [each.strip() for each in value.replace("،", ",").split(",") if each.strip()]


def _listed(fields: Iterable[str]) -> Message:
    return say("There are: {choices}.", choices=tuple(fields))


def _ask_for_more(whole: str, field: AskedField) -> Message:
    inner = (
        ("kind",)
        if len(field.models) > 1
        else tuple(each.name for each in fields_of(field.models[0]))
    )
    return say("`{name}` has parts: {parts}.", name=whole, parts=inner)
