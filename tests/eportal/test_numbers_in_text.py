from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.facts.bounds import may_mean_the_same
from eportal.facts.numbers import numbers_in, other_digits
from eportal.languages import ARABIC, ARABIC_INDIC_DIGITS, ENGLISH, KURDISH, WESTERN_DIGITS

A, K, E = ARABIC, KURDISH, ENGLISH


def described(text, language):
    return [
        (
            str(each.value), *filter(None, (
                each.kind * (each.kind != "count"), each.bound, each.unit, each.currency,
            )),
        )
        for each in numbers_in(text, language)
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "values"), [
    (E, "1,284 calls, 1284 calls, 1 284 calls", "1284 1284 1284"),
    (A, "١٬٢٨٤ و١٢٨٤ و١\u202f٢٨٤ و١،٢٨٤", "1284 1284 1284 1284"),
    (K, "١٬٢٨٤ و ۱۲۸۴", "1284 1284"),
    (E, "6.7 and 1,284.5", "67/10 2569/2"),
    (A, "٦٫٧ و٦.٧ و٤،٢", "67/10 67/10 21/5"),
    (A, "\u2066٨٫٥\u2069 و٣", "17/2 3"),
    (E, "aged 15–49, score 3:2, version 2.5.1", "15 49 3 2 2 5 1"),
    (E, "the 1st, the 22nd and mid-5 on 2 km", "1 22 5 2"),
    (A, "ال15 ولـ 7 وبـ٣", "15 7 3"),
    (K, "١٥ەم، ٧یەم و ٣دا", "15 7 3"),
    (A, "000 100 شخص و000 25 طفل", "100000 25000"),
    (E, "20 million, 3.2 billion, 5 thousand", "20000000 3200000000 5000"),
    (A, "(20) مليون و٣ ملايين و٥ آلاف", "20000000 3000000 5000"),
    (K, "(20) ملیۆن و ٣ ملیار و ٥ هەزار", "20000000 3000000000 5000"),
])  # fmt: skip
def test_digits_are_read(language, text, values):
    assert [str(each.value) for each in numbers_in(text, language)] == values.split()


@pytest.mark.parametrize(("language", "text", "values"), [
    (E, "twenty-five men and one hundred and five women", "25 105"),
    (E, "two thousand three hundred; three and four", "2300 3 4"),
    (E, "the twenty-third meeting, two-thirds, half a million", "23 2/3 500000"),
    (E, "thousands of people and millions more", ""),
    (A, "خمسة وعشرون ومائة وخمسة وستين", "25 165"),
    (A, "الاثني عشر، الثامنة عشرة، الحادي والعشرون", "12 18 21"),
    (A, "ثلاثة آلاف، ألف ومائتان، خمسة وعشرون ألفاً", "3000 1200 25000"),
    (A, "ثلاثة وأربعة، نصف مليون، ثلثا الأعضاء", "3 4 500000 2/3"),
    (A, "آلاف الناس وملايين غيرهم في المائة الأولى", "100 1"),
    (K, "بیست و پێنج پیاو، سەد و بیست و سێ ژن", "25 123"),
    (K, "دوو هەزار، بیستەم، دووسەد، نیوەی", "2000 20 200 1/2"),
    (K, "لە سێ شەممە و پێنجشەممە", ""),
])  # fmt: skip
def test_words_are_read(language, text, values):
    found = numbers_in(text, language)
    assert [str(each.value) for each in found] == values.split()
    assert all(each.is_word for each in found)


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "at least 5, not less than (20), no fewer than 7", "≥ ≥ ≥"),
    (E, "at most 5, up to 6, not exceeding 7", "≤ until ≤"),
    (E, "more than 5, over 6, above 7", "> over >"),
    (E, "fewer than 5, under the age of 18, children under 6", "< < <"),
    (E, "nearly 5, about 6, approximately 7, some 8", "≈ ≈ ≈ ≈"),
    (E, "5 years or more, 18 and over, 6 metres (2 m) or less", "≥ ≥ ≤ ="),
    (E, "5 of them, 3 more, adds up to 8", "= = until"),
    (E, "12 meetings, 3 more than in the year before", "= ="),
    (A, "لا تقل عن (20)، ما لا يقل عن ٥، ٧ على الأقل", "≥ ≥ ≥"),
    (A, "لا تزيد على (40)، ألا يتجاوز ٥، ٧ كحد أقصى", "≤ ≤ ≤"),
    (A, "أكثر من ٥، ما يزيد على ٦، تجاوز عددهم ٧", "> > >"),
    (A, "أقل من ٥، دون سن ١٨، تحت ٦", "< < <"),
    (A, "نحو ٥، قرابة ٦، ما يقرب من ٧، ٨ تقريباً", "≈ ≈ ≈ ≈"),
    (A, "١٨ سنة فأكثر، ١٥ سنة فما فوق، ٦ أيام أو أقل", "≥ ≥ ≤"),
    (A, "بزيادة ٣ اجتماعات، (2) وأكثر حذراً", "= ="),
    (K, "لانی کەم ٥، بەلایەنی کەمەوە ٦، لە (20) ملیۆن دینار کەمتر نابێت", "≥ ≥ ≥"),
    (K, "لە (40) ملیۆن دینار زیاتر نابێت، لانی زۆر ٥", "≤ ≤"),
    (K, "زیاتر لە ٥، لە ٦ کەس زیاتر، زیاتر لە %٧", "> > >"),
    (K, "کەمتر لە ٥، ژێر تەمەنی ١٨، لە ٦ ساڵ کەمتر", "< < <"),
    (K, "نزیکەی ٥، دەوروبەری ٦، نزیکی ٧", "≈ ≈ ≈"),
    (K, "١٨ ساڵ یان زیاتر، ٥ کەس یان کەمتر", "≥ ≤"),
    (K, "٣ کۆبوونەوە زیاتر لە ساڵی پێشوو", "="),
])  # fmt: skip
def test_bounds_are_read(language, text, expected):
    signs = {
        "at least": "≥", "at most": "≤", "more than": ">", "less than": "<", "nearly": "≈",
    }  # fmt: skip
    found = [signs.get(each.bound, each.bound or "=") for each in numbers_in(text, language)
             if each.unit or not each.is_word]  # fmt: skip
    assert found == expected.split()


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "8.5%, 8.5 per cent, 3‰, 7 of 9", ["percent", "percent", "permille", "count", "count"]),
    (A, "٨٫٥٪، ٨٫٥ في المائة، ٪٨، 8%، ٣‰", ["percent"] * 4 + ["permille"]),
    (K, "٨٫٥٪، لە سەدا ٨، ٪٨، ٩٩ لەسەدای، %٣", ["percent"] * 5),
    (A, "خمسة في المائة", ["percent"]),
])  # fmt: skip
def test_kinds_are_read(language, text, expected):
    assert [each.kind for each in numbers_in(text, language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "24 hours a day", [("24", "hour")]),
    (E, "a one-day workshop of 3 weeks", [("1", "day"), ("3", "week")]),
    (E, "US$ 5,000, €7, 250,000 Iraqi dinars", [("5000", "USD"), ("7", "EUR"), ("250000", "IQD")]),
    (A, "يومين وستة أشهر ويوماً واحداً", [("2", "day"), ("6", "month"), ("1", "day")]),
    (A, "(25) مليون دينار و٥ دولارات", [("25000000", "IQD"), ("5", "USD")]),
    (K, "یەک ڕۆژی، شەش مانگ، ٧ ساڵ", [("1", "day"), ("6", "month"), ("7", "year")]),
    (K, "(25) ملیۆن دینار و ٥ دۆلاری ئەمریکی", [("25000000", "IQD"), ("5", "USD")]),
])  # fmt: skip
def test_what_is_counted_is_read(language, text, expected):
    assert described(text, language) == expected


