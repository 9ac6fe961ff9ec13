"""The names of the months: both Arabic systems, Kurdish with its spellings, English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from eportal.facts.plain import in_plain_letters, plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: The two ways in which the months are called; a writer may join one name of each by a slash.
LEVANTINE, INTERNATIONAL = "levantine", "international"


@dataclass(frozen=True)
class MonthName:
    """One place where a text names a month."""

    start: int
    end: int
    month: int  #: 1 to 12
    system: str  #: which of the two ways of naming it belongs to
    is_certain: bool  #: not a word that may mean something else where it stands


@dataclass(frozen=True)
class _Naming:
    """How one language writes the months of one system."""

    cldr: str  #: locale that lists them
    system: str
    widths: tuple[str, ...] = ("wide",)
    variants: Mapping[int, str] | None = None  #: patterns beside the names of CLDR


@dataclass(frozen=True)
class _Grammar:
    """Which names there are, and what may be attached to one."""

    namings: tuple[_Naming, ...]
    before: str  #: what is written together with the name, before it
    after: str  #: and after it
    ambiguous: str  #: names that are also other words
    evidence_before: str  #: what stands before an ambiguous word when it is a month
    evidence_after: str  #: what stands after it


_ARABIC_LEVANTINE = {
    1: r"كانون ثاني?", 2: "اشباط", 5: "مايس", 10: r"تشرين اول", 11: r"تشرين ثاني?",
    12: r"كانون اول",
}  # fmt: skip
_ARABIC_INTERNATIONAL = {4: "نيسان ابريل", 6: "يونيه", 7: "يوليه|يوليوز", 8: "اغسطس|غشت"}
_FIRST, _SECOND = r"(?:یەکە?م|1)", r"(?:دوو?ه?ە?ه?ە?م|2)"
_KURDISH_LEVANTINE = {
    1: rf"کانوو?نی\s?{_SECOND}", 2: "شوبات|شبات", 3: "مارت", 4: "نیسان", 5: "مایس|ئەیار",
    6: "ح[وۆ]?زەیران|حوزێران", 7: "تەم{1,2}[وۆ]{1,2}ز", 8: "ئاب", 9: "ئە?یلوو?ل",
    10: rf"تشری?نی\s?{_FIRST}", 11: rf"تشری?نی\s?{_SECOND}", 12: rf"کانوو?نی\s?{_FIRST}",
}  # fmt: skip
_KURDISH_INTERNATIONAL = {
    1: "جەنیوە?ری|جانیوە?ری|یەنایە?ر", 2: "فێ?بریوە?ری|فێبرایە?ر|فەبرایە?ر", 3: "مارس|مارچ",
    4: "ئە?پری?ێ?ل", 5: "مایۆ", 6: "یونیۆ|یۆنیۆ|حوزەیران", 7: "جولای|یولیۆ|یۆلیۆ",
    8: "ئۆگە?ست|ئاگۆست|ئۆگۆست", 9: "س[ێی]پتەمبەر", 10: "ئۆکتۆبەر", 11: "نۆڤ[ەێ]مبەر",
    12: "د[یێ]سەمبەر",
}  # fmt: skip

_GRAMMARS = {
    ARABIC.code: _Grammar(
        namings=(
            _Naming("ar_IQ", LEVANTINE, variants=_ARABIC_LEVANTINE),
            _Naming("ar", INTERNATIONAL, variants=_ARABIC_INTERNATIONAL),
        ),
        before=r"(?<!\w)[وف]?[بل]?",
        after=r"(?!\w)",
        ambiguous="اب|مارس|مايس",
        evidence_before=r"(?:\d\s*|(?:من|شهر|اوائل|اواخر|مطلع|نهايه|بدايه|منتصف)\s+|[/(]\s?)$",
        evidence_after=r"(?:\s*[،,]?\s*(?:من\s+)?(?:(?:ل?عام|ل?سنه)\s+)?\d{4}|\s?[/(])",
    ),
    KURDISH.code: _Grammar(
        namings=(
            _Naming("ckb", LEVANTINE, variants=_KURDISH_LEVANTINE),
            _Naming("ckb", INTERNATIONAL, widths=(), variants=_KURDISH_INTERNATIONAL),
        ),
        before=r"(?<!\w)",
        after=r"(?=ی{0,2}(?:دا)?(?:ی?ش)?(?:ە|یە|ەوە|ێ|ان|بوو)?(?!\w))",
        ambiguous="ئازار|ئاب|مارس|مارت|مایس",
        evidence_before=r"(?:\d\s*ی?ە?م?ی?\s*|مانگی\s+|(?:سەرەتای|کۆتایی|ناوەڕاستی)\s+|[/(]\s?)$",
        evidence_after=r"(?:ی|دا)?(?:\s*[،,]?\s*(?:ساڵی\s+)?\d{4}|\s?[/(])",
    ),
    ENGLISH.code: _Grammar(
        namings=(_Naming("en", INTERNATIONAL, ("wide", "abbreviated"), {9: "Sept"}),),
        before=r"\b",
        after=r"(?!\w)\.?",
        ambiguous="May|MAY|March|MARCH|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
        evidence_before=r"(?:\d(?:st|nd|rd|th)?\s+(?:of\s+)?"
        r"|\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Ee]very)[\s-]+"
        r"|[/(]\s?)$",
        evidence_after=r"(?:,?\s+\d|\s?/)",
    ),
}


def months_in(text: str, language: Language) -> tuple[MonthName, ...]:
    """Every month that a text names, in its order; places are those of the text itself."""
    words = plain(text, language)
    return tuple(
        MonthName(*words.span(each.start, each.end), each.month, each.system, each.is_certain)
        for each in months_in_plain(words.text, language)
    )


@lru_cache(maxsize=8192)
def months_in_plain(letters: str, language: Language) -> tuple[MonthName, ...]:
    """Every month that is named in plain letters."""
    return tuple(_found(letters, language))


def _found(letters: str, language: Language) -> Iterator[MonthName]:
    grammar = _GRAMMARS[language.code]
    if not _any_month(language).search(letters):
        return
    for match in month_pattern(language).finditer(letters):
        group = match.lastgroup or ""
        system = INTERNATIONAL if group.startswith(INTERNATIONAL) else LEVANTINE
        start, end = match.span(group)
        yield MonthName(
            start, end, int(group.removeprefix(system)), system,
            _is_certain(letters, start, end, grammar),
        )  # fmt: skip


def _is_certain(letters: str, start: int, end: int, grammar: _Grammar) -> bool:
    if not re.fullmatch(grammar.ambiguous, letters[start:end]):
        return True
    before, after = letters[max(0, start - 12) : start], letters[end : end + 16]
    return bool(re.search(grammar.evidence_before, before)) or bool(
        re.match(grammar.evidence_after, after)
    )


@lru_cache
def month_pattern(language: Language) -> re.Pattern[str]:
    """Any month in plain letters; the name of the group tells its system and its number."""
    grammar = _GRAMMARS[language.code]
    groups = [
        f"(?P<{naming.system}{month}>{'|'.join(names)})"
        for naming in grammar.namings
        for month, names in _names(naming, language).items()
    ]
    return re.compile(f"{grammar.before}(?:{'|'.join(groups)}){grammar.after}")


@lru_cache
def _any_month(language: Language) -> re.Pattern[str]:
    """Matches where `month_pattern` does, and is faster where no month is named."""
    grammar = _GRAMMARS[language.code]
    return re.compile(f"{grammar.before}(?:{month_names(language)}){grammar.after}")


@lru_cache
def month_names(language: Language) -> str:
    """The alternatives of all names, for other patterns."""
    grammar = _GRAMMARS[language.code]
    return "|".join(
        name
        for naming in grammar.namings
        for names in _names(naming, language).values()
        for name in names
    )


def _names(naming: _Naming, language: Language) -> dict[int, list[str]]:
    """Patterns of each month's names, the longest first."""
    listed: dict[int, list[str]] = {}
    months = Locale.parse(naming.cldr).months["format"]
    for month in range(1, 13):
        of_cldr = {months[width][month].rstrip(".") for width in naming.widths}
        if language.direction == "ltr":
            of_cldr |= {name.upper() for name in of_cldr}
        plain_names = [in_plain_letters(name, language) for name in of_cldr]
        names = [r"\s".join(map(re.escape, name.split())) for name in plain_names]
        variant = (naming.variants or {}).get(month)
        listed[month] = sorted(names, key=len, reverse=True) + ([variant] if variant else [])
    return {month: names for month, names in listed.items() if names}
