"""What the search makes of the words of one language; theme_overrides/assets/search/analysis.js
is its twin in the browser.
"""

from __future__ import annotations

from functools import cache, cached_property

from eportal.languages import Language
from eportal.search.rules import Rules, read_rules
from eportal.search.stems import Stems
from eportal.search.words import Words


class Analyzer:
    """Reads texts and queries in one language."""

    def __init__(self, language: Language, rules: Rules | None = None) -> None:
        table = rules or read_rules()
        self._rules = table.languages[language.code]
        self._words = Words(table, self._rules)

    def normalise(self, text: str) -> str:
        """The text in folded letters, not yet cut into words."""
        return self._words.fold(text)

    def tokens(self, text: str) -> list[str]:
        """All words of a text, folded."""
        return self._words.tokens(text)

    def index_tokens(self, text: str) -> list[str]:
        """The words of a text that the index keeps."""
        return [word for word in self.tokens(text) if word not in self._words.stop_words]

    def keys(self, token: str) -> dict[str, float]:
        """The stems that a word may have, and what each costs: nothing at 0, everything at 1."""
        return {stem: cost / 100 for stem, cost in self._stems.of(token).items()}

    @cached_property
    def _stems(self) -> Stems:
        return Stems(self._rules, self._words.one)


@cache
def analyzer_of(language: Language) -> Analyzer:
    """The one that reads a language by the portal's own rules."""
    return Analyzer(language)
