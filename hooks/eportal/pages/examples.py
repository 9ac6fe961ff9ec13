"""The examples of the rule book on a page: English, with words of the other languages in them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from eportal.facts.foreign_words import foreign_phrases
from eportal.languages import ENGLISH
from eportal.pages.prose import quoted

#: So little of Latin letters that it is a slip, not a sentence with words in it.
_SENTENCE = re.compile("[A-Za-z]{2}")


def example(text: str) -> Markup:
    """One example, letter for letter: nothing of it is linked, and no digit is exchanged."""
    phrases = list(foreign_phrases(text, ENGLISH))
    if phrases and not _SENTENCE.search(text):
        return quoted(text)
    shown, end = Markup(""), 0
    for phrase in phrases:
        shown += escape(text[end : phrase.start]) + quoted(text[phrase.start : phrase.end])
        end = phrase.end
    shown += escape(text[end:])
    return Markup('<bdi lang="{}" dir="ltr" class="code">{}</bdi>').format(ENGLISH.html, shown)
