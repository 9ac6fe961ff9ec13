"""A new record as lines of YAML, with a remark on each field for whoever reads the file next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from pydantic import BaseModel

from eportal.adding.fields import AskedField, fields_of, variant
from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.records.record import Words

_WIDTH = 100
NOT_TRANSLATED = say("not translated yet")


def entry(model: type[BaseModel], record: Mapping[str, Any], indent: int, told: Language) -> str:
    """The record as an entry of a list that is indented so far."""
    lines = [*_fields(model, record, indent + 2, told, is_explained=True)]
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    # The remarks before its first key stand before the dash.
    lines[:first] = [line[2:] for line in lines[:first]]
    lines[first] = f"{' ' * indent}- {lines[first].lstrip()}"
    return "\n".join([*lines, *_others(model, record, indent + 2, told)]) + "\n"


def _fields(
    model: type[BaseModel],
    record: Mapping[str, Any],
    indent: int,
    told: Language,
    *,
    is_explained: bool,
) -> Iterator[str]:
    for field in fields_of(model):
        if field.name not in record:
            continue
        if is_explained and field.description:
            yield from _remark(Message(field.description).told_in(told), indent)
        yield from _held(field, record[field.name], indent, told, is_explained=is_explained)


def _held(
    field: AskedField, held: Any, indent: int, told: Language, *, is_explained: bool
) -> Iterator[str]:
    space = " " * indent
    if not isinstance(held, dict | list):
        yield from scalar(field.name, held, indent)
    elif isinstance(held, dict):
        yield f"{space}{field.name}:"
        yield from _inner(field, held, indent + 2, told, is_explained=is_explained)
    elif all(isinstance(each, str) for each in held):
        yield f"{space}{field.name}: [{', '.join(map(_flow, held))}]"
    else:
        yield f"{space}{field.name}:"
        for number, each in enumerate(held):
            inner = _inner(field, each, indent + 4, told, is_explained=is_explained and not number)
            yield from _as_item([*inner], indent + 2)


def _as_item(lines: list[str], indent: int) -> Iterator[str]:
    """The lines of one entry, the first key of which stands behind a dash."""
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (line[2:] for line in lines[:first])
    yield f"{' ' * indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _inner(
    field: AskedField, record: Mapping[str, Any], indent: int, told: Language, *, is_explained: bool
) -> Iterator[str]:
    if field.is_words:
        yield from _words(record, indent, told)
        return
    model = field.models[0] if len(field.models) == 1 else variant(field, record["kind"])
    yield from _fields(model, record, indent, told, is_explained=is_explained)


def _words(words: Mapping[str, Any], indent: int, told: Language) -> Iterator[str]:
    """Always all three languages: what is missing is there to be filled in."""
    for language in LANGUAGES:
        text = words.get(language.code, "")
        if text:
            yield from scalar(language.code, text, indent)
        else:
            yield f'{" " * indent}{language.code}: ""  # {NOT_TRANSLATED.told_in(told)}'


def scalar(key: str, text: str, indent: int) -> Iterator[str]:
    """One value: plain where YAML reads it so, else quoted; a long one on lines of its own."""
    space = " " * indent
    if "\n" in text:
        yield f"{space}{key}: |-"
        yield from (f"{space}  {line.strip()}" for line in text.split("\n"))
    elif indent + len(key) + 2 + len(text) > _WIDTH and " " in text:
        yield f"{space}{key}: >-"
        yield from (f"{space}  {line}" for line in _wrapped(text, _WIDTH - indent - 2))
    else:
        yield f"{space}{key}: {_plain(text)}"


def _plain(text: str) -> str:
    return text if _is_read_so(f"k: {text}", {"k": text}) else _quoted(text)


def _flow(text: str) -> str:
    """In a list on one line; `004:1` would be a time of the day to other programs."""
    is_plain = ":" not in text and _is_read_so(f"[{text}]", [text])
    return text if is_plain else _quoted(text)


def _is_read_so(written: str, wanted: object) -> bool:
    try:
        return bool(yaml.load(written, Loader=yaml.CBaseLoader) == wanted)
    except yaml.YAMLError:
        return False


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _remark(text: str, indent: int) -> Iterator[str]:
    yield from (f"{' ' * indent}# {line}" for line in _wrapped(text, _WIDTH - indent - 2))


def _others(
    model: type[BaseModel], record: Mapping[str, Any], indent: int, told: Language
) -> Iterator[str]:
    """What else may be written of such a record, as remarks."""
    rest = [each for each in fields_of(model) if each.name not in record]
    if rest and model is not Words:
        yield from _remark(say("What may be added:").told_in(told), indent)
    for field in rest:
        yield from _remark(f"{field.name}: {Message(field.description).told_in(told)}", indent)
