"""Days, months, years and days of the week, as running text names them."""

from __future__ import annotations

from datetime import date

import pytest

from eportal.facts.dates import dates_in
from eportal.facts.months import months_in
from eportal.facts.weekdays import weekdays_in
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES


def shown(text, language):
    return [each.shown for each in dates_in(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        (ARABIC, "في ٣٠ تموز ٢٠١٩", ["30/7/2019"]),
        (ARABIC, "في 30 يوليو 2019", ["30/7/2019"]),
        (ARABIC, "في ٣٠ تموز/ يوليو ٢٠١٩", ["30/7/2019"]),
        (ARABIC, "في ٣٠ يوليو (تموز) ٢٠١٩", ["30/7/2019"]),
        (ARABIC, "في ٣٠ من تموز من عام ٢٠١٩", ["30/7/2019"]),
        (ARABIC, "في الحادي والثلاثين من كانون الأول", ["31/12"]),
        (ARABIC, "من 15 حتى 20 آذار 2024", ["15/3/2024", "20/3/2024"]),
        (ARABIC, "في ١٢ و١٣ و١٤ تشرين الثاني", ["12/11", "13/11", "14/11"]),
        (ARABIC, "بين ١ كانون الثاني و٣١ كانون الأول ٢٠٢٤", ["1/1/2024", "31/12/2024"]),
        (ARABIC, "بين عامي 2012 و2018", ["2012", "2018"]),
        (ARABIC, "العام 2023/2024", ["2023", "2024"]),
        (ARABIC, "بتاريخ ٣٠/٧/٢٠١٩", ["30/7/2019"]),
        (ARABIC, "في نيسان/ أيار 2024", ["4", "5/2024"]),
        (ARABIC, "٢٠٠٠ شخص و 2,000 دينار و رقم ٢٠١٢", []),
        (KURDISH, "لە ٣٠ی تەممووزی ٢٠١٩دا", ["30/7/2019"]),
        (KURDISH, "لە ٣٠ی تەموزی ساڵی ٢٠١٩", ["30/7/2019"]),
        (KURDISH, "لە ١٤ تا ١٦ی تشرینی یەکەمدا", ["14/10", "16/10"]),
        (KURDISH, "لە کانونی دووەمی ٢٠١٨ تاکو شوباتی ٢٠١٩", ["1/2018", "2/2019"]),
        (KURDISH, "لە ساڵانی ٢٠١٢ و ٢٠١٨دا", ["2012", "2018"]),
        (KURDISH, "٢٠٢٤/٧/٣٠", ["30/7/2024"]),
        (KURDISH, "لە یەکەمی ئایاردا", ["1/5"]),
        (KURDISH, "لە ئۆکتۆبەری ٢٠٢٤", ["10/2024"]),
        (ENGLISH, "on 30 July 2019", ["30/7/2019"]),
        (ENGLISH, "on Tuesday, July 30, 2019", ["30/7/2019"]),
        (ENGLISH, "the 1st of May and the first of June", ["1/5", "1/6"]),
        (ENGLISH, "July 21–23, 2019", ["21/7/2019", "23/7/2019"]),
        (ENGLISH, "June 30 – 4 July", ["30/6", "4/7"]),
        (ENGLISH, "14, 15 and 16 October", ["14/10", "15/10", "16/10"]),
        (ENGLISH, "from 1 December to 31 January 2025", ["1/12", "31/1/2025"]),
        (ENGLISH, "2019-07-30, 30.07.2019 and 7/30/2019", ["30/7/2019"] * 3),
        (ENGLISH, "on one day (30/7), open 24/7, 1/3 of all", ["30/7"]),
        (ENGLISH, "2023–24", ["2023", "2024"]),
        (ENGLISH, "A/RES/2000/1, #2012, No. 2012, ISO-2015, 2,015, 2015 people, 1990s", []),
        (ENGLISH, "call +964 770 2012 2013 or see https://example.org/2019/07", []),
    ],
)
def test_dates_are_read(language, text, dates):
    assert shown(text, language) == dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (ENGLISH, "You may march on"),
        (ENGLISH, "May Ziade wrote"),
        (ARABIC, "مارس حقه في باب الأمل"),
        (KURDISH, "ئازاری دەروونی"),
    ],
)
def test_words_that_are_also_months_are_not_certain(language, text):
    assert not any(each.is_certain for each in dates_in(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (ENGLISH, "in May"),
        (ENGLISH, "since March 2024"),
        (ENGLISH, "5 May"),
        (ARABIC, "في شهر آب"),
        (ARABIC, "آب ٢٠٢٤"),
        (ARABIC, "آذار/ مارس"),
        (KURDISH, "٨ی ئازار"),
        (KURDISH, "مانگی ئاب"),
    ],
)
def test_they_are_where_a_number_or_a_word_shows_it(language, text):
    assert all(each.is_certain for each in dates_in(text, language))
    assert dates_in(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_read_as_the_portal_writes_it(language, month):
    text = f"7 {language.month(month)} 2024"
    assert shown(text, language) == [f"7/{month}/2024"]


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("prefix", ["", "و", "ب", "ول"])
def test_arabic_months_bear_prefixes(month, prefix):
    (found,) = months_in(f"{prefix}{ARABIC.month(month)}", ARABIC)
    assert found.month == month


def test_two_names_of_different_months_are_both_kept():
    (found,) = dates_in("٣٠ تموز/ يونيو", ARABIC)
    assert (found.month, found.second_month) == (7, 6)


def test_the_second_date_of_a_range_is_marked():
    first, second = dates_in("from 1 May to 3 June", ENGLISH)
    assert (first.is_end_of_range, second.is_end_of_range) == (False, True)
    assert not any(each.is_end_of_range for each in dates_in("on 1 and 3 May", ENGLISH))


@pytest.mark.parametrize(
    ("language", "text", "digits"),
    [
        (ENGLISH, "98 women on 30 July 2019", ["30", "2019"]),
        (ARABIC, "بلغ \u2066٩٨\u2069 في ٣٠ تمـوز ٢٠١٩", ["٣٠", "٢٠١٩"]),
        (KURDISH, "٢٠٢٤ ١٤٥ لێکۆڵەر", ["٢٠٢٤"]),
    ],
)
def test_used_digits_are_told_by_their_places_in_the_text(language, text, digits):
    used = [span for each in dates_in(text, language) for span in each.used]
    assert [text[start:end] for start, end in used] == digits


@pytest.mark.parametrize(
    ("language", "text", "weekdays"),
    [
        (ARABIC, "يوم الأحد ٩ شباط", [6]),
        (ARABIC, "من الأحد إلى الخميس", [6, 3]),
        (ARABIC, "أيام الإثنين والأربعاء", [0, 2]),
        (ARABIC, "لا تُرسل إلى أحد", []),
        (KURDISH, "لە یەکشەممە تا پێنج شەممە", [6, 3]),
        (KURDISH, "ڕۆژانی هەینی و شەممەدا", [4, 5]),
        (ENGLISH, "on Sundays and Monday", [6, 0]),
        (ENGLISH, "the sun sat on Wed", []),
    ],
)
def test_weekdays_are_read(language, text, weekdays):
    found = [each.weekday for each in weekdays_in(text, language) if each.is_certain]
    assert found == weekdays


def test_one_of_several_is_no_certain_sunday():
    assert not any(each.is_certain for each in weekdays_in("الأحد الذي جاء", ARABIC))


def test_every_weekday_is_read_as_the_portal_writes_it():
    for day in range(1, 8):
        when = date(2024, 1, day)
        for language in LANGUAGES:
            text = f"{language.weekday(when)}, {language.date(when)}"
            assert [each.weekday for each in weekdays_in(text, language)] == [when.weekday()]
