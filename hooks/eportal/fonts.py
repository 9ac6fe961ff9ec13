"""The portal's web fonts: Vazirmatn cut down to the characters that the portal writes."""

from __future__ import annotations

import io
import shutil
import string
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from eportal.languages import ARABIC_INDIC_DIGITS

#: File in docs/assets/fonts/ -> file in Vazirmatn's package (npm `vazirmatn`, made with 33.0.3).
FONTS = {
    "vazirmatn-400.woff2": "fonts/ttf/Vazirmatn-Regular.ttf",
    "vazirmatn-700.woff2": "fonts/ttf/Vazirmatn-Bold.ttf",
}
#: The licence asks to travel with every copy of the fonts.
LICENCE = "OFL.txt"

ARABIC_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ"
KURDISH_LETTERS = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ"
#: U+06BE: what CLDR and many keyboards write for the Kurdish h.
KURDISH_VARIANTS = "\u06be"
TATWEEL = "\u0640"
#: Fathatan to sukun, then madda and hamza as marks of their own, then the small alef.
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
ARABIC_PUNCTUATION = "،؛؟٪٫٬"
TYPOGRAPHIC_PUNCTUATION = "«»“”‘’–—…·•×©"
#: Vazirmatn draws no arrows: each browser takes them from a font of its system.
ARROWS = "→←"
#: The non-breaking spaces, then the inkless signs that part, join and turn letters.
SPACES_AND_JOINERS = "\u00a0\u202f\u200c\u200d\u200e\u200f"
PRINTED_ASCII = string.digits + string.ascii_letters + string.punctuation + " "

#: Joins and ligatures, then the places of marks and pairs, then figures of one width for tables.
#: The rest of Vazirmatn (small capitals, old-style and Persian figures, fractions) is left out.
LAYOUT_FEATURES = (
    *("init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "locl"),
    *("mark", "mkmk", "kern", "curs"),
    "tnum",
)
#: OpenType name ids: copyright, family and style, version, the licence and its address.
_NAMES_KEPT = (0, 1, 2, 3, 4, 5, 6, 13, 14)

#: Unicode categories of characters that leave no ink: controls, formats, line and paragraph ends.
_WITHOUT_INK = {"Cc", "Cf", "Zl", "Zp"}


@dataclass(frozen=True)
class WrittenFont:
    """A font file that was written, and the needed characters that its source does not draw."""

    path: Path
    size: int  #: in bytes
    missing: tuple[str, ...]


def needed_characters() -> frozenset[str]:
    """Every character that a page of the portal may write."""
    letters = ARABIC_LETTERS + KURDISH_LETTERS + KURDISH_VARIANTS + TATWEEL + HARAKAT
    signs = ARABIC_PUNCTUATION + TYPOGRAPHIC_PUNCTUATION + ARROWS + SPACES_AND_JOINERS
    return frozenset(letters + signs + ARABIC_INDIC_DIGITS + PRINTED_ASCII)


def subset(font: bytes, characters: Iterable[str]) -> bytes:
    """The font as WOFF2 with these characters only; the same input gives the same bytes."""
    # recalcTimestamp would write the time of day into the file.
    opened = TTFont(io.BytesIO(font), recalcTimestamp=False)
    subsetter = Subsetter(_options())
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(opened)
    opened.flavor = "woff2"
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def covered_characters(font: bytes) -> frozenset[str]:
    """Every character that the font draws."""
    return frozenset(map(chr, TTFont(io.BytesIO(font)).getBestCmap()))


def uncovered_characters(font: bytes, text: Iterable[str]) -> list[str]:
    """The characters of the text that the font does not draw, sorted; inkless ones do not count."""
    absent = frozenset(text) - covered_characters(font)
    return sorted(each for each in absent if unicodedata.category(each) not in _WITHOUT_INK)


def write_fonts(source_folder: Path, target_folder: Path) -> list[WrittenFont]:
    """Writes the portal's fonts and their licence, out of an unpacked package of Vazirmatn."""
    target_folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source_folder / LICENCE, target_folder / LICENCE)
    return [
        _write_font(source_folder / source, target_folder / name) for name, source in FONTS.items()
    ]


def _write_font(source: Path, target: Path) -> WrittenFont:
    needed = needed_characters()
    font = subset(source.read_bytes(), needed)
    target.write_bytes(font)
    return WrittenFont(target, len(font), tuple(uncovered_characters(font, needed)))


def _options() -> Options:
    options = Options()
    options.layout_features = list(LAYOUT_FEATURES)
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = list(_NAMES_KEPT)
    return options
