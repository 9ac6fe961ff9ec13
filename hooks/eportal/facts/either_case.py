"""Patterns that match words whatever the case of their letters."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\.")


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern; one of letters without case alone, as Arabic ones are, is found much sooner."""
    letters = _ESCAPE.sub("", pattern)
    has_case = letters.lower() != letters.upper()
    return re.compile(pattern, re.IGNORECASE if has_case else re.NOFLAG)
