"""A finding about one text in one language, with the text below it."""

from __future__ import annotations

import unicodedata

from eportal.alignment.segments import Segment
from eportal.findings import ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message


def wrong_text(
    code: str,
    segment: Segment,
    language: Language,
    message: Message,
    hint: Message,
    *,
    words: tuple[str, ...] = (),
    severity: str = ERROR,
) -> Finding:
    """The finding at a passage; `words` are quoted above the whole text."""
    quotes = tuple(each for each in dict.fromkeys((*words, segment.text(language))) if each.strip())
    return Finding(
        segment.place(language), code, message, hint, severity, quotes=quotes,
        record=segment.key, language=language.code,
    )  # fmt: skip


def character_name(character: str) -> str:
    """How a message names a character that cannot be told from others by its looks."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


def is_cited(word: str, segment: Segment, language: Language) -> bool:
    """Whether the word is cited: it stands as it is in a text that runs the other way."""
    others = (each for each in segment.languages if each.direction != language.direction)
    return any(word in segment.text(each) for each in others)
