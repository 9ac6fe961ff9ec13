"""Who is meant by the names that a column of a table lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from eportal.alignment.counterparts import Counterparts
from eportal.alignment.tables import Table
from eportal.facts.names import NameBook
from eportal.facts.slips import is_exchange_in, is_one_slip_from
from eportal.languages import Language

#: In a shorter name another letter makes another name.
_LONG_NAME = 8
_LONG_WORD = 4


@dataclass(eq=False)
class TableNames:
    """The names in one column of a table: how they are spelt, and whom they name."""

    table: Table
    column: str
    names: NameBook
    _pairs: dict[Language, Counterparts] = field(default_factory=dict)

    def meant_by(self, name: str, language: Language) -> str:
        """The name as it is spelt elsewhere; itself when it is rightly spelt or not known."""
        times = self._times[language]
        if times[name] > 1 or len(name) < _LONG_NAME or self.names.body_named(name, language):
            return name
        known = [each for each in times if times[each] > 1]
        known += [body.name.written_in(language) for body in self.names.bodies]
        near = (each for each in known if is_one_slip_from(name, each))
        return next(near, None) or self._with_words_mended(name, language)

    def unmatched(
        self, wanted: tuple[str, ...], there: tuple[str, ...], language: Language
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What a translation does not name of the source's names, and what it names beyond them."""
        missing = [self.meant_by(each, self.table.source) for each in wanted]
        beyond = [self.meant_by(each, language) for each in there]
        for are_the_same in (self._are_the_same, self._may_be_the_same):
            for name in [*missing]:
                other = next((each for each in beyond if are_the_same(name, each, language)), None)
                if other is not None:
                    missing.remove(name)
                    beyond.remove(other)
        return tuple(missing), tuple(beyond)

    def _are_the_same(self, name: str, other: str, language: Language) -> bool:
        pairs = self._with(language)
        if name in pairs.usual or other in pairs.usual_source:
            return other == pairs.usual.get(name) or name == pairs.usual_source.get(other)
        body = self.names.body_named(name, self.table.source)
        return body is not None and body == self.names.body_named(other, language)

    def _may_be_the_same(self, name: str, other: str, language: Language) -> bool:
        """Whether nothing tells against it: neither stands for another name elsewhere."""
        pairs = self._with(language)
        if name in pairs.usual or other in pairs.usual_source:
            return False
        bodies = (
            self.names.body_named(name, self.table.source),
            self.names.body_named(other, language),
        )
        stands_for = {each for each in pairs.sources_of(other) if each not in pairs.usual}
        return (None in bodies or bodies[0] == bodies[1]) and stands_for <= {name}

    def _with(self, language: Language) -> Counterparts:
        if language not in self._pairs:
            self._pairs[language] = Counterparts(self.table, self.column, language)
        return self._pairs[language]

    @cached_property
    def _times(self) -> dict[Language, Counter[str]]:
        """How often each name is listed."""
        return {
            each: Counter(name for row in rows for name in row.cells.get(self.column, ()))
            for each, rows in self.table.rows.items()
        }

    @cached_property
    def _words(self) -> dict[Language, Counter[str]]:
        """How often each word stands anywhere in the table."""
        return {
            each: Counter(
                word
                for row in rows
                for cell in row.cells.values()
                for text in cell
                for word in text.split()
            )
            for each, rows in self.table.rows.items()
        }

    def _with_words_mended(self, name: str, language: Language) -> str:
        return " ".join(self._mended(word, language) for word in name.split())

    def _mended(self, word: str, language: Language) -> str:
        times = self._words[language]
        if times[word] > 1 or len(word) < _LONG_WORD:
            return word
        alike = self._words_of_letters[language].get(_letters(word), ())
        return next((each for each in alike if is_exchange_in(word, each)), word)

    @cached_property
    def _words_of_letters(self) -> dict[Language, dict[str, list[str]]]:
        """The words by their letters in the order of the alphabet."""
        index: dict[Language, dict[str, list[str]]] = {each: {} for each in self._words}
        for language, words in self._words.items():
            for word in words:
                index[language].setdefault(_letters(word), []).append(word)
        return index


def _letters(word: str) -> str:
    return "".join(sorted(word))
