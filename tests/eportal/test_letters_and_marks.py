"""Letters, invisible characters, digits and punctuation of the three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.digit_habits import digit_habits
from eportal.alignment.segments import Passage, Segment
from eportal.facts.alphabets import garbled, latin_between_letters, shaped_letters, strays
from eportal.facts.bidirectional import (
    bare_plus_numbers,
    edges,
    embeddings,
    hidden_characters,
    misused_non_joiners,
    no_break_spaces,
    unbalanced_isolates,
    wide_gaps,
)
from eportal.facts.digits import numbers_with_their_digits
from eportal.facts.kurdish_marks import is_without_marks, meant_by
from eportal.facts.punctuation import (
    ANY_END,
    doubled_words,
    end_marks,
    lonely_brackets,
    lonely_quotes,
    marks_of_other_script,
    says_each_by_each,
)
from eportal.facts.speech import intruding_runs, is_kurmanji, is_placeholder, latin_runs
from eportal.languages import ARABIC, ARABIC_INDIC_DIGITS, KURDISH, WESTERN_DIGITS

LRI, RLO, PDI, NON_JOINER = "\u2066", "\u202e", "\u2069", "\u200c"


@pytest.mark.parametrize(
    ("name", "language", "text", "meant"),
    [
        ("arabic keyboard", "ku", "لیژنەكە", ["ک"]),
        ("arabic keyboard", "ku", "لیژنەکە", []),
        ("arabic keyboard", "ar", "لجنة كبيرة", []),
        ("marbuta", "ku", "هەفتة", ["ە"]),
        ("heh at end", "ku", "ئێمه", ["ە"]),
        ("heh at end", "ku", "گوناه", []),
        ("heh at end", "ku", "عەبدوالله", []),
        ("no such sound", "ku", "صاڵح", ["س"]),
        ("vowel marks", "ku", "کۆچَ", [""]),
        ("kurdish keyboard", "ar", "الکتاب", ["ك"]),
        ("other keyboards", "ar", "ہذا", ["ه"]),
        ("other keyboards", "ku", "ۀ", ["ە"]),
        ("kashida", "ar", "العـــراق", [""]),
        ("kashida", "ar", "هـ", []),
        ("kashida", "ar", "النـزاعات", []),
        ("look like latin", "en", "c\u043emmittee", ["o"]),
        ("look like latin", "en", "Москва", []),
        ("second h", "ku", "ھەرێم", ["ه"]),
    ],
)
def test_stray_letters(name, language, text, meant):
    assert [each.meant for each in strays(text, name, language)] == meant


@pytest.mark.parametrize(
    ("finder", "text", "count"),
    [
        (shaped_letters, "اللجنﺔ", 1),
        (shaped_letters, "ﷺ ﴿كذا﴾", 0),
        (latin_between_letters, "بوlبة", 1),
        (latin_between_letters, "وPDF", 0),
        (garbled, "بو????ة", 1),
        (garbled, "Ø§", 1),
        (garbled, "what???", 0),
        (embeddings, f"a {RLO}b", 1),
        (embeddings, f"a {LRI}b{PDI}", 0),
        (unbalanced_isolates, f"a {LRI}b", 1),
        (unbalanced_isolates, f"a b{PDI}", 1),
        (unbalanced_isolates, f"{LRI}a\nb{PDI}", 2),
        (unbalanced_isolates, f"a {LRI}b {LRI}c{PDI}{PDI}", 0),
        (bare_plus_numbers, "هاتف +964 770 000 0000", 1),
        (bare_plus_numbers, "هاتف +٩٦٤ ٧٧٠ ٠٠٠ ٠٠٠٠", 1),
        (bare_plus_numbers, f"هاتف {LRI}+964 770 000 0000{PDI}", 0),
        (bare_plus_numbers, '<span dir="ltr">+964 770 000 0000</span>', 0),
        (hidden_characters, "por\u200btal", 1),
        (hidden_characters, "كذ\u200fا", 1),
        (hidden_characters, "(IOM)\u200f.", 0),
        (hidden_characters, "👩\u200d👧", 0),
        (no_break_spaces, "a\u00a0b", 1),
        (no_break_spaces, "10\u00a0%", 0),
        (no_break_spaces, "اللجنة أو\u00a0الوزارة و\u00a0الناس", 0),
        (no_break_spaces, "اللجنة\u00a0أو الوزارة", 1),
        (wide_gaps, "a  b", 1),
        (wide_gaps, "One.  Two.  Three.", 0),
        (wide_gaps, "| a   | b   |", 0),
        (wide_gaps, "-   item", 0),
        (latin_runs, "اللجنة works with the ministries", 1),
        (latin_runs, "لجنة Heartland Alliance International هنا", 0),
        (latin_runs, "لجنة (trafficking in persons) هنا", 0),
        (lonely_brackets, "(a (b)", 1),
        (lonely_brackets, ")a(", 2),
        (lonely_brackets, "1) one; 2) two", 0),
        (lonely_brackets, "No. 28) of 2012", 1),
        (lonely_brackets, "well :)", 0),
    ],
)
def test_findings_in_texts(finder, text, count):
    assert len(finder(text)) == count


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        (f"بێ{NON_JOINER}کار", "ku", 0),
        (f"لیژنه{NON_JOINER}کە", "ku", 1),
        (f"کار{NON_JOINER}", "ku", 1),
        (f"بێ{NON_JOINER}{NON_JOINER}کار", "ku", 1),
        (f"بوا{NON_JOINER}بة", "ar", 1),
        (f"بي{NON_JOINER}بة", "ar", 1),
    ],
)
def test_non_joiners(text, language, count):
    assert len(misused_non_joiners(text, language)) == count


@pytest.mark.parametrize(
    ("text", "language", "marks"),
    [
        ("الوزارة, اللجنة", "ar", ["،"]),
        ("لیژنە; کار", "ku", ["؛"]),
        ("من يساعد?", "ar", ["؟"]),
        ("HTML, CSS", "ar", []),
        ("1,000", "ar", []),
        ("one، two", "en", [","]),
        ("the letters (ڵ، ڕ)", "en", []),
    ],
)
def test_marks_of_other_script(text, language, marks):
    assert [each.wanted for each in marks_of_other_script(text, language)] == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("One.", {"."}),
        ("“One.”", {"."}),
        ("One (two).", {"."}),
        ("من؟", {"?"}),
        ("Loading...", {"…"}),
        ("Loading…", {"…"}),
        ("اسم:", {":"}),
        ("One 🙂", set()),
        ("one; and", ANY_END),
        ("and so on, etc.", ANY_END),
        ("TODO", ANY_END),
    ],
)
def test_how_a_text_ends(text, marks):
    assert end_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "lonely"),
    [('a "b', '"'), ("“a”", ""), ("«“a”»", ""), ("«a", "«»"), ("”a“", ""), ("“a", "“”")],
)
def test_quotation_marks(text, lonely):
    assert lonely_quotes(text) == lonely


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [("the the", "en", 1), ("that that", "en", 0), ("زۆر زۆر", "ku", 0), ("من من", "ar", 1)],
)
def test_doubled_words(text, language, count):
    assert len(doubled_words(text, text, language)) == count


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Section by section", True),
        ("بەش بە بەش", True),
        ("one at a time", True),
        ("section by subsection", False),
        ("قسم بعد قسم", True),
        ("قسم قسم", False),
    ],
)
def test_each_by_each(text, is_said):
    assert says_each_by_each(text) is is_said


def test_a_word_is_doubled_before_a_hyphen():
    words = "counter counter-terrorism"
    assert len(doubled_words(words, words, "en")) == 1


def test_a_placeholder_between_words_doubles_none():
    assert doubled_words("page {a} page", "page     page", "en") == ()


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("لیژنەکە في القاعة الكبيرة کۆبووەوە", "ku", 1),
        ("لیژنەکە لە وەزارەت کۆبووەوە", "ku", 0),
        ("اجتمعت اللجنة لە هۆڵی گەورە", "ar", 1),
        ("اجتمعت اللجنة في القاعة", "ar", 0),
    ],
)
def test_words_of_the_neighbour(text, language, count):
    assert len(intruding_runs(text, language)) == count


def test_kurmanji_and_placeholders():
    assert is_kurmanji("Ev malper ji bo me ye û xweş e")
    assert not is_kurmanji("The façade of the building")
    assert is_placeholder("TBD")
    assert is_placeholder("—")
    assert not is_placeholder("To do")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("لەگەل", "لەگەڵ"), ("بو", "بۆ"), ("منداڵ", "منداڵ"), ("وەرگیراوە", "وەرگیراوە")],
)
def test_marks_of_kurdish_words(word, meant):
    assert meant_by(word) == meant


def test_a_text_without_marks():
    assert is_without_marks("ئەمە لیژنەی بەریوەبردنی کومەلگایە لەگەل مروف")
    assert not is_without_marks("ئەمە لیژنەی بەڕێوەبردنی کۆمەڵگایە لەگەڵ مرۆڤ")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("٢0١٨", [2]), ("٢٠١٨ و 2019", [1, 1]), ("A4 و 000:69 و 003", []), ("۴۵", [1]), ("", [])],
)
def test_digits_of_numbers(text, kinds):
    assert [len(each.digits) for each in numbers_with_their_digits(text, "ar")] == kinds


def in_arabic(*texts):
    return tuple(Segment("page/a", {ARABIC: Passage(each)}) for each in texts)


def test_digit_habits():
    assert digit_habits(in_arabic("٢٠١٨", "٢٠١٩", "2020")) == {
        ("data", ARABIC): ARABIC_INDIC_DIGITS
    }
    assert digit_habits(in_arabic("2018")) == {("data", ARABIC): WESTERN_DIGITS}
    assert digit_habits(in_arabic("٢٠١٨", "2019")) == {}
    assert digit_habits(in_arabic("بلا أرقام")) == {}
    many = [f"{year}" for year in range(2000, 2040)]
    mixed = (*in_arabic(*many), Segment("page/b", {ARABIC: Passage("٢٠١٨")}, group="page/b"))
    assert digit_habits(mixed)["page/b", ARABIC] == WESTERN_DIGITS
    assert KURDISH not in {language for _, language in digit_habits(mixed)}


@given(st.integers(0, 10**12), st.sampled_from([WESTERN_DIGITS, ARABIC_INDIC_DIGITS]))
def test_a_number_in_one_set_of_digits_is_of_that_set(number, digits):
    written = f"{number}".translate(str.maketrans(WESTERN_DIGITS, digits))
    assert [each.digits for each in numbers_with_their_digits(written, "ar")] == [{digits}]


@given(st.text())
def test_any_text_can_be_read(text):
    for language in ("ar", "ku", "en"):
        numbers_with_their_digits(text, language)
        marks_of_other_script(text, language)
        misused_non_joiners(text, language)
    assert {*edges(text)} <= {"beginning", "end"}
    assert end_marks(text) == end_marks(text + " ")
    assert lonely_quotes(text + text) == ""
