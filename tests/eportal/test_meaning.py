"""Negations, demands and opposites in three languages, and what is said of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.segments import Passage, Segment
from eportal.checks import meaning, repetition
from eportal.facts.modality import modality
from eportal.facts.negation import negations
from eportal.facts.opposites import OPPOSITES, poles
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

RULES = (
    meaning.negations_are_in_every_language,
    meaning.demands_are_demands_in_every_language,
    meaning.no_language_says_the_opposite,
)


def segment(key, *texts):
    passages = {each: Passage(text) for each, text in zip(LANGUAGES, texts, strict=True)}
    return Segment(key, passages, is_running_text=not key.startswith("label"))


def codes(*texts):
    one = segment("page/about", *texts)
    return [(found.code, found.language) for rule in RULES for found in rule(one)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They are not here.", ENGLISH, 1),
        ("Law No. 28", ENGLISH, 0),
        ("a fine of not less than 20", ENGLISH, 0),
        ("neither here nor there", ENGLISH, 2),
        ("لا تُعاقب الضحية", ARABIC, 1),
        ("غرامة لا تقل عن 20", ARABIC, 0),
        ("لا يزالون هنا", ARABIC, 0),
        ("لم يرد إلا مرة", ARABIC, 0),
        ("جزء لا يتجزأ ولا غنى عنه", ARABIC, 0),
        ("ليست سوى بداية، ولا بأس بها", ARABIC, 0),
        ("الأطفال دون سن الخامسة ودون خط الفقر", ARABIC, 0),
        ("دون موافقة الضحية", ARABIC, 1),
        ("ما من حملة بهذا الاسم", ARABIC, 1),
        ("يجب ألا يخضع", ARABIC, 1),
        ("N/A", ENGLISH, 1),
        ("هیچیان", KURDISH, 1),
        ("نا، سوپاس", KURDISH, 1),
        ("پیشان مەدە و قەبووڵ مەکە", KURDISH, 2),
        ("مەدەنی و مەبەست", KURDISH, 0),
        ("نامەی بۆ ناردی", KURDISH, 0),
        ("سزا نادرێت", KURDISH, 1),
        ("پەسەند نەکراوە", KURDISH, 1),
        ("وەرناگیرێن", KURDISH, 1),
        ("وەزارەتی ناوخۆ لە نەینەوا", KURDISH, 0),
        ("نەتەوە یەکگرتووەکان", KURDISH, 0),
        ("لە ٢٠ کەمتر نابێت", KURDISH, 0),
    ],
)
def test_plain_negations(text, language, expected):
    assert negations(text, language).plain == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The officer must come.", ENGLISH, "demands"),
        ("يجب على الضابط الحضور", ARABIC, "demands"),
        ("دەبێت ئەفسەر بێت", KURDISH, "demands"),
        ("The officer may come.", ENGLISH, "allows"),
        ("يجوز للضابط الحضور", ARABIC, "allows"),
        ("ئەفسەر دەتوانێت بێت", KURDISH, "allows"),
        ("Perhaps he comes.", ENGLISH, "supposes"),
        ("قد يحضر الضابط", ARABIC, "supposes"),
        ("ڕەنگە ئەفسەر بێت", KURDISH, "supposes"),
        ("No name may be published.", ENGLISH, "demands"),
        ("لا يجوز نشر الاسم", ARABIC, "demands"),
        ("فقد تمّ نشر الاسم", ARABIC, ""),
        ("It could not be found.", ENGLISH, ""),
        ("إمكانية وصول الجميع إلى المعلومات", ARABIC, ""),
        ("إمكانية الطعن في القرار", ARABIC, "allows"),
    ],
)
def test_modality(text, language, expected):
    said = modality(text, language)
    kinds = [kind for kind in ("demands", "allows", "supposes") if getattr(said, kind)]
    assert kinds == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It rose.", ENGLISH, "rise"),
        ("ارتفعت", ARABIC, "rise"),
        ("بەرز بووەوە", KURDISH, "rise"),
        ("indirectly", ENGLISH, "indirectly"),
        ("بصورة غير مباشرة", ARABIC, "indirectly"),
        ("ناڕاستەوخۆ", KURDISH, "indirectly"),
        ("العودة الطوعية", ARABIC, "voluntary"),
        ("بەخۆڕایی", KURDISH, "gratis"),
        ("female", ENGLISH, "female"),
    ],
)
def test_poles(text, language, expected):
    assert poles(text, language) == {expected}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أقل البلدان نموا", ARABIC),
        ("duty-free and quota-free", ENGLISH),
        ("بدون رسوم جمركية", ARABIC),
        ("حضر قبل قليل", ARABIC),
    ],
)
def test_words_that_only_look_like_poles(text, language):
    assert not poles(text, language) & {"fall", "gratis", "paid", "small"}


def test_what_may_not_be_is_forbidden_or_not_sure():
    found = modality("Some parts may not appear.", ENGLISH)
    assert (found.demands, found.allows, found.supposes) == (True, False, True)


def test_opposites_are_poles_of_their_own():
    assert all(meant != opposite for meant, opposite in OPPOSITES)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("لا تعاقب الضحية.", "قوربانی سزا نادرێت.", "The victim is not punished."), []),
        (
            ("لا تعاقب الضحية.", "قوربانی سزا دەدرێت.", "The victim is not punished."),
            [("MEA101", "ku")],
        ),
        (
            ("لا تعاقب الضحية.", "قوربانی سزا نادرێت.", "The victim is punished."),
            [("MEA101", "en")],
        ),
        (("تعاقب الضحية.", "قوربانی سزا نادرێت.", "The victim is not punished."), [("MEA101", "")]),
        (("يجب الحضور.", "دەبێت ئامادە بن.", "They may come."), [("MEA102", "en")]),
        (("يجب الحضور.", "دەبێت ئامادە بن.", "They must come."), []),
        (("عودة طوعية", "گەڕانەوەی زۆرەملێ", "voluntary return"), [("MEA103", "ku")]),
        (("عودة طوعية", "گەڕانەوەی خۆبەخشانە", "voluntary return"), []),
    ],
)
def test_findings(texts, expected):
    assert codes(*texts) == expected


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_can_be_read(text, language):
    assert negations(text, language).total >= 0
    assert modality(text, language) == modality(text, language)
    assert poles(text, language) <= {pole for pair in OPPOSITES for pole in pair}


def found(rule, *segments):
    return [(each.record, each.language) for each in rule(segments)]


def test_same_source_translated_two_ways():
    here = segment("label/a", "تنزيل هذا التقرير", "داگرتنی ڕاپۆرت", "Download the report")
    there = segment("label/b", "تَنزيل هذا التقرير", "داگرتنی ڕاپۆرت", "Retrieve the text")
    rule = repetition.same_source_is_translated_the_same_way
    assert found(rule, here, there) == [("label/a", "en"), ("label/b", "en")]
    assert found(rule, here, here) == []


@pytest.mark.parametrize("there", ["gallery:b", "term/b"])
def test_texts_of_another_kind_may_be_translated_otherwise(there):
    here = segment("label/a", "تنزيل", "داگرتن", "Download")
    there = segment(there, "تَنزيل", "داگرتن", "Retrieve")
    assert found(repetition.same_source_is_translated_the_same_way, here, there) == []


def test_two_meanings_are_translated_apart():
    here = segment("label/a", "العنوان", "ناونیشان", "Address")
    there = segment("label/b", "العنوان", "سەردێڕ", "Title")
    assert found(repetition.same_source_is_translated_the_same_way, here, there) == []


def test_pasted_translation_is_an_error_in_a_sentence_and_advice_in_a_label():
    here = segment(
        "right/a", "الحق في الخصوصية التامة", "مافی نیشتەجێبوونی هەمیشەیی", "The right to privacy"
    )
    there = segment(
        "right/b", "الحق في الإقامة الدائمة", "مافی نیشتەجێبوونی هەمیشەیی", "The right to residence"
    )
    sentences, labels = (
        repetition.different_sources_have_different_translations,
        repetition.different_labels_have_different_translations,
    )
    assert found(sentences, here, there) == [("right/a", "ku"), ("right/b", "ku")]
    assert found(labels, here, there) == []
    home = segment("label/a", "الصفحة الرئيسية", "ئەنجامی گەڕان", "Home page")
    search = segment("label/b", "نتائج البحث", "ئەنجامی گەڕان", "Search results")
    assert found(sentences, home, search) == []
    assert found(labels, home, search) == [("label/a", "ku"), ("label/b", "ku")]


def test_texts_of_another_kind_may_share_a_translation():
    view = segment("label/a", "عرض", "بینین", "View")
    preview = segment("gallery:b", "معاينة", "بینین", "Preview")
    rule = repetition.different_labels_have_different_translations
    assert found(rule, view, preview) == []


def test_sources_that_differ_in_spelling_alone_may_share_a_translation():
    here = segment("definition/a", "إيواء الضحايا", "داڵدەدان", "harbouring")
    there = segment("definition/b", "ايواء ضحايا", "داڵدەدان", "harbouring")
    assert found(repetition.different_labels_have_different_translations, here, there) == []
