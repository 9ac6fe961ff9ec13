"""Words and phrases that stand as examples of another language in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class ForeignWord:
    """One run of letters of another language."""

    start: int
    end: int
    language: Language


_LETTER = "[\u0620-\u0652\u0660-\u06d5\u06ee-\u06ff]"
_ARABIC_SCRIPT = re.compile(f"{_LETTER}+")
#: Words of one line with the numbers, signs and places among them, up to their full stop.
_PHRASE = re.compile(
    rf"{_LETTER}(?:(?:{_LETTER}|\{{\w+\}}|[ \d.,:،؛*()-])*(?:{_LETTER}|[\d.:؟)]))?"
)
_KURDISH_ALONE = frozenset("پچڕژڤکگڵۆەیێھ")
_ARABIC_ALONE = frozenset("أإؤةكىيآثذصضطظ")

#: For each language: letters by which a run is known to be of another, and of which.
_BETRAYING: Mapping[Language, tuple[tuple[frozenset[str] | None, Language], ...]] = {
    ARABIC: ((_KURDISH_ALONE, KURDISH),),
    KURDISH: ((_ARABIC_ALONE, ARABIC),),
    ENGLISH: ((_KURDISH_ALONE, KURDISH), (None, ARABIC)),
}


def foreign_words(text: str, language: Language) -> Iterator[ForeignWord]:
    """The runs of Arabic script that are no words of the language, in the order of the text."""
    for run in _ARABIC_SCRIPT.finditer(text):
        for letters, other in _BETRAYING[language]:
            if letters is None or letters & set(run.group()):
                yield ForeignWord(*run.span(), other)
                break


def foreign_phrases(text: str, language: Language) -> Iterator[ForeignWord]:
    """The same, where neighbouring words belong together: a line of it, not a word."""
    for phrase in _PHRASE.finditer(text):
        found = [word.language for word in foreign_words(phrase.group(), language)]
        if found:
            yield ForeignWord(*phrase.span(), KURDISH if KURDISH in found else found[0])
