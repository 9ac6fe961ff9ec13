"""The examples of the rule book on a page: English, with words of the other languages in them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from eportal.languages import ENGLISH
from eportal.pages.prose import quoted

_LETTER = "[\u0620-\u0652\u0660-\u06d5\u06ee-\u06ff]"
#: One run of another script, with the signs and places within it, up to its full stop.
_WORDS = re.compile(rf"{_LETTER}(?:(?:{_LETTER}|\{{\w+\}}|[\s\d.,:،؛*()-])*(?:{_LETTER}|[.:؟)]))?")
#: So little of Latin letters that it is a slip, not a sentence with words in it.
_SENTENCE = re.compile("[A-Za-z]{2}")


def example(text: str) -> Markup:
    """One example, letter for letter: nothing of it is linked, and no digit is exchanged."""
    if not _SENTENCE.search(text) and re.search(_LETTER, text):
        return quoted(text)
    shown, end = Markup(""), 0
    for words in _WORDS.finditer(text):
        shown += escape(text[end : words.start()]) + quoted(words.group())
        end = words.end()
    shown += escape(text[end:])
    return Markup('<bdi lang="{}" dir="ltr" class="code">{}</bdi>').format(ENGLISH.html, shown)
