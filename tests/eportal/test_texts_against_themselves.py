"""The same facts in three languages, in any digits and any names of months, tell the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.habits import Habits
from eportal.alignment.segments import Passage, Segment
from eportal.checks.rules import all_checks, findings_of
from eportal.languages import (
    ARABIC,
    ARABIC_INDIC_DIGITS,
    ENGLISH,
    KURDISH,
    LANGUAGES,
    WESTERN_DIGITS,
)

#: The families of rules that hold what one language says against what another says.
AGREEMENT = ("NUM", "DAT", "LAW", "MEA", "CNT", "NAM", "TRM")
RULES = [
    each for each in all_checks() if each.code.startswith(AGREEMENT) and "segment" in each.wanted
]
#: The names of the months in Egypt and the Gulf, beside those of Iraq.
EGYPTIAN = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
)  # fmt: skip
WORDS = (
    {ARABIC: "اجتماع اللجنة", KURDISH: "کۆبوونەوەی لیژنەکە", ENGLISH: "the meeting"},
    {ARABIC: "وصف القضية", KURDISH: "باسی دۆسیەکە", ENGLISH: "the case"},
    {ARABIC: "المدينة", KURDISH: "شارەکە", ENGLISH: "the city"},
)
LAW = {
    ARABIC: "القانون رقم {} لسنة {}", KURDISH: "یاسای ژمارە {}ی ساڵی {}",
    ENGLISH: "Law No. {} of {}",
}  # fmt: skip
DAY = {ARABIC: "{} {} {}", KURDISH: "{}ی {}ی {}", ENGLISH: "{} {} {}"}
LAWS = ((28, 2012), (111, 1969))
IN_ARABIC_INDIC = str.maketrans(WESTERN_DIGITS, ARABIC_INDIC_DIGITS)

#: Whole, with their groups, with a fraction.
numbers = st.one_of(
    st.integers(13, 10**7).map(str),
    st.integers(10**4, 10**8).map("{:,}".format),
    st.integers(131, 9999).map(lambda tenths: f"{tenths / 10}"),
    st.integers(13, 100).map("{}%".format),
)


def day_in(language, day, month, year, is_egyptian):
    name = EGYPTIAN[month - 1] if is_egyptian and language is ARABIC else language.month(month)
    return DAY[language].format(day, name, year)


number_parts = numbers.map(lambda number: dict.fromkeys(LANGUAGES, number))
law_parts = st.sampled_from(LAWS).map(
    lambda law: {each: LAW[each].format(*law) for each in LANGUAGES}
)
day_parts = st.tuples(
    st.integers(1, 28), st.integers(1, 12), st.integers(1950, 2035), st.booleans()
).map(lambda day: {each: day_in(each, *day) for each in LANGUAGES})
facts = st.lists(st.one_of(number_parts, law_parts, day_parts), max_size=5)
#: Whether a language writes Arabic-Indic digits.
digits = st.fixed_dictionaries({ARABIC: st.booleans(), KURDISH: st.booleans()})


@pytest.fixture(scope="module")
def found_in(content):
    """The findings of the rules about agreement in a text of several languages."""
    own = {"portal": content.portal, "names": content.supplies["names"]}

    def found(texts):
        segment = Segment("test", {each: Passage(text) for each, text in texts.items()})
        supplies = {**own, "segments": (segment,), "habits": Habits((segment,))}
        return [finding for rule in RULES for finding in findings_of(rule, supplies)]

    return found


def written(parts, language, digits):
    """Each fact between words, as a sentence."""
    words = [WORDS[number % len(WORDS)][language] for number in range(len(parts) + 1)]
    between = [f"{word} {part[language]}," for word, part in zip(words, parts, strict=False)]
    text = " ".join([*between, words[-1]])
    return text.translate(IN_ARABIC_INDIC) if digits.get(language) else text


@given(parts=facts, digits=digits)
def test_same_facts_in_any_digits_and_names_of_months(found_in, parts, digits):
    texts = {each: written(parts, each, digits) for each in LANGUAGES}
    found = [each for each in found_in(texts) if each.code != "DAT109"]
    assert found == [], texts


@given(text=st.text(f"{WESTERN_DIGITS} ();", max_size=40), digits=digits)
def test_any_figures_against_themselves_in_any_digits(found_in, text, digits):
    texts = {
        each: text.translate(IN_ARABIC_INDIC) if digits.get(each) else text for each in LANGUAGES
    }
    about_one_text = {"DAT107", "DAT109", "NUM105", "CNT104", "CNT105"}
    found = [each for each in found_in(texts) if each.code not in about_one_text]
    assert found == [], texts


@pytest.mark.parametrize("month", range(1, 13))
def test_each_month_is_the_same_by_either_name(found_in, month):
    texts = {each: day_in(each, 5, month, 2024, is_egyptian=True) for each in LANGUAGES}
    assert found_in(texts) == []
    other = month % 12 + 1
    texts[KURDISH] = day_in(KURDISH, 5, other, 2024, is_egyptian=False)
    assert {each.language for each in found_in(texts)} == {KURDISH.code}
