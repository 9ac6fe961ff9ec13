"""A text as words, and the words that say too little to be kept in the index."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from eportal.search.folding import all_in_turn, folding
from eportal.search.rules import LanguageRules, Rules


class Words:
    """How texts of one language fall into words."""

    def __init__(self, rules: Rules, language: LanguageRules) -> None:
        self._language = language
        self._pattern = re.compile(rules.word)
        self._finish = lru_cache(maxsize=65536)(all_in_turn(language.after))
        self.fold = folding(rules, language)

    def tokens(self, text: str) -> list[str]:
        """All words, folded, in the order of the text."""
        words = (self._finish(word) for word in self._pattern.findall(self.fold(text)))
        return [word for word in words if word]

    def one(self, word: str) -> str:
        """A word of the table, folded as a text would be; a sign within it divides nothing."""
        return "".join(self.tokens(word))

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words that are in every text."""
        return frozenset(self.one(word) for word in self._language.stop_words) - {""}
