"""The words of a text, and what a word is without clitics and endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from eportal.facts.masking import masked
from eportal.languages import Language


class Word(NamedTuple):  # there are hundreds of thousands, and a tuple is made in a third of time
    """A word where it stands in a text."""

    start: int
    end: int
    text: str  #: as it is written
    folded: str  #: without what only spelling habit decides


#: A word of the tuple of its fields, by no function of Python's own.
_word = partial(tuple.__new__, Word)


@dataclass(frozen=True)
class _Grammar:
    """How words of one language are written and bent."""

    word: re.Pattern[str]
    dropped: re.Pattern[str]  #: signs that no word is told from another by
    letters: dict[int, int]  #: letters that writers use for one another
    clitics: re.Pattern[str]  #: what may stand before a word in one piece with it
    first_letters: frozenset[str]  #: in which clitics begin
    endings: re.Pattern[str]  #: all that may follow a stem
    article: str = ""  #: which a word inside a name may have or lack
    link: str = ""  #: by which a word is bound to the next, written or not


_MARKS = "\u064b-\u065f\u0670\u0640\u200c\u200d"
#: Letters and digits, with the marks and joiners between them.
_ARABIC_SCRIPT = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_ARABIC_PRONOUN = "ه|ها|هم|هن|هما|ك|كم|نا"

_GRAMMARS = {
    "ar": _Grammar(
        word=_ARABIC_SCRIPT,
        dropped=re.compile(f"[{_MARKS}]"),
        letters=str.maketrans("أإآٱىةیکھ", "اااايهيكه"),
        clitics=re.compile("(?:[وف]?[بك]?ال|[وف]?لل|[وف]?[بلك]|[وف]|ا?ل)"),
        first_letters=frozenset("وفبكلا"),
        endings=re.compile(
            f"ا|ي|يه|يين|يون|يات|ه|(?:ان|ين|ون|ات|ت|تان|تين|تي|يته?)?(?:{_ARABIC_PRONOUN})?|وا?|يا"
        ),
        article="ال",
    ),
    "ku": _Grammar(
        word=_ARABIC_SCRIPT,
        dropped=re.compile(f"[{_MARKS}]"),
        letters=str.maketrans("كيىھ", "کییه"),
        clitics=re.compile("لە|بە"),
        first_letters=frozenset("لب"),
        endings=re.compile(
            "ی?(?:ە?ک(?:ە|ان)|ە|ێک|یەک|ان|گەل)?ی?ی?(?:یش|ش)?(?:ی)?(?:دا|ەوە|وە|یان|مان|تان|م|ت)?"
            "(?:یەتی|یە|ە|ن|دا)?"
        ),
        link="ی",
    ),
    "en": _Grammar(
        word=re.compile(r"[^\W_]+(?:[’'][^\W\d_]+)*"),
        dropped=re.compile("[\u200e\u200f]"),
        letters=str.maketrans("’", "'"),
        clitics=re.compile("(?!)"),
        first_letters=frozenset(),
        endings=re.compile("(?:s|es)?(?:'s)?"),
    ),
}  # fmt: skip

#: ه at the end is ة before an ending, and so is ت.
_FEMININE = "ه"
_SHORTEST_STEM = 2
_LONGEST_CLITICS = 4
#: A long ی is written once or twice, ەیە may lose its first letter.
_KURDISH_HABITS = (("ییی", "ی"), ("یی", "ی"))
_ZWNJ_E = "ه\u200c"


def words_of(text: str, language: Language) -> tuple[Word, ...]:
    """The words of a text, without its markup."""
    return _words(text, language.code)


@lru_cache(maxsize=16384)
def _words(text: str, code: str) -> tuple[Word, ...]:
    return tuple(
        [
            _word((*found.span(), found[0], _folded(found[0], code)))
            for found in _GRAMMARS[code].word.finditer(masked(text))
        ]
    )


def folded(word: str, language: Language) -> str:
    """A word in the letters by which words of the language are compared."""
    return _folded(word, language.code)


@lru_cache(maxsize=65536)
def _folded(word: str, code: str) -> str:
    grammar = _GRAMMARS[code]
    plain = word.replace(_ZWNJ_E, "ە") if code == "ku" else word
    plain = grammar.dropped.sub("", plain).translate(grammar.letters).casefold()
    for habit, one in _KURDISH_HABITS if code == "ku" else ():
        plain = plain.replace(habit, one)
    return plain


@lru_cache(maxsize=65536)
def without_clitics(word: str, code: str) -> tuple[str, ...]:
    """What a folded word may be without what is written before it, itself first."""
    grammar = _GRAMMARS[code]
    if word[:1] not in grammar.first_letters:
        return (word,)
    ends = range(1, min(_LONGEST_CLITICS + 1, len(word) - 1))
    bare = (word[end:] for end in ends if grammar.clitics.fullmatch(word, 0, end))
    return (word, *bare)


def stems(word: str, code: str) -> tuple[str, ...]:
    """What a folded word may be without its endings, the longest first."""
    return tuple(stem for stem, end in possible_stems(word, code) if may_end(word, end, code))


def possible_stems(word: str, code: str) -> Iterator[tuple[str, int]]:
    """Each beginning of a folded word, and where what may be its ending begins; longest first."""
    yield word, len(word)
    for end in range(len(word) - 1, _SHORTEST_STEM - 1, -1):
        yield word[:end], end
        if code == "ar" and word[end] == "ت":
            yield word[:end] + _FEMININE, end
    if code == "en" and word.endswith("ies"):
        yield word[:-3] + "y", len(word)


def may_end(word: str, end: int, code: str) -> bool:
    """Whether what stands in a folded word from a place on is an ending."""
    return end == len(word) or _GRAMMARS[code].endings.fullmatch(word, end) is not None


@lru_cache(maxsize=65536)
def bound(word: str, code: str) -> str:
    """A folded word inside a name, without article and without its link to the next word."""
    grammar = _GRAMMARS[code]
    if grammar.article and len(word) > len(grammar.article) + 1:
        word = word.removeprefix(grammar.article)
    return word.removesuffix(grammar.link) if grammar.link and len(word) > 2 else word
