"""Words of another language in a text, by their letters and by words that betray it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.alphabets import SCRIPT_LETTERS
from eportal.facts.masking import masked
from eportal.languages import ARABIC, ENGLISH, KURDISH


@dataclass(frozen=True)
class Run:
    """Words of another language one after another."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Intruder:
    """How words of another language are recognised among those of this one."""

    sign: re.Pattern[str]  #: within a text; without it there is no such word at all
    word: re.Pattern[str]  #: a word that belongs to the other language
    own: re.Pattern[str]  #: a word that cannot belong to the other language
    letters: re.Pattern[str]  #: that words of the other language often have


#: Words of another language that make a run.
_FEWEST_BETRAYED = 2

_ARABIC_WORD = (
    r"[وف]?(?:في|إلى|الى|على|التي|الذي|الذين|هذا|هذه|ذلك|عن|أن|إن|كانت?|مع|تم|يتم|هو|هي|لا|ما)"
    rf"|[وفب]?(?:ال|بال|كال)[{SCRIPT_LETTERS}]{{3,}}|[وف]?لل[{SCRIPT_LETTERS}]{{3,}}"
    rf"|[{SCRIPT_LETTERS}]*[أإؤذضصطظثآ][{SCRIPT_LETTERS}]*|[{SCRIPT_LETTERS}]{{2,}}[ةىء]"
)

#: By the code of the language of the whole text.
_INTRUDERS: Mapping[str, _Intruder] = {
    KURDISH.code: _Intruder(
        re.compile(r"(?<!\w)[وفبك]?ال|(?<!\w)[وف]?لل|[ةأإؤذضصطظثآ]|(?<!\w)(?:في|على|هذا)(?!\w)"),
        re.compile(rf"(?:{_ARABIC_WORD})[\u064b-\u0652]*"),
        re.compile("[ەێۆڕڵگچپژڤکی]"),
        re.compile("[كي]"),
    ),
    ARABIC.code: _Intruder(
        re.compile("[ەێۆڕڵ]"),
        re.compile(rf"[{SCRIPT_LETTERS}]*[ەێۆڕڵ][{SCRIPT_LETTERS}]*"),
        re.compile("[ةأإؤذضصطظثىكيآ]|^و?ال|^لل"),
        re.compile("[کیگچپژڤ]"),
    ),
}

_WORD = re.compile(rf"[{SCRIPT_LETTERS}\u064b-\u0652\u0640\u200c]+")


@lru_cache(maxsize=65536)
def intruding_runs(text: str, code: str) -> tuple[Run, ...]:
    """Runs of Kurdish in an Arabic text, or of Arabic in a Kurdish one."""
    intruder = _INTRUDERS.get(code)
    if intruder is None or not intruder.sign.search(text):
        return ()
    return tuple(_runs(masked(text), intruder))


def _runs(text: str, intruder: _Intruder) -> Iterator[Run]:
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(text), None]:
        if word is not None and not intruder.own.search(word.group()):
            run.append(word)
            continue
        if _betrayed(run, intruder) >= _FEWEST_BETRAYED:
            yield Run(run[0].start(), run[-1].end(), text[run[0].start() : run[-1].end()])
        run = []


def _betrayed(run: list[re.Match[str]], intruder: _Intruder) -> int:
    """How many words are of the other language; beside one that is, its letters count for half."""
    known = sum(bool(intruder.word.fullmatch(each.group())) for each in run)
    likely = sum(bool(intruder.letters.search(each.group())) for each in run)
    return known + likely // 2 if known else 0


_LATIN_LETTER = re.compile("[A-Za-z]")
_LATIN_WORD = r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f’'.-]*"
_LATIN_WORDS = re.compile(_LATIN_WORD)
_LATIN_RUN = re.compile(
    rf"(?<![\w@./#+-]){_LATIN_WORD}(?:[,;:)”\"%.-]*\s[\s(“\"/–&%\d.,)-]*{_LATIN_WORD})+(?![\w@/])"
)
_CONTENT_WORD = re.compile(r"(?<![\w’'.-])[a-z]{4,}(?![\w.-]*[A-Z\d_])")
_BRACKETS = {"(": ")", "«": "»", "“": "”", '"': '"', "[": "]", "‘": "’"}
#: Words that make a clause: with a common word among them, and without one.
_FEWEST, _FEWEST_OF_NAMES = 3, 6


