"""A ledger that knows every translation, and labels whose places are the same in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.messages.message import Argument, Message, say
from eportal.places import Place
from eportal.reading.documents import Documents, sources
from eportal.records.interface import Label
from eportal.records.portal import Portal

_RUN = say("Run `make ledger`.")


@check("TRN601")
def ledger_knows_every_record(portal: Portal, documents: Documents) -> Iterator[Finding]:
    """Every record and written page has its entry in data/translations.yaml.

    Why: without it nobody knows which text was translated, nor whether it has changed since.
    Fix: run `make ledger`; it adds new records as drafts and changes nothing else.
    Bad: data/bodies.yaml has `id: moi`, data/translations.yaml has no `body/moi`
    Good: data/translations.yaml has `body/moi`
    """
    ledger, places = portal.ledger, _places_of_translated(portal, documents)
    if places and not ledger.records:
        message = say(
            "the ledger has no entry at all; "
            "wanted: one for each of {count} records and written pages",
            count=len(places),
        )
        yield Finding(ledger.place, "TRN601", message, _RUN)
        return
    for key, place in places.items():
        if key not in ledger.records:
            message = say("`{key}` has no entry in the ledger of translations", key=key)
            yield Finding(place, "TRN601", message, _RUN, record=key)


@check("TRN602")
def ledger_knows_no_other_record(
    portal: Portal, fingerprints: Mapping[str, str]
) -> Iterator[Finding]:
    """The ledger has no entry for what is not there.

    Why: a stale entry hides a misspelt or deleted record.
    Fix: run `make ledger`; if the record was renamed by mistake, restore its id.
    Bad: an entry `term/victms`, where the glossary has `id: victims`
    Good: an entry `term/victims`
    """
    for key, entry in portal.ledger.records.items():
        if key not in fingerprints:
            message = say("the ledger has an entry for `{key}`, which does not exist", key=key)
            yield Finding(entry.place, "TRN602", message, _RUN, record=key)


@check("TRN603")
def reviews_are_signed(portal: Portal) -> Iterator[Finding]:
    """A reviewed translation says by whom and when.

    Why: a reader may trust a translation because a named person answers for it.
    Fix: add `by:` and `on:`, or set the state back to draft.
    Bad: `state: reviewed` without `by:` and `on:`
    Good: `state: reviewed`, `by: Translation office`, `on: 2024-11-30`
    """
    for key, translations in portal.ledger.records.items():
        for language in TRANSLATION_LANGUAGES:
            entry = translations.entry(language)
            if entry.state == "reviewed" and not (entry.by and entry.on):
                message = say(
                    "`{key}` is reviewed in `{language}`, but not by whom and when",
                    key=key, language=language.code,
                )  # fmt: skip
                hint = say("Add `by:` and `on:`.")
                yield Finding(
                    entry.place, "TRN603", message, hint, record=key, language=language.code
                )


@check("INT701")
def labels_have_the_same_places(portal: Portal) -> Iterator[Finding]:
    """A label has the same places in braces in each language.

    Why: a place that is lost in one language loses a number or a name on its pages.
    Fix: write the place exactly as in Arabic, in Latin letters.
    Bad: ظهرت {count} نتيجة beside “results were found”
    Good: ظهرت {count} نتيجة beside “{count} results were found”
    """
    for label in portal.interface:
        for language in label.text.written():
            if problem := _misplaced(label, language):
                message, hint = problem
                place, key = label.text.place_of(language.code), f"label/{label.id}"
                yield Finding(place, "INT701", message, hint, record=key, language=language.code)


def _places_of_translated(portal: Portal, documents: Documents) -> Mapping[str, Place]:
    records = {key: record.place for key, record in portal.translated()}
    return records | {key: page.place for key, page in sources(documents).items()}


def _misplaced(label: Label, language: Language) -> tuple[Message, Message] | None:
    """Message and hint when the places of a label are not those of the source."""
    wanted, there = _places(label, SOURCE_LANGUAGE), _places(label, language)
    if there is None:
        message = say("`{id}`: a brace without its twin, or without a name inside", id=label.id)
        return message, say("Write a place such as `{name}`, or delete the brace.")
    if wanted is None or there == wanted:
        return None
    message = say(
        "`{id}` has {there} in `{language}`; wanted, as in Arabic: {wanted}",
        id=label.id, there=_listed(there), language=language.code, wanted=_listed(wanted),
    )  # fmt: skip
    return message, say("Write each place as in Arabic.")


def _places(label: Label, language: Language) -> list[str] | None:
    """The names in braces, sorted; None when there is no text or a brace is no place."""
    text = label.text.written_in(language)
    try:
        fields = [*Formatter().parse(text)]
    except ValueError:
        return None
    names = sorted(name for _, name, _, _ in fields if name is not None)
    return names if text and all(name.isidentifier() for name in names) else None


def _listed(names: list[str]) -> Argument:
    return tuple(f"`{{{name}}}`" for name in names) or say("no place")
