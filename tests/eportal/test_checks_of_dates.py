"""What is told alike in three languages is never a finding, however it is written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eportal.alignment.segments import Passage, Segment
from eportal.checks import calendar, contacts_in_text, dates, law_references
from eportal.checks.rules import all_checks
from eportal.facts.contacts import contacts_in
from eportal.facts.dates import dates_in
from eportal.languages import ARABIC, ARABIC_INDIC_DIGITS, ENGLISH, KURDISH, LANGUAGES

MODULES = {each.__name__ for each in (calendar, contacts_in_text, dates, law_references)}
RULES = [each for each in all_checks() if each.rule.__module__ in MODULES and each.code != "LAW901"]
STANDARD = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
)  # fmt: skip
DAYS = some.dates(date(1905, 1, 1), date(2095, 12, 31))
DIGITS = (ARABIC_INDIC_DIGITS, "۰۱۲۳۴۵۶۷۸۹")


def codes(arabic, kurdish, english, source=ARABIC):
    texts = {ARABIC: arabic, KURDISH: kurdish, ENGLISH: english}
    passages = {each: Passage(text) for each, text in texts.items()}
    segment = Segment("page/sample", passages, source=source)
    return sorted({found.code for rule in RULES for found in rule.rule(segment=segment)})


def in_standard_months(day):
    return f"{day.day} {STANDARD[day.month - 1]} {day.year}"


@given(DAYS)
def test_a_date_is_the_same_in_both_month_systems(day):
    iraqi = ARABIC.date(day)
    both = f"{day.day} {ARABIC.month(day.month)}/ {STANDARD[day.month - 1]} {day.year}"
    for arabic in (iraqi, in_standard_months(day), both, f"{day.day}/{day.month}/{day.year}"):
        assert codes(f"في {arabic}", f"لە {KURDISH.date(day)}دا", f"on {ENGLISH.date(day)}") == []


@given(DAYS)
def test_a_weekday_with_its_date_is_right(day):
    assert codes(
        f"يوم {ARABIC.weekday(day)} {ARABIC.date(day)}",
        f"ڕۆژی {KURDISH.weekday(day)} {KURDISH.date(day)}",
        f"{ENGLISH.weekday(day)}, {ENGLISH.date(day)}",
    ) == []  # fmt: skip


@given(DAYS, DAYS)
def test_a_range_is_the_same_as_each_language_writes_it(first, second):
    start, end = sorted((first, second))
    for length in (10, 7, 4):
        span = start.isoformat()[:length], end.isoformat()[:length]
        assert codes(*(each.date_range(*span) for each in LANGUAGES)) == []


@given(DAYS, DAYS)
def test_another_day_is_always_found(day, other):
    found = codes(ARABIC.date(day), KURDISH.date(other), ENGLISH.date(day))
    assert bool(found) == (day != other)


@given(some.text("abcيوم 0123456789٠١٢+/-–.,:()@ تموزMay", max_size=40), some.sampled_from(DIGITS))
def test_a_text_says_what_it_says_in_any_digits(text, digits):
    other = text.translate(str.maketrans("0123456789", digits))
    for language in LANGUAGES:
        told, told_otherwise = (dates_in(each, language) for each in (text, other))
        assert told == told_otherwise
    assert contacts_in(text) == contacts_in(other)


@pytest.mark.parametrize(
    ("arabic", "kurdish", "english", "code"),
    [
        ("من ١٤ إلى ١٦ أيار", "لە ١٤ تا ١٦ی ئایار", "from 14 May", "DAT101"),
        ("في أوائل تموز (٣٠ حزيران – ٤ تموز)", "لە سەرەتای حوزەیران (٣٠ی حوزەیران – ٤ی تەممووز)",
         "in early July (30 June – 4 July)", "DAT102"),
        ("عام ٢٠٢٣", "ساڵی ٢٠٢٤", "in 2023", "DAT103"),
        ("مغلق يوم الأحد", "دووشەممە داخراوە", "closed on Sunday", "DAT105"),
        ("هاتف ٠٧٧٠ ٠٠٠ ٠٠٠١", "تەلەفۆن ٠٧٧٠ ٠٠٠ ٠٠٠٢", "Tel. 0770 000 0001", "CNT101"),
        ("المادة ٥", "ماددەی ٥", "the article", "LAW912"),
        ("القرار ٢٣٨٨", "بڕیاری ٢٣٨٨", "resolution 2838", "LAW913"),
        ("القانون رقم ٢٨ لسنة ٢٠١٢", "یاسای ژمارە ٢٨ی ساڵی ٢٠١٢", "Law No. 28 of 2013", "LAW908"),
    ],
)  # fmt: skip
def test_what_differs_is_found(arabic, kurdish, english, code):
    assert codes(arabic, kurdish, english) == [code]


@pytest.mark.parametrize(
    ("arabic", "kurdish", "english"),
    [
        ("المادة الخامسة", "ماددەی پێنجەم", "Article 5"),
        ("قانون ٢٨ لسنة ٢٠١٢", "یاسای ٢٨ (٢٠١٢)", "Law No. 28 of 2012"),
        ("في آب", "لە مانگی ئابدا", "in August"),
        ("٢٬٠١٥ اتصالاً", "٢٠١٥ پەیوەندی", "2,015 calls"),
        ("الأحد", "یەکشەممە", "Sunday"),
        ("أيار", "ئایار", "May"),
    ],
)
def test_what_is_only_written_otherwise_is_left_alone(arabic, kurdish, english):
    assert codes(arabic, kurdish, english) == []
    assert codes(arabic, kurdish, english, source=ENGLISH) == []
