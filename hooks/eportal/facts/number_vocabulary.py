"""The words for numbers in each language, in the letters of plain texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from eportal.languages import ARABIC, ENGLISH, KURDISH


@dataclass(frozen=True)
class Vocabulary:
    """How one language says numbers."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, Fraction]
    plurals: Mapping[str, int]  #: thousands, millions: numbers only after another number
    before: str  #: what may be written on to a number word
    after: str  #: what may follow it in the same word
    adding: str  #: what stands between the parts of one number that are added
    beside: str  #: what stands between the parts that are multiplied
    must_add: bool  #: whether parts are added only with the word for "and"
    units_first: bool = False  #: five-and-twenty
    firsts: frozenset[str] = frozenset()  #: ordinals before a number, as in "the first ten"
    not_followed: str = r"(?!\w)"  #: else the word is something else

    @cached_property
    def values(self) -> Mapping[str, tuple[int | Fraction, bool]]:
        """The value of each word, and whether it is an ordinal."""
        found: dict[str, tuple[int | Fraction, bool]] = {}
        for words, is_ordinal in ((self.cardinals, False), (self.plurals, False)):
            found |= {word: (value, is_ordinal) for word, value in words.items()}
        found |= {word: (value, True) for word, value in self.ordinals.items()}
        return found | {word: (value, False) for word, value in self.fractions.items()}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One word for a number, in small letters: a pattern that ignored case would be slow."""
        by_letter: dict[str, list[str]] = {}
        for word in sorted(self.values, key=len, reverse=True):
            by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
        words = "|".join(
            f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()
        )
        return re.compile(rf"(?<!\w){self.before}(?P<word>{words}){self.after}{self.not_followed}")


def _spelt(rows: str) -> dict[str, int]:
    """From lines such as "3 three" and "8 ثمان ثمانية"; an underscore is a space."""
    found: dict[str, int] = {}
    for row in rows.strip().splitlines():
        value, *words = row.split()
        found |= dict.fromkeys((word.replace("_", " ") for word in words), int(value))
    return found


def _counted_up(first: int, words: str, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


_ENGLISH_CARDINALS = {
    **_counted_up(
        1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen",
    ),
    **_counted_up(20, "twenty thirty forty fifty sixty seventy eighty ninety", 10),
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_ENGLISH_ORDINALS = {
    **_counted_up(
        1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    ),
    **_counted_up(
        20, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 10
    ),
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip

_ARABIC_CARDINALS = _spelt("""
1 واحد واحده واحدا احد احدي
2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي
3 ثلاثه ثلاث
4 اربعه اربع
5 خمسه خمس
6 سته ست
7 سبعه سبع
8 ثمانيه ثماني ثمان
9 تسعه تسع
10 عشره عشر
20 عشرون عشرين
30 ثلاثون ثلاثين
40 اربعون اربعين
50 خمسون خمسين
60 ستون ستين
70 سبعون سبعين
80 ثمانون ثمانين
90 تسعون تسعين
100 مائه مئه
200 مائتان مائتين مئتان مئتين مائتا مائتي مئتا مئتي
300 ثلاثمائه ثلاثمئه
400 اربعمائه اربعمئه
500 خمسمائه خمسمئه
600 ستمائه ستمئه
700 سبعمائه سبعمئه
800 ثمانمائه ثمانمئه ثمانيمائه
900 تسعمائه تسعمئه
1000 الف الفا
2000 الفان الفين
1000000 مليون مليونا
2000000 مليونان مليونين مليوني
1000000000 مليار مليارا بليون بليونا
2000000000 ملياران مليارين ملياري
1000000000000 تريليون ترليون
""")
_ARABIC_ORDINALS = _spelt("""
1 اول اولي حادي حاديه
2 ثاني ثانيه
3 ثالث ثالثه
4 رابع رابعه
5 خامس خامسه
6 سادس سادسه
7 سابع سابعه
8 ثامن ثامنه
9 تاسع تاسعه
10 عاشر عاشره
""")

_KURDISH_CARDINALS = _spelt("""
1 یەک یەکێک
2 دوو دوان
3 سێ سیان
4 چوار
5 پێنج
6 شەش
7 حەوت
8 هەشت
9 نۆ
10 دە
11 یازدە یانزە
12 دوازدە دوانزە
13 سێزدە سیانزە سیازدە
14 چواردە
15 پازدە پانزە پانزدە
16 شازدە شانزە شانزدە
17 حەڤدە حەفدە
18 هەژدە
19 نۆزدە
20 بیست
30 سی
40 چل
50 پەنجا
60 شەست
70 حەفتا
80 هەشتا
90 نەوەد نەوت
100 سەد
200 دووسەد
300 سێسەد
400 چوارسەد
500 پێنجسەد
600 شەشسەد
700 حەوتسەد
800 هەشتسەد
900 نۆسەد
1000 هەزار
1000000 ملیۆن میلیۆن میلۆن
1000000000 ملیار میلیار بلیۆن بیلیۆن
1000000000000 تریلیۆن تریلۆن
""")
_KURDISH_ENDINGS = ("ەم", "یەم", "هەم", "ەمین", "یەمین", "هەمین", "ەمی", "یەمی")


def _kurdish_ordinals() -> Iterable[tuple[str, int]]:
    for word, value in _KURDISH_CARDINALS.items():
        yield from ((word + ending, value) for ending in _KURDISH_ENDINGS)
        if word.endswith("ە"):
            yield from ((word + ending, value) for ending in ("م", "مین"))


_HALF, _THIRD, _TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)
_QUARTER, _THREE_QUARTERS = Fraction(1, 4), Fraction(3, 4)

VOCABULARIES = {
    ENGLISH.code: Vocabulary(
        cardinals=_ENGLISH_CARDINALS,
        ordinals=_ENGLISH_ORDINALS,
        fractions={
            "half": _HALF, "one third": _THIRD, "one-third": _THIRD, "a third": _THIRD,
            "two thirds": _TWO_THIRDS, "two-thirds": _TWO_THIRDS, "a quarter": _QUARTER,
            "one quarter": _QUARTER, "one-quarter": _QUARTER, "three quarters": _THREE_QUARTERS,
            "three-quarters": _THREE_QUARTERS, "one fifth": Fraction(1, 5),
            "one-fifth": Fraction(1, 5), "one tenth": Fraction(1, 10), "a tenth": Fraction(1, 10),
            "½": _HALF, "¼": _QUARTER, "¾": _THREE_QUARTERS,
        },
        plurals={"thousands": 1000, "millions": 10**6, "billions": 10**9},
        before="", after="",
        adding=r"\s+and\s+", beside=r"\s+(?:a\s+)?|-", must_add=False,
    ),
    ARABIC.code: Vocabulary(
        cardinals=_ARABIC_CARDINALS,
        ordinals=_ARABIC_ORDINALS,
        fractions={
            "نصف": _HALF, "ثلث": _THIRD, "ثلثا": _TWO_THIRDS, "ثلثي": _TWO_THIRDS,
            "ثلثين": _TWO_THIRDS, "ثلثان": _TWO_THIRDS, "ربع": _QUARTER,
            "ثلاثه ارباع": _THREE_QUARTERS, "½": _HALF, "¼": _QUARTER, "¾": _THREE_QUARTERS,
        },
        plurals={"الاف": 1000, "ملايين": 10**6, "مليارات": 10**9, "بلايين": 10**9},
        before=r"(?P<adding>و(?!احد))?(?:[فبلك])?(?:ال|ل)?", after="",
        adding=r"(?!)", beside=r"\s+", must_add=True, units_first=True,
        firsts=frozenset({"اول", "اولي"}),
    ),
    KURDISH.code: Vocabulary(
        cardinals=_KURDISH_CARDINALS,
        ordinals=dict(_kurdish_ordinals()),
        fractions={
            "نیو": _HALF, "نیوە": _HALF, "نیوەی": _HALF, "سێیەک": _THIRD, "سێیەکی": _THIRD,
            "دوو لەسەر سێ": _TWO_THIRDS, "دوو لە سێ": _TWO_THIRDS, "چارەک": _QUARTER,
            "چارەکی": _QUARTER, "چواریەک": _QUARTER, "سێ چارەک": _THREE_QUARTERS,
            "½": _HALF, "¼": _QUARTER, "¾": _THREE_QUARTERS,
        },
        plurals={},
        before="", after="(?:ی|دا|ش|یان)?",
        adding=r"\s+و\s+", beside=r"\s+", must_add=True,
        not_followed=r"(?!\w|\s?شەم+ە)",
    ),
}  # fmt: skip
