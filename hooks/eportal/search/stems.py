"""The stems that a word may have, each with its cost: two words match when they share one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lunr.stemmer import PorterStemmer

from eportal.search.folding import Edit, replacer
from eportal.search.rules import Affix, LanguageRules

#: Stems and their costs in hundredths.
Lattice = dict[str, int]
Candidates = Iterable[tuple[str, int]]

#: Stands before a stem of Porter's, which is no word and must not match one.
PORTER_MARK = "~"

_SHORTEST_SPELLING = 3  #: letters that another spelling must have
_TOO_MUCH = 1000  #: more than any stem costs


class Stems:
    """The stems of the words of one language."""

    def __init__(self, rules: LanguageRules, one: Edit) -> None:
        self._rules = rules
        self._inflected = re.compile(rules.inflected)
        self._irregular = _folded(rules.irregular.pairs, one)
        self._singulars = [replacer(each) for each in rules.templates.shapes]
        self._spellings = [(replacer(each), each.cost) for each in rules.spelling]
        self._typed = str.maketrans(dict(rules.keyboard.letters))
        self._porter = PorterStemmer()

    def of(self, word: str) -> Lattice:
        """Every stem of a folded word with its least cost; the word itself costs nothing."""
        lattice = {word: 0}
        if not self._inflected.match(word):
            return lattice
        _keep_all(lattice, list(self._without_prefix(word)))
        self._take_suffixes(lattice)
        self._keep_with_suffixes(lattice, self._irregular_forms(lattice))
        self._keep_with_suffixes(lattice, self._singular_forms(lattice))
        _keep_all(lattice, list(self._other_spellings(lattice)))
        _keep_all(lattice, list(self._as_typed(lattice)))
        _keep_all(lattice, list(self._stems_of_porter(lattice)))
        return lattice

    def _without_prefix(self, word: str) -> Iterator[tuple[str, int]]:
        for prefix in self._rules.prefixes:
            if word.startswith(prefix.letters) and _leaves_enough(word, prefix):
                yield word[len(prefix.letters) :], prefix.cost

    def _take_suffixes(self, lattice: Lattice) -> None:
        for _ in range(self._rules.rounds):
            if not _keep_all(lattice, list(self._without_suffix(lattice))):
                return

    def _without_suffix(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        for stem, cost in lattice.items():
            for suffix in self._rules.suffixes:
                if stem.endswith(suffix.letters) and _leaves_enough(stem, suffix):
                    yield from self._shorter(stem, cost, suffix)

    def _shorter(self, stem: str, cost: int, suffix: Affix) -> Iterator[tuple[str, int]]:
        """A plural of the table is whole: the ending of قضاة (judges) is hardly an ending."""
        left = stem[: -len(suffix.letters)]
        is_doubtful = suffix.after_plural and (self._is_plural(stem) or self._is_plural(left))
        extra = suffix.after_plural if is_doubtful else 0
        if cost + suffix.cost + extra <= self._rules.most:
            yield left, cost + suffix.cost + extra

    def _is_plural(self, word: str) -> bool:
        """Whether the table has a word, as it is or after a particle that is surely one."""
        reach = self._rules.templates.reach
        bare = (stem for stem, cost in self._without_prefix(word) if cost <= reach)
        return word in self._irregular or any(stem in self._irregular for stem in bare)

    def _keep_with_suffixes(self, lattice: Lattice, candidates: Candidates) -> None:
        """The candidates lose their own suffixes: شكاوى is شكوى, and شكو."""
        added: Lattice = {}
        _keep_all(added, candidates)
        self._take_suffixes(added)
        _keep_all(lattice, added.items())

    def _irregular_forms(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        for stem, before in lattice.items():
            cost = before + self._rules.irregular.cost
            if stem in self._irregular and cost <= self._rules.most:
                yield self._irregular[stem], cost

    def _singular_forms(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        templates = self._rules.templates
        for stem, cost in lattice.items():
            if cost > templates.reach:
                continue
            for singular in self._singulars:
                if (form := singular(stem)) != stem:
                    yield form, cost + templates.cost

    def _other_spellings(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        for stem, cost in lattice.items():
            for spelling, extra in self._spellings:
                form = spelling(stem)
                if form != stem and len(form) >= _SHORTEST_SPELLING:
                    yield form, cost + extra

    def _as_typed(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        keyboard = self._rules.keyboard
        for stem, before in lattice.items():
            form, cost = stem.translate(self._typed), before + keyboard.cost
            if form != stem and cost <= keyboard.most:
                yield form, cost

    def _stems_of_porter(self, lattice: Lattice) -> Iterator[tuple[str, int]]:
        if self._rules.porter is None:
            return
        for word, before in lattice.items():
            stem = self._porter.stem(word)
            cost = before if stem == word else before + self._rules.porter
            if cost <= self._rules.most:
                yield PORTER_MARK + stem, cost


def _folded(pairs: Mapping[str, str], one: Edit) -> dict[str, str]:
    """Irregular forms as the index has them; of two that are folded alike, the first."""
    folded: dict[str, str] = {}
    for form, singular in pairs.items():
        if one(form) != one(singular):
            folded.setdefault(one(form), one(singular))
    return folded


def _leaves_enough(word: str, affix: Affix) -> bool:
    return len(word) - len(affix.letters) >= affix.leaves


def _keep_all(lattice: Lattice, candidates: Candidates) -> bool:
    """Keeps what is new or cheaper, and tells whether anything was."""
    kept = False
    for stem, cost in candidates:
        if cost < lattice.get(stem, _TOO_MUCH):
            lattice[stem] = cost
            kept = True
    return kept
