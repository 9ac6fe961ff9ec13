"""A ledger that has recorded every text, and translations as new as their source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from eportal.checks.rules import check
from eportal.findings import ADVISORY, Finding
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.reading.documents import Documents
from eportal.records.ledger import RecordTranslations
from eportal.records.portal import Portal
from eportal.translations.changes import Change, changes
from eportal.translations.recordings import Recording, Recordings

#: The rule that nothing but a run of `make ledger` satisfies.
UNRECORDED = "TRN604"


@check(UNRECORDED)
def ledger_has_recorded_every_text(
    portal: Portal, documents: Documents, recordings: Recordings
) -> Iterator[Finding]:
    """Every text is the one that the ledger has recorded.

    Why: a text that was changed in one language alone no longer says what the others say.
    Fix: change the other languages too, or see that they still say the same; then `make ledger`.
    Bad: a number is mended in the Kurdish text, and data/translations.yaml is left as it was.
    Good: the number is mended in all three languages, and `make ledger` has recorded them.
    """
    for key, recording in recordings.items():
        translations = portal.ledger.records.get(key)
        if translations is None:
            continue
        changed = [each for each in LANGUAGES if _is_changed(translations, recording, each)]
        for language in changed:
            recorded = bool(_recorded(translations, language))
            told = _told(key, language, recorded, is_alone=len(changed) == 1)
            hint = say("See that all three languages say the same, then run `make ledger`.")
            place = places_of_texts(portal, documents).get((key, language), translations.place)
            yield Finding(
                place, "TRN604", told, hint,
                record=key, language=language.code,
            )  # fmt: skip


@check("TRN605", ADVISORY)
def translations_are_as_new_as_their_source(
    portal: Portal, documents: Documents, recordings: Recordings
) -> Iterator[Finding]:
    """Every translation is made from the present Arabic text.

    Why: until it is renewed, its readers are told what the Arabic no longer says.
    Fix: translate the change, then run `make ledger`; the page tells its readers until then.
    Bad: the Arabic names law 28 of 2012, the Kurdish was made when it named another.
    Good: the Kurdish was written anew after the Arabic had changed.
    """
    for key, recording in recordings.items():
        translations = portal.ledger.records.get(key)
        if translations is None or _is_changed(translations, recording, SOURCE_LANGUAGE):
            continue
        for language in TRANSLATION_LANGUAGES:
            entry = translations.entry(language)
            if entry.source == recording.fingerprint(SOURCE_LANGUAGE):
                continue
            told = _changed_since(key, language, changes(entry.facts, recording.facts))
            hint = say("Translate what has changed, then run `make ledger`.")
            place = places_of_texts(portal, documents).get((key, language), translations.place)
            yield Finding(
                place, "TRN605", told, hint,
                severity=ADVISORY, record=key, language=language.code,
            )  # fmt: skip


def _told(key: str, language: Language, is_recorded: bool, is_alone: bool) -> Message:
    if not is_recorded:
        return say(
            "{record}: the ledger has not recorded the {language} text", record=key,
            language=language,
        )  # fmt: skip
    if is_alone:
        return say(
            "{record}: the text was changed in {language} alone", record=key, language=language
        )
    return say("{record}: the {language} text was changed", record=key, language=language)


def _recorded(translations: RecordTranslations, language: Language) -> str:
    if language is SOURCE_LANGUAGE:
        return translations.ar.text if translations.ar else ""
    return translations.entry(language).text


def _is_changed(translations: RecordTranslations, recording: Recording, language: Language) -> bool:
    return _recorded(translations, language) != recording.fingerprint(language)


def _changed_since(key: str, language: Language, found: list[Change]) -> Message:
    if not found:
        return say(
            "{record}: the Arabic text has changed since the {language} was made", record=key,
            language=language,
        )  # fmt: skip
    return say(
        "{record}: the Arabic text has changed since the {language} was made: {changes}",
        record=key, language=language, changes=_joined([each.told for each in found]),
    )  # fmt: skip


def _joined(sentences: list[Message]) -> Message:
    """One sentence after another, whatever their language."""
    first, *rest = sentences
    return say("{first}; {rest}", first=first, rest=_joined(rest)) if rest else first


@lru_cache(maxsize=1)
def places_of_texts(portal: Portal, documents: Documents) -> Mapping[tuple[str, Language], Place]:
    """Where each text begins: of a record with several texts, the first."""
    of_pages = {(page.key, page.language): page.place for page in documents}
    of_records = {}
    for key, record in portal.translated():
        first = next(record.words(), None)
        for language in LANGUAGES:
            place = first.place_of(language.code) if first else record.place
            of_records[key, language] = place
    return of_pages | of_records
