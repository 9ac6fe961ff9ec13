"""Every whole number that a text writes in digits, whatever it means."""

from __future__ import annotations

import re
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.languages import Language

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[,٬،. ]\d{3})+(?!\d)")
_DIGITS = re.compile(r"\d{1,15}")


@lru_cache(maxsize=8192)
def whole_numbers_in(text: str, language: Language) -> frozenset[int]:
    """The numbers, with those whose digits are parted in groups as one and in parts."""
    if not _DIGITS.search(text):
        return frozenset()
    letters = plain(text, language).text
    found = {int(each) for each in _DIGITS.findall(letters)}
    found |= {int(re.sub(r"\D", "", each)) for each in _GROUPED.findall(letters)}
    return frozenset(found)
