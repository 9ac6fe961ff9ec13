"""The forms of one language as a tree of words, in which the longest at a place is found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eportal.facts.inflection import (
    Word,
    bound,
    may_end,
    possible_stems,
    without_clitics,
    words_of,
)
from eportal.facts.name_forms import is_acronym
from eportal.languages import Language

#: What may stand between the words of one name.
_GAP = re.compile(r"[\s\u2066-\u2069\u200e\u200f\-–/(),،’'“”\"«»*_\[\]]{0,4}")
#: At the end of a form: any further letters may follow.
OPEN = "*"
_SHORTEST_OPEN = 3
_MOST_REMEMBERED = 20000
_ARABIC_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a path of words in the tree means."""

    id: str
    kind: str
    is_loose: bool
    spelling: str  #: which Latin letters keep: all of IOM, the capital of Erbil; else empty


@dataclass
class _Node:
    """What may follow the words that led here."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: dict[str, list[Entry]] = field(default_factory=dict)
    opens: dict[str, list[Entry]] = field(default_factory=dict)


class NameTree:
    """All forms that a text of one language may have."""

    def __init__(self, language: Language, synonyms: Mapping[str, str]) -> None:
        self.language = language
        self.idle: set[str] = set()  #: folded words with which no name begins, as far as known
        self._synonyms = synonyms
        self._code = language.code
        self._root = _Node()
        self._first: dict[str, tuple[tuple[_Node, ...], tuple[Entry, ...]]] = {}

    def plant(self, form: str, id_: str, *, is_loose: bool) -> None:
        """Puts a form where reading its words leads to it."""
        words = [self.plain(each) for each in words_of(form, self.language)]
        if not words:
            return
        if self._code == "ar":
            words[0], words[-1] = bound(words[0], "ar"), bound(words[-1], "ar")
        node = self._root
        for word in words[:-1]:
            node = node.next.setdefault(bound(word, self._code), _Node())
        kind = id_.partition("/")[0]
        ends = node.opens if form.endswith(OPEN) else node.ends
        ends.setdefault(words[-1], []).append(Entry(id_, kind, is_loose, _spelling(form, kind)))

    def longest(
        self, words: Sequence[Word], place: int, text: str
    ) -> tuple[int, tuple[Entry, ...]]:
        """How many words from a place on are one name, and what it means; one word when none is."""
        nodes, entries = self._starts(self.plain(words[place]))
        if not nodes and not entries:
            self.idle.add(words[place].folded)
            return 1, ()
        best = (1, _spelt(entries, words[place : place + 1]))
        length = 1
        while nodes and place + length < len(words):
            word = self.plain(words[place + length])
            if not _GAP.fullmatch(text, words[place + length - 1].end, words[place + length].start):
                break
            length += 1
            ends = _distinct(each for node in nodes for each in self._ends(node, (word,)))
            spelt = _spelt(ends, words[place : place + length])
            best = (length, spelt) if spelt else best
            key = bound(word, self._code)
            nodes = tuple(node.next[key] for node in nodes if key in node.next)
        return best

    def plain(self, word: Word) -> str:
        """A word folded, or the word that stands for it and its synonyms."""
        return self._synonyms.get(word.folded, word.folded)

    def _starts(self, word: str) -> tuple[tuple[_Node, ...], tuple[Entry, ...]]:
        """Where a first word leads, and what it means alone."""
        if word not in self._first:
            bare = without_clitics(word, self._code)
            keys = sorted({bound(each, self._code) for each in bare})
            nodes = tuple(self._root.next[key] for key in keys if key in self._root.next)
            if len(self._first) > _MOST_REMEMBERED:
                self._first.clear()
            self._first[word] = (nodes, _distinct(self._ends(self._root, bare)))
        return self._first[word]

    def _ends(self, node: _Node, words: Iterable[str]) -> Iterator[Entry]:
        for word in words:
            for stem, end in possible_stems(word, self._code) if node.ends else ():
                found = self._ending(node, stem)
                if found and may_end(word, end, self._code):
                    yield from found
            for length in range(_SHORTEST_OPEN, len(word) + 1) if node.opens else ():
                yield from node.opens.get(word[:length], ())

    def _ending(self, node: _Node, stem: str) -> Sequence[Entry]:
        """What ends in a stem, with or without its article."""
        found = node.ends.get(stem, [])
        if self._code == "ar" and stem.startswith(_ARABIC_ARTICLE):
            return [*found, *node.ends.get(stem[len(_ARABIC_ARTICLE) :], ())]
        return found


def _spelling(form: str, kind: str) -> str:
    if is_acronym(form):
        return form
    return form[0] if kind != "term" and "A" <= form[0] <= "Z" else ""


def _spelt(entries: tuple[Entry, ...], words: Sequence[Word]) -> tuple[Entry, ...]:
    """The entries whose spelling, if they keep one, is that of the text; each id once."""
    if not entries:
        return ()
    written = " ".join(word.text for word in words)
    spelt = [each for each in entries if _is_spelt(written, each.spelling)]
    sure = {each.id for each in spelt if not each.is_loose}
    return tuple(
        {each.id: each for each in spelt if not each.is_loose or each.id not in sure}.values()
    )


def _is_spelt(written: str, spelling: str) -> bool:
    if len(spelling) < 2:
        return written.startswith(spelling)
    return written == spelling or re.split("[’']", written, maxsplit=1)[0] == spelling


def _distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entries))
