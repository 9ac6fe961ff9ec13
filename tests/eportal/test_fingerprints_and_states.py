"""Fingerprints of Arabic text, the standing of translations, and the ledger as a file."""

from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.reading.records import build
from eportal.reading.yaml_source import read_yaml
from eportal.records.ledger import Ledger, LedgerEntry, RecordTranslations, SourceEntry
from eportal.translations.fingerprints import of_text
from eportal.translations.recordings import Recording, recording_of_record
from eportal.translations.states import Standing, kept, standing, weakest
from eportal.translations.writing import ledger_as_yaml
from records_for_tests import activity, words

NOW, BEFORE = "a" * 12, "b" * 12
DRAFT, STALE = Standing("draft"), Standing("stale")
REVIEWED = Standing("reviewed", "نور", date(2024, 11, 30))
DAY = date(2024, 11, 30)


def entry(source=NOW, state="draft", **signed):
    return LedgerEntry(source=source, state=state, **signed)


def ledger(ku=None, en=None, key="body/moi"):
    pair = RecordTranslations(ku=ku or entry(), en=en or entry())
    return Ledger(records={key: pair})


def fingerprint(record):
    return recording_of_record(record).fingerprint(ARABIC)


def recording(ar="اللجنة", ku="لیژنەکە", en="the committee"):
    return Recording({ARABIC: (ar,), KURDISH: (ku,), ENGLISH: (en,)})


def test_a_fingerprint_is_twelve_letters_that_never_change():
    assert of_text("اللجنة") == "35c26343de9e"
    assert fingerprint(words("اللجنة")) == fingerprint(words("اللجنة"))


