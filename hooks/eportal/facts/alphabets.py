"""Letters that do not belong to a language, and the letter that was meant by each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from eportal.languages import ARABIC, ENGLISH, KURDISH

#: Every letter that a word of either language in Arabic script can be joined from.
SCRIPT_LETTERS = "\u0620-\u064a\u0671-\u06d3\u06d5\u06fa-\u06ff"
#: Short vowels and other marks that stand upon a letter.
MARKS = "\u064b-\u0652\u0670"

#: Written out, so that no two that look alike are taken for one another.
_KAF, _YEH, _MAKSURA, _MARBUTA, _HEH, _DOACHASHMEE = "\u0643\u064a\u0649\u0629\u0647\u06be"
_KEHEH, _FARSI_YEH, _AE, _REH, _LAM, _OE, _E = "\u06a9\u06cc\u06d5\u0695\u06b5\u06c6\u06ce"


@dataclass(frozen=True)
class Stray:
    """A letter that is not what was meant."""

    start: int
    end: int
    letter: str
    meant: str  #: what to type instead; empty when it is to be left out
    word: str  #: in which it stands


@dataclass(frozen=True)
class LetterClass:
    """Letters that are wrong for one reason, and what is meant by each."""

    meant: Mapping[str, str]
    contexts: tuple[str, ...] = ("{letter}",)  #: patterns of where such a letter is wrong

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the letters where they are wrong."""
        letter = f"[{''.join(self.meant)}]"
        return re.compile("|".join(each.replace("{letter}", letter) for each in self.contexts))


_LATIN = "A-Za-z\u00c0-\u024f"

#: What other keyboards type in place of letters of our languages: Urdu, Pashto, Uyghur, Kashmiri.
_OTHER_KEYBOARDS = "\u06c1\u06d2\u0671\u06c0\u06c2\u06c3\u06d0\u06cd\u06aa\u06ab\u06cb\u06c7\u06ba"
_MEANT_IN_ARABIC = (
    _HEH, _YEH, "ا", _HEH, _HEH, _MARBUTA, _YEH, _YEH, _KAF, _KAF, "و", "و", "ن",
)  # fmt: skip
_MEANT_IN_KURDISH = (
    _HEH, _FARSI_YEH, "ا", _AE, _AE, _AE, _E, _FARSI_YEH, _KEHEH, "گ", "ڤ", _OE, "ن",
)  # fmt: skip

_CYRILLIC_AND_GREEK = str.maketrans(
    "\u0430\u0435\u043e\u0441\u0440\u0445\u0443\u0456\u0458\u0455\u0501\u04bb\u0410\u0412\u0415\u041a\u041c"
    "\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c"
    "\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03b1\u03b9",
    "aeocpxyijsdhABEKMHOPCTXIJSABEZHIKMNOPTYXovai",
)
_LOOK_LATIN = {chr(letter): chr(latin) for letter, latin in _CYRILLIC_AND_GREEK.items()}

