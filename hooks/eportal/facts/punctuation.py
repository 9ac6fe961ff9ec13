"""Marks of punctuation: which script they belong to, what they enclose and how a text ends."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.alphabets import MARKS, SCRIPT_LETTERS
from eportal.facts.speech import is_placeholder
from eportal.languages import ARABIC, ENGLISH, KURDISH


@dataclass(frozen=True)
class Mark:
    """A mark of punctuation at its place."""

    start: int
    end: int
    text: str
    wanted: str = ""  #: what to type instead, where that is known


_ARABIC_OF = {",": "،", ";": "؛", "?": "؟"}
_LATIN_OF = {mark: latin for latin, mark in _ARABIC_OF.items()}
_ARABIC_SIDE = f"{SCRIPT_LETTERS}{MARKS}"

#: A Latin mark after a word, number or closing bracket, beside a word in Arabic script.
_LATIN_MARK = re.compile(
    f"(?<=[{_ARABIC_SIDE}]) ?[,;?](?!\\?)"
    r"|(?<=[\d)\]»”\"\u2069%٪!؟])[,;?](?![\d\w])"
    rf"|(?<=\w)[,;?](?= [{SCRIPT_LETTERS}])"
)
_ARABIC_MARK = re.compile(rf"(?<![{_ARABIC_SIDE}])[،؛؟](?!\s*[{SCRIPT_LETTERS}])")
#: By the code of the language of the text.
_OF_OTHER_SCRIPT: Mapping[str, tuple[re.Pattern[str], Mapping[str, str]]] = {
    ARABIC.code: (_LATIN_MARK, _ARABIC_OF),
    KURDISH.code: (_LATIN_MARK, _ARABIC_OF),
    ENGLISH.code: (_ARABIC_MARK, _LATIN_OF),
}


@lru_cache(maxsize=8192)
def marks_of_other_script(words: str, code: str) -> tuple[Mark, ...]:
    """Commas, semicolons and question marks of the other script."""
    pattern, wanted = _OF_OTHER_SCRIPT[code]
    return tuple(
        Mark(found.end() - 1, found.end(), found.group()[-1], wanted[found.group()[-1]])
        for found in pattern.finditer(words)
    )


_BRACKET = re.compile(r"[()\[\]]")  # braces are places to fill, which other rules look at
_CLOSES = {")": "(", "]": "["}
#: `1)` and `أ)`: an item of a list, at the beginning of a line or after the end of a clause.
_BEFORE_ITEM = re.compile(
    r"(?:^[ \t>#*-]*|[:;؛،,]\s+|\s[-–]\s+)(?:\d{1,3}|[^\W\d_]|[ivx]{1,4})[.-]?$", re.MULTILINE
)
_FACE = re.compile(r"(?<!\S)[:;]-?[()](?!\w)")


@lru_cache(maxsize=8192)
def lonely_brackets(words: str) -> tuple[Mark, ...]:
    """Brackets without a partner; those of list items and of smiling faces are none."""
    if not _BRACKET.search(words):
        return ()
    lonely: list[Mark] = []
    opened: list[Mark] = []
    rest = _FACE.sub("  ", words) if ":" in words or ";" in words else words
    for found in _BRACKET.finditer(rest):
        mark = Mark(found.start(), found.end(), found.group())
        partner = _CLOSES.get(mark.text)
        if partner is None:
            opened.append(mark)
        elif opened and opened[-1].text == partner:
            opened.pop()
        elif opened or not _BEFORE_ITEM.search(rest[: mark.start]):
            lonely.append(mark)
    return (*lonely, *opened)


_QUOTE = re.compile('["“”„‟«»]')


@lru_cache(maxsize=8192)
def lonely_quotes(words: str) -> str:
    """The kinds of quotation marks that are not in pairs; empty when all are."""
    found = Counter(_QUOTE.findall(words))
    if not found:
        return ""
    lonely = ['"'] if found['"'] % 2 else []
    lonely += ["“”"] if (found["“"] + found["”"] + found["„"] + found["‟"]) % 2 else []
    lonely += ["«»"] if (found["«"] + found["»"]) % 2 else []
    return " ".join(lonely)


_DOUBLED = re.compile(r"(?<![\w’'-])(?P<word>[^\W\d_]{2,}+)(?P<gap>\s++)(?P=word)(?![\w’'])")
#: Words that are said twice for more, for each, or little by little; and in grammar.
_SAID_TWICE: Mapping[str, re.Pattern[str]] = {
    ARABIC.code: re.compile(
        "جد(?:اً|ا)|شيئ(?:اً|ا)|رويد(?:اً|ا)|صف(?:اً|ا)|قليل(?:اً|ا)|فرد(?:اً|ا)|خطوة|واحد(?:اً|ا)"
    ),
    KURDISH.code: re.compile(
        "زۆر|یەک|دوو|سێ|دە|وردە?|کەم|بەرە|جار|ڕۆژ|ساڵ|تاکە?|دانە|پارچە|پۆل|جۆر|هێدی|خێرا|دەستە|کۆمەڵ"
        "|هەنگاو|پل|چین|لایەن|بەش|گەرم|نەرم|شار|ئێس"
    ),
    ENGLISH.code: re.compile("that|had|very|far|many|so"),
}

#: `Step by step` and `بەش بە بەش`: a language with no word between the two says the word twice.
_EACH_BY_EACH = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_]{2,}) (?:by|after|to|upon|بە|بعد|دوای|لە دوای) (?P=word)(?!\w)"
    r"|(?<!\w)one at a time(?!\w)",
    re.IGNORECASE,
)
#: Languages that may say a word twice for each, with nothing between.
SAYS_EACH_TWICE = frozenset({ARABIC.code, KURDISH.code})


@lru_cache(maxsize=8192)
def says_each_by_each(words: str) -> bool:
    """Whether a text says a word again for each, such as `step by step`."""
    return _EACH_BY_EACH.search(words) is not None


@lru_cache(maxsize=8192)
def doubled_words(text: str, words: str, code: str) -> tuple[Mark, ...]:
    """Words that stand twice in a row by mistake; `words` is the text without markup."""
    return tuple(
        Mark(found.start(), found.end(), found["word"])
        for found in _DOUBLED.finditer(words)
        if not _SAID_TWICE[code].fullmatch(found["word"])
        and text[found.start("gap") : found.end("gap")].isspace()
    )


_CLOSING = "\"”»’')\\]}*_`~\u2066-\u2069\u200e\u200f"
_CLOSED = re.compile(rf"[{_CLOSING}\s]+$")
_PLAIN_END = ".…:;؛،,!?؟۔"
_KINDS = (("?", "?؟"), ("!", "!"), ("…", "…"), (":", ":"), (".", ".۔"), (";", ";؛،,"))
_ABBREVIATION = re.compile(r"(?:\b(?:etc|No|vs|al|Inc|Ltd|Co|St|approx|[A-Za-z])|إلخ|الخ|هتد)\.$")
#: A text that ends so may end as it likes: an item of a list, or what a program puts in.
_OPEN_END = re.compile(r"(?:(?<!\w)(?:and|or|و|أو|أو|یان)|\}\}|-)$")

#: No such end has more letters.
_LONGEST_END = 16

#: What may stand at the end of any text.
ANY_END = frozenset({"any"})


@lru_cache(maxsize=8192)
def end_marks(text: str) -> frozenset[str]:
    """The marks with which a text ends, inside and outside what closes it; empty for none."""
    if is_placeholder(text):
        return ANY_END
    rest = text.rstrip()
    while (
        rest and unicodedata.category(rest[-1]) in {"So", "Mn", "Cf", "Sk"} and rest[-1] != "\u2069"
    ):
        rest = rest[:-1].rstrip()
    end = max(0, len(rest) - _LONGEST_END)
    if _ABBREVIATION.search(rest, end) or _OPEN_END.search(rest, end):
        return ANY_END
    rest, outside = _parted(rest)
    closed = _CLOSED.search(rest) if _CLOSED.match(rest, max(0, len(rest) - 1)) else None
    inside = _parted(rest[: closed.start()])[1] if closed else ""
    marks = {_kind(outside)} | ({_kind(inside)} if inside else set())
    marks.discard("")
    if ";" in marks:
        return ANY_END
    return frozenset(marks)


def _parted(text: str) -> tuple[str, str]:
    """A text without the marks at its end, and those marks."""
    rest = text.rstrip(_PLAIN_END)
    return rest, text[len(rest) :]


def _kind(marks: str) -> str:
    if marks.count(".") > 1:
        return "…"
    return next((kind for kind, signs in _KINDS if any(sign in marks for sign in signs)), "")
