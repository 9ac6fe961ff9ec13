"""The data package that describes the CSV files (Frictionless Data, version 1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from eportal import VERSION
from eportal.downloads.collections.columns import Collection, Column, Field, JointReference
from eportal.downloads.collections.dataset import Dataset, Table, written
from eportal.downloads.collections.files import fields
from eportal.downloads.collections.schemas import described, titled
from eportal.languages import ENGLISH
from eportal.messages.message import say
from eportal.records.record import Words

Descriptor = dict[str, Any]

PACKAGE = "datapackage.json"
_DESCRIPTION = say("The records of the portal as tables, in Arabic, Kurdish and English.")


def package_file(dataset: Dataset, files: Mapping[str, bytes]) -> bytes:
    """The description of the CSV files, of which the bytes are given by collection."""
    keys = (key for table in dataset.tables.values() for key in table.keys)
    name = dataset.portal.labels["site-name"].text
    return written(
        {
            "profile": "tabular-data-package",
            "name": "e-portal",
            "id": dataset.address(PACKAGE),
            "title": name.written_in(ENGLISH),
            "x-titles": _others(name),
            **described(_DESCRIPTION),
            "version": f"{VERSION}+{dataset.revision}",
            "created": f"{dataset.editions[ENGLISH].built.isoformat()}T00:00:00Z",
            "homepage": dataset.editions[ENGLISH].address(""),
            "x-about": dataset.about(PACKAGE, dataset.revision, keys),
            "resources": [_resource(table, files[id_]) for id_, table in dataset.tables.items()],
        }
    )


def _resource(table: Table, content: bytes) -> Descriptor:
    collection = table.collection
    return {
        "profile": "tabular-data-resource",
        "name": collection.id,
        "path": f"{collection.id}.csv",
        **titled(collection.title),
        **described(collection.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "x-byte-order-mark": True,  # which programs of Microsoft need to see that it is UTF-8
        "x-escaped-formulas": "'",  # stands before a cell that a spreadsheet would calculate
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
        },
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "x-revision": table.revision,
        "schema": _schema(collection),
    }


def _schema(collection: Collection[Any]) -> Descriptor:
    return {
        "fields": [_field(column, field) for column, field in fields(collection)],
        "missingValues": [""],
        "primaryKey": list(collection.key),
        "foreignKeys": [_foreign_key(each) for each in collection.references()],
    }


def _field(column: Column[Any], field: Field) -> Descriptor:
    constraints: Descriptor = {"required": True} if column.is_required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    descriptor: Descriptor = {
        "name": field.name,
        "type": field.type,
        **titled(field.title),
        **described(column.description),
        "constraints": constraints,
    }
    if field.language:
        descriptor["x-language"] = field.language.html
    if column.kind == "list":
        descriptor["x-separator"] = " "
    if column.reference:
        descriptor["x-reference"] = column.reference
    return descriptor


def _foreign_key(reference: JointReference) -> Descriptor:
    return {
        "fields": list(reference.columns),
        "reference": {"resource": reference.collection, "fields": list(reference.key)},
    }


def _others(words: Words) -> dict[str, str]:
    return {each.code: words.written_in(each) for each in words.written() if each is not ENGLISH}
