"""Every file of the data, the same for all languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from eportal import addresses
from eportal.downloads.collections.columns import in_each_language
from eportal.downloads.collections.dataset import Dataset, Table
from eportal.downloads.collections.files import csv_file, json_file, record_file
from eportal.downloads.collections.index import INDEX, index_file
from eportal.downloads.collections.package import PACKAGE, package_file
from eportal.downloads.collections.schemas import schema_file, schema_name
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.languages import Language
from eportal.messages.message import Message, say


@dataclass(frozen=True)
class Files:
    """The files of a dataset; a table is written once, though two files need it."""

    dataset: Dataset

    @cached_property
    def tables(self) -> Mapping[str, bytes]:
        """The CSV file of each collection."""
        return {id_: csv_file(table) for id_, table in self.dataset.tables.items()}

    def recipes(self) -> Iterator[Recipe]:
        """Every file, those that tell of the others first."""
        dataset = self.dataset
        yield _recipe(INDEX, say("Index of the data"), partial(index_file, dataset))
        yield _recipe(PACKAGE, say("Data package"), lambda: package_file(dataset, self.tables))
        for table in dataset.tables.values():
            yield from self._of_collection(table)

    def _of_collection(self, table: Table) -> Iterator[Recipe]:
        collection, title = table.collection, table.collection.title
        yield _recipe(f"{collection.id}.csv", title, lambda: self.tables[collection.id])
        yield _recipe(f"{collection.id}.json", title, partial(json_file, table))
        schema = partial(schema_file, self.dataset, collection)
        yield _recipe(schema_name(collection), title, schema, is_listed=False)
        if collection.has_records:
            for number, record in enumerate(table.records):
                file = f"{collection.id}/{record['id']}.json"
                yield _recipe(file, title, partial(record_file, table, number), is_listed=False)


def recipes(editions: Mapping[Language, Edition]) -> list[Recipe]:
    """Every file of the data of one edition in all languages."""
    return list(Files(Dataset(editions)).recipes())


def _recipe(
    file: str, title: Message, write: Callable[[], bytes], *, is_listed: bool = True
) -> Recipe:
    return Recipe(
        address=addresses.DATA + file,
        language=None,
        format=file.rsplit(".", maxsplit=1)[-1],
        title=in_each_language(title),
        page=addresses.DOWNLOADS_DATA,
        write=write,
        is_listed=is_listed,
    )
