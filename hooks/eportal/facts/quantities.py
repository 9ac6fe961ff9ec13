"""What numbers in running text count: percent, millions, money, and spans of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

PERCENT, PERMILLE = "percent", "permille"

#: Words that Arabic writes together with the next one.
_START = r"(?<!\w)[وفبكل]?(?:ال|ل)?"


@dataclass(frozen=True)
class Quantity:
    """What stands with one number."""

    end: int  #: after the last word that belongs to it
    kind: str = ""
    power: int = 1  #: a thousand, a million
    currency: str = ""
    unit: str = ""


@dataclass(frozen=True)
class _Grammar:
    """The words of a language that stand with numbers."""

    percent: str
    percent_before: str
    permille: str
    powers: Mapping[str, int]
    currencies: Mapping[str, str]  #: pattern of its words -> code
    units: Mapping[str, str]  #: pattern of its words -> unit
    ending: str  #: what may be written on to such a word
    between: str  #: words that may stand before the money or unit
    pairs: Mapping[str, str]  #: words that say two of a unit by themselves
    single: str  #: says that a unit before it is one
    power_ending: str = ""  #: what may be written on to a thousand or million

    @cached_property
    def following(self) -> re.Pattern[str]:
        """Everything that may follow a number."""
        powers = "|".join(sorted(self.powers, key=len, reverse=True))
        return re.compile(
            rf"\+?[)\]]*[$€£]?\s?(?:(?P<permille>{self.permille})|(?P<percent>{self.percent})"
            rf"|(?:[\s-]*(?:(?P<power>{powers})(?:{self.power_ending})(?!\w)|(?P<suffix>bn|mn)\b))?[)\]]*"
            rf"(?P<rest>[\s-]*(?:{self.between})?"
            rf"(?:(?P<currency>{_any(self.currencies)})|(?P<unit>{_any(self.units)}))"
            rf"(?:{self.ending})(?!\w))?)",
            re.IGNORECASE,
        )

    @cached_property
    def preceding(self) -> re.Pattern[str]:
        """A percent or currency sign before a number."""
        return re.compile(
            rf"(?:(?P<permille>(?<!\d)(?<!\d\s)‰)|(?P<percent>{self.percent_before})"
            r"|(?P<currency>[$€£]|\b(?:USD|IQD|EUR|GBP)))[\s(]*$"
        )

    @cached_property
    def money(self) -> re.Pattern[str]:
        """A word or sign for a currency anywhere."""
        return re.compile(
            rf"{_START}(?P<word>{_any(self.currencies)})(?:{self.ending})(?!\w)|[$€£]",
            re.IGNORECASE,
        )

    @cached_property
    def pair(self) -> re.Pattern[str] | None:
        """A dual."""
        return re.compile(rf"{_START}(?P<word>{_any(self.pairs)})(?!\w)") if self.pairs else None

    @cached_property
    def one(self) -> re.Pattern[str] | None:
        """A unit that a word after it says to be one."""
        if not self.single:
            return None
        return re.compile(rf"{_START}(?P<word>{_any(self.units)})\s+(?:{self.single})(?!\w)")

    @cached_property
    def bare_unit(self) -> re.Pattern[str]:
        """A unit anywhere."""
        return re.compile(
            rf"{_START}(?P<word>{_any(self.units)})(?:{self.ending})(?!\w)", re.IGNORECASE
        )


def _any(patterns: Mapping[str, str]) -> str:
    return "|".join(patterns)


_HOUR, _DAY, _WEEK, _MONTH, _YEAR, _MINUTE = "hour", "day", "week", "month", "year", "minute"
_GRAMMARS = {
    ENGLISH.code: _Grammar(
        percent=r"%|per\s?cent\b|percentage\b|pct\b",
        percent_before="(?!)",
        permille=r"‰|per (?:mille|thousand)\b",
        powers={"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
        currencies={
            r"dinars?|IQD": "IQD", r"dollars?|USD": "USD", r"euros?|EUR|€": "EUR",
            r"pounds? sterling|GBP": "GBP", r"liras?": "TRY", r"riyals?|rials?": "SAR",
        },
        units={
            "hours?|hrs?": _HOUR, "days?": _DAY, "weeks?": _WEEK, "months?": _MONTH,
            "years?": _YEAR, "minutes?": _MINUTE,
        },
        ending="",
        between=r"(?:Iraqi|US|U\.S\.|American|calendar|working|full|consecutive|whole|of)\s+",
        pairs={}, single="",
    ),
    ARABIC.code: _Grammar(
        percent=r"[%٪](?!\d)|(?:في|ب)\s?الم(?:ا)?ئه(?!\w)|بالمايه",
        percent_before=r"(?<!\d)(?<!\d\s)[%٪]",
        permille=r"‰|[؉]|في الالف(?!\w)",
        powers={
            "الفا?|الاف": 10**3, "مليونا?|ملايين": 10**6, "مليار(?:ا|ات)?|بليونا?|بلايين": 10**9,
            "تريليون(?:ا|ات)?|ترليون": 10**12,
        },
        currencies={
            r"دينار(?:ا|ات|ين|ان)?|دنانير|د\.ع": "IQD", "دولار(?:ا|ات|ين|ان)?": "USD",
            "يورو": "EUR", r"جنيه(?:ا|ات)? استرليني\w*": "GBP", "ليره|ليرات": "TRY",
            "ريال(?:ا|ات)?": "SAR",
        },
        units={
            "ساعه|ساعات": _HOUR, "يوما?|ايام": _DAY, "اسبوعا?|اسابيع": _WEEK,
            "شهرا?|اشهر|شهور": _MONTH, "سنه|سنوات|سنين|عاما?|اعوام": _YEAR, "دقيقه|دقائق": _MINUTE,
        },
        ending="",
        between=r"(?:من\s)?(?:ال)?",
        pairs={
            "ساعت(?:ين|ان|ا|ي)": _HOUR, "يوم(?:ين|ان)": _DAY, "اسبوع(?:ين|ان)": _WEEK,
            "شهر(?:ين|ان)": _MONTH, "(?:سنت|عام)(?:ين|ان)": _YEAR, "دقيقت(?:ين|ان)": _MINUTE,
        },
        single="(?:ال)?واحد[اه]?",
    ),
    KURDISH.code: _Grammar(
        percent=r"[%٪](?!\d)|لە\s?سەد(?:ا|ای)?(?!\w)(?!\s*[\d(])",
        percent_before=r"(?<!\d)(?<!\d\s)[%٪]|(?:لە\s?)?سە[دت]ا\s?[%٪]?",
        permille=r"‰|لە\s?هەزار(?:دا)?(?!\w)",
        powers={
            "هەزار": 10**3, "می?لیۆن|میلۆن": 10**6, "می?لیار|بی?لیۆن": 10**9,
            "تری?لیۆن|تریلۆن": 10**12,
        },
        currencies={
            "دینار": "IQD", "دۆ[لڵ]ار": "USD", "یۆرۆ|یورۆ": "EUR", "پاوەن?د": "GBP",
            "لیرە": "TRY", "ڕیا[لڵ]": "SAR",
        },
        units={
            "کاتژمێر|سەعات|ساعەت|سەعەت": _HOUR, "ڕۆژ": _DAY, "هەفتە|حەفتە": _WEEK,
            "مانگ": _MONTH, "ساڵ": _YEAR, "خولەک|دەقە": _MINUTE,
        },
        ending=r"(?:ێک|یەک)?(?:ە|ی|یی|یە|ییە|دا|ان|انە|ەی|ەکە|ەکەی|یان|مان|تان)?(?:ی|دا|ش|ە|ەوە|وە|یە)?",
        between="", pairs={}, single="", power_ending="ی?",
    ),
}  # fmt: skip
_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "USD": "USD", "IQD": "IQD", "EUR": "EUR",
    "GBP": "GBP",
}  # fmt: skip
_SUFFIXES = {"bn": 10**9, "mn": 10**6}
_TWO, _ONE = 2, 1

Meaning = TypeVar("Meaning")


def quantity_at(text: str, start: int, end: int, language: Language) -> Quantity:
    """What stands with the number at this place of a plain text."""
    grammar = _GRAMMARS[language.code]
    before = grammar.preceding.search(text[max(0, start - 12) : start])
    found = grammar.following.match(text, end)
    kind, currency = _said_before(before)
    if found is None:
        return Quantity(end, kind, currency=currency)
    for share in (PERMILLE, PERCENT):
        if found[share]:
            return Quantity(found.end(), share)
    return Quantity(
        found.end(),
        kind,
        _SUFFIXES.get(found["suffix"] or "", _meaning(grammar.powers, found["power"], 1)),
        currency or _meaning(grammar.currencies, found["currency"], ""),
        _meaning(grammar.units, found["unit"], ""),
    )


def _said_before(before: re.Match[str] | None) -> tuple[str, str]:
    """Kind and currency of the sign before a number."""
    if before is None:
        return "", ""
    if before["currency"]:
        return "", _SIGNS[before["currency"]]
    return (PERMILLE if before["permille"] else PERCENT), ""


def units_in_words(text: str, language: Language) -> Iterator[tuple[int, int, int, str]]:
    """Units that say their own number: a dual, or «one day». Start, end, number and unit."""
    grammar = _GRAMMARS[language.code]
    for number, words, pattern in (
        (_TWO, grammar.pairs, grammar.pair),
        (_ONE, grammar.units, grammar.one),
    ):
        for found in pattern.finditer(text) if pattern else ():
            yield *found.span(), number, _meaning(words, found["word"], "")


@lru_cache(maxsize=8192)
def bare_units(text: str, language: Language) -> frozenset[str]:
    """Every unit that a plain text names, with a number or without."""
    grammar = _GRAMMARS[language.code]
    found = grammar.bare_unit.finditer(text)
    return frozenset(_meaning(grammar.units, each["word"], "") for each in found)


@lru_cache(maxsize=8192)
def currencies_in(text: str, language: Language) -> frozenset[str]:
    """Every currency that a plain text names, with a number or without."""
    grammar = _GRAMMARS[language.code]
    return frozenset(
        _SIGNS.get(each.group()) or _meaning(grammar.currencies, each["word"], "")
        for each in grammar.money.finditer(text)
    )


def _meaning(patterns: Mapping[str, Meaning], word: str | None, default: Meaning) -> Meaning:
    if word is None:
        return default
    return next(
        (value for each, value in patterns.items() if re.fullmatch(each, word, re.IGNORECASE)),
        default,
    )
