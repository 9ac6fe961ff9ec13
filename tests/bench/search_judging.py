"""Judges what the search answers: over the benchmark's documents, or over the built site."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from search_reading import ROOT, Query, Run, language_of, run

from eportal.languages import LANGUAGES, Language
from eportal.reading.portal import read_portal
from eportal.records.portal import Portal
from eportal.search.analysis import Analyzer
from eportal.search.index import Section, pack_index, serialised
from eportal.search.synonyms import synonyms_of


@dataclass(frozen=True)
class Answer:
    """A query, what was found for it, the best first, and how many relevant ones there are."""

    query: Query
    found: tuple[str, ...]
    relevant: frozenset[str]

    def recall(self, count: int) -> float:
        """The share of the relevant ones among the first so many, of those that fit there."""
        hits = len(self.relevant.intersection(self.found[:count]))
        return hits / min(count, len(self.relevant))

    @property
    def reciprocal_rank(self) -> float:
        """One divided by the place of the first relevant one among ten."""
        places = (place for place, each in enumerate(self.found[:10], 1) if each in self.relevant)
        return 1 / next(places, float("inf"))


@dataclass(frozen=True)
class Judged:
    """One language: its answers, and what its index weighs and took."""

    language: Language
    answers: list[Answer]
    run: Run
    raw: int
    packed: int
    build_seconds: float | None
    unjudged: int = 0


def judged_documents(docs: Sequence[Mapping[str, Any]], queries: Sequence[Query]) -> list[Judged]:
    """The benchmark's documents, each a section, in the index that the site builds."""
    portal, _ = read_portal(ROOT)
    if portal is None:
        raise ValueError("data/ cannot be read: see `make check`")
    return [
        _of_documents(language, docs, asked, portal) for language, asked in _by_language(queries)
    ]


def judged_site(site: Path, queries: Sequence[Query]) -> list[Judged]:
    """The pages of the built site; a query whose snippets no page holds cannot be judged."""
    return [_of_site(language, site, asked) for language, asked in _by_language(queries)]


def _by_language(queries: Sequence[Query]) -> Iterable[tuple[Language, list[Query]]]:
    for language in LANGUAGES:
        asked = [query for query in queries if query.language is language]
        if asked:
            yield language, asked


def _of_documents(
    language: Language, docs: Sequence[Mapping[str, Any]], queries: list[Query], portal: Portal
) -> Judged:
    own = [doc for doc in docs if language_of(doc["lang"]) is language]
    start = time.perf_counter()
    index = pack_index([Section(doc["title"] or "", doc["text"]) for doc in own], language)
    text = serialised(index)
    seconds = time.perf_counter() - start
    names = [doc["id"] for doc in own]
    synonyms = {"synonyms": synonyms_of(portal, language)}
    done = run(language, text, synonyms, own, [query.text for query in queries])
    answers = [
        Answer(query, tuple(names[int(each["ref"])] for each in found), query.relevant)
        for query, found in zip(queries, done.found, strict=True)
    ]
    return Judged(language, answers, done, *_weights(text.encode()), seconds)


def _of_site(language: Language, site: Path, queries: list[Query]) -> Judged:
    whole = (site / language.address / "search" / "search_index.json").read_bytes()
    told = json.loads(whole)
    docs, config = told["docs"], told["config"]
    words = _Pages(language, docs)
    judged = [(query, words.holding(query.snippets)) for query in queries]
    judged = [(query, pages) for query, pages in judged if pages]
    done = run(
        language,
        json.dumps(config["index"]),
        {name: value for name, value in config.items() if name != "index"},
        docs,
        [query.text for query, _ in judged],
    )
    answers = [
        Answer(query, _pages_of(found, docs), pages)
        for (query, pages), found in zip(judged, done.found, strict=True)
    ]
    unjudged = len(queries) - len(judged)
    return Judged(language, answers, done, *_weights(whole), None, unjudged)


class _Pages:
    """The words of each page of the site, folded."""

    def __init__(self, language: Language, docs: Sequence[Mapping[str, Any]]) -> None:
        self._analyzer = Analyzer(language)
        self._texts: dict[str, str] = {}
        for doc in docs:
            text = self._folded(f"{doc['title']} {doc['text']}")
            self._texts[_page_of(doc)] = self._texts.get(_page_of(doc), "") + text

    def holding(self, snippets: Iterable[str]) -> frozenset[str]:
        """The pages that hold at least one of the snippets."""
        wanted = [self._folded(snippet) for snippet in snippets]
        return frozenset(
            page for page, text in self._texts.items() if any(each in text for each in wanted)
        )

    def _folded(self, text: str) -> str:
        return f" {' '.join(self._analyzer.tokens(text))} "


def _page_of(doc: Mapping[str, Any]) -> str:
    return str(doc["location"]).partition("#")[0]


def _pages_of(
    found: Sequence[Mapping[str, Any]], docs: Sequence[Mapping[str, Any]]
) -> tuple[str, ...]:
    """A page is found where its best section is."""
    return tuple(dict.fromkeys(_page_of(docs[int(each["ref"])]) for each in found))


def _weights(content: bytes) -> tuple[int, int]:
    return len(content), len(gzip.compress(content, 9, mtime=0))