@lru_cache(maxsize=8192)
def latin_runs(text: str) -> tuple[Run, ...]:
    """Runs of Latin words that are more than a name, in a text in Arabic script."""
    words = masked(text)
    return tuple(
        Run(found.start(), found.end(), found.group())
        for found in _LATIN_RUN.finditer(words)
        if _is_clause(words, found)
    )


def _is_clause(words: str, found: re.Match[str]) -> bool:
    before = words[: found.start()].rstrip()[-1:]
    if before and _BRACKETS.get(before) == words[found.end() :].lstrip()[:1]:
        return False
    said = _LATIN_WORDS.findall(found.group())
    is_speech = _CONTENT_WORD.search(found.group()) or said[0].islower() or said[-1].islower()
    return len(said) >= (_FEWEST if is_speech else _FEWEST_OF_NAMES)


@lru_cache(maxsize=65536)
def own_words(text: str, code: str) -> str:
    """The text without markup, addresses and runs of another language, each letter in its place."""
    words = masked(text)
    for run in _foreign_runs(text, words, code):
        words = words[: run.start] + " " * (run.end - run.start) + words[run.end :]
    return words


def _foreign_runs(text: str, words: str, code: str) -> tuple[Run, ...]:
    runs = intruding_runs(text, code)
    if code in _INTRUDERS and _LATIN_LETTER.search(words):
        return (*runs, *latin_runs(text))
    return runs


_ARABIC_LETTERS = re.compile(f"[{SCRIPT_LETTERS}]+")
_LATIN_LETTERS = re.compile("[A-Za-z]+")
_KURDISH_LETTER = re.compile("[ەێۆڕڵگچپژڤکی]")


@lru_cache(maxsize=8192)
def prevailing_script(text: str) -> str:
    """`arabic` or `latin`, whichever has more letters; empty when there are none."""
    words = masked(text)
    arabic = sum(map(len, _ARABIC_LETTERS.findall(words)))
    latin = sum(map(len, _LATIN_LETTERS.findall(words)))
    if not arabic and not latin:
        return ""
    return "arabic" if arabic >= latin else "latin"


def speech_of(text: str) -> str:
    """The code of the language that a text seems to be written in, by its letters."""
    if prevailing_script(text) != "arabic":
        return ENGLISH.code
    return KURDISH.code if _KURDISH_LETTER.search(text) else ARABIC.code


#: Capitals within or throughout, or nothing but words with a capital: a name or a code.
_NAME = re.compile(r"[^A-Za-z]*[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2}|\d)\w*[^A-Za-z]*")
_TITLE = re.compile(r"\W*[A-Z][\w’'-]*(?:(?:\W+(?:of|the|and|for|in|on))*\W+[A-Z][\w’'-]*)+\W*")


def is_name_in_latin(words: str) -> bool:
    """Whether Latin words are a name or a code by their capitals."""
    if not _LATIN_LETTER.search(words):
        return False
    return bool(_NAME.fullmatch(words) or _TITLE.fullmatch(words))


_KURMANJI_LETTER = re.compile("[êîûçşÊÎÛÇŞ]")
_KURMANJI_WORD = re.compile(
    "û|ji|bi|di|ku|li|na|ne|her|heye|hene|dike|dibe|ew|ev|bo|wê|wî|min|me|ya|yê|yên|an",
    re.IGNORECASE,
)


def is_kurmanji(text: str) -> bool:
    """Whether Latin words are Kurdish as it is written in Latin letters."""
    if not _KURMANJI_LETTER.search(text):
        return False
    words = _LATIN_WORDS.findall(masked(text))
    signs = sum(bool(_KURMANJI_WORD.fullmatch(each)) for each in words)
    signs += sum(bool(_KURMANJI_LETTER.search(each)) for each in words)
    return len(words) >= _FEWEST and signs * 4 >= len(words)


_PLACEHOLDER = re.compile(
    r"\W*|(?:TODO|TBD|TBA|FIXME|XXX+|lorem ipsum.*|untranslated|translate me|قيد الترجمة)\W*",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether a text only says that it is still to be written, or says nothing."""
    return _PLACEHOLDER.fullmatch(text) is not None
