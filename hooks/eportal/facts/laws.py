"""Laws, orders, regulations and conventions that running text names by number and year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class LawMention:
    """One place where a text names an instrument."""

    start: int  #: of the first letter in the text
    end: int  #: after the last one
    number: int
    year: int


@dataclass(frozen=True)
class _Grammar:
    """How a language names an instrument: «noun … [number word] number, of the year, year»."""

    noun: str  #: what an instrument is called, as a whole word
    other: str  #: what else has a number and a year: an article, a letter, an activity
    number_word: str  #: says that a number follows
    of_year: str  #: stands between number and year
    also: str  #: does so as well, but only after a number word
    joined: str  #: stands between two instruments in a list
    longest_title: int  #: words that may part the noun from the number word
    longest_bare_title: int  #: words that may part it from a number without such a word
    letters: Mapping[int, int]  #: letters that writers exchange -> the one in these patterns
    qualifier: str = ""  #: words before the noun that belong to its name

    @cached_property
    def designation(self) -> re.Pattern[str]:
        """A number and a year, with or without a word that says that a number follows."""
        year = r"\d{4}(?!\d|[-–/]\d)"
        numbered = (
            rf"(?<!\w){self.number_word}\s*{_OPEN}(?P<number>\d{{1,4}}){_CLOSE}"
            rf"(?:{self.of_year}|{self.also}){_OPEN}(?P<year>{year})"
        )
        bare = (
            rf"(?:(?<=\bو)|(?<![\w/.-]))(?P<bare>\d{{1,4}}){_CLOSE}"
            rf"{self.of_year}{_OPEN}(?P<year_of_bare>{year})"
        )
        return re.compile(f"{numbered}|{bare}")

    @cached_property
    def governing(self) -> re.Pattern[str]:
        """What an instrument is called, or what else has a number."""
        return re.compile(rf"(?<!\w)(?:(?P<noun>{self.noun})|{self.other})(?!\w)")


#: Brackets and quotation marks that writers put around a number.
_OPEN, _CLOSE = r"[(\[«“\"]?\s*", r"\s*[)\]»”\"]?"

_GRAMMARS = {
    ARABIC.code: _Grammar(
        noun=r"[وفبلك]{0,2}(?:ال|لل)?(?:قانون|قوانين|نظام|انظمه|امر|اوامر|قرار|قرارات|مرسوم"
        r"|تعليمات|اتفاقيه|اتفاقيات|بروتوكول|بروتوكولات|دستور)(?:ين|ان|ي|ه|ها)?",
        other=r"[وفبلك]{0,2}(?:ال|لل)?(?:ماده|مواد|فقره|بند|فصل|نشاط|كتاب|تقرير|خطه|جلسه|محضر"
        r"|دعوي|قضيه|عدد|شهر|نصف|ربع|يوم)",
        number_word=r"[وب]?(?:ال|لل)?(?:رقم|مرقمه?|مرقمين)\s*[:.]?",
        of_year=r"\s*(?:لسنه|لعام)\s*",
        also=r"\s*(?:(?:الصادره?|الصادر)?\s*(?:في|ل)?\s*(?:سنه|عام)|/)\s*",
        joined=r"\s*[،,؛;]?\s*(?:و|او)?\s*",
        longest_title=14,
        longest_bare_title=6,
        letters=str.maketrans("أإآٱىیکةە", "ااااييكهه"),
    ),
    KURDISH.code: _Grammar(
        noun=r"(?:یاسا|فەرمان|پێڕەو|بڕیار|ڕێنمایی|ڕێککەوتننامە|ڕێککەوتن|پرۆتۆکۆل|دەستوور)"
        r"(?:ەکە|کە|ەکان|کان|یەکان|ێک|یەک|ە|ان)?(?:ی|یی)?(?:ە?وە)?(?:ش)?",
        other=r"(?:ماددە|بڕگە|خاڵ|چالاکی|نووسراو|ڕاپۆرت|پلان|دانیشتن|کۆنووس|داوا|کەیس|مانگ"
        r"|نیوە|چارەک|ڕۆژ)\w{0,4}",
        number_word=r"(?:ژمارە|ژ)(?:ی|کە|کانی)?\s*[:.]?",
        of_year=r"\s*(?:ی\s*(?:بۆ\s+)?|بۆ\s+)ساڵ(?:ی|ە)?\s*",
        also=r"\s*(?:ساڵ(?:ی|ە)?|/)\s*",
        joined=r"\s*[،,؛;]?\s*(?:و|یان)?\s*",
        longest_title=14,
        longest_bare_title=6,
        letters=str.maketrans("يىكةھ", "ییکەه"),
    ),
    ENGLISH.code: _Grammar(
        noun=r"(?i:laws?|acts?|codes?|orders?|decrees?|regulations?|decisions?|resolutions?"
        r"|instructions?|conventions?|protocols?|constitution)",
        other=r"(?i:articles?|sections?|paragraphs?|items?|activit(?:y|ies)|letters?|reports?"
        r"|plans?|sessions?|meetings?|cases?|issues?|months?|half|quarters?|days?)",
        number_word=r"(?i:nos?\b\.?|numbers?\b|№|#)\s*:?",
        of_year=r"\s+(?i:of|for)\s+(?:(?i:the\s+year)\s+)?",
        also=r"\s*[,/]\s*|\s+(?=\()",
        joined=r"\s*[,;]?\s*(?i:and|or)?\s*",
        longest_title=14,
        longest_bare_title=0,
        letters={},
        qualifier=r"(?:(?!(?:The|This|That|Under|By|In|Per|See|And|According|Article|Issuance|No)\b)"
        r"[A-Z][\w’'-]+\s+(?:(?:of|on|and|for|the)\s+)*){0,4}$",
    ),
}  # fmt: skip

#: No text without four digits in a row names a year.
_YEAR = re.compile(r"\d{4}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_INVISIBLE = {"Mn", "Cf"}
_TATWEEL = "\u0640"
#: A title ends where its sentence does; numbers in it would be those of something else.
_BROKEN = re.compile(r"[\d.!?؟\n]")
_WORD = re.compile(r"\w+")
_PARTED = re.compile(r"[،,;؛:]")


@lru_cache(maxsize=8192)
def law_mentions(text: str, language: Language) -> tuple[LawMention, ...]:
    """Every instrument that the text names by number and year, in the order of the text."""
    if not _YEAR.search(text):
        return ()
    grammar = _GRAMMARS[language.code]
    plain, places = _plain(text, grammar)
    return tuple(
        LawMention(places[start], places[end - 1] + 1, number, year)
        for start, end, number, year in _found(plain, grammar)
    )


def _found(plain: str, grammar: _Grammar) -> Iterator[tuple[int, int, int, int]]:
    end_of_last: int | None = None
    for match in grammar.designation.finditer(plain):
        number = match["number"] or match["bare"]
        year = match["year"] or match["year_of_bare"]
        longest = grammar.longest_title if match["number"] else grammar.longest_bare_title
        start = _start(plain, match.start(), longest, grammar)
        if start is None and end_of_last is not None:
            joined = re.fullmatch(grammar.joined, plain[end_of_last : match.start()])
            start = match.start() if joined else None
        if start is None or not int(number) or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
            continue
        end_of_last = _end(plain, start, match.end())
        yield start, end_of_last, int(number), int(year)


def _start(plain: str, core: int, longest: int, grammar: _Grammar) -> int | None:
    """Where the name of the instrument begins; None when the number is that of something else."""
    governing = list(grammar.governing.finditer(plain, 0, core))
    if not governing or not governing[-1]["noun"]:
        return None
    noun = governing[-1]
    title = plain[noun.end() : core]
    if _BROKEN.search(title) or len(_WORD.findall(title)) > longest:
        return None
    if _PARTED.search(title):
        return core
    qualifier = re.search(grammar.qualifier, plain[: noun.start()]) if grammar.qualifier else None
    return qualifier.start() if qualifier else noun.start()


def _end(plain: str, start: int, end: int) -> int:
    """The end of the mention, with the bracket that closes one opened in it."""
    named = plain[start:end]
    for opening, closing in ("()", "[]", "«»", "“”"):
        if named.count(opening) > named.count(closing) and plain[end : end + 1] == closing:
            return end + 1
    return end


def _plain(text: str, grammar: _Grammar) -> tuple[str, list[int]]:
    """The text without marks, in the letters of the grammar, and where each letter stood."""
    places = [
        place
        for place, letter in enumerate(text)
        if letter != _TATWEEL and unicodedata.category(letter) not in _INVISIBLE
    ]
    return "".join(text[place] for place in places).translate(dict(grammar.letters)), places
