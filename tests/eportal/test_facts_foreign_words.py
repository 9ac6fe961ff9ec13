"""Examples of another language in a sentence are known by their letters."""

import pytest

from eportal.facts.foreign_words import foreign_words
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
