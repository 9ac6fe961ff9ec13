"""How each language writes the days and the year around the name of a month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eportal.languages import ARABIC, ENGLISH, KURDISH

#: Ordinal words of days, as patterns, by the day.
OrdinalWords = Mapping[str, int]


@dataclass(frozen=True)
class DateGrammar:
    """The patterns of one language, all in plain letters."""

    after_day: str  #: between the number of a day and the name of the month
    joined: str  #: between the last two days or dates of a range or list
    range_word: str  #: what of that says that the second ends a range
    before_year: str  #: between the name of the month, or its day, and the year
    number_word: str  #: before a number that is that of a document, so not a year
    counted: str  #: after a number that counts something, so not a year
    day_follows_month: bool  #: as in July 21
    ordinals: OrdinalWords  #: words for days of a month
    after_ordinal: str  #: between such a word and the name of the month


_ARABIC_UNITS = (
    "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر",
)  # fmt: skip
_ARABIC_ORDINALS: dict[str, int] = {
    f"ال{word}": number for number, word in enumerate(_ARABIC_UNITS, 1)
}
_ARABIC_ORDINALS |= {
    f"ال{word} عشر": 10 + number for number, word in enumerate(("حادي", *_ARABIC_UNITS[1:9]), 1)
}
_ARABIC_ORDINALS |= {
    f"ال{word} والعشرين": 20 + number
    for number, word in enumerate(("حادي", *_ARABIC_UNITS[1:9]), 1)
}
_ARABIC_ORDINALS |= {"العشرين": 20, "الثلاثين": 30, "الحادي والثلاثين": 31}
_ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_KURDISH_ORDINALS = {
    "یەکی": 1, "یەکەمی": 1, "یەکەم ڕۆژی": 1, "یەکەمین ڕۆژی": 1, "دووی": 2, "دووەمی": 2, "سێی": 3,
    "سێیەمی": 3, "پێنجی": 5, "پێنجەمی": 5, "دەی": 10, "دەیەمی": 10, "پازدەی": 15,
}  # fmt: skip

GRAMMARS = {
    ARABIC.code: DateGrammar(
        after_day=r"\s*(?:من\s+)?(?:شهر\s+)?[وف]?[بل]?",
        joined=r"\s*(?:(?:و?حتي|الي|و?لغايه|و?غايه)\s|[–-]|(?:[،,]\s*)?و)\s*(?:يوم\s+)?",
        range_word=r"الي|حتي|غايه|[–-]",
        before_year=r"\s*[،,]?\s*(?:من\s+)?(?:(?:ل?عام|ل?سنه)\s+)?",
        number_word=r"(?:رقم|المرقم|قرار\w*)\s*[(]?\s*$",
        counted=r"\s*\)?\s*(?:[%٪]|في المائه|الف|الاف|مليون|ملايين|مليار|دينار|دولار|يورو|شخص|نسمه"
        r"|عائله|اسره|ضحيه|متر|كيلو|كم\b)",
        day_follows_month=False,
        ordinals=_ARABIC_ORDINALS,
        after_ordinal=r"\s+من\s+(?:شهر\s+)?",
    ),
    KURDISH.code: DateGrammar(
        after_day=r"\s*(?:هەم)?(?:ی|ە?می)?\s*(?:مانگی\s+)?",
        joined=r"\s*(?:ی\s*)?(?:(?:تاکو|تاوەکو|هەتاکو|هەتا|تا|بۆ)\s|[–-]|(?:[،,]\s*)?و)\s*"
        r"(?:ڕۆژی\s+)?",
        range_word=r"تا|بۆ|[–-]",
        before_year=r"(?:ی|دا)?\s*[،,]?\s*(?:ساڵی\s+|ی\s+)?",
        number_word=r"(?:ژمارە|ژ\.?)\s*[(]?\s*$",
        counted=r"\s*\)?\s*(?:[%٪]|لە سەدا|هەزار|ملیۆن|ملیار|دینار|دۆلار|یۆرۆ|کەس|خێزان|قوربانی"
        r"|مەتر|کیلۆ|کم\b)",
        day_follows_month=False,
        ordinals=_KURDISH_ORDINALS,
        after_ordinal=r"\s+(?:مانگی\s+)?",
    ),
    ENGLISH.code: DateGrammar(
        after_day=r"(?:st|nd|rd|th)?\s*(?:day\s+)?(?:of\s+)?",
        joined=r"(?:st|nd|rd|th)?\s*(?:(?:to|until|till|through)\b|[–-]|(?:,\s*)?(?:and|or)\b)\s*"
        r"(?:the\s+)?",
        range_word=r"to|until|till|through|[–-]",
        before_year=r"(?:\s*,\s*|\s+)(?:of\s+)?(?:the\s+year\s+)?",
        number_word=r"(?:\b[Nn]o\.?|№|Nº|[Nn]umber|[Rr]esolution|[Dd]ecision)\s*[(]?\s*$",
        counted=r"\s*\)?\s*(?:%|per ?cent|thousand|million|billion|dinars?|dollars?|euros?|people\b"
        r"|persons?\b|individuals?\b|families\b|households?\b|victims?\b|met(?:er|re)s?\b|km\b|IQD"
        r"|USD)",
        day_follows_month=True,
        ordinals=_ENGLISH_ORDINALS,
        after_ordinal=r"\s+(?:day\s+)?of\s+",
    ),
}
