"""Articles of laws and resolutions of councils that running text names by a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

ARTICLE, RESOLUTION = "article", "resolution"


@dataclass(frozen=True)
class Reference:
    """One number of an article or a resolution."""

    kind: str
    start: int  #: of its first digit
    end: int
    number: int


@dataclass(frozen=True)
class _Grammar:
    """How one language names what has a number."""

    article: str  #: the word, in one or several
    resolution: str  #: the word, with what may part it from its number
    before_number: str  #: what may stand between the word and the number
    joined: str  #: between two numbers of one list


#: With a year beside it, it is the number of a law.
_NOT_YEAR = (
    r"(?!\s*\)?\s*(?:ل(?:سنه|عام)|ی?\s*(?:بۆ\s+)?ساڵی|of\s+(?:the\s+year\s+)?\d{4}|/\s*\d{4}))"
)
_GRAMMARS = {
    ARABIC.code: _Grammar(
        article=r"(?<!\w)[وفبلك]{0,2}(?:ال|لل)?(?:ماد(?:ه|تين|تان|تي)|مواد)(?!\w)",
        resolution=r"(?<!\w)[وفبلك]{0,2}(?:ال|لل)?قرار(?:ات|ي|ه|ها)?(?!\w)[^\d.؛;:!؟?\n]{0,90}?",
        before_number=r"\s*(?:(?:ال)?(?:رقم|مرقمه?|ارقام)\s*)?(?:من\s+)?",
        joined=r"\s*\)?\s*(?:[،,]|و|او|الي|[–-])\s*(?:و\s*)?\(?\s*",
    ),
    KURDISH.code: _Grammar(
        article=r"(?<!\w)مادد?ە(?:کانی|کان|ی|ەکانی|یەکانی)?(?!\w)",
        resolution=r"(?<!\w)بڕیار(?:ی|ەکانی|ەکە|ەکەی|انی)?(?!\w)[^\d.؛;:!؟?\n]{0,90}?",
        before_number=r"\s*(?:ژمارە\s*)?",
        joined=r"\s*\)?\s*(?:[،,]|و|یان|تا|[–-])\s*\(?\s*",
    ),
    ENGLISH.code: _Grammar(
        article=r"\b[Aa]rt(?:icles?\b|s?\.)",
        resolution=r"\b[Rr]esolutions?\b[^\d.;:!?\n]{0,60}?",
        before_number=r"\s*(?:[Nn]os?\.?\s*|[Nn]umbers?\s*|Nº\s*)?",
        joined=r"\s*\)?\s*(?:,\s*(?:and|or)|,|and|or|to|[–-])\s*\(?\s*",
    ),
}


_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=8192)
def references_in(text: str, language: Language) -> tuple[Reference, ...]:
    """Every article and resolution that a text names by a number of its own, in its order."""
    if not _DIGITS.search(text):
        return ()
    words = plain(text, language)
    found = [
        Reference(kind, *words.span(*span), int(words.text[slice(*span)]))
        for kind, pattern in _patterns(language)
        for match in pattern.finditer(words.text)
        for span in _numbers(match)
    ]
    return tuple(sorted(found, key=lambda each: each.start))


def _numbers(match: re.Match[str]) -> list[tuple[int, int]]:
    start, end = match.span("numbers")
    return [each.span() for each in _DIGITS.finditer(match.string, start, end)]


@lru_cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    grammar = _GRAMMARS[language.code]
    before = rf"{grammar.before_number}\(?\s*"
    articles = rf"(?P<numbers>\d{{1,4}}(?:{grammar.joined}\d{{1,4}}(?!\d|[.,]\d))*)(?!\d|[.,]\d)"
    resolutions = rf"(?P<numbers>\d{{2,4}})(?!\d|[.,]\d){_NOT_YEAR}"
    return (
        (ARTICLE, re.compile(f"{grammar.article}{before}{articles}")),
        (RESOLUTION, re.compile(f"{grammar.resolution}{before}{resolutions}")),
    )
