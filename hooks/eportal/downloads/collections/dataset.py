"""The collections of one edition in all languages: rows, records, and what each file says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eportal import VERSION, addresses
from eportal.downloads.collections.catalogue import COLLECTIONS
from eportal.downloads.collections.columns import Collection, Column
from eportal.downloads.collections.values import Json, as_json
from eportal.downloads.imprint import Edition, revision_of
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.records.portal import Portal
from eportal.records.record import Words
from eportal.translations.states import Standing, standing


@dataclass(frozen=True)
class Dataset:
    """Everything that is offered as data."""

    editions: Mapping[Language, Edition]

    @cached_property
    def portal(self) -> Portal:
        """The records, the same in every edition."""
        return self.editions[SOURCE_LANGUAGE].portal

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Each collection with its rows, by its id."""
        return {each.id: Table(self, each) for each in COLLECTIONS}

    @cached_property
    def revision(self) -> str:
        """Names all that the collections say together."""
        return revision_of([table.revision for table in self.tables.values()])

    def address(self, file: str) -> str:
        """The whole address of a file among the data."""
        return self.editions[SOURCE_LANGUAGE].url + addresses.DATA + file

    def in_each_language(self, address: str) -> Json:
        """The whole address of a page in each language."""
        return {each.code: self.editions[each].address(address) for each in LANGUAGES}

    def standing(self, key: str, language: Language) -> Standing | None:
        """How far one translation can be trusted."""
        fingerprint = self.editions[language].fingerprints.get(key, "")
        return standing(self.portal.ledger, key, fingerprint, language)

    def states(self, key: str) -> dict[str, str]:
        """The state of each translation of a record."""
        found = {each.code: self.standing(key, each) for each in TRANSLATION_LANGUAGES}
        return {code: each.state for code, each in found.items() if each}

    def about(self, file: str, revision: str, keys: Iterable[str]) -> dict[str, Any]:
        """What a file says of itself; `keys` are those of the records whose texts it holds."""
        labels = self.portal.labels
        counted = Counter(tuple(self.states(key).items()) for key in dict.fromkeys(keys))
        return {
            "address": self.address(file),
            "built": self.editions[SOURCE_LANGUAGE].built.isoformat(),
            "language": ", ".join(each.html for each in LANGUAGES),
            "licence": as_json(labels["imprint-licence-unknown"].text),
            "page": self.in_each_language(addresses.DOWNLOADS_DATA),
            "publisher": as_json(labels["site-owner"].text),
            "revision": revision,
            "translations": _by_language(counted),
            "version": VERSION,
        }


@dataclass(frozen=True)
class Table:
    """One collection of a dataset."""

    dataset: Dataset
    collection: Collection[Any]

    @cached_property
    def rows(self) -> tuple[Any, ...]:
        """Its rows as the portal holds them."""
        return tuple(self.collection.rows(self.dataset.portal))

    @cached_property
    def records(self) -> list[dict[str, Json]]:
        """Its rows as JSON holds them."""
        columns = self.collection.columns
        return [{each.name: self._value(each, row) for each in columns} for row in self.rows]

    @cached_property
    def revision(self) -> str:
        """Names what it says, whatever day it is built."""
        return revision_of(self.records)

    @cached_property
    def keys(self) -> list[str]:
        """For each row its key in the ledger; none where no row holds texts."""
        key = self.collection.ledger_key()
        return [str(key(row)) for row in self.rows] if key else []

    def _value(self, column: Column[Any], row: Any) -> Json:
        held = column.value(row)
        return self.dataset.states(str(held)) if column.kind == "states" else as_json(held)


def written(content: Json) -> bytes:
    """A JSON file, in the letters of its texts, the same bytes for the same content."""
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def texts(words: Words) -> Json:
    """A text in three languages, by their codes."""
    return as_json(words)


def _by_language(counted: Counter[tuple[tuple[str, str], ...]]) -> dict[str, dict[str, int]]:
    sums: dict[str, Counter[str]] = {each.code: Counter() for each in TRANSLATION_LANGUAGES}
    for states, count in counted.items():
        for code, state in states:
            sums[code][state] += count
    return {code: dict(states) for code, states in sums.items()}
