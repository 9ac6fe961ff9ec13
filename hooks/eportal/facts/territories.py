"""Countries, and the people and things called after them, by CLDR in the three languages."""

from __future__ import annotations

import re
from functools import cache

from eportal.languages import ENGLISH, KURDISH, LANGUAGES, Language

#: Names that are also common words of a language, or of too many things.
_AMBIGUOUS = {
    "ar": re.compile("BJ|DJ|GP|IN|JE|KM|MA|ML|NE|NU|OM|PE|QA|TD|TG"),
    "ku": re.compile("CL|CN|IN|JE|ML|NU|OM|QA|TD|TG"),
    "en": re.compile("GE|JE|TD|TG|ML|NU"),
}

#: Other names in official use, in running text.
_FURTHER = {
    "ar": {
        "US": ("أمريكا", "أميركا", "الولايات المتحدة الأمريكية"), "SY": ("سورية",),
        "GB": ("بريطانيا",), "AE": ("الإمارات",), "SA": ("السعودية",), "MM": ("ميانمار",),
        "IR": ("جمهورية إيران الإسلامية",), "DE": ("المانيا",),
    },
    "ku": {
        "US": ("ئەمریکا", "ئەمەریکا", "ولایەتە یەکگرتووەکان"), "SY": ("سوریا",),
        "GB": ("بەریتانیا",), "SA": ("سعودیە", "سعوودیە"), "JO": ("ئەردەن",), "KW": ("کوێت",),
        "DE": ("ئەڵمان",), "BD": ("بەنگلادش",), "FR": ("فەرەنسا",), "TN": ("تونس",),
    },
    "en": {
        "US": ("United States of America", "USA", "US", "American"),
        "TR": ("Turkey", "Turkish"),
        "GB": ("Britain", "British", "UK"), "DE": ("German",), "FR": ("French",),
        "NL": ("Dutch",), "ES": ("Spanish",), "PL": ("Polish",), "GR": ("Greek",),
        "CH": ("Swiss",), "AF": ("Afghan",), "PH": ("Filipino",), "AE": ("Emirati",),
        "SA": ("Saudi",), "CZ": ("Czech",), "DK": ("Danish",), "SE": ("Swedish",),
        "FI": ("Finnish",), "NO": ("Norwegian",), "IE": ("Irish",), "TH": ("Thai",),
        "PK": ("Pakistani",), "IQ": ("Iraqi",), "YE": ("Yemeni",), "KW": ("Kuwaiti",),
        "IL": ("Israeli",), "BD": ("Bangladeshi",), "LB": ("Lebanese",), "CN": ("Chinese",),
        "JP": ("Japanese",), "VN": ("Vietnamese",), "NP": ("Nepalese", "Nepali"),
        "EG": ("Egyptian",), "JO": ("Jordanian",), "IR": ("Iranian",), "SY": ("Syrian",),
    },
}  # fmt: skip

#: Countries, and not continents, groups of countries or islands of a country.
_COUNTRY = re.compile("[A-Z]{2}")
_NO_COUNTRY = re.compile("EU|EZ|UN|XA|XB|XK|ZZ|QO|AC|CP|DG|EA|IC|TA|GF|PF|TF|GS|IO|AS")
#: An Arabic name loses these letters before the ending of an adjective.
_ENDING_OF_NAME = re.compile("(?:يا|ا|ية|ة)$")
_SHORTEST_STEM = 3


@cache
def countries(language: Language) -> dict[str, tuple[str, ...]]:
    """Names and adjectives of each country in a language, by its ISO code."""
    named = {
        code: (_without_remark(name), *_FURTHER[language.code].get(code, ()))
        for code, name in language.locale.territories.items()
        if _COUNTRY.fullmatch(code)
        and not _NO_COUNTRY.fullmatch(code)
        and not _AMBIGUOUS[language.code].fullmatch(code)
    }
    return {code: (*names, *_adjectives(names, language)) for code, names in named.items()}


def _adjectives(names: tuple[str, ...], language: Language) -> list[str]:
    """What is called after a country of one word, where a rule forms it."""
    single = [each for each in names if " " not in each]
    if language is ENGLISH:
        return [f"{each}n" for each in single if each.endswith("ia")]
    if language is KURDISH:
        return [each[:-2] + "ی" for each in single if each.endswith("یا") and len(each) > 5]
    stems = [_ENDING_OF_NAME.sub("", each.removeprefix("ال")) for each in single]
    return [f"{stem}ي" for stem in stems if len(stem) >= _SHORTEST_STEM]


def _without_remark(name: str) -> str:
    return re.sub(r"\s*\(.*\)", "", name)


@cache
def known_everywhere() -> frozenset[str]:
    """Countries that have in every language a name that means nothing else."""
    return frozenset.intersection(*(frozenset(countries(each)) for each in LANGUAGES))
