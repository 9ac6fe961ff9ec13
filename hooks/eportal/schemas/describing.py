"""Records described as JSON Schema (2020-12), as their files are written by hand."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from eportal.languages import LANGUAGES
from eportal.messages.message import Message
from eportal.records.record import NAMES, Value
from eportal.schemas.ids import IDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: What Python's reader of whole numbers, and of yes and no, takes for one when it stands in quotes.
_IN_QUOTES = {"integer": "^[0-9]+$", "boolean": "^(true|false|yes|no|on|off)$"}
_WRITTEN_OTHERWISE = ("boolean", "integer", "string")
_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


class _AsWritten(GenerateJsonSchema):
    """What may be left out is left out of a file: nothing is written as null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What is written where anything is."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The same as without a default: what is not written need not be offered."""
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """One of several records, told apart by the word of their `kind`."""
        union = super().tagged_union_schema(schema)
        union.pop("discriminator", None)
        return union

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """No title: it would be the name of the field once more."""
        return False


def described(model: type[Value]) -> dict[str, Any]:
    """The schema of files that hold such a record."""
    schema = TypeAdapter(model).json_schema(schema_generator=_AsWritten)
    written: dict[str, Any] = _written(schema)
    return {"$schema": DIALECT, **written}


def _written(node: Any) -> Any:
    """The schema with every plain value in each way in which a person may write it in YAML."""
    if isinstance(node, list):
        return [_written(each) for each in node]
    if not isinstance(node, dict):
        return node
    schema = {name: _written(each) for name, each in node.items()}
    if isinstance(schema.get("description"), str):
        schema["description"] = _told(schema["description"])
    if NAMES in schema:
        return {**_about(schema), "$ref": f"{IDS}#/$defs/{schema[NAMES]}"}
    if schema.get("type") in _WRITTEN_OTHERWISE:
        type_ = schema.pop("type")
        return {**schema, **_scalar(schema, type_)}
    return schema


def _about(schema: dict[str, Any]) -> dict[str, Any]:
    return {name: schema[name] for name in ("description", "examples") if name in schema}


def _scalar(schema: dict[str, Any], type_: str) -> dict[str, Any]:
    """How a value may be written: YAML takes 405 for a number and we for a text."""
    match type_, schema:
        case _, {"const": _}:
            return {}
        case _, {"enum": [*choices]}:
            return {"enum": [*(int(each) for each in choices if each.isdecimal()), *choices]}
        case (("integer" | "boolean"), _):
            return {"type": [type_, "string"], "pattern": _IN_QUOTES[type_]}
        case _, {"format": "date"}:
            return {"type": "string", "pattern": _DAY, "examples": ["2024-11-30"]}
        case _:
            return _text(schema)


def _text(schema: dict[str, Any]) -> dict[str, Any]:
    """A text, or also a number, with what a number has to keep of its pattern."""
    pattern = schema.get("pattern")
    if pattern and not re.search(pattern, "2024"):
        return {"type": "string"}
    if pattern:
        return {"type": ["string", "integer"], "minimum": 0 if re.search(pattern, "0") else 1}
    if "minLength" in schema:
        return {"type": ["string", "number"]}
    # Not told as a list of types, of which editors would offer true, false and null.
    return {"not": {"type": ["array", "object"]}}


def _told(description: str) -> str:
    """In English, and in the languages of editors as far as the catalogues have it."""
    english = re.sub(r"\s*\n\s*", " ", description)
    return "\n".join(dict.fromkeys(Message(english).told_in(each) for each in reversed(LANGUAGES)))
