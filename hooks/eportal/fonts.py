"""The portal's fonts: Vazirmatn cut down to the characters that pages and documents may write."""

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

from eportal.downloads.pdf.ligatures import part_ligatures
from eportal.downloads.pdf.marked_letters import join_marks
from eportal.languages import ARABIC_INDIC_DIGITS

#: File in docs/assets/fonts/ -> file in Vazirmatn's package (npm `vazirmatn`, made with 33.0.3).
FONTS = {
    "vazirmatn-400.woff2": "fonts/ttf/Vazirmatn-Regular.ttf",
    "vazirmatn-700.woff2": "fonts/ttf/Vazirmatn-Bold.ttf",
}
#: File in hooks/eportal/downloads/pdf/fonts/ -> file in the package: the fonts of documents.
DOCUMENT_FONTS = {
    "vazirmatn-portal-400.ttf": "fonts/ttf/Vazirmatn-Regular.ttf",
    "vazirmatn-portal-700.ttf": "fonts/ttf/Vazirmatn-Bold.ttf",
}
#: Changed fonts bear another name, so that nobody takes them for the published ones.
DOCUMENT_FAMILY = "Vazirmatn Portal"
#: Blocks of Unicode that a document may quote from, first and last: Latin with its accents, the
#: Arabic script with its supplement, punctuation, currencies, letterlike signs and mathematics.
DOCUMENT_BLOCKS = (
    *((0x20, 0x24F), (0x600, 0x6FF), (0x750, 0x77F)),
    *((0x2010, 0x205E), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2200, 0x22FF)),
)
#: The licence asks to travel with every copy of the fonts.
LICENCE = "OFL.txt"

ARABIC_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ"
KURDISH_LETTERS = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ"
#: U+06BE: what CLDR and many keyboards write for the Kurdish h.
KURDISH_VARIANTS = "\u06be"
TATWEEL = "\u0640"
#: Fathatan to sukun, then madda and hamza as marks of their own, then the small alef.
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
#: Those of them that are written in running text: fathatan to sukun.
VOWEL_MARKS = HARAKAT[:8]
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


def document_characters(font: bytes) -> frozenset[str]:
    """Every character of the blocks that documents may quote from, as far as the font draws it."""
    blocks = (range(first, last + 1) for first, last in DOCUMENT_BLOCKS)
    wanted = frozenset(chr(code) for block in blocks for code in block)
    return (wanted & covered_characters(font)) | (needed_characters() - frozenset(ARROWS))


def subset(font: bytes, characters: Iterable[str]) -> bytes:
    """The font as WOFF2 with these characters only; the same input gives the same bytes."""
    opened = _opened(font)
    opened.flavor = "woff2"
    return _cut(opened, characters)


def document_font(font: bytes) -> bytes:
    """The font as documents embed it: a glyph for each letter, none for a mark on a letter."""
    opened = _opened(font)
    opened.flavor = None  # documents embed TrueType
    part_ligatures(opened)
    join_marks(opened, ARABIC_LETTERS, VOWEL_MARKS)
    _rename(opened, DOCUMENT_FAMILY)
    return _cut(opened, document_characters(font))


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
        _written(subset((source_folder / source).read_bytes(), needed_characters()), path)
        for path, source in ((target_folder / name, source) for name, source in FONTS.items())
    ]


def write_document_fonts(source_folder: Path, target_folder: Path) -> list[WrittenFont]:
    """Writes the fonts of documents and their licence, out of the same package."""
    target_folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source_folder / LICENCE, target_folder / LICENCE)
    return [
        _written(document_font((source_folder / source).read_bytes()), target_folder / name)
        for name, source in DOCUMENT_FONTS.items()
    ]


def _written(font: bytes, target: Path) -> WrittenFont:
    target.write_bytes(font)
    missing = uncovered_characters(font, needed_characters())
    return WrittenFont(target, len(font), tuple(missing))


def _opened(font: bytes) -> TTFont:
    # recalcTimestamp would write the time of day into the file.
    return TTFont(io.BytesIO(font), recalcTimestamp=False)


def _cut(opened: TTFont, characters: Iterable[str]) -> bytes:
    subsetter = Subsetter(_options())
    subsetter.populate(text="".join(sorted(characters)))
    subsetter.subset(opened)
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def _options() -> Options:
    options = Options()
    options.layout_features = list(LAYOUT_FEATURES)
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = list(_NAMES_KEPT)
    return options


def _rename(font: TTFont, family: str) -> None:
    names = font["name"]
    style = names.getDebugName(2)
    new = {1: family, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}
    for record in names.names:
        record.string = new.get(record.nameID, record.string)
