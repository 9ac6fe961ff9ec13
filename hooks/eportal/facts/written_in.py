"""In which language a few words may be written, by their letters alone."""

from __future__ import annotations

import re

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: A letter that the language has and at least one other has not.
_HAS = {
    ARABIC.code: re.compile("[\u0621-\u064a]"),
    KURDISH.code: re.compile("[ێۆڕڵەڤگچپژکی]"),
    ENGLISH.code: re.compile("[A-Za-z]"),
}
#: Letters that the language does not have, where another shares its script.
_HAS_NOT = {ARABIC.code: re.compile("[ێۆڕڵە]"), KURDISH.code: re.compile("[ةىيك]")}


def may_be_written_in(text: str, language: Language) -> bool:
    """Whether the letters of a text leave it possible that it is in a language."""
    foreign = _HAS_NOT.get(language.code)
    return bool(_HAS[language.code].search(text)) and not (foreign and foreign.search(text))
