"""How every translation stands today, whether or not the ledger has recorded it already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.records.ledger import Ledger, RecordTranslations
from eportal.translations.changes import Change, changes
from eportal.translations.recordings import Recording, Recordings
from eportal.translations.states import kept

State = Literal["missing", "stale", "draft", "reviewed"]
#: What needs work first stands first.
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Surveyed:
    """One translation of one record or written page."""

    key: str  #: in the ledger
    language: Language
    state: State
    missing: int = 0  #: texts that are not written
    changes: tuple[Change, ...] = ()  #: of the source, since a stale translation was made
    by: str = ""  #: who reviewed it
    on: str = ""  #: when, year-month-day


def survey(ledger: Ledger, recordings: Recordings) -> list[Surveyed]:
    """Every translation of whatever has a text, in the order of the records."""
    today = kept(ledger, recordings).records
    return [
        _surveyed(key, language, recording, today[key])
        for key, recording in recordings.items()
        if any(recording.texts[SOURCE_LANGUAGE])
        for language in TRANSLATION_LANGUAGES
    ]


def chosen(
    surveyed: Iterable[Surveyed], languages: Iterable[Language], states: Iterable[State]
) -> list[Surveyed]:
    """Those in these languages and states."""
    wanted = {*languages}, {*states}
    return [each for each in surveyed if each.language in wanted[0] and each.state in wanted[1]]


def missing_texts(recording: Recording, language: Language) -> int:
    """How many texts of the source have none in a language."""
    return sum(1 for text, own in _pairs(recording, language) if text and not own)


def _pairs(recording: Recording, language: Language) -> Iterator[tuple[str, str]]:
    own = recording.texts[language]
    for number, text in enumerate(recording.texts[SOURCE_LANGUAGE]):
        yield text.strip(), own[number].strip() if number < len(own) else ""


def _surveyed(
    key: str, language: Language, recording: Recording, today: RecordTranslations
) -> Surveyed:
    if count := missing_texts(recording, language):
        return Surveyed(key, language, "missing", count)
    entry = today.entry(language)
    if entry.source != recording.fingerprint(SOURCE_LANGUAGE):
        changed = tuple(changes(entry.facts, recording.facts))
        return Surveyed(key, language, "stale", changes=changed)
    return Surveyed(key, language, entry.state, by=entry.by, on=str(entry.on or ""))
