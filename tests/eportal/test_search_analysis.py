"""How the search folds texts and cuts them into words, rule by rule, in three languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.search.analysis import Analyzer
from eportal.search.rules import read_rules

ANALYZERS = {language: Analyzer(language) for language in LANGUAGES}


def tokens(language, text):
    return ANALYZERS[language].tokens(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM", ["iom"]),
        ("ＩＯＭ", ["iom"]),  # full width
        ("28/2012", ["28", "2012"]),
        ("٢٨/٢٠١٢", ["28", "2012"]),
        ("۲۸/۲۰۱۲", ["28", "2012"]),
        ("1.16", ["1.16"]),
        ("١٫١٦", ["1.16"]),
        ("١٬٥٠٠", ["1500"]),
        ("prevention-16", ["prevention", "16"]),
        ("No.28", ["no", "28"]),
        ("٢٠١٨ن", ["2018", "ن"]),
        ("co\u00adoperation", ["cooperation"]),
        ("\u202bIOM\u202c\u200e", ["iom"]),
        ("café cafe\u0301", ["café", "café"]),
        ("", []),
        ("، ؟ … - \u200c \U0001f600", []),
    ],
)
def test_numbers_and_signs_are_read_alike_in_every_language(language, text, expected):
    assert tokens(language, text) == expected


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        # alef forms
        (ARABIC, "أطفال", "اطفال"),
        (ARABIC, "إعداد", "اعداد"),
        (ARABIC, "آلية", "الية"),
        (ARABIC, "ٱلعراق", "العراق"),
        # alef maqsura, the yeh of other keyboards, hamza on yeh
        (ARABIC, "مستشفى", "مستشفي"),
        (ARABIC, "العراقی", "العراقي"),
        (ARABIC, "هيئة", "هيية"),
        # ta marbuta, and the heh of other keyboards
        (ARABIC, "خطة", "خطه"),
        (ARABIC, "خطە", "خطه"),
        (ARABIC, "نزلاؤھا", "نزلاوها"),
        # hamza carriers
        (ARABIC, "مسؤول", "مسئول"),
        (ARABIC, "مسؤول", "مسوول"),
        (ARABIC, "شؤون", "شئون"),
        (ARABIC, "لاجئ", "لاجيء"),
        (ARABIC, "موانئ", "موانىء"),
        (ARABIC, "شركاء", "شركا"),
        # letters for sounds that Arabic does not write
        (ARABIC, "ڤيروس", "فيروس"),
        (ARABIC, "پروتوكول", "بروتوكول"),
        (ARABIC, "گوگل", "كوكل"),
        (ARABIC, "چيك", "جيك"),
        (ARABIC, "بێت", "بيت"),
        # marks, tatweel, presentation forms
        (ARABIC, "مُحافَظَة", "محافظة"),
        (ARABIC, "العـــراق", "العراق"),
        (ARABIC, "ﻻﺟﺊ", "لاجئ"),
        (ARABIC, "شبكه\u200cها", "شبكهها"),
        # Kurdish typed with Arabic letters
        (KURDISH, "قوربانییەکان", "قوربانيىەكان"),
        (KURDISH, "هەولێر", "هەولیر"),
        (KURDISH, "کۆمەڵگە", "كومه\u200cلگه\u200c"),
        (KURDISH, "کۆمەڵگە", "کۆمەڵگھ"),
        (KURDISH, "دەوڵەت", "دهولهت"),
        (KURDISH, "ڕێکخراو", "ریکخراو"),
        (KURDISH, "ڤەکۆڵین", "فەکۆڵین"),
        (KURDISH, "هه\u200cولێر", "هەولێر"),
        (KURDISH, "می\u200cکات", "میکات"),
        # long و, and hamza, first and within
        (KURDISH, "بوون", "بون"),
        (KURDISH, "ئەڵمانیا", "المانيا"),
        (KURDISH, "ئەفسەر", "افسەر"),
        (KURDISH, "ئاگا", "آگا"),
        (KURDISH, "مەسئول", "مەسول"),
        (ENGLISH, "Trafficking", "TRAFFICKING"),
        (ENGLISH, "women’s", "women"),
        (ENGLISH, "women's", "women"),
        (ENGLISH, "victims’", "victims"),
        (ENGLISH, "don`t", "dont"),
    ],
)
def test_letters_that_writers_exchange(language, one, other):
    assert tokens(language, one) == tokens(language, other) != []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (ARABIC, "حق", "حل"),
        (ARABIC, "طالب", "تالب"),
        (ARABIC, "ضمان", "زمان"),
        (KURDISH, "باوک", "پاوک"),
        (KURDISH, "چەک", "جەک"),
        (ENGLISH, "its", "it"),
    ],
)
def test_letters_that_tell_words_apart(language, one, other):
    assert tokens(language, one) != tokens(language, other)


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        (ARABIC, "قانون رقم 28 لسنة 2012 في العراق", "قانون رقم 28 لسنه 2012 العراق"),
        (ARABIC, "إلى الى من على", ""),
        (KURDISH, "یاسا لە عێراق و بۆ", "یاسا عیراق"),
        (ENGLISH, "No one is above the law", "one above law"),
    ],
)
def test_words_that_the_index_leaves_out(language, text, kept):
    assert " ".join(ANALYZERS[language].index_tokens(text)) == kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_itself(language):
    """No rule is dead: affixes are in folded letters, and letters are single UTF-16 units."""
    analyzer, rules = ANALYZERS[language], read_rules().languages[language.code]
    for affix in [*rules.prefixes, *rules.suffixes]:
        assert analyzer.normalise(affix.letters) == affix.letters
        assert 0 < affix.cost <= rules.most
    for letter in [*rules.letters, *rules.keyboard.letters]:
        assert len(letter.encode("utf-16-le")) == 2
    assert len(set(rules.prefixes)) == len(rules.prefixes)
    assert len(set(rules.suffixes)) == len(rules.suffixes)
    for form, singular in rules.irregular.pairs.items():
        assert len(analyzer.tokens(form)) == len(analyzer.tokens(singular)) == 1


def test_patterns_mean_the_same_to_every_browser():
    """Neither a look behind nor a class of letters that differs between Python and browsers."""
    rules = read_rules()
    patterns = [rules.removed, rules.word]
    for each in rules.languages.values():
        replacements = [*each.before, *each.after, *each.spelling, *each.templates.shapes]
        patterns += [each.inflected, *(replacement.pattern for replacement in replacements)]
    for pattern in patterns:
        assert not re.search(r"\\[wWdDsSbBpP]|\(\?<|\(\?P|\(\?i", pattern), pattern


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(max_size=30))
def test_any_text_is_read(language, text):
    analyzer = ANALYZERS[language]
    for token in analyzer.tokens(text):
        assert analyzer.tokens(token) == [token], "what is folded stays as it is"
        keys = analyzer.keys(token)
        assert keys[token] == 0
        assert all(0 <= each <= 0.6 for each in keys.values())
