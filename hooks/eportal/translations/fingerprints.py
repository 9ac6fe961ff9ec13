"""What a translation was made from, in twelve letters."""

from __future__ import annotations

import hashlib

_LENGTH = 12


def of_text(text: str) -> str:
    """The fingerprint of a text; another text has another one."""
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
