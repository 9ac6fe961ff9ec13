"""What the ledger records of a text, so that no change of it goes unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.records.record import Record
from eportal.translations.facts import facts_of
from eportal.translations.fingerprints import of_text


@dataclass(frozen=True)
class Recording:
    """The texts of one record or written page as they are now."""

    texts: Mapping[Language, tuple[str, ...]]

    def fingerprint(self, language: Language) -> str:
        """Of all its texts in a language."""
        return of_text("\0".join(self.texts[language]))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The typed facts of its Arabic texts, in their order."""
        found = (facts_of(text, SOURCE_LANGUAGE) for text in self.texts[SOURCE_LANGUAGE])
        return tuple(fact for facts in found for fact in facts)


#: By key of the ledger.
Recordings = Mapping[str, Recording]


def recording_of_record(record: Record) -> Recording:
    """The texts of a record in each language."""
    words = [*record.words()]
    return Recording({each: tuple(text.written_in(each) for text in words) for each in LANGUAGES})


def recordings_of_pages(
    pages: Iterable[tuple[str, Language, str]],
) -> Iterator[tuple[str, Recording]]:
    """The texts of written pages, of which key, language and text are given."""
    twins: dict[str, dict[Language, tuple[str, ...]]] = {}
    for key, language, text in pages:
        twins.setdefault(key, dict.fromkeys(LANGUAGES, ()))[language] = (text,)
    yield from ((key, Recording(texts)) for key, texts in twins.items())
