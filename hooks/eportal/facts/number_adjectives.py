"""Numbers that words hold without being number words: a decade, العشري, دەساڵە, Phase II."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: Before these, the letter I is the number one.
_NUMBERED = (
    "annex|appendix|book|category|chapter|class|grade|level|list|part|phase|protocol|schedule"
    "|section|stage|table|title|type|volume|war"
)
_ARABIC_ADJECTIVE = "(?:ي|يه|يا|يتان|يتين|يان|يين)"
_KURDISH_STEMS: Mapping[int, str] = {
    2: "دوو", 3: "سێ", 4: "چوار", 5: "پێنج", 6: "شەش", 7: "حەوت", 8: "هەشت", 10: "دە", 12: "دوازدە",
    15: "پازدە", 20: "بیست",
}  # fmt: skip
_PATTERNS: Mapping[str, Mapping[int, str]] = {
    ENGLISH.code: {
        2: r"both(?! \w+ and\b)|bilateral|biennial|twofold|twice|double",
        3: "trilateral|triennial|threefold|triple",
        4: "quadrilateral|quadrennial|fourfold",
        5: "quinquennial|fivefold",
        10: "decades?|decennial|tenfold",
        12: "dozens?",
        14: "fortnight",
        100: "century|centuries|centennial|hundredfold",
    },
    ARABIC.code: {
        2: rf"ثنائ{_ARABIC_ADJECTIVE}|ضعف(?:ي|ا)?|كل(?:ا|تا|ي|تي)(?:هما)?",
        3: rf"ثلاث{_ARABIC_ADJECTIVE}",
        4: rf"رباع{_ARABIC_ADJECTIVE}",
        5: rf"خماس{_ARABIC_ADJECTIVE}|خمس{_ARABIC_ADJECTIVE}",
        6: rf"سداس{_ARABIC_ADJECTIVE}",
        7: rf"سباع{_ARABIC_ADJECTIVE}",
        10: rf"عشر{_ARABIC_ADJECTIVE}|عقد{_ARABIC_ADJECTIVE}|عقدا?",
        12: "دزينه",
        14: "اسبوعين|اسبوعان",
        100: "قرنا?|مئوي(?:ه|ا)?",
    },
    KURDISH.code: {
        value: rf"{stem}\s?(?:ساڵ|مانگ|ڕۆژ|هەفتە|کاتژمێر|لایەن|قۆڵ|گۆشە|هێند|قات)\w*"
        + (r"|هەردوو\w*" if value == 2 else "")
        for value, stem in _KURDISH_STEMS.items()
    },
}  # fmt: skip


def _compiled(patterns: Mapping[int, str]) -> Mapping[int, re.Pattern[str]]:
    start = r"(?<!\w)(?:[وفبكل]{0,2}(?:ال|ل)?)?"
    return {
        value: re.compile(rf"{start}(?:{pattern})(?!\w)", re.IGNORECASE)
        for value, pattern in patterns.items()
    }


_WORDS = {code: _compiled(patterns) for code, patterns in _PATTERNS.items()}


@lru_cache(maxsize=8192)
def may_say(value: int, text: str, language: Language) -> bool:
    """Whether a word of the text may hold this number: its adjective, a Roman numeral, YYYY."""
    read = plain(text, language).text
    pattern = _WORDS[language.code].get(value)
    if pattern and pattern.search(read):
        return True
    return _has_roman(value, read) or _has_row_of_letters(value, text)


def _has_roman(value: int, text: str) -> bool:
    if not 0 < value <= len(_ROMAN):
        return False
    roman = _ROMAN[value - 1]
    before = rf"(?i:{_NUMBERED})s?[\s-]" if value == 1 else r"(?<![\w.])"
    return re.search(rf"{before}{roman}(?![\w.’'])", text) is not None


def _has_row_of_letters(value: int, text: str) -> bool:
    """The letters of a pattern such as YYYY-MM-DD stand for as many digits."""
    return (
        1 < value < 5 and re.search(rf"(?<!\w)([YMDyd])\1{{{value - 1}}}(?!\w)", text) is not None
    )
