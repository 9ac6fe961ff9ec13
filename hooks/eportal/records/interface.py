"""Every word on the pages that no record holds: labels, headings, sentences of the interface."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter

from pydantic import Field

from eportal.languages import Language
from eportal.records.record import Record, Words


class Label(Record):
    """A label of the interface, with a note that tells its translator where it stands."""

    text: Words = Field(description="The label; `{name}` marks a place that is filled in.")
    note: str = Field(description="For translators: where it stands and what it means.")

    def written_in(self, language: Language, **fillings: str) -> str:
        """The label in that language, its places filled."""
        return self.text.written_in(language).format(**fillings) if fillings else (
            self.text.written_in(language)
        )  # fmt: skip


@lru_cache(maxsize=8192)
def pieces_of(label: str) -> tuple[tuple[str, str | None], ...]:
    """Each literal piece of a label, with the name of what fills the gap after it."""
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(label))
