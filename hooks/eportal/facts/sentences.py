"""The sentences, clauses and parentheses of a running text, and how much text there is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.masking import masked
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: Marks that close a quotation or a bracket, and what formats it, may follow the point.
_CLOSING = r"[\"”“»’)\]*_\u2066-\u2069\u200e\u200f]*"
_STOP = re.compile(rf"(?:(?<=[\w\"”»’)\]*%٪])(?P<point>\.)|[!?؟…])+{_CLOSING}(?=\s|$)|\n\s*\n")
#: One language joins with a comma what another joins with "or" alone.
_CLAUSE_END = re.compile(r"[,،;؛]?\s(?:or|أو|یان|یاخود)(?=\s)|[,،;؛](?=\s|$)|:(?=\s)|\s[–—-](?=\s)")
_PARENTHESIS = re.compile(r"\(([^()\n]{2,})\)")
_INVISIBLE = re.compile(r"[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_END = re.compile(rf"([.!?؟:;؛…]){_CLOSING}\s*$")

#: After which a point does not end a sentence.
_ABBREVIATIONS = {
    ENGLISH: re.compile(
        r"(?:\b(?:No|Nos|Nº|Art|Arts|Dr|Mr|Mrs|Ms|St|vs|cf|etc|approx|para|p|pp|vol|ed|Fig|Sec|Gen"
        r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)|\b[A-Za-z])$"
    ),
    ARABIC: re.compile(r"(?<!\w)[^\W\d]$"),
    KURDISH: re.compile(r"(?<!\w)[^\W\d]$"),
}
#: What begins a sentence: a small Latin letter does not.
_CONTINUED = re.compile(r"\s+[\"“«(]*[a-z]")


@dataclass(frozen=True)
class Span:
    """A piece of a text."""

    start: int
    end: int


@lru_cache(maxsize=8192)
def sentences(text: str, language: Language) -> tuple[Span, ...]:
    """The sentences of a text in their order; each has letters."""
    plain = masked(text)
    ends = [found.end() for found in _STOP.finditer(plain) if _ends(plain, found, language)]
    starts = [0, *ends]
    pieces = zip(starts, [*ends, len(plain)], strict=True)
    return tuple(Span(start, end) for start, end in pieces if _has_letters(plain[start:end]))


@lru_cache(maxsize=8192)
def clauses(text: str, language: Language) -> int:
    """How many pieces commas, colons, dashes, points and "or" divide a text into."""
    inside = sum(1 for _ in _CLAUSE_END.finditer(masked(text).rstrip()))
    return inside + len(sentences(text, language))


@lru_cache(maxsize=8192)
def parentheses(text: str) -> tuple[Span, ...]:
    """What stands in round brackets."""
    return tuple(Span(found.start(), found.end()) for found in _PARENTHESIS.finditer(masked(text)))


@lru_cache(maxsize=8192)
def letters(text: str) -> int:
    """How many letters and digits a text has without markup, code and invisible characters."""
    return sum(map(str.isalnum, _INVISIBLE.sub("", masked(text))))


@lru_cache(maxsize=8192)
def closing_mark(text: str) -> str:
    """The mark of punctuation at the very end, as English writes it; empty when there is none."""
    found = _END.search(masked(text))
    return found[1].translate(_AS_ENGLISH) if found else ""


_AS_ENGLISH = str.maketrans({"؟": "?", "؛": ";", "…": "."})


def _ends(text: str, found: re.Match[str], language: Language) -> bool:
    """Whether a point ends its sentence, and no abbreviation, number or list."""
    if found["point"] is None:
        return True
    if _CONTINUED.match(text, found.end()):
        return False
    return not _ABBREVIATIONS[language].search(text, max(0, found.start() - 8), found.start())


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))
