"""Which texts are the same but for the habits of spelling, and which are not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eportal.facts.folding import fold

LETTERS = st.sampled_from(
    "".join(map(chr, range(0x0600, 0x0700)))
    + "abcXYZéÇ0123456789 .,;:!?()[]{}<>/%-–—«»“”'\"\n\u200c"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أنشطة", "انشطة"),
        ("إعداد", "اعداد"),
        ("آلية", "الية"),
        ("ٱلعراق", "العراق"),
        ("الأعلى", "الاعلي"),
        ("الأجنبي", "الأجنبى"),
        ("خطة", "خطه"),
        ("مسؤول", "مسوول"),
        ("شؤون", "شوون"),
        ("هيئة", "هيية"),
        ("اجراء", "اجرا"),
        ("مُحافَظَة", "محافظة"),
        ("تشكّل", "تشكل"),
        ("مستقبلاً", "مستقبلا"),
        ("العـــراق", "العراق"),
        ("وزارة  الداخلية", "وزارة الداخلية"),
        ("وزارةالداخلية", "وزارة الداخلية"),
        ("القانون رقم ٢٨ لسنة ٢٠١٢", "القانون رقم 28 لسنة 2012"),
        ("۲۸", "28"),
        ("2023-2026", "2023 – 2026"),
        ("2023/11/14", "2023-11-14"),
        ("عدد الدورات.", "عدد الدورات"),
        ("عدد، الدورات", "عدد الدورات"),
        ("«مقدمة»:", '"مقدمة"'),
        ("((المقدمة))", "المقدمة"),
        ("کردن", "كردن"),
        ("ھەینی", "هەینی"),
        ("IOM", "iom"),
        ("أ", "ا\u0654"),
        ("سطر\nسطر", "سطر سطر"),
        ("", " .،"),
    ],
)
def test_these_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("28", "82"),
        ("2023", "2024"),
        ("المادة 2", "المادة 3"),
        ("1.5", "15"),
        ("المادة 1، 2", "المادة 12"),
        ("2023-2024", "20232024"),
        ("1 000", "1000"),
        ("بشر", "بشير"),
        ("خطة", "خطط"),
        ("الحماية", "الوقاية"),
        ("الضحايا", "الضحية"),
        ("مكافحة", "مكافأة"),
        ("عدد الضحايا", "عدد غير الضحايا"),
        ("پلان", "بلان"),
        ("گەل", "كەل"),
        ("ڕۆژ", "رۆژ"),
        ("كوڵ", "كول"),
        ("دێ", "دی"),
        ("نۆ", "نو"),
        ("ژن", "زن"),
        ("چوار", "جوار"),
        ("مرۆڤ", "مرۆف"),
        ("بە", "به"),
        ("IOM", "ILO"),
        ("", "ا"),
    ],
)
def test_these_do_not_fold_alike(one, other):
    assert fold(one) != fold(other)


@given(text=st.text(LETTERS))
@example(text="1 . 2")
@example(text="أ.1،2.ب")
@example(text="\u0621\u0654")
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(text=st.text(LETTERS))
def test_the_order_of_digits_survives(text):
    digits = [int(each) for each in text if each.isdecimal()]
    assert [int(each) for each in fold(text) if each.isdecimal()] == digits


@given(one=st.integers(0, 9999), other=st.integers(0, 9999))
def test_two_numbers_stay_two(one, other):
    assert fold(f"المادة {one} و{other}").replace("و", " ").endswith(f"{one} {other}")
    assert fold(f"{one}، {other}").split() == [str(one), str(other)]


def test_nothing_but_letters_digits_and_single_spaces_between_numbers_is_left():
    assert fold("  (1)، 2  «أُسرة» – ") == "1 2اسره"