@pytest.mark.parametrize(
    "fields",
    [
        {"text": words("تدريبات")},
        {"indicator": None},
        {"indicator": words("نسبة")},
        {"items": [words("دورة")]},
        {"notes": [words("ملاحظة")]},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_fingerprint_changes_with_each_arabic_text(fields):
    assert fingerprint(activity(**fields)) != fingerprint(activity())


@pytest.mark.parametrize(
    "fields",
    [
        {"text": {"ar": "تدريب", "ku": "ڕاهێنان", "en": "Training"}},
        {"timing": {"kind": "ongoing"}},
        {"timing_printed": "2024"},
        {"source": {"document": "strategy", "lines": "99"}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_fingerprint_does_not_change_with_anything_else(fields):
    assert fingerprint(activity(**fields)) == fingerprint(activity())


def test_a_fingerprint_knows_where_one_text_ends():
    joined = activity(items=[words("أب"), words("ج")])
    parted = activity(items=[words("أ"), words("بج")])
    assert fingerprint(joined) != fingerprint(parted)


@pytest.mark.parametrize(
    ("ku", "language", "expected"),
    [
        (entry(), ARABIC, None),
        (entry(), KURDISH, DRAFT),
        (entry(BEFORE), KURDISH, STALE),
        (entry(BEFORE, "reviewed", by="نور", on=DAY), KURDISH, STALE),
        (entry(NOW, "reviewed", by="نور", on=DAY), KURDISH, REVIEWED),
        (entry(NOW, "reviewed", by="نور", on=DAY), ENGLISH, DRAFT),
        (entry(BEFORE), ENGLISH, DRAFT),
    ],
)
def test_a_translation_stands_as_its_own_entry_says(ku, language, expected):
    assert standing(ledger(ku), "body/moi", NOW, language) == expected


def test_a_translation_that_the_ledger_does_not_know_is_a_draft():
    assert standing(Ledger(), "body/moi", NOW, KURDISH) == DRAFT


@pytest.mark.parametrize(
    ("standings", "expected"),
    [
        ([], None),
        ([None, None], None),
        ([REVIEWED], REVIEWED),
        ([REVIEWED, DRAFT], DRAFT),
        ([DRAFT, STALE, REVIEWED], STALE),
        ([None, REVIEWED, None], REVIEWED),
        (iter([REVIEWED, STALE]), STALE),
    ],
)
def test_a_page_announces_its_weakest_translation(standings, expected):
    assert weakest(standings) == expected


def test_the_kept_ledger_knows_every_record_sorted_and_no_other():
    found = kept(ledger(key="body/gone"), {"term/x": recording(), "body/moi": recording()})
    assert list(found.records) == ["body/moi", "term/x"]
    print_ = of_text("اللجنة")
    assert found.records["body/moi"] == RecordTranslations(
        ar=SourceEntry(text=print_),
        ku=entry(print_, text=of_text("لیژنەکە")),
        en=entry(print_, text=of_text("the committee")),
    )


def read_back(text):
    return Ledger.model_validate(yaml.load(text, Loader=yaml.BaseLoader))


NAMES = [
    "نور الدين", "د. هێمن ڕەسووڵ", 'Jane "JD" Doe', "O'Brien: reviewer", "a, b", "{a}", "[b]",
    "# no comment", "null", "no", "012", "\\n", "back\\slash", "tab\tname", "two\nlines",
    "- dash", "*star", "&and", "!tag", "%percent", "@at", "`tick`", "خط\u200cجديد", "a\u2028b",
    "a\u0085b", "a\u00a0b", "a\ufeffb", "\U0001f600", "x" * 600,
    'نور "أبو علي": مراجع، #1 \\ {الدائرة}',
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_ledger_reads_back_with_any_name_of_a_reviewer(name):
    written = ledger(entry(state="reviewed", by=name, on=DAY))
    assert read_back(ledger_as_yaml(written)) == written


CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff")


@given(name=st.text(CHARACTERS, max_size=20).map(str.strip))
@example(name="\x7f")
def test_the_ledger_reads_back_with_any_text(name):
    written = ledger(entry(source=name, state="reviewed", by=name))
    assert read_back(ledger_as_yaml(written)) == written


def test_the_portal_reads_a_ledger_with_a_difficult_name(tmp_path):
    written = ledger(entry(state="reviewed", by=NAMES[-1], on=DAY))
    (tmp_path / "ledger.yaml").write_text(ledger_as_yaml(written), encoding="utf-8")
    source, findings = read_yaml(tmp_path, "ledger.yaml")
    assert findings == []
    assert build(Ledger, source) == (written, [])


@pytest.mark.parametrize("key", ["page/home", "body/moi", "page/ماذا: نفعل؟", "page/a b#c", "1"])
def test_the_ledger_reads_back_with_any_key(key):
    written = ledger(key=key)
    assert read_back(ledger_as_yaml(written)) == written


@pytest.mark.parametrize(
    "half_signed",
    [{"state": "reviewed"}, {"state": "reviewed", "by": "نور"}, {"by": "نور"}, {"on": DAY}],
    ids=str,
)
def test_an_entry_that_is_not_signed_in_full_loses_nothing(half_signed):
    written = ledger(entry(**half_signed))
    assert read_back(ledger_as_yaml(written)) == written


def test_an_empty_ledger_reads_back():
    assert read_back(ledger_as_yaml(Ledger())) == Ledger()


def test_the_ledger_is_written_line_by_line_for_people():
    written = ledger_as_yaml(ledger(entry(state="reviewed", by="نور", on=DAY)))
    assert written.splitlines()[4:] == [
        "records:",
        "  body/moi:",
        f'    ku: {{source: "{NOW}", state: reviewed, by: "نور", on: 2024-11-30}}',
        f'    en: {{source: "{NOW}", state: draft}}',
    ]


def test_the_ledger_of_the_small_portal_is_complete_and_fresh(small_content):
    portal, prints = small_content.portal, small_content.fingerprints
    assert set(portal.ledger.records) == set(prints)
    for key, print_ in prints.items():
        assert standing(portal.ledger, key, print_, KURDISH) == DRAFT
