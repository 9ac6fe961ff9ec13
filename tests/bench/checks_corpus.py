"""A corpus of the benchmark, its mutants, and both as the rules read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eportal.alignment.of_documents import WrittenPage, page_of_texts
from eportal.alignment.segments import Passage, Segment
from eportal.alignment.tables import Row, Table
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: As the files of the benchmark call the languages; `ku` is what the portal says.
LANGUAGES = {"en": ENGLISH, "ar": ARABIC, "ckb": KURDISH, "ku": KURDISH}
SOURCE = ENGLISH
INTERFACE = "ui"  #: the document whose texts are labels, not running text
RECORDS = "records"
SCOPES = ("seg", "page", "rec")


class UnusableError(Exception):
    """A file that is not a corpus, or not mutants of this corpus; its text says why."""


@dataclass(frozen=True)
class Mutant:
    """One change of one text."""

    name: str
    kind: str
    family: str
    scope: str  #: one of SCOPES
    target: str  #: id of a segment or page
    language: Language
    after: Any  #: the changed text, or all records of the language; None when the page is gone

    @property
    def is_benign(self) -> bool:
        """Whether the meaning is the same, so that nothing may be found."""
        return self.family == "benign" or self.kind.startswith("b")


@dataclass(frozen=True)
class Corpus:
    """Texts that are right, as the rules read them."""

    segments: Mapping[str, Segment]
    pages: Mapping[str, WrittenPage]
    tables: tuple[Table, ...]

    def holds(self, mutant: Mutant) -> bool:
        """Whether what a mutant changes is there."""
        match mutant.scope:
            case "seg":
                return mutant.target in self.segments
            case "page":
                return mutant.target in self.pages
            case _:
                return bool(self.tables)

    def changed_segment(self, mutant: Mutant) -> Segment:
        """The segment of a mutant after the change."""
        before = self.segments[mutant.target]
        passages = {**before.passages, mutant.language: Passage(mutant.after)}
        return replace(before, passages=passages)

    def changed_page(self, mutant: Mutant) -> WrittenPage:
        """The page of a mutant after the change."""
        before = self.pages[mutant.target]
        texts = {each: document.text for each, document in before.twins.items()}
        texts.pop(mutant.language, None)
        if mutant.after is not None:
            texts[mutant.language] = mutant.after
        return page_of_texts(before.key, texts, before.source)

    def changed_table(self, mutant: Mutant) -> Table:
        """The table of records after the change."""
        before = self.tables[0]
        rows = {**before.rows, mutant.language: _rows(mutant.after)}
        return Table(before.key, rows, before.source, before.lists)


def read_json(path: Path) -> Any:
    """What a file holds."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnusableError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise UnusableError(f"{path}: is not JSON: {error}") from error


def corpus_of(raw: Any) -> Corpus:
    """The corpus in a file of the benchmark's shape."""
    try:
        segments = [_segment(each) for each in raw["segments"]]
        pages = {id_: _page(id_, texts) for id_, texts in (raw.get("pages") or {}).items()}
        records = _by_language(raw.get("records") or {})
        tables = (_table(records),) if len(records) > 1 else ()
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnusableError(f"not a corpus: {type(error).__name__}: {error}") from error
    return Corpus({each.key: each for each in segments}, pages, tables)


def mutants_of(raw: Any) -> list[Mutant]:
    """The mutants in a file of the benchmark's shape."""
    if not isinstance(raw, list):
        raise UnusableError("not mutants: wanted: a list")
    return [_mutant(number, each) for number, each in enumerate(raw, start=1)]


def _mutant(number: int, raw: Any) -> Mutant:
    try:
        mutant = Mutant(
            str(raw.get("mid", number)), str(raw["kind"]), str(raw.get("family", "")),
            raw["scope"], str(raw["target"]), LANGUAGES[raw["lang"]], raw["after"],
        )  # fmt: skip
        if mutant.scope == "rec":
            _rows(mutant.after)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnusableError(f"mutant {number}: {type(error).__name__}: {error}") from error
    is_text = isinstance(mutant.after, str) or (mutant.scope == "page" and mutant.after is None)
    if mutant.scope not in SCOPES or not (is_text or mutant.scope == "rec"):
        raise UnusableError(f"mutant {number}: its scope or its text is not of the wanted shape")
    return mutant


def _segment(raw: Mapping[str, Any]) -> Segment:
    texts = _by_language(raw)
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError(f"the texts of {raw['id']} are not all strings")
    document = str(raw.get("doc") or "")
    is_interface = document == INTERFACE
    return Segment(
        str(raw["id"]), {each: Passage(text) for each, text in texts.items()}, group=document,
        source=SOURCE, is_markup=is_interface, is_running_text=not is_interface,
    )  # fmt: skip


def _page(id_: str, texts: Mapping[str, str]) -> WrittenPage:
    return page_of_texts(f"page/{id_}", _by_language(texts), SOURCE)


def _table(records: Mapping[Language, Any]) -> Table:
    rows = {each: _rows(listed) for each, listed in records.items()}
    lists = {
        name for listed in records.values() for record in listed
        for name, value in record.items() if isinstance(value, list)
    }  # fmt: skip
    return Table(RECORDS, rows, SOURCE, frozenset(lists))


def _rows(records: list[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(
        Row(str(each["id"]), {name: _cell(value) for name, value in each.items() if name != "id"})
        for each in records
    )


def _cell(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(each) for each in value)
    return (str(value),) if value else ()


def _by_language(raw: Mapping[str, Any]) -> dict[Language, Any]:
    return {LANGUAGES[code]: value for code, value in raw.items() if code in LANGUAGES and value}
