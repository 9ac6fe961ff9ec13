"""Digits, dates, lists and plural forms of the three languages, letter by letter."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eportal import languages
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

WRITTEN_WITH_ARABIC_DIGITS = (ARABIC, KURDISH)
MONDAY = date(2024, 12, 2)
MONTHS = {
    "ar": [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
        "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ],
    "ku": [
        "کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەمووز", "ئاب", "ئەیلوول",
        "تشرینی یەکەم", "تشرینی دووەم", "کانوونی یەکەم",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ],
}  # fmt: skip
WEEKDAYS = {
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    "ku": ["دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "شەممە", "یەکشەممە"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def code(value):
    return getattr(value, "code", None)


@pytest.mark.parametrize("language", WRITTEN_WITH_ARABIC_DIGITS, ids=code)
@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2024", "٢٠٢٤"),
        ("0123456789", "٠١٢٣٤٥٦٧٨٩"),
        ("المادة (3)", "المادة (٣)"),
        ("14/11/2023", "١٤/١١/٢٠٢٣"),
        ("75%", "٧٥%"),
        ("1.5", "١.٥"),
        ("2023-2026", "٢٠٢٣-٢٠٢٦"),
        ("٢٠24", "٢٠٢٤"),
        ("سنة2024", "سنة٢٠٢٤"),
        ("", ""),
    ],
)
def test_digits_of_a_number_are_those_of_the_language(language, written, shown):
    assert language.digits_of(written) == shown


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@pytest.mark.parametrize(
    "latin",
    [
        "A4", "4Ps", "prevention-16", "2024-prevention-16", "COVID-19", "H1N1", "1st", "x_2",
        "http://portal.example:8080/v2", "info7@portal.example",
    ],
)  # fmt: skip
def test_digits_of_a_latin_code_are_part_of_its_name(language, latin):
    assert language.digits_of(latin) == latin
    assert language.digits_of(f"({latin})") == f"({latin})"


def test_digits_beside_a_latin_code_are_numbers():
    assert ARABIC.digits_of("دليل A4 في 12 صفحة") == "دليل A4 في ١٢ صفحة"
    assert KURDISH.digits_of("3 A4 5") == "٣ A4 ٥"


@pytest.mark.parametrize("text", ["2024", "٢٠٢٤", "4Ps", "75%"])
def test_english_leaves_digits_as_they_are_written(text):
    assert ENGLISH.digits_of(text) == text


TEXTS = st.text(st.sampled_from("019٠٩ab-Z_.@/: ،مێ\n")) | st.text()


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@given(text=TEXTS)
@example(text="1٢a")
def test_digits_once_shown_are_shown_the_same_and_length_stays(language, text):
    shown = language.digits_of(text)
    assert language.digits_of(shown) == shown
    assert len(shown) == len(text)


@pytest.mark.parametrize("language", WRITTEN_WITH_ARABIC_DIGITS, ids=code)
@given(value=st.integers(0, 10**12))
def test_a_number_in_arabic_digits_means_the_same_number(language, value):
    assert int(language.number(value).replace("٬", "")) == value
    assert not set(language.number(value)) & set(languages.WESTERN_DIGITS)


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        (ARABIC, 0, "٠"), (ARABIC, 54, "٥٤"), (ARABIC, 1000, "١٬٠٠٠"),
        (ARABIC, 1234567, "١٬٢٣٤٬٥٦٧"),
        (KURDISH, 34, "٣٤"), (KURDISH, 12345, "١٢٬٣٤٥"),
        (ENGLISH, 34, "34"), (ENGLISH, 12345, "12,345"),
    ],
    ids=code,
)  # fmt: skip
def test_numbers_are_grouped_in_thousands(language, value, shown):
    assert language.number(value) == shown


@pytest.mark.parametrize(
    ("language", "year", "span"),
    [(ARABIC, "٢٠٢٤", "٢٠٢٣–٢٠٢٦"), (KURDISH, "٢٠٢٤", "٢٠٢٣–٢٠٢٦"), (ENGLISH, "2024", "2023–2026")],
    ids=code,
)
def test_years_are_never_grouped(language, year, span):
    assert language.year(2024) == year
    assert language.year_range(2023, 2026) == span
    assert language.year_range(2024, 2024) == year


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_months_are_named_as_in_iraq(language, number):
    assert language.month(number) == MONTHS[language.code][number - 1]


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_weekdays_have_their_names(language, number):
    day = MONDAY + timedelta(days=number)
    assert language.weekday(day) == WEEKDAYS[language.code][number]


@pytest.mark.parametrize("number", range(1, 13))
def test_no_kurdish_month_has_a_letter_of_another_keyboard(number):
    day = date(2024, number, 28)
    assert not set("\u06beكيىة") & set(KURDISH.month(number) + KURDISH.date(day))


@pytest.mark.parametrize("number", range(7))
def test_no_kurdish_weekday_has_a_letter_of_another_keyboard(number):
    assert not set("\u06beكيىة") & set(KURDISH.weekday(MONDAY + timedelta(days=number)))


@pytest.mark.parametrize(
    ("language", "day", "shown"),
    [
        (ARABIC, date(2019, 7, 30), "٣٠ تموز ٢٠١٩"),
        (ARABIC, date(2024, 12, 1), "١ كانون الأول ٢٠٢٤"),
        (KURDISH, date(2019, 7, 30), "٣٠ی تەمووزی ٢٠١٩"),
        (KURDISH, date(2024, 8, 2), "٢ی ئابی ٢٠٢٤"),
        (KURDISH, date(2024, 1, 15), "١٥ی کانوونی دووەمی ٢٠٢٤"),
        (KURDISH, date(2024, 12, 1), "١ی کانوونی یەکەمی ٢٠٢٤"),
        (ENGLISH, date(2019, 7, 30), "July 30, 2019"),
    ],
    ids=code,
)
def test_dates_stand_in_the_long_form(language, day, shown):
    assert language.date(day) == shown


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        (ARABIC, {0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many",
                  100: "other", 102: "other", 103: "few", 111: "many", 1000: "other"}),
        (KURDISH, {0: "other", 1: "one", 2: "other", 11: "other", 100: "other"}),
        (ENGLISH, {0: "other", 1: "one", 2: "other", 11: "other", 101: "other"}),
    ],
    ids=code,
)  # fmt: skip
def test_plural_categories_are_those_of_cldr(language, counts):
    assert {count: language.plural(count) for count in counts} == counts


@pytest.mark.parametrize(
    ("language", "joined"),
    [(ARABIC, "أ، ب، ج"), (KURDISH, "أ، ب، ج"), (ENGLISH, "أ, ب, ج")],
    ids=code,
)
def test_lists_are_joined_by_the_comma_of_the_language(language, joined):
    assert language.join(["أ", "ب", "ج"]) == joined
    assert language.join(["أ"]) == "أ"
    assert language.join([]) == ""


def test_languages_are_found_by_code_in_their_order():
    assert [each.code for each in LANGUAGES] == ["ar", "ku", "en"]
    assert [languages.language(each.code) for each in LANGUAGES] == list(LANGUAGES)
    with pytest.raises(KeyError):
        languages.language("ckb")


def test_arabic_is_the_source_and_has_no_prefix():
    assert languages.SOURCE_LANGUAGE is ARABIC
    assert languages.TRANSLATION_LANGUAGES == (KURDISH, ENGLISH)
    assert [each.address for each in LANGUAGES] == ["", "ku/", "en/"]


def test_direction_and_html_language_of_each():
    assert [(each.html, each.direction) for each in LANGUAGES] == [
        ("ar", "rtl"), ("ckb", "rtl"), ("en", "ltr"),
    ]  # fmt: skip
    assert [each.is_right_to_left for each in LANGUAGES] == [True, True, False]


@pytest.mark.parametrize(
    ("partial", "ar", "ku", "en"),
    [
        ("2019", "٢٠١٩", "٢٠١٩", "2019"),
        ("2019-07", "تموز ٢٠١٩", "تەمووزی ٢٠١٩", "July 2019"),
        ("2018-12", "كانون الأول ٢٠١٨", "کانوونی یەکەمی ٢٠١٨", "December 2018"),
        ("2019-07-30", "٣٠ تموز ٢٠١٩", "٣٠ی تەمووزی ٢٠١٩", "July 30, 2019"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(partial, ar, ku, en):
    assert [language.partial_date(partial) for language in LANGUAGES] == [ar, ku, en]
    assert [language.date_range(partial, None) for language in LANGUAGES] == [ar, ku, en]
    assert [language.date_range(partial, partial) for language in LANGUAGES] == [ar, ku, en]


@pytest.mark.parametrize(
    ("start", "end", "ar", "ku", "en"),
    [
        ("2023", "2026", "٢٠٢٣–٢٠٢٦", "٢٠٢٣–٢٠٢٦", "2023–2026"),
        (
            "2018-01", "2019-07", "كانون الثاني ٢٠١٨ – تموز ٢٠١٩",
            "کانوونی دووەمی ٢٠١٨ – تەمووزی ٢٠١٩", "January 2018 – July 2019",
        ),
        (
            "2019-07-21", "2019-07-25", "٢١–٢٥ تموز ٢٠١٩", "٢١–٢٥ی تەمووزی ٢٠١٩",
            "July 21 – 25, 2019",
        ),
        (
            "2019-06-30", "2019-07-04", "٣٠ حزيران – ٤ تموز ٢٠١٩",
            "٣٠ی حوزەیران – ٤ی تەمووزی ٢٠١٩", "June 30 – July 4, 2019",
        ),
        (
            "2018-12-30", "2019-01-02", "٣٠ كانون الأول ٢٠١٨ – ٢ كانون الثاني ٢٠١٩",
            "٣٠ی کانوونی یەکەمی ٢٠١٨ – ٢ی کانوونی دووەمی ٢٠١٩",
            "December 30, 2018 – January 2, 2019",
        ),
        ("2023", "2024-05", "٢٠٢٣ – أيار ٢٠٢٤", "٢٠٢٣ – ئایاری ٢٠٢٤", "2023 – May 2024"),
    ],
)  # fmt: skip
def test_a_range_of_dates_is_no_more_precise_than_its_ends(start, end, ar, ku, en):
    told = [language.date_range(start, end).replace("\u2009", " ") for language in LANGUAGES]
    assert told == [ar, ku, en]
