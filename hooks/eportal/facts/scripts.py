"""Which language a piece of text is written in, by its letters and by words that betray it."""

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
    fewest: int  #: recognised words that make a run


_KURDISH_ONLY = "[ەێۆڕڵگچپژڤ]"
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
        re.compile(f"{_KURDISH_ONLY}|[کی]"),
        fewest=2,
    ),
    ARABIC.code: _Intruder(
        re.compile("[ەێۆڕڵ]"),
        re.compile(rf"[{SCRIPT_LETTERS}]*[ەێۆڕڵ][{SCRIPT_LETTERS}]*"),
        re.compile("[ةأإؤذضصطظثىكيآ]|^و?ال|^لل"),
        fewest=2,
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
    known = 0
    for word in [*_WORD.finditer(text), None]:
        if word is not None and not intruder.own.search(word.group()):
            run.append(word)
            known += intruder.word.fullmatch(word.group()) is not None
            continue
        if known >= intruder.fewest:
            yield Run(run[0].start(), run[-1].end(), text[run[0].start() : run[-1].end()])
        run, known = [], 0


@lru_cache(maxsize=65536)
def own_words(text: str, code: str) -> str:
    """The text without markup, addresses and runs of another language, each letter in its place."""
    words = masked(text)
    for run in intruding_runs(text, code):
        words = words[: run.start] + " " * (run.end - run.start) + words[run.end :]
    return words


_LATIN_WORD = r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f’'.-]*"
_LATIN_RUN = re.compile(
    rf"(?<![\w@./#+-]){_LATIN_WORD}(?:[\s,;:()“”\"/–&%\d.-]+{_LATIN_WORD})+(?![\w@/])"
)
_CONTENT_WORD = re.compile(r"(?<![\w’'.-])[a-z]{4,}(?![\w.-]*[A-Z\d_])")
_LATIN_WORDS = re.compile(_LATIN_WORD)
_BRACKETS = {"(": ")", "«": "»", "“": "”", '"': '"', "[": "]", "‘": "’"}
#: Words that make speech: with a common word among them, and without one.
_FEWEST, _FEWEST_OF_NAMES = 3, 6


@lru_cache(maxsize=8192)
def latin_runs(text: str) -> tuple[Run, ...]:
    """Runs of Latin words that are more than a name: among the words of a text in Arabic script."""
    words = masked(text)
    return tuple(
        Run(found.start(), found.end(), found.group())
        for found in _LATIN_RUN.finditer(words)
        if _is_speech(words, found)
    )


def _is_speech(words: str, found: re.Match[str]) -> bool:
    before = words[: found.start()].rstrip()[-1:]
    if before and _BRACKETS.get(before) == words[found.end() :].lstrip()[:1]:
        return False
    count = len(_LATIN_WORDS.findall(found.group()))
    fewest = _FEWEST if _CONTENT_WORD.search(found.group()) else _FEWEST_OF_NAMES
    return count >= fewest


_ARABIC_LETTER = re.compile(f"[{SCRIPT_LETTERS}]")
_LATIN_LETTER = re.compile("[A-Za-z]")


def prevailing_script(text: str) -> str:
    """`arabic` or `latin`, whichever has more letters; empty when there are none."""
    words = masked(text)
    arabic, latin = len(_ARABIC_LETTER.findall(words)), len(_LATIN_LETTER.findall(words))
    if not arabic and not latin:
        return ""
    return "arabic" if arabic >= latin else "latin"


_KURDISH_LETTER = re.compile("[ەێۆڕڵگچپژڤکی]")


def speech_of(text: str) -> str:
    """The code of the language that a text seems to be written in, by its letters."""
    if prevailing_script(text) != "arabic":
        return ENGLISH.code
    return KURDISH.code if _KURDISH_LETTER.search(text) else ARABIC.code


#: Capitals within or throughout, or nothing but words with a capital: a name or a code.
_NAME = re.compile(r"[^A-Za-z]*[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2}|\d)\w*[^A-Za-z]*")
_TITLE = re.compile(r"(?:[^a-z]*[A-Z][\w’'-]*(?:\s+(?:of|the|and|for|in|on))*){2,}[^A-Za-z]*")


def is_name_in_latin(words: str) -> bool:
    """Whether Latin words are a name or a code by their capitals."""
    return bool(_NAME.fullmatch(words) or _TITLE.fullmatch(words))


_KURMANJI_LETTER = re.compile("[êîûçşÊÎÛÇŞ]")
_KURMANJI_WORD = re.compile(
    r"(?<!\w)(?:û|ji|bi|di|ku|li|na|ne|her|heye|hene|dike|dibe|ew|ev|bo|wê|wî|min|me|ya|yê|yên|an)"
    r"(?!\w)",
    re.IGNORECASE,
)


def is_kurmanji(text: str) -> bool:
    """Whether Latin words are Kurdish as it is written in Latin letters."""
    if not _KURMANJI_LETTER.search(text):
        return False
    words = _LATIN_WORDS.findall(masked(text))
    known = sum(bool(_KURMANJI_WORD.fullmatch(each)) for each in words)
    marked = sum(bool(_KURMANJI_LETTER.search(each)) for each in words)
    return len(words) >= _FEWEST and (known + marked) * 4 >= len(words)
