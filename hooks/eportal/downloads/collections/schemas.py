"""What the JSON files hold, in the words of JSON Schema (2020-12)."""

from __future__ import annotations

from typing import Any

from eportal.downloads.collections.columns import Collection, Column, in_each_language
from eportal.downloads.collections.dataset import Dataset, written
from eportal.downloads.imprint import revision_of
from eportal.languages import ENGLISH, LANGUAGES, TRANSLATION_LANGUAGES
from eportal.messages.message import Message, say

Schema = dict[str, Any]

_TEXT = {"$ref": "#/$defs/text"}
_ABOUT = {
    "address": say("Permanent address of the file."),
    "built": say("The day on which the file was made."),
    "language": say("The languages of its texts."),
    "licence": say("What is known of the licence."),
    "page": say("The page that explains the data, in each language."),
    "publisher": say("Who publishes the data."),
    "revision": say("Names what the file says; it changes when anything in it changes."),
    "translations": say("How many translations are drafts, reviewed, or out of date."),
    "version": say("Version of the portal."),
}
_IN_EACH_LANGUAGE = ("licence", "page", "publisher")


def schema_name(collection: Collection[Any]) -> str:
    """The file of a schema among the data."""
    return f"schemas/{collection.id}.json"


def schema_file(dataset: Dataset, collection: Collection[Any]) -> bytes:
    """The schema of the JSON file of a collection."""
    schema: Schema = {
        **titled(collection.title),
        **described(collection.description),
        "type": "object",
        "required": ["about", "records"],
        "properties": {
            "about": {"$ref": "#/$defs/about"},
            "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
        },
        "$defs": {"about": _about(), "record": _record(collection), "text": _text()},
    }
    file = schema_name(collection)
    return written(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": dataset.address(file),
            "x-about": dataset.about(file, revision_of(schema), ()),
            **schema,
        }
    )


def titled(title: Message) -> Schema:
    """A title in English, as programs expect it, and in the other languages."""
    return {"title": title.told_in(ENGLISH), "x-titles": _in_other_languages(title)}


def described(description: Message) -> Schema:
    """A description likewise."""
    return {
        "description": description.told_in(ENGLISH),
        "x-descriptions": _in_other_languages(description),
    }


def _in_other_languages(message: Message) -> dict[str, str]:
    words = in_each_language(message)
    return {each.code: words.written_in(each) for each in LANGUAGES if each is not ENGLISH}


def _about() -> Schema:
    return {
        "type": "object",
        "required": sorted(_ABOUT),
        "properties": {
            name: {**(_TEXT if name in _IN_EACH_LANGUAGE else {}), **described(description)}
            for name, description in _ABOUT.items()
        },
    }


def _record(collection: Collection[Any]) -> Schema:
    return {
        "type": "object",
        "required": [column.name for column in collection.columns],
        "properties": {column.name: _column(column) for column in collection.columns},
        "additionalProperties": False,
    }


def _column(column: Column[Any]) -> Schema:
    schema = {**titled(column.title), **described(column.description), **_held(column)}
    if column.reference:
        schema["x-reference"] = column.reference
    return schema


def _held(column: Column[Any]) -> Schema:
    match column.kind:
        case "text":
            return {"anyOf": [_TEXT, {"type": "null"}]}
        case "texts":
            return {"type": "array", "items": _TEXT}
        case "list":
            return {"type": "array", "items": {"type": "string"}}
        case "states":
            return _states(column)
        case _:
            return _single(column)


def _single(column: Column[Any]) -> Schema:
    type_ = "string" if column.kind == "date" else column.kind
    schema: Schema = {"type": type_ if column.is_required else [type_, "null"]}
    if column.kind == "date":
        schema["format"] = "date"
    if column.choices:
        schema["enum"] = list(column.choices)
    return schema


def _states(column: Column[Any]) -> Schema:
    codes = [each.code for each in TRANSLATION_LANGUAGES]
    return {
        "type": "object",
        "required": codes,
        "properties": {code: {"type": "string", "enum": list(column.choices)} for code in codes},
    }


def _text() -> Schema:
    codes = [each.code for each in LANGUAGES]
    return {
        "type": "object",
        "required": codes,
        "properties": {code: {"type": ["string", "null"]} for code in codes},
        "additionalProperties": False,
    }