@pytest.mark.parametrize(("language", "text"), [
    (E, "Law No. 28 of 2012, on 3 April 2024, call +964 770 123 4567"),
    (E, "CO2, 4Ps, COVID-19, A4, x3@y.example, https://a.example/5, {count2}"),
    (A, "القانون رقم 28 لسنة 2012، في ٣ نيسان ٢٠٢٤، كوفيد-19"),
    (K, "یاسای ژمارە 28ی ساڵی 2012، لە ٣ی نیسانی ٢٠٢٤، لە 23/3"),
])  # fmt: skip
def test_digits_of_other_things_are_no_numbers(language, text):
    assert numbers_in(text, language) == ()


def test_other_digits_are_known():
    assert other_digits("COVID-19 and 7 men", ENGLISH) == {Fraction(19): 1}


def test_numbers_stand_where_they_say():
    text = "غرامة لا تقل عن (٢٠) مليون دينارٍ و\u2066٨٫٥\u2069٪"
    assert [text[each.start : each.end] for each in numbers_in(text, ARABIC)] == ["٢٠", "٨٫٥"]


@pytest.mark.parametrize(("bound", "other", "same"), [
    ("at least", "at least", True), ("until", "at most", True), ("until", "", True),
    ("within", "at most", True), ("over", "more than", True), ("over", "", True),
    ("at least", "at most", False), ("nearly", "", False), ("until", "at least", False),
    ("plus", "at least", True), ("plus", "", False), ("concerning", "nearly", True),
])  # fmt: skip
def test_bounds_that_may_mean_the_same(bound, other, same):
    assert may_mean_the_same(bound, other) is same
    assert may_mean_the_same(other, bound) is same


@given(st.integers(min_value=0, max_value=10**12))
def test_digit_sets_and_groups_do_not_matter(number):
    grouped = f"{number:,}"
    in_arabic = str.maketrans(WESTERN_DIGITS + ",", ARABIC_INDIC_DIGITS + "٬")
    texts = ((ENGLISH, f"{grouped} men"), (ARABIC, f"{grouped} رجل".translate(in_arabic)))
    for language, text in texts:
        assert [each.value for each in numbers_in(text, language)] == [number]
