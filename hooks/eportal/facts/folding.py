"""Letters and spaces that differ between writers of the same Arabic word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ھ": "ه",
    "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "",
})  # fmt: skip
_ARABIC_INDIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class _Folding(dict[int, int | str | None]):
    """What each letter becomes; it learns a letter when it meets the first one."""

    def __missing__(self, code: int) -> int | str | None:
        letter = chr(code)
        folded = letter.translate(_LETTERS).translate(_ARABIC_INDIC)
        self[code] = None if unicodedata.combining(letter) else folded
        return self[code]


_FOLDING = _Folding()
_PUNCTUATION = re.compile(r"(?P<parts_numbers>(?<=[0-9])[\W_]+(?=[0-9]))|[\W_]+")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The text without what only spelling habit decides: hamza, marks, tatweel, spaces, points.

    Two texts that fold alike say the same; so 1, 5 and 15 do not fold alike. The result is for
    comparing, never for showing.
    """
    folded = unicodedata.normalize("NFC", text).translate(_FOLDING).casefold()
    return _PUNCTUATION.sub(lambda found: " " if found["parts_numbers"] else "", folded)
