"""The index of the data: every collection with its files and columns."""

from __future__ import annotations

from typing import Any

from eportal.downloads.collections.columns import Column, in_each_language
from eportal.downloads.collections.dataset import Dataset, Table, texts, written
from eportal.downloads.collections.package import PACKAGE
from eportal.downloads.collections.schemas import schema_name

INDEX = "index.json"


def index_file(dataset: Dataset) -> bytes:
    """What a program reads first."""
    keys = (key for table in dataset.tables.values() for key in table.keys)
    return written(
        {
            "about": dataset.about(INDEX, dataset.revision, keys),
            "collections": [_collection(table) for table in dataset.tables.values()],
            "datapackage": dataset.address(PACKAGE),
        }
    )


def _collection(table: Table) -> dict[str, Any]:
    collection, address = table.collection, table.dataset.address
    record = address(f"{collection.id}/{{id}}.json") if collection.has_records else None
    return {
        "id": collection.id,
        "title": texts(in_each_language(collection.title)),
        "description": texts(in_each_language(collection.description)),
        "count": len(table.rows),
        "revision": table.revision,
        "key": list(collection.key),
        "csv": address(f"{collection.id}.csv"),
        "json": address(f"{collection.id}.json"),
        "record": record,
        "schema": address(schema_name(collection)),
        "fields": [_field(column) for column in collection.columns],
    }


def _field(column: Column[Any]) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.kind,
        "title": texts(in_each_language(column.title)),
        "description": texts(in_each_language(column.description)),
        "reference": column.reference or None,
        "required": column.is_required,
        "choices": list(column.choices),
    }
