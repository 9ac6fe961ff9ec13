"""Examples of another language in a sentence are known by their letters."""

import pytest

from eportal.facts.foreign_words import foreign_phrases, foreign_words
from eportal.languages import ARABIC, ENGLISH, KURDISH


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("no example", ENGLISH, []),
        ("write ە, not ه", ENGLISH, [("ە", KURDISH), ("ه", ARABIC)]),
        ("اكتب ک لا ك", ARABIC, [("ک", KURDISH)]),
        ("ک بنووسە نەک ك", KURDISH, [("ك", ARABIC)]),
        ("النص العربي وحده", ARABIC, []),
        ("دەقی کوردی", KURDISH, []),
        ("شكّ and شک", ENGLISH, [("شكّ", ARABIC), ("شک", KURDISH)]),
    ],
)
def test_a_word_of_another_language_is_known(text, language, expected):
    found = [(text[each.start : each.end], each.language) for each in foreign_words(text, language)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ar: قانون رقم (28) لسنة 2012", ENGLISH, [("قانون رقم (28) لسنة 2012", ARABIC)]),
        ("یاسای ٢٨\nاللجنة", ARABIC, [("یاسای ٢٨", KURDISH)]),
        ("د. سەلیم ڕەشید said", ENGLISH, [("د. سەلیم ڕەشید", KURDISH)]),
        ("دەقی کوردی", KURDISH, []),
        ("ku: اللجنة المركزية", KURDISH, [("اللجنة المركزية", ARABIC)]),
    ],
)
def test_the_words_of_a_phrase_belong_together(text, language, expected):
    found = foreign_phrases(text, language)
    assert [(text[each.start : each.end], each.language) for each in found] == expected
