"""The fields of a form, from the schema of the file that it edits."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from eportal.languages import LANGUAGES
from eportal.schemas.describing import described
from eportal.schemas.ids import IDS
from eportal.schemas.kinds import FileKind

Field = dict[str, Any]
_NAMED = f"{IDS}#/$defs/"


class FormFields:
    """Turns the schema of one kind of file into fields."""

    def __init__(self, kind: FileKind, ids: Mapping[str, Any]) -> None:
        self._schema = described(kind.model)
        self._ids = ids

    def all(self) -> list[Field]:
        """The fields of the whole file."""
        return self._of_record(self._schema)

    def _of_record(self, schema: Mapping[str, Any], without: str = "") -> list[Field]:
        needed = schema.get("required", [])
        return [
            self._field(name, held, is_needed=name in needed)
            for name, held in schema["properties"].items()
            if name != without
        ]

    def _field(self, name: str, schema: Mapping[str, Any], *, is_needed: bool) -> Field:
        told = {"hint": _arabic(schema["description"])} if "description" in schema else {}
        held = self._list(schema) if schema.get("type") == "array" else self._single(schema)
        return {"name": name, "label": name, "required": is_needed, **told, **held}

    def _list(self, schema: Mapping[str, Any]) -> Field:
        entry = self._single(schema["items"])
        if entry["widget"] == "select":
            return {**entry, "multiple": True}
        inner = {"fields": entry["fields"], "summary": _SUMMARY} if "fields" in entry else {}
        return {"widget": "list", "collapsed": True, **(inner or {"field": _one(entry)})}

    def _single(self, schema: Mapping[str, Any]) -> Field:
        reference = schema.get("$ref", "")
        if reference.startswith(_NAMED):
            return _choice(self._ids[reference.removeprefix(_NAMED)])
        if reference:
            return self._record(reference)
        if "oneOf" in schema:
            return self._one_of(schema["oneOf"])
        if "enum" in schema:
            # Quoted and not are the same to us: one of each is offered.
            choices = {str(each): each for each in reversed(schema["enum"])}
            return _choice({"enum": [*reversed(choices.values())]})
        if schema.get("type") == "object":
            return {"widget": "keyvalue"}
        return _plain(schema)

    def _record(self, reference: str) -> Field:
        record = self._definition(reference)
        if [*record["properties"]] == [each.code for each in LANGUAGES] and "Words" in reference:
            return {"widget": "object", "fields": _IN_EACH_LANGUAGE}
        return {"widget": "object", "collapsed": "auto", "fields": self._of_record(record)}

    def _one_of(self, choices: list[Mapping[str, Any]]) -> Field:
        """One of several records, chosen by the word of their `kind`."""
        records = [self._definition(each["$ref"]) for each in choices]
        types = [
            {
                "name": each["properties"]["kind"]["const"],
                "label": each["properties"]["kind"]["const"],
                "fields": self._of_record(each, without="kind"),
            }
            for each in records
        ]
        return {"widget": "object", "typeKey": "kind", "types": types}

    def _definition(self, reference: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._schema["$defs"][reference.rpartition("/")[2]]
        return found


#: What an entry of a list is called while it is folded.
_SUMMARY = "{{id}} {{text.ar}}{{title.ar}}{{name.ar}}{{printed}}{{ar}}"

#: A translation may be left for later; the Arabic may not.
_IN_EACH_LANGUAGE: list[Field] = [
    {
        "name": each.code, "label": each.name, "widget": "text",
        "required": each is LANGUAGES[0],
    }
    for each in LANGUAGES
]  # fmt: skip


def _one(entry: Field) -> Field:
    return {"name": "entry", "label": "", **entry}


def _choice(ids: Mapping[str, Any]) -> Field:
    """A list to choose from: each id with its Arabic name."""
    told = ids.get("enumDescriptions") or ["" for _ in ids["enum"]]
    options = [
        {"label": f"{_short(name)} ({value})" if name else str(value), "value": value}
        for value, name in zip(ids["enum"], told, strict=True)
    ]
    return {"widget": "select", "options": options}


def _arabic(description: str) -> str:
    """The last of its languages: Arabic, the language of the form, where the catalogue has it."""
    return description.rpartition("\n")[2]


def _short(names: str) -> str:
    """The Arabic of the names, no longer than a line of the list."""
    arabic = names.partition("\n")[0]
    return textwrap.shorten(arabic, 80, placeholder=" …")


def _plain(schema: Mapping[str, Any]) -> Field:
    types = schema.get("type", [])
    if "boolean" in types:
        return {"widget": "boolean"}
    if types == ["integer", "string"]:
        bounds = {
            ours: schema[name]
            for name, ours in {"minimum": "min", "maximum": "max"}.items()
            if name in schema
        }
        return {"widget": "number", "value_type": "int", **bounds}
    pattern = {"pattern": [schema["pattern"], schema["pattern"]]} if "pattern" in schema else {}
    return {"widget": "string", **pattern}
