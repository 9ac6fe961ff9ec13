"""Letters and spaces that differ between writers of the same Arabic word."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ھ": "ه",
    "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "",
})  # fmt: skip
_ARABIC_INDIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_PUNCTUATION = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The text without what only spelling habit decides: hamza, marks, tatweel, spaces, points.

    Two texts that fold alike say the same. The result is for comparing, never for showing.
    """
    without_marks = "".join(
        letter for letter in unicodedata.normalize("NFC", text) if not unicodedata.combining(letter)
    )
    folded = without_marks.translate(_LETTERS).translate(_ARABIC_INDIC).casefold()
    return _PUNCTUATION.sub("", folded)
