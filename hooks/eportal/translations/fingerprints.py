"""What a translation was made from, in twelve letters."""

from __future__ import annotations

import hashlib

from eportal.languages import SOURCE_LANGUAGE
from eportal.records.record import Record

_LENGTH = 12


def fingerprint(record: Record) -> str:
    """A fingerprint of every Arabic text of a record; it changes when one of them changes."""
    texts = (words.written_in(SOURCE_LANGUAGE) for words in record.words())
    return of_text("\0".join(texts))


def of_text(text: str) -> str:
    """The fingerprint of one text, such as a written page."""
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
