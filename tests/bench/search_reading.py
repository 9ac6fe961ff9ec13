"""Reads the judged queries, and runs the browser's half of the search in node."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eportal.languages import LANGUAGES, Language
from eportal.search.node import find_node
from eportal.search.rules import read_rules

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "theme_overrides" / "assets" / "search"
RUNNER = Path(__file__).with_name("search_run.js")
LIMIT = 60  #: sections, of which ten pages may remain


class NoNodeError(Exception):
    """There is no node to run the search in."""


@dataclass(frozen=True)
class Query:
    """One judged query."""

    number: str
    language: Language
    text: str
    relevant: frozenset[str]
    snippets: tuple[str, ...]
    phenomena: tuple[str, ...]
    held_out: bool


@dataclass(frozen=True)
class Run:
    """The answers to the queries of one language, and what they took, in milliseconds."""

    found: list[list[dict[str, Any]]]
    first: float
    warm: list[float]


def read_json(path: Path) -> Any:
    """What a file of the benchmark holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def queries_of(rows: Sequence[Mapping[str, Any]]) -> list[Query]:
    """The queries; the topics of a third of them, by a hash that never changes, are kept apart."""
    return [
        Query(
            row["id"],
            language_of(row["lang"]),
            row["q"],
            frozenset(each["doc"] for each in row["relevant"]),
            tuple(each["snippet"] for each in row["relevant"]),
            tuple(row["phenomena"]),
            _is_held_out(row.get("topic", row["id"])),
        )
        for row in rows
    ]


def language_of(html: str) -> Language:
    """The benchmark names languages as HTML does."""
    return next(each for each in LANGUAGES if each.html == html)


def run(
    language: Language,
    index: str,
    config: Mapping[str, Any],
    docs: Sequence[Mapping[str, Any]],
    queries: Sequence[str],
) -> Run:
    """Asks the search as the site ships it, in a process of its own."""
    node = find_node()
    if node is None:
        raise NoNodeError("the search runs in node, and there is none here")
    asked = {
        "assets": str(ASSETS),
        "rules": read_rules().shipped(),
        "language": language.code,
        "index": index,
        "config": config,
        "docs": docs,
        "queries": queries,
        "limit": LIMIT,
    }
    done = subprocess.run(
        [node, str(RUNNER)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ValueError(done.stderr.strip())
    told = json.loads(done.stdout)
    return Run(told["results"], told["first"], told["milliseconds"])


def _is_held_out(topic: str) -> bool:
    return hashlib.sha256(topic.encode()).digest()[0] % 3 == 0
