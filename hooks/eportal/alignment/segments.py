"""One text as it stands in each language, with the place of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.places import NOWHERE, Place


@dataclass(frozen=True)
class Passage:
    """A text in one language, where it is written."""

    text: str
    place: Place = NOWHERE


class _Texts(dict[Language, str]):  # which rules ask half a million times
    """A text by its language."""

    def __missing__(self, _: Language) -> str:
        return ""


@dataclass(frozen=True, eq=False)
class Segment:
    """One text in several languages, to be compared piece by piece."""

    key: str  #: ledger key of the record or page that it belongs to
    passages: Mapping[Language, Passage]  #: of each language in which it has to stand
    group: str = "data"  #: texts of one group share their habits, such as which digits they use
    source: Language = SOURCE_LANGUAGE  #: from which the others are translated
    is_markup: bool = False  #: whether it is Markdown, and not plain text
    is_running_text: bool = True  #: sentences; not a name, a term or a label of the interface

    @cached_property
    def languages(self) -> list[Language]:
        """The languages in which it is written, in the order of the portal."""
        return [each for each in LANGUAGES if each in self.passages and self.text(each).strip()]

    @cached_property
    def translations(self) -> list[Language]:
        """The languages in which it is written, without the source."""
        return [each for each in self.languages if each is not self.source]

    @cached_property
    def text(self) -> Callable[[Language], str]:
        """The text in a language; empty when it is not written."""
        return _Texts({each: passage.text for each, passage in self.passages.items()}).__getitem__

    def place(self, language: Language) -> Place:
        """Where the text in a language is written."""
        passage = self.passages.get(language)
        return passage.place if passage else NOWHERE


#: Every text of the portal, records first, then the written pages block by block.
Segments = tuple[Segment, ...]
