"""Names and terms are recognised however a language bends them, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from base_tree import PROJECT, copy_base, write
from eportal.alignment.segments import Passage, Segment
from eportal.checks import names as rules_of_names
from eportal.checks import terms as rules_of_terms
from eportal.facts.acronyms import acronyms, is_slip_of
from eportal.facts.inflection import stems, without_clitics, words_of
from eportal.facts.names import NameBook
from eportal.facts.territories import countries, known_everywhere
from eportal.facts.transliteration import skeletons
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.reading.portal import read_portal
from eportal.records.names import Forms, KnownName

PORTAL, _ = read_portal(PROJECT)
BOOK = NameBook(PORTAL.bodies, PORTAL.glossary, PORTAL.names)
RULES = [
    rules_of_names.bodies_are_named_in_every_language,
    rules_of_names.persons_are_named_in_every_language,
    rules_of_names.places_are_the_same_in_every_language,
    rules_of_names.abbreviations_are_spelt_alike,
    rules_of_names.one_body_bears_one_name,
    rules_of_names.abbreviations_in_brackets_follow_their_name,
    rules_of_names.persons_unknown_to_the_lists_are_named_alike,
    rules_of_terms.trafficking_is_never_called_smuggling,
    rules_of_terms.no_term_stands_for_its_opposite,
    rules_of_terms.terms_are_used_in_every_language,
]


def named(text, language):
    return [each.id for each in BOOK.named_in(text, language) if not each.is_loose]


def codes(ar, ku, en, source=ARABIC):
    texts = {ARABIC: ar, KURDISH: ku, ENGLISH: en}
    passages = {each: Passage(text) for each, text in texts.items() if text}
    segment = Segment("page/x", passages, source=source)
    found = [each for rule in RULES for each in rule(segment=segment, names=BOOK)]
    return sorted((each.code, each.language) for each in found)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("وزارة الداخلية", ARABIC, ["body/moi"]),
        ("ووزارة الداخلية", ARABIC, ["body/moi"]),
        ("لوزارةِ الدّاخليّة", ARABIC, ["body/moi"]),
        ("للمنظمة الدولية للهجرة", ARABIC, ["body/iom"]),
        ("منظمات دولية للهجرة", ARABIC, ["body/international-orgs", "term/migration"]),
        ("وەزارەتی ناوخۆدا", KURDISH, ["body/moi"]),
        ("وەزارەتی ناوخۆی عێراق", KURDISH, ["body/moi", "place/iq"]),
        ("یەکێتیی ئەوروپا و یەکێتی ئەوروپا", KURDISH, ["body/eu", "body/eu"]),
        ("the Ministry of Interior’s staff", ENGLISH, ["body/moi"]),
        ("IOM’s office", ENGLISH, ["body/iom"]),
        ("iom", ENGLISH, []),
        ("وزارة التجارة", ARABIC, ["body/trade"]),
        ("وەزارەتی بازرگانی", KURDISH, ["body/trade"]),
        ("Anti-Human-Trafficking Department", ENGLISH, ["body/anti-trafficking-department"]),
        ("قسم محاربة الاتجار بالبشر", ARABIC, ["body/anti-trafficking-department"]),
        ("في بغداد وأربيل", ARABIC, ["place/baghdad", "place/erbil"]),
        ("لە هەولێرەوە بۆ بەغدا", KURDISH, ["place/erbil", "place/baghdad"]),
        ("العراقيين", ARABIC, ["place/iq"]),
        ("Syrians in Jordan", ENGLISH, ["place/sy", "place/jo"]),
        ("وضع مالي", ARABIC, []),
        ("بفانيسا أوكوث أوبو", ARABIC, ["person/vanessa-okoth-obbo"]),
        ("Vanessa Okoth-Obbo", ENGLISH, ["person/vanessa-okoth-obbo"]),
        ("ضحاياهم", ARABIC, ["term/victim"]),
        ("قوربانییەکانی", KURDISH, ["term/victim"]),
        ("traffickers", ENGLISH, ["term/trafficking"]),
        ("قاچاخچییان", KURDISH, ["term/smuggling"]),
        ("erbil@example.iq", ENGLISH, []),
        ("[Baghdad](erbil.md)", ENGLISH, ["place/baghdad"]),
        ("", ARABIC, []),
    ],
)  # fmt: skip
def test_names_are_recognised(text, language, expected):
    assert named(text, language) == expected


def test_longest_name_hides_the_terms_in_it():
    text = "The Directorate for Combating Human Trafficking fights smuggling"
    assert named(text, ENGLISH) == ["body/anti-trafficking-directorate", "term/smuggling"]


def test_place_in_a_name_is_neither_asked_for_nor_missed():
    namings = BOOK.named_in("Iraqi Bar Association", ENGLISH)
    assert [(each.id, each.is_loose) for each in namings] == [
        ("body/bar-association", False),
        ("place/iq", True),
    ]


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Ministry of Interior", ENGLISH, "moi"),
        ("Ministry of Interoir", ENGLISH, None),
        ("وزارة الداخليه", ARABIC, "moi"),
        ("وزارة الداخلية والعدل", ARABIC, None),
        ("وەزارەتی ناوخۆ", KURDISH, "moi"),
        ("وەزارەتی ناوۆخ", KURDISH, None),
        ("", ENGLISH, None),
    ],
)
def test_body_named_exactly(name, language, expected):
    assert BOOK.body_named(name, language) == expected


def test_every_body_is_found_by_its_name():
    for body in PORTAL.bodies:
        for language in LANGUAGES:
            assert BOOK.body_named(body.name.written_in(language), language), body.id


IOM = ("المنظمة الدولية للهجرة", "ڕێکخراوی نێودەوڵەتی کۆچ", "IOM")


@pytest.mark.parametrize(
    ("ar", "ku", "en", "expected"),
    [
        (*IOM, []),
        (IOM[0], IOM[1], "the organization", [("NAM101", "en")]),
        (IOM[0], "ڕێکخراوەکە", "the organization", [("NAM101", "")]),
        (IOM[0], "ڕێکخراوی جیهانی کۆچ", "IOM", [("NAM101", "ku"), ("NAM105", "ku")]),
        ("منظمة الهجرة الدولية", IOM[1], "IOM", [("NAM101", ""), ("NAM105", "ar")]),
        ("قال السيد جيرارد ويت", "جێرارد وەیت وتی", "the official said", [("NAM102", "en")]),
        ("في أربيل", "لە هەولێر", "in Basra", [("NAM103", "en")]),
        ("في العراق", "لە وڵاتدا", "in the country", []),
        ("في العراق", "لە سوریا", "in Iraq", [("NAM103", "ku")]),
        ("المنظمة الدولية للهجرة (IMO)", IOM[1], "IOM", [("NAM104", "ar")]),
        ("الجهة (IOM)", IOM[1], "IOM", [("NAM108", "ar")]),
        ("قال الدكتور سليم رشيد", "دکتۆر سەلیم ڕەشید وتی", "he said", [("NAM106", "en")]),
        ("ضحايا الاتجار", "قوربانییانی قاچاخ", "victims of trafficking", [("TRM101", "ku")]),
        ("ضحايا التهريب", "قوربانییانی بازرگانی", "victims of trafficking", [("TRM101", "")]),
        ("الاتجار. وهو جريمة", "بازرگانی", "trafficking, and trafficking is a crime", []),
        ("وضع غير نظامي", "ڕەوشی نایاسایی", "irregular situation", [("TRM102", "ku")]),
        ("٩٨ امرأة و١٠ رجال", "٩٨ ژن و ١٠ پیاو", "98 men, 10 men", [("TRM102", "en")]),
        ("٩٨ امرأة", "٩٨ ئافرەت", "98 women", []),
        ("الشهود", "شایەتەکان", "the defendants", [("TRM102", "en")]),
        ("مأوى", "پەناگە", "a prison", [("TRM102", "en")]),
        ("الجناة", "تاوانباران", "they", [("TRM103", "en")]),
        ("", "ڕێکخراوی نێودەوڵەتی کۆچ", "IOM", []),
    ],
)
def test_languages_agree(ar, ku, en, expected):
    assert codes(ar, ku, en) == expected


def test_loose_form_is_no_lack():
    reported = codes("الجناة", "تاوانباران", "the criminals")
    assert "TRM103" not in {code for code, _ in reported}


def test_blame_follows_the_declared_source():
    texts = ("وزارة العدل", "وەزارەتی ناوخۆ", "Ministry of Interior")
    assert {language for _, language in codes(*texts, source=ENGLISH)} == {"ar"}
    assert {language for _, language in codes(*texts, source=ARABIC)} == {""}


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_text_against_itself_yields_nothing(text, language):
    namings = BOOK.named_in(text, language)
    assert all(0 <= each.start < each.end <= len(text) for each in namings)
    assert not [each for each in codes(text, text, text) if each[0] in {"NAM104", "NAM106"}]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("وبالوزارة", "وزاره"), ("للضحايا", "ضحايا"), ("وزارة", "وزاره"), ("فالمنظمة", "منظمه")],
)
def test_clitics_come_off(word, expected):
    folded = words_of(word, ARABIC)[0].folded
    assert expected in without_clitics(folded, "ar")


@pytest.mark.parametrize(
    ("word", "code", "expected"),
    [
        ("قوربانیەکاندا", "ku", "قوربانی"), ("ژنانی", "ku", "ژن"), ("ضحيتهم", "ar", "ضحيه"),
        ("ministries", "en", "ministry"), ("iraq's", "en", "iraq"), ("مهاجرين", "ar", "مهاجر"),
    ],
)  # fmt: skip
def test_endings_come_off(word, code, expected):
    assert expected in stems(word, code)


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("IMO", "IOM", True), ("IO", "IOM", True), ("IOM", "IOM", False), ("UN", "UNODC", False),
        ("4sP", "4Ps", True), ("EU", "UN", False), ("", "IOM", False), ("UNODC", "UNOCD", True),
    ],
)  # fmt: skip
def test_slips_of_abbreviations(written, meant, expected):
    assert is_slip_of(written, meant) is expected


def test_abbreviations_are_found():
    found = [each.text for each in acronyms("IOM, TiP and 4Ps, but go to Baghdad; No. 8 of {ID}")]
    assert found == ["IOM", "TiP", "4Ps"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gerard", "جيرارد"), ("Gerard", "جێرارد"), ("Waite", "ويت"), ("Rashid", "ڕەشید"),
        ("Khalid", "خالد"), ("Salim", "سەلیم"), ("Mahmoud", "محمود"),
    ],
)  # fmt: skip
def test_names_sound_alike(one, other):
    assert skeletons(one) & skeletons(other)


@pytest.mark.parametrize(("one", "other"), [("Gerard", "سليم"), ("Rashid", "كريم")])
def test_other_names_sound_different(one, other):
    assert not skeletons(one) & skeletons(other)


def test_countries_have_names_and_adjectives():
    assert {"العراق", "عراقي"} <= {*countries(ARABIC)["IQ"]}
    assert {"Syria", "Syrian"} <= {*countries(ENGLISH)["SY"]}
    assert "ئەڵمانیا" in countries(KURDISH)["DE"]
    assert "ML" not in known_everywhere(), "مالي is also an adjective"


def test_forms_that_are_attested_say_where():
    for known in PORTAL.names:
        is_attested = any(known.attested.written_in(each.code) for each in LANGUAGES)
        assert is_attested == bool(known.where), known.id


BAD_NAMES = [
    "names: 5\n",
    "names:\n  - id: x\n",
    "names:\n  - id: x\n    kind: planet\n",
    "names:\n  - id: x\n    kind: term\n    agreement: always\n",
    "names:\n  - id: x\n    kind: term\n    matching: [a]\n",
    "names:\n  - id: x\n    kind: term\n    matching:\n      en: a\n",
]


@pytest.mark.parametrize("text", BAD_NAMES)
def test_bad_names_are_findings(text, tmp_path):
    root = copy_base(tmp_path)
    write(root, "data/names.yaml", text)
    _, findings = read_portal(root)
    assert findings
    assert {each.place.path for each in findings} == {"data/names.yaml"}


@pytest.mark.parametrize("form", ["", "*", "()", "؟", "a" * 300, "\u200f"])
def test_odd_forms_are_read(form):
    known = KnownName(id="x", kind="term", matching=Forms(ar=(form,), ku=(form,), en=(form,)))
    book = NameBook((), (), [known])
    assert [each.id for each in book.named_in(form, ENGLISH)] in ([], ["term/x"])
