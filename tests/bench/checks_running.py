"""Runs the rules of the portal over a corpus and over each of its mutants."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks_corpus import Corpus, Mutant

from eportal.alignment.habits import Habits
from eportal.alignment.of_documents import WrittenPage, segments_of_page
from eportal.alignment.segments import Segment
from eportal.alignment.tables import Table, segments_of_table
from eportal.checks.rules import Check, all_checks, findings_of
from eportal.findings import ERROR, Finding
from eportal.languages import LANGUAGES

#: Supplies of which a rule must ask for one to be about the corpus.
_OF_THE_CORPUS = {"segments", "segment", "pages", "page", "documents", "tables", "table", "habits"}
_SINGLE = {"segment", "page", "table"}
#: What two findings have in common that are the same.
Mark = tuple[str, str, str]


@dataclass(frozen=True)
class Outcome:
    """What the rules found in a mutant and not in the corpus."""

    mutant: Mutant
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> list[Finding]:
        """Those that would stop a build."""
        return [each for each in self.findings if each.severity == ERROR]

    @property
    def is_of_right_language(self) -> bool:
        """Whether the language that was changed is among those blamed."""
        return any(each.language in {"", self.mutant.language.code} for each in self.findings)


class Runs:
    """The rules that can be asked about a corpus, and what they find in it as it is."""

    def __init__(self, corpus: Corpus, own: Mapping[str, Any]) -> None:
        """`own` supplies the portal and its names."""
        self.corpus = corpus
        rules = [each for each in all_checks() if _is_about_the_corpus(each)]
        self.single = {
            name: [each for each in rules if name in _wanted(each)] for name in sorted(_SINGLE)
        }
        self.whole = [each for each in rules if not _wanted(each) & _SINGLE]
        of_tables = [each for table in corpus.tables for each in segments_of_table(table)]
        of_pages = _texts_of_pages(corpus.pages.values())
        habits = Habits((*corpus.segments.values(), *of_pages, *of_tables))
        self.own = {"portal": own["portal"], "names": own["names"], "habits": habits}
        self._known: dict[Any, list[Finding]] = {}  #: in texts that were looked at
        self.milliseconds: list[float] = []  #: of each segment in three languages
        self.clean = {
            **{("seg", each.key): self._timed(each) for each in corpus.segments.values()},
            **{("page", each.key): [*self._of_one_page(each)] for each in corpus.pages.values()},
            ("segs", ""): [*self._whole({"segments": tuple(corpus.segments.values())})],
            ("pages", ""): [*self._of_pages(corpus.pages.values())],
            ("rec", ""): [*self._of_tables(corpus.tables)],
        }
        self.marks = {part: Counter(map(_mark, found)) for part, found in self.clean.items()}

    def outcome(self, mutant: Mutant) -> Outcome:
        """What is new in a mutant, on what it changes if anything is."""
        match mutant.scope:
            case "seg":
                return Outcome(mutant, tuple(self._in_segment(mutant)))
            case "page":
                new = [*self._in_page(mutant)]
                key = self.corpus.pages[mutant.target].key
                return Outcome(mutant, tuple([each for each in new if each.record == key] or new))
            case _:
                return Outcome(mutant, tuple(self._in_table(mutant)))

    def findings_on_clean(self) -> list[Finding]:
        """Everything found in the corpus as it is."""
        return sorted(each for found in self.clean.values() for each in found)

    def _timed(self, segment: Segment) -> list[Finding]:
        start = time.perf_counter()
        found = [*self._one("segment", segment)]
        if len(segment.languages) == len(LANGUAGES):
            self.milliseconds.append(1000 * (time.perf_counter() - start))
        return found

    def _in_segment(self, mutant: Mutant) -> Iterator[Finding]:
        changed = self.corpus.changed_segment(mutant)
        yield from _new(self._one("segment", changed), self.marks["seg", mutant.target])
        texts = {**self.corpus.segments, mutant.target: changed}
        whole = self._whole({"segments": tuple(texts.values())})
        for found in _new(whole, self.marks["segs", ""]):
            if found.record == mutant.target:
                yield found

    def _in_page(self, mutant: Mutant) -> Iterator[Finding]:
        changed = self.corpus.changed_page(mutant)
        yield from _new(self._of_one_page(changed), self.marks["page", changed.key])
        pages = {**self.corpus.pages, mutant.target: changed}
        yield from _new(self._of_pages(pages.values()), self.marks["pages", ""])

    def _in_table(self, mutant: Mutant) -> Iterator[Finding]:
        changed = self.corpus.changed_table(mutant)
        yield from _new(self._of_tables((changed,)), self.marks["rec", ""])

    def _of_one_page(self, page: WrittenPage) -> Iterator[Finding]:
        yield from self._one("page", page)
        for segment in segments_of_page(page):
            yield from self._once(segment)

    def _of_pages(self, pages: Iterable[WrittenPage]) -> Iterator[Finding]:
        """What all pages together show; a page is not wanted where the corpus lacks it."""
        there = tuple(pages)
        wanted = {
            (key, language.code)
            for page in self.corpus.pages.values() for language in page.languages
            for key in {page.key, *(each.key for each in page.twins.values())}
        }  # fmt: skip
        supplies = {
            "pages": there, "segments": _texts_of_pages(there),
            "documents": tuple(each for page in there for each in page.twins.values()),
        }  # fmt: skip
        for found in self._whole(supplies) if there else ():
            if not found.language or (found.record, found.language) in wanted:
                yield found

    def _of_tables(self, tables: tuple[Table, ...]) -> Iterator[Finding]:
        """What tables and their texts show."""
        texts = tuple(each for table in tables for each in segments_of_table(table))
        for table in tables:
            yield from self._one("table", table)
        for segment in texts:
            yield from self._once(segment)
        if tables:
            yield from self._whole({"tables": tables, "segments": texts})

    def _one(self, name: str, value: Any) -> Iterator[Finding]:
        supplies = {**self.own, f"{name}s": (value,)}
        for rule in self.single[name]:
            yield from findings_of(rule, supplies)

    def _once(self, segment: Segment) -> list[Finding]:
        """What a text shows, which is looked at only when it is not known."""
        texts = tuple((each.code, passage) for each, passage in segment.passages.items())
        asked = (segment.key, segment.is_markup, segment.is_running_text, texts)
        if asked not in self._known:
            self._known[asked] = [*self._one("segment", segment)]
        return self._known[asked]

    def _whole(self, supplies: Mapping[str, Any]) -> Iterator[Finding]:
        for rule in self.whole:
            if _wanted(rule) & supplies.keys():
                yield from findings_of(rule, {**self.own, **supplies})


def _is_about_the_corpus(rule: Check) -> bool:
    """Whether it looks at the texts that it is given, and not at the records of the portal."""
    wanted = _wanted(rule)
    return bool(wanted & _OF_THE_CORPUS) and not {"documents", "portal"} <= wanted


def _wanted(rule: Check) -> set[str]:
    return {*rule.wanted}


def _texts_of_pages(pages: Iterable[WrittenPage]) -> tuple[Segment, ...]:
    return tuple(segment for page in pages for segment in segments_of_page(page))


def _mark(found: Finding) -> Mark:
    return found.code, found.record, found.language


def _new(found: Iterable[Finding], known: Counter[Mark]) -> Iterator[Finding]:
    """The findings beyond those that are known."""
    left = Counter(known)
    for each in found:
        left[_mark(each)] -= 1
        if left[_mark(each)] < 0:
            yield each
