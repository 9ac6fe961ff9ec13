"""Laws named by number and year in running text: every form, near misses, every digit set."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.facts.laws import law_mentions
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

#: What writers and keyboards produce: Western, Arabic-Indic and Persian digits.
DIGIT_SETS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")

#: N and Y stand for number and year.
FORMS = {
    ARABIC: [
        "القانون رقم (N) لسنة Y", "قانون رقم N لسنة Y", "القانون رقم N لعام Y",
        "القانون المرقم N لسنة Y", "القانون المرقم (N) لسنة (Y)", "بالقانون رقم N لسنة Y",
        "القانون العراقي رقم N لسنة Y", "قانون مكافحة الاتجار بالبشر رقم (N) لسنة Y",
        "للقانون ذي الرقم N لسنة Y", "الأمر الديواني رقم (N) لسنة Y", "الامر الديواني رقم N لسنة Y",
        "النظام التشريعي رقم (N) لسنة Y", "قرار مجلس الوزراء رقم N لسنة Y",
        "تعليمات رقم (N) لسنة Y", "الاتفاقية المتعلقة بالعمل الجبري رقم N لعام Y",
        "اتفاقية أسوأ اشكال عمل الاطفال N لسنة Y", "القانون N لسنة Y", "قانون رقم N/Y",
        "القانون رقم N سنة Y", "القانون رقم N الصادر عام Y", "القَانُونِ رقم N لسنة Y",
        "القـــانون رقم N لسنه Y", "قانونها المتعلق بالاتجار بالأشخاص (رقم N لعام Y)",
        "القانون رقم «N» لسنة Y", "القانون رقم\u00a0N لسنة\u00a0Y",
        "القانون رقم \u200fN\u200f لسنة Y",
    ],
    KURDISH: [
        "یاسای ژمارە (N)ی ساڵی Y", "یاسای ژمارە Nی ساڵی Y", "یاسای عێراقیی ژمارە Nی ساڵی Y",
        "یاسای بەرەنگاربوونەوەی بازرگانی کردن بە مرۆڤی ژمارە (N)ی ساڵی Y",
        "فەرمانی دیوانیی ژمارە (N)ی ساڵی Y", "پێڕەوی یاسادانانی ژمارە (N)ی ساڵی Y",
        "ڕێککەوتننامەی تایبەت بە کاری زۆرەملێ ژمارە Nی ساڵی Y",
        "ڕێککەوتننامەی خراپترین شێوەکانی کاری منداڵان Nی ساڵی Y", "یاسای ژمارە N بۆ ساڵی Y",
        "یاساکەی ژمارە N ی ساڵی Y", "یاسای ژمارە N ساڵی Y", "یاسای ژمارە N/Y",
        "ياساي ژمارە (N)ي ساڵى Y", "یاسای Nی ساڵی Y", "بڕیاری ژ. Nی ساڵی Y",
    ],
    ENGLISH: [
        "Law No. (N) of Y", "Law No. N of Y", "Law No.N of Y", "Law N of Y", "law no N of Y",
        "Iraqi Law No. N of Y", "Law on Combating Human Trafficking No. (N) of Y",
        "law on Trafficking in Persons (No.N of Y)", "Penal Code No. (N) of Y",
        "Code of Criminal Procedure No. (N) of Y", "Diwani Order No. (N) of Y",
        "Legislative Regulation No. (N) of Y", "Convention concerning Forced Labour No. N of Y",
        "Worst Forms of Child Labour Convention N of Y", "Law Number N for the year Y",
        "Law No. N/Y", "Law No. N, Y", "Law No. N (Y)", "Law № N of Y",
        "Law on Combating Money Laundering and the Financing of Terrorism No. N of Y",
    ],
}  # fmt: skip
SURROUNDINGS = {
    ARABIC: ("وفق المادة (3) من ", "، والتي تنص على 5 بنود."),
    KURDISH: ("بە پێی ماددەی (٣)ی ", "، کە ٥ بڕگەی هەیە."),
    ENGLISH: ("Under article 3 of ", ", which has 5 items."),
}
ALL_FORMS = [(language, form) for language in LANGUAGES for form in FORMS[language]]

NEAR_MISSES = {
    ARABIC: [
        "المادة (3) من القانون", "القانون رقم 28", "قانون سنة 2012", "عام 2012", "في 2012/11/14",
        "كتابهم المرقم 55632 لسنة 2023", "بالكتاب المرقم 532 في 14/11/2023",
        "بموجب القانون وكتاب الوزارة المرقم 532 لسنة 2023", "المادة 28 لسنة 2012 من القانون",
        "النشاط رقم 16 لسنة 2024", "القانون في النصف 2 لسنة 2024", "98 امرأة لسنة 2012",
        "صدر القانون. والتقرير رقم 5 لسنة 2024", "الجلسة رقم 28 لسنة 2012",
        "امرأة رقم 28 لسنة 2012", "القانون رقم 0 لسنة 2012", "القانون رقم 28 لسنة 1012",
        "القانون رقم 28 لسنة 20123", "القانون رقم 28 لسنة 2012-2013", "القانون رقم 12345 لسنة 2012",
        "القانون في 7/2012", "الفقرة 28 لسنة 2012", "خطة سنة 2024 رقم 28 لسنة 2012",
    ],
    KURDISH: [
        "ماددەی (٣)ی یاساکە", "یاسای ژمارە ٢٨", "یاسای ساڵی ٢٠١٢", "ساڵی ٢٠١٢", "٣٠ی تەمووزی ٢٠١٩",
        "نووسراوی ژمارە ٥٣٢ی ساڵی ٢٠٢٣", "بە پێی یاسا و نووسراوی ژمارە ٥٣٢ی ساڵی ٢٠٢٣",
        "چالاکیی ژمارە ١٦ی ساڵی ٢٠٢٤", "یاساکە لە مانگی ٧ی ساڵی ٢٠١٩", "یاسای ژمارە ٢٨ی ساڵی ٢٠١٢٣",
        "ماددەی ٢٨ی ساڵی ٢٠١٢", "ژمارە ٢٨ی ساڵی ٢٠١٢",
    ],
    ENGLISH: [
        "article 3 of the Law", "Law No. 28", "the law of 2012", "in 2012", "14/11/2023",
        "letter No. (5563) of 2023", "under the law, by letter No. 532 of 2023",
        "Activity No. 16 of 2024", "the years in the order 2026-2024", "Article 28 of 2012",
        "the law was applied in 28 of 2012 cases", "Law No. 28 of 2012-2013",
        "The law passed. Report No. 5 of 2024", "No. 28 of 2012", "Lawyers No. 28 of 2012",
        "Law No. 28 of 20123", "Law No. 0 of 2012", "acts against 28 of 2012",
    ],
}  # fmt: skip


def code(value):
    return getattr(value, "code", None)


def filled(form, number, year):
    form = re.sub(r"(?<![A-Za-z])N(?![A-Za-z])", str(number), form)
    return re.sub(r"(?<![A-Za-z])Y(?![A-Za-z])", str(year), form)


def in_digits(text, digits):
    return re.sub(r"\d", lambda digit: digits[int(digit.group())], text)


def read(text, language):
    return [(each.number, each.year) for each in law_mentions(text, language)]


@pytest.mark.parametrize(("language", "form"), ALL_FORMS, ids=code)
@pytest.mark.parametrize("digits", DIGIT_SETS)
def test_each_form_is_read_in_each_digit_set_and_whole(language, form, digits):
    named = in_digits(filled(form, 28, 2012), digits)
    before, after = SURROUNDINGS[language]
    text = before + named + after
    (mention,) = law_mentions(text, language)
    assert (mention.number, mention.year) == (28, 2012)
    assert text[mention.start : mention.end] == named


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@given(data=st.data())
def test_number_and_year_printed_in_any_form_are_read_back(language, data):
    number, year = data.draw(st.integers(1, 9999)), data.draw(st.integers(1900, 2200))
    forms = data.draw(st.lists(st.sampled_from(FORMS[language]), min_size=1, max_size=3))
    digits = data.draw(st.sampled_from(DIGIT_SETS))
    named = [filled(form, number, year) for form in forms]
    text = in_digits(". ".join(named), digits)
    assert read(text, language) == [(number, year)] * len(forms)


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language in LANGUAGES for text in NEAR_MISSES[language]],
    ids=code,
)
def test_what_is_no_law_is_left_alone(language, text):
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            ARABIC, "الأمر الديواني رقم (75) لسنة 2012 والأمر الديواني رقم (93) لسنة 2018 الخاص",
            ["الأمر الديواني رقم (75) لسنة 2012", "والأمر الديواني رقم (93) لسنة 2018"],
        ),
        (
            ARABIC, "الأمران المرقمان 75 لسنة 2012 و93 لسنة 2018، والقانون رقم 8 لسنة 1988",
            ["الأمران المرقمان 75 لسنة 2012", "93 لسنة 2018", "والقانون رقم 8 لسنة 1988"],
        ),
        (
            ARABIC, "اتفاقية أسوأ اشكال عمل الاطفال 182 لسنة 1999، بالقانون رقم 9 لسنة 2001",
            ["اتفاقية أسوأ اشكال عمل الاطفال 182 لسنة 1999", "بالقانون رقم 9 لسنة 2001"],
        ),
        (ARABIC, "رقم القانون؛ والرقم 28 لعام 2012 وارد", ["والرقم 28 لعام 2012"]),
        (
            KURDISH, "یاساکانی ژمارە ٢٨ی ساڵی ٢٠١٢ و ٥٨ی ساڵی ٢٠١٧",
            ["یاساکانی ژمارە ٢٨ی ساڵی ٢٠١٢", "٥٨ی ساڵی ٢٠١٧"],
        ),
        (
            ENGLISH, "Laws No. 28 of 2012 and No. 58 of 2017, Law 8 of 1988",
            ["Laws No. 28 of 2012", "No. 58 of 2017", "Law 8 of 1988"],
        ),
        (ENGLISH, "its Protocol of 2014, ratified by Law No. 22 of 2019", ["Law No. 22 of 2019"]),
        (
            ENGLISH, "Issuance of Legislative Regulation No. (7) of 2017",
            ["Legislative Regulation No. (7) of 2017"],
        ),
        (ENGLISH, "Under Law 28 of 2012", ["Law 28 of 2012"]),
    ],
    ids=code,
)  # fmt: skip
def test_each_of_several_laws_is_read(language, text, found):
    assert [text[each.start : each.end] for each in law_mentions(text, language)] == found


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@given(text=st.text(st.sampled_from("قانون رقم لسنة یاسای ژمارە ساڵی Law No. of و()/-28٢٠١٢\n")))
def test_mentions_lie_in_the_text_in_order_and_apart(language, text):
    end = 0
    for mention in law_mentions(text, language):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.number >= 1
        assert 1900 <= mention.year <= 2200
        end = mention.end


def test_every_law_of_the_register_is_read_in_its_entry(content):
    for instrument, language in product(content.portal.laws, LANGUAGES):
        cited = {(each.number, each.year) for each in instrument.cited_as()}
        assert {*read(instrument.text.written_in(language), language)} == cited, instrument.id
