"""The files of a collection: CSV, JSON, and a JSON file for each of its records."""

from __future__ import annotations

from typing import Any

from eportal import VERSION, addresses
from eportal.downloads.collections.catalogue import parts_of
from eportal.downloads.collections.columns import Collection, Column, Field
from eportal.downloads.collections.dataset import Dataset, Table, written
from eportal.downloads.collections.values import Json, cells
from eportal.downloads.imprint import revision_of
from eportal.downloads.tables import table_file
from eportal.messages.message import say

#: A row may be copied into any other table: it keeps telling where it comes from.
EDITION = Column[Any](
    "edition", "string", say("Edition"),
    say("Version of the portal and revision of the collection, of which the index tells more."),
    lambda _: "", is_required=True,
)  # fmt: skip


def fields(collection: Collection[Any]) -> list[tuple[Column[Any], Field]]:
    """The columns of its CSV file, each with what it is a part of."""
    columns = (*collection.columns, EDITION)
    return [(column, field) for column in columns for field in column.fields()]


def csv_file(table: Table) -> bytes:
    """The rows of a collection as a table, what a spreadsheet would calculate made harmless."""
    columns = table.collection.columns
    edition = f"{VERSION}+{table.revision}"
    rows = (
        [*(cell for each in columns for cell in cells(each, record[each.name])), edition]
        for record in table.records
    )
    return table_file([field.name for _, field in fields(table.collection)], rows)


def json_file(table: Table) -> bytes:
    """The rows of a collection, and what the file says of itself."""
    file = f"{table.collection.id}.json"
    about = table.dataset.about(file, table.revision, table.keys)
    return written({"about": about, "records": table.records})


def record_file(table: Table, number: int) -> bytes:
    """One record with all that belongs to it, and the addresses of its page."""
    dataset, record = table.dataset, table.records[number]
    held = related(dataset, table.collection, str(record["id"]))
    file = f"{table.collection.id}/{record['id']}.json"
    keys = table.keys[number : number + 1]
    content: dict[str, Any] = {"record": record, "related": held}
    about = dataset.about(file, revision_of(content), keys)
    pages = [dataset.in_each_language(addresses.of_record(key)) for key in keys]
    return written({"about": about, "addresses": pages[0] if pages else {}, **content})


def related(dataset: Dataset, collection: Collection[Any], id_: str) -> dict[str, Json]:
    """What other collections hold of a record: its bodies, its numbers, its articles."""
    found: dict[str, Json] = {}
    for part in parts_of(collection):
        owner = part.key[0]
        found[part.id] = [each for each in dataset.tables[part.id].records if each[owner] == id_]
    return found
