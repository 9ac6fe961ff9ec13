"""What is counted in a text, and which losses are seen beside the other languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.comparison import comparisons
from eportal.alignment.habits import Habits
from eportal.alignment.length_habits import length_habits
from eportal.alignment.pieces import is_joined_to_others
from eportal.alignment.segments import Passage, Segment
from eportal.checks import completeness
from eportal.facts.sentences import clauses, closing_mark, letters, parentheses, sentences
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

RULES = (
    completeness.length_fits_the_other_languages,
    completeness.no_sentence_is_left_out,
    completeness.no_text_breaks_off,
    completeness.no_parenthesis_is_left_out,
    completeness.no_clause_is_left_out,
    completeness.no_sentence_is_added,
)

WHOLE = {
    ARABIC: "تقدم اللجنة تقريرها كل ستة أشهر. وينشر التقرير على هذه البوابة.",
    KURDISH: "لیژنەکە هەموو شەش مانگ جارێک ڕاپۆرت پێشکەش دەکات. ڕاپۆرتەکە لێرە بڵاو دەکرێتەوە.",
    ENGLISH: "The committee reports every six months. The report is published on this portal.",
}


def segment(texts, source=ARABIC):
    return Segment(
        "page/about", {each: Passage(text) for each, text in texts.items()}, source=source
    )


def codes(texts, source=ARABIC):
    one = segment(texts, source)
    habits = Habits((one,))
    return [(found.code, found.language) for rule in RULES for found in rule(one, habits)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("One. Two! Three?", ENGLISH, 3),
        ("Law No. 28 of 2012 is in force.", ENGLISH, 1),
        ("It applies to Dr. Salem.", ENGLISH, 1),
        ("It grew by 3.5 points.", ENGLISH, 1),
        ("He said “Stop.” Then he left.", ENGLISH, 2),
        ("هل هذا صحيح؟ نعم.", ARABIC, 2),
        ("قال د. سالم ذلك.", ARABIC, 1),
        ("ئەمە ڕاستە؟ بەڵێ.", KURDISH, 2),
        ("", ENGLISH, 0),
        ("…", ENGLISH, 0),
    ],
)
def test_sentences(text, language, expected):
    assert len(sentences(text, language)) == expected


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_sentences_lie_in_the_text_in_their_order(text, language):
    found = sentences(text, language)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [*found] == sorted(found, key=lambda each: each.start)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("One, two; three.", ENGLISH, 3),
        ("أولا، ثانيا؛ ثالثا.", ARABIC, 3),
        ("threatened, or deceived", ENGLISH, 2),
        ("هددت أو خدعت", ARABIC, 2),
        ("هەڕەشەت لێ کرا یان هەڵخەڵەتێنرایت", KURDISH, 2),
        ("1,284 calls", ENGLISH, 1),
    ],
)
def test_clauses(text, language, expected):
    assert clauses(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no{count}w", 3),
        ("ژمـارە", 5),
        ("a\u200cb", 2),
        ("**bold**", 4),
        ("[page](page.md)", 4),
        ("", 0),
    ],
)
def test_letters_are_counted_without_markup(text, expected):
    assert letters(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("End.", "."),
        ("نهاية؟", "?"),
        ("“End.”", "."),
        ("End", ""),
        ("list:", ":"),
        ("**End.**", "."),
    ],
)
def test_closing_mark(text, expected):
    assert closing_mark(text) == expected


def test_parentheses_have_places():
    (only,) = parentheses("law (in force) now")
    assert (only.start, only.end) == (4, 14)


def test_whole_text_is_whole():
    assert codes(WHOLE) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("source", LANGUAGES)
def test_end_that_is_cut_off_is_seen_in_each_language(language, source):
    words = WHOLE[language].split()
    broken = {**WHOLE, language: " ".join(words[: len(words) // 2 - 1])}
    assert codes(broken, source) == [("CMP103", "" if language is source else language.code)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_that_is_left_out_is_seen_in_each_language(language):
    first = WHOLE[language].split(". ")[0] + "."
    assert codes({**WHOLE, language: first}) == [
        ("CMP102", "" if language is ARABIC else language.code)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_are_joined_are_no_loss(language):
    joined = WHOLE[language].replace(". ", "; " if language is ENGLISH else "، و ", 1)
    assert codes({**WHOLE, language: joined}) == []


def test_acronym_is_not_shorter_than_the_name_it_stands_for():
    there = {
        ARABIC: "درب مكتب الأمم المتحدة المعني بالمخدرات والجريمة والمنظمة الدولية للهجرة محققين.",
        ENGLISH: "UNODC and IOM trained investigators.",
    }
    assert codes(there) == []


@pytest.mark.parametrize("text", ["", "...", "{name}", "a"])
def test_next_to_nothing_says_nothing(text):
    assert codes(dict.fromkeys(LANGUAGES, text)) == []


@given(st.text(max_size=80))
def test_text_beside_itself_lacks_nothing(text):
    assert codes(dict.fromkeys(LANGUAGES, text)) == []


def test_deviation_is_opposite_the_other_way_round():
    usual = length_habits(())
    here = usual.deviation(WHOLE[ENGLISH], ENGLISH, WHOLE[ARABIC], ARABIC)
    there = usual.deviation(WHOLE[ARABIC], ARABIC, WHOLE[ENGLISH], ENGLISH)
    assert here == pytest.approx(-there)


def test_habits_are_those_of_the_corpus():
    long = {ARABIC: "س" * 40, ENGLISH: "x" * 80}
    habits = length_habits([segment(long) for _ in range(30)])
    assert habits.deviation(long[ENGLISH], ENGLISH, long[ARABIC], ARABIC) == pytest.approx(0)


def test_one_language_alone_is_not_compared():
    assert comparisons(segment({ENGLISH: "Alone."}), length_habits(())) == ()


FROM_AN_ORDER = {
    ARABIC: "تنشر اللجنة التقرير وفق الأمر رقم (75) للوزارة، وتستمع إلى المحافظات.",
    KURDISH: "لیژنەکە بەپێی فەرمانی ژمارە (75)ی وەزارەت ڕاپۆرت بڵاو دەکاتەوە، و گوێ دەگرێت.",
    ENGLISH: "The committee publishes under Order No. (75) of the ministry, and it hears all.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_beginning_that_is_cut_off_is_seen_in_each_language(language):
    begun = FROM_AN_ORDER[language]
    cut = {**FROM_AN_ORDER, language: begun[begun.index("(") :]}
    assert codes(cut) == [("CMP103", "" if language is ARABIC else language.code)]


def test_number_in_brackets_may_begin_a_text():
    there = {ARABIC: "حضر (75) من الأعضاء الاجتماع.", ENGLISH: "(75) members came to the meeting."}
    assert codes(there) == []


def test_label_needs_no_full_stop():
    there = {
        ARABIC: "جواب هذا السؤال مطلوب.",
        KURDISH: "ئەو خانەیە پێویستە",
        ENGLISH: "Answer to this question is required.",
    }
    label = Segment(
        "label/a", {each: Passage(text) for each, text in there.items()}, is_running_text=False
    )
    habits = Habits((label,))
    assert not [*completeness.no_text_breaks_off(label, habits)]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("عدد الضحايا لكل 000 100 نسمة", "Number of victims per 100,000 population"),
        ("حموضة المياه في البحار", "Acidity (pH) of the water in the seas"),
        ("الناتج المحلي الإجمالي للبلد", "Gross domestic product (GDP) of the country"),
    ],
)
def test_title_beside_one_other_is_worded_freely(arabic, english):
    assert codes({ARABIC: arabic, ENGLISH: english}, ENGLISH) == []


@pytest.mark.parametrize(
    ("texts", "is_piece"),
    [(("مليار", "ب", "B"), True), (("و", "و", ", and"), True), (("بحث", "گەڕان", "Search"), False),
     (("الرئيسية", "سەرەتا", "Home"), False)],
)  # fmt: skip
def test_pieces_are_joined_to_others(texts, is_piece):
    passages = {each: Passage(text) for each, text in zip(LANGUAGES, texts, strict=True)}
    label = Segment("label/a", passages, is_running_text=False)
    assert is_joined_to_others(label) is is_piece
    assert not is_joined_to_others(replace(label, is_running_text=True))
