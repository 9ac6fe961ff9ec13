"""The ledger notices every change of a text, and tells which facts of the source have changed."""

from datetime import date

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.records.ledger import Ledger
from eportal.translations.changes import changes
from eportal.translations.facts import facts_of
from eportal.translations.recordings import Recording, recordings_of_pages
from eportal.translations.states import changed_since, kept, standing

KEY = "law/sample"
BEFORE = "يعاقب بغرامة لا تقل عن 10 ملايين دينار وفق القانون رقم (28) لسنة 2012"
AFTER = "يعاقب بغرامة لا تقل عن 25 مليون دينار وفق القانون رقم (28) لسنة 2012"


def recording(ar=BEFORE, ku="سزا", en="punished"):
    return Recording({ARABIC: (ar,), KURDISH: (ku,), ENGLISH: (en,)})


def keep(*recordings, ledger=None):
    """The ledger after each of these states of the texts was recorded, one after the other."""
    ledger = ledger or Ledger()
    for each in recordings:
        ledger = kept(ledger, {KEY: each})
    return ledger


def reviewed(ledger):
    entries = ledger.records[KEY]
    signed = {"state": "reviewed", "by": "نور", "on": date(2024, 11, 30)}
    ku = entries.ku.model_copy(update=signed)
    return Ledger(records={KEY: entries.model_copy(update={"ku": ku})})


def state(ledger, now, language=KURDISH):
    return standing(ledger, KEY, now.fingerprint(ARABIC), language).state


def test_recording_twice_changes_nothing():
    assert keep(recording(), recording()) == keep(recording())


def test_a_changed_source_makes_what_was_not_renewed_stale_and_keeps_its_facts():
    now = recording(AFTER, en="punished by more")
    ledger = keep(recording(), now)
    assert (state(ledger, now), state(ledger, now, ENGLISH)) == ("stale", "draft")
    assert [str(each.told) for each in changed_since(ledger, KEY, KURDISH)] == [
        "the amount in dinars changed from 10,000,000 to 25,000,000"
    ]
    assert changed_since(ledger, KEY, ENGLISH) == []
    assert changed_since(ledger, KEY, ARABIC) == []


def test_what_has_changed_is_counted_from_the_text_that_was_translated():
    between = recording(BEFORE.replace("10", "15"))
    ledger = keep(recording(), between, recording(AFTER), recording(AFTER))
    (told,) = changed_since(ledger, KEY, KURDISH)
    assert (told.before, told.now) == ("10,000,000", "25,000,000")


def test_a_renewed_translation_is_a_draft_of_the_present_source():
    ledger = keep(recording(), recording(AFTER), recording(AFTER, ku="سزای نوێ"))
    assert state(ledger, recording(AFTER)) == "draft"
    assert changed_since(ledger, KEY, KURDISH) == []


def test_a_source_that_is_restored_makes_its_translation_fresh_again():
    assert state(keep(recording(), recording(AFTER), recording()), recording()) == "draft"


def test_a_review_holds_for_the_text_that_was_reviewed_and_no_other():
    ledger = reviewed(keep(recording()))
    assert state(keep(recording(), ledger=ledger), recording()) == "reviewed"
    assert state(keep(recording(ku="سزایەکی تر"), ledger=ledger), recording()) == "draft"


def test_pages_are_recorded_in_the_languages_in_which_they_exist():
    pages = [("page/about", ARABIC, "نص"), ("page/about", ENGLISH, "text")]
    (key, found), *others = recordings_of_pages(pages)
    assert (key, others) == ("page/about", [])
    assert found.texts == {ARABIC: ("نص",), KURDISH: (), ENGLISH: ("text",)}


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ([], [], []),
        (["law 28/2012"], ["law 28/2012"], []),
        (["law 28/2012"], ["law 29/2012"], ["the law changed from 28/2012 to 29/2012"]),
        (["number 3", "number 5"], ["number 5", "number 4"], ["the number changed from 3 to 4"]),
        (["month 6"], [], ["the number of months 6 is no longer there"]),
        ([], ["date 30/7/2019"], ["the date 30/7/2019 is new"]),
        (
            ["percent 8"],
            ["number 8"],
            ["the percentage 8 is no longer there", "the number 8 is new"],
        ),
        (["number 2", "number 2"], ["number 2"], ["the number 2 is no longer there"]),
        (["unheard-of 1"], ["unheard-of 2"], ["the number changed from 1 to 2"]),
    ],
)
def test_changes_are_told_in_words(before, now, told):
    assert [str(each.told) for each in changes(before, now)] == told


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("", ()),
        ("القانون رقم (28) لسنة 2012", ("law 28/2012",)),
        ("في 30 تموز 2019", ("date 30/7/2019",)),
        ("٪٨٫٥ من الضحايا", ("percent 8.5",)),
        ("خلال ستة أشهر", ("month 6",)),
        ("غرامة 10000000 دينار", ("IQD 10,000,000",)),
    ],
)
def test_facts_are_kept_in_a_short_form(text, facts):
    assert facts_of(text, ARABIC) == facts
