"""Numbers that running text writes with digits, whatever the digits and their grouping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class Numeral:
    """One number in digits, with its place in the plain text."""

    start: int
    end: int
    value: Fraction
    is_ordinal: bool = False
    is_code: bool = False  #: a part of a name such as CO2, 4Ps or COVID-19
    is_backwards: bool = False  #: its groups stand in the wrong order: "000 100"


#: Which comma and point mean what where: what groups thousands, and what begins a decimal.
_GROUPS: Mapping[str, str] = {ENGLISH.code: ",", ARABIC.code: ",٬،", KURDISH.code: ",٬،"}
_DECIMALS: Mapping[str, str] = {ENGLISH.code: ".", ARABIC.code: ".٫,،", KURDISH.code: ".٫,،"}

_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z0-9])", re.IGNORECASE)
#: What is written on to a number without making it a name.
_MEASURE = re.compile(r"(?:km|cm|mm|kg|mg|ml|hrs?|min|bn|mn|[mghl])[²³]?(?![A-Za-z0-9])")
_AFFIX = re.compile(
    r"(?:\b(?:mid|pre|post|under|over|sub|non|ages?|aged|early|late)-)$", re.IGNORECASE
)
#: A Latin letter, or any letter and a hyphen: A4, COVID-19, كوفيد-19.
_NAME_BEFORE = re.compile(r"(?:[A-Za-z_](?:[-.]?|\d[-.\d]*)|[^\W\d_]{2}-)$")
_LATIN_AFTER = re.compile(r"-?[A-Za-z_]")
_KURDISH_ORDINAL = re.compile(r"\s?(?:یە|هە|ە)م(?:ین)?(?!\w)")


def _token(language: Language) -> re.Pattern[str]:
    group, decimal = _GROUPS[language.code], _DECIMALS[language.code]
    end = rf"(?!\d|[{group}{decimal}]\d)"
    return re.compile(
        rf"(?P<backwards>(?<!\d)(?<!\d[{group}{decimal} ])000(?:[{group} ]000)*[{group} ]"
        rf"(?!000)[1-9]\d{{0,2}}{end}(?! 000))"
        rf"|(?P<grouped>(?!000)\d{{1,3}}(?P<mark>[{group} ])\d{{3}}(?:(?P=mark)\d{{3}})*"
        rf"(?:[{decimal}]\d+)?{end})"
        rf"|(?P<decimal>(?<!\d[{decimal}])\d+[{decimal}]\d+{end})"
        r"|(?P<whole>\d+)"
    )


_TOKENS = {each.code: _token(each) for each in (ARABIC, KURDISH, ENGLISH)}
_MARK = re.compile(r"\D")


def numerals_in(text: str, language: Language) -> Iterator[Numeral]:
    """Every number in digits in a plain text, in its order."""
    for found in _TOKENS[language.code].finditer(text):
        start, end = found.span()
        before = text[max(0, start - 12) : start]
        is_ordinal = _is_ordinal(text, end, language)
        yield Numeral(
            start,
            end,
            _value(found, _DECIMALS[language.code]),
            is_ordinal,
            not is_ordinal and _is_code(text, end, before),
            found["backwards"] is not None,
        )


def _value(found: re.Match[str], decimals: str) -> Fraction:
    written = found.group()
    if found["backwards"]:
        groups = _MARK.split(written)
        return Fraction("".join(reversed(groups)))
    if found["grouped"]:
        written = written.replace(found["mark"], "")
    if found["grouped"] or found["decimal"]:
        return Fraction(re.sub(f"[{decimals}]", ".", written))
    return Fraction(written)


def _is_ordinal(text: str, end: int, language: Language) -> bool:
    ending = _KURDISH_ORDINAL if language is KURDISH else _ORDINAL_ENDING
    return ending.match(text, end) is not None


def _is_code(text: str, end: int, before: str) -> bool:
    if _NAME_BEFORE.search(before) and not _AFFIX.search(before):
        return True
    after = text[end : end + 6]
    if not _LATIN_AFTER.match(after):
        return False
    return not after.startswith("-") and not _MEASURE.match(after)