#: Each class of wrong letters by its name and the language.
CLASSES: Mapping[tuple[str, str], LetterClass] = {
    ("arabic keyboard", KURDISH.code): LetterClass(
        {_KAF: _KEHEH, _YEH: _FARSI_YEH, _MAKSURA: _FARSI_YEH}
    ),
    ("marbuta", KURDISH.code): LetterClass({_MARBUTA: _AE}),
    # A word may end in h after a long vowel only, such as گوناه; الله is the one that differs.
    ("heh at end", KURDISH.code): LetterClass(
        {_HEH: _AE},
        (f"(?<=[{SCRIPT_LETTERS}])(?<![ا{_OE}])(?<!لل){{letter}}(?![\\w\u200c\u200d\u0640])",),
    ),
    ("second h", KURDISH.code): LetterClass({_DOACHASHMEE: _HEH}),
    ("no such sound", KURDISH.code): LetterClass(
        {
            "ث": "س", "ص": "س", "ذ": "ز", "ض": "ز", "ظ": "ز", "ط": "ت",
            "أ": "ئە", "إ": "ئی", "آ": "ئا", "ؤ": "ئو", "ء": "ئ",
        }
    ),
    ("vowel marks", KURDISH.code): LetterClass(
        dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670", "")
    ),
    ("other keyboards", KURDISH.code): LetterClass(
        dict(zip(_OTHER_KEYBOARDS, _MEANT_IN_KURDISH, strict=True))
    ),
    ("other keyboards", ARABIC.code): LetterClass(
        dict(zip(_OTHER_KEYBOARDS, _MEANT_IN_ARABIC, strict=True))
    ),
    ("kurdish keyboard", ARABIC.code): LetterClass(
        {
            _KEHEH: _KAF, _FARSI_YEH: _YEH, _AE: _HEH, _DOACHASHMEE: _HEH, _REH: "ر", _LAM: "ل",
            _OE: "و", _E: _YEH,
        }
    ),
    **{
        ("kashida", each.code): LetterClass(
            {"\u0640": ""},
            (f"(?<=[{SCRIPT_LETTERS}{MARKS}])(?!(?<=ن){{letter}}ز){{letter}}+(?=[{SCRIPT_LETTERS}])",),
        )
        for each in (ARABIC, KURDISH)
    },
    **{
        ("look like latin", each.code): LetterClass(
            _LOOK_LATIN, (f"(?<=[{_LATIN}]){{letter}}", f"{{letter}}(?=[{_LATIN}])")
        )
        for each in (ARABIC, KURDISH, ENGLISH)
    },
}  # fmt: skip


_WORD = re.compile(rf"[\w{MARKS}\u0640\u200c]+")


def word_at(text: str, start: int) -> str:
    """The word in which a letter stands; the letter alone when it is in no word."""
    before = re.search(rf"[\w{MARKS}\u0640\u200c]*$", text[max(0, start - 40) : start])
    after = _WORD.match(text, start)
    return (before.group() if before else "") + (after.group() if after else text[start])


@cache
def codes_of_class(name: str) -> frozenset[str]:
    """The codes of the languages in which letters of a class are wrong."""
    return frozenset(code for each, code in CLASSES if each == name)


@lru_cache(maxsize=65536)
def strays(words: str, name: str, code: str) -> tuple[Stray, ...]:
    """The letters of one class in words that are meant to be of the language with this code."""
    found_in = CLASSES.get((name, code))
    if found_in is None or not found_in.pattern.search(words):
        return ()
    return tuple(
        Stray(
            found.start(), found.end(), found.group()[0], found_in.meant[found.group()[0]],
            word_at(words, found.start()),
        )
        for found in found_in.pattern.finditer(words)
    )  # fmt: skip


#: Letters as they were shaped for print; signs such as ﷺ and ﴾ ﴿ have no other form.
_SHAPED = re.compile("[\ufb50-\ufd3d\ufd40-\ufdef\ufe70-\ufefc]")


def shaped_letters(text: str) -> tuple[Stray, ...]:
    """Letters in the shape that they have in print, as text copied from a PDF has them."""
    return tuple(
        Stray(
            found.start(), found.end(), found.group(),
            unicodedata.normalize("NFKC", found.group()).strip(), word_at(text, found.start()),
        )
        for found in _SHAPED.finditer(text)
    )  # fmt: skip


#: One small Latin letter between two Arabic ones.
_LATIN_BETWEEN = re.compile(f"(?<=[{SCRIPT_LETTERS}])[a-z](?=[{SCRIPT_LETTERS}])")


def latin_between_letters(text: str) -> tuple[Stray, ...]:
    """Latin letters that were typed inside a word in Arabic script."""
    return tuple(
        Stray(found.start(), found.end(), found.group(), "", word_at(text, found.start()))
        for found in _LATIN_BETWEEN.finditer(text)
    )


#: What text looks like that was read in the wrong encoding, or lost on the way.
_GARBLED = re.compile(
    "\ufffd|[\u00c2\u00c3\u00d8-\u00db][\u0080-\u00bf\u2018-\u2026]|\u00e2\u20ac"
    r"|\?{4,}(?=.)|(?<=[^\W\d_])\?{2,}(?=[^\W\d_])"
)


def garbled(text: str) -> tuple[Stray, ...]:
    """Pieces that are no letters any more, such as `Ø§` or `????`."""
    return tuple(
        Stray(found.start(), found.end(), found.group(), "", word_at(text, found.start()))
        for found in _GARBLED.finditer(text)
    )
