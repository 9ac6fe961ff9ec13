"""The fonts of documents look like the web fonts, letter by letter, and part every ligature."""

from __future__ import annotations

import io
import re
from itertools import product
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from eportal import fonts
from eportal.downloads.pdf import ligatures

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "hooks" / "eportal" / "downloads" / "pdf" / "fonts"
WEB_FONTS = ROOT / "docs" / "assets" / "fonts"
#: The published font, cut for the web with its ligatures whole, beside the one for documents.
PAIRS = {
    "vazirmatn-portal-400.ttf": "vazirmatn-400.woff2",
    "vazirmatn-portal-700.ttf": "vazirmatn-700.woff2",
}
LARGEST = 180_000
LAM_ALEF = ["لا", "لأ", "لإ", "لآ", "لٱ", "ڵا"]
#: What joins, kerns or stands beside lam and alef.
BEFORE = ["", "ب", "ر", "د", "آ", "ک"]
AFTER = ["", "ع", "ک", "د", ")"]
WORD = re.compile("[\u0621-\u0652\u0671-\u06d5]+")
MARK = re.compile(f"[{fonts.VOWEL_MARKS}]")
MARKS = ["\u064b", "\u064c", "\u064d", "\u064e", "\u0650", "\u0651\u064e", "\u0652", "\u0654"]


@pytest.fixture(params=PAIRS, scope="module")
def name(request):
    return request.param


@pytest.fixture(scope="module")
def font(name):
    return (FOLDER / name).read_bytes()


@pytest.fixture(scope="module")
def opened(font):
    return TTFont(io.BytesIO(font))


@pytest.fixture(scope="module")
def published(name):
    web = TTFont(WEB_FONTS / PAIRS[name])
    web.flavor = None
    unpacked = io.BytesIO()
    web.save(unpacked)
    return TTFont(io.BytesIO(unpacked.getvalue()))


def shape(font, text, language="ar"):
    """(glyph, advance, shift along the line, shift upwards) of each glyph from left to right."""
    written = io.BytesIO()
    font.save(written)
    return shaped(uharfbuzz.Font(uharfbuzz.Face(written.getvalue())), text, language)


def shaped(face, text, language="ar"):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    uharfbuzz.shape(face, buffer)
    return [
        (info.codepoint, place.x_advance, place.x_offset, place.y_offset)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


class Pen:
    """Draws text, and says what was drawn where, and how wide it is."""

    def __init__(self, font):
        written = io.BytesIO()
        font.save(written)
        self.face = uharfbuzz.Font(uharfbuzz.Face(written.getvalue()))
        self.order = font.getGlyphOrder()
        self.drawings = font.getGlyphSet()

    def draw(self, text):
        across, drawn = 0, []
        for glyph, advance, shift, height in shaped(self.face, text):
            outline = DecomposingRecordingPen(self.drawings)
            placed = TransformPen(outline, (1, 0, 0, 1, across + shift, height))
            self.drawings[self.order[glyph]].draw(placed)
            drawn += self._contours(outline.value)
            across += advance
        return sorted(drawn), across

    def glyphs(self, text):
        return [self.order[glyph] for glyph, *_ in shaped(self.face, text)]

    @staticmethod
    def _contours(value):
        """Each closed line by the points it passes; where it starts does not matter."""
        contours, points = [], []
        for operation, given in value:
            if operation == "closePath":
                contours.append(tuple(sorted(set(points))))
                points = []
            else:
                points += [point for point in given if point]
        return contours


@pytest.fixture(scope="module")
def ours(opened):
    return Pen(opened)


@pytest.fixture(scope="module")
def theirs(published):
    return Pen(published)


def test_every_font_is_there_and_no_other():
    assert {path.name for path in FOLDER.glob("*.ttf")} == set(fonts.DOCUMENT_FONTS) == set(PAIRS)


def test_fonts_are_small(font):
    assert len(font) <= LARGEST


def test_licence_travels_with_the_fonts():
    ours, theirs = (folder / fonts.LICENCE for folder in (FOLDER, WEB_FONTS))
    assert ours.read_bytes() == theirs.read_bytes()


def test_changed_fonts_have_a_name_of_their_own(opened):
    names = opened["name"]
    style = names.getDebugName(2)
    family = names.getDebugName(1)
    assert family == fonts.DOCUMENT_FAMILY != "Vazirmatn"
    assert names.getDebugName(4) == f"{family} {style}"
    assert names.getDebugName(6) == f"VazirmatnPortal-{style}"


def test_fonts_cover_what_pages_write(font):
    assert fonts.needed_characters() - set(fonts.ARROWS) <= fonts.covered_characters(font)


def test_fonts_cover_accents_and_the_letters_of_neighbours(font):
    text = "ÀÇÉÑÖŞĞİçéñöşğıŒœŽž" + "ٹڈژڑںھہےټډړږښګڼۀېۍ" + "€№™≤≥−…‹›"
    assert fonts.uncovered_characters(font, text) == []


def test_no_arabic_ligature_is_left(opened, published):
    assert ligatures.ligatures_of_letters(opened) == []
    assert len(ligatures.ligatures_of_letters(published)) == 13


@pytest.mark.parametrize("pair", LAM_ALEF)
def test_each_letter_of_lam_and_alef_is_a_glyph(ours, theirs, pair):
    for before in ("", "ب"):
        assert len(set(ours.glyphs(before + pair))) == len(before + pair)
        assert len(theirs.glyphs(before + pair)) == len(before + pair) - 1


@pytest.mark.parametrize("pair", LAM_ALEF)
def test_ligatures_look_as_they_did_beside_any_neighbour(ours, theirs, pair):
    for before, after in product(BEFORE, AFTER):
        text = before + pair + after
        assert ours.draw(text) == theirs.draw(text), text


@pytest.mark.parametrize("pair", LAM_ALEF)
def test_marks_stand_where_they_stood(ours, theirs, pair):
    for on_lam, on_alef in product(["", *MARKS], repeat=2):
        text = "ب" + pair[0] + on_lam + pair[1] + on_alef
        assert ours.draw(text) == theirs.draw(text), text


def test_other_words_look_as_they_did(ours, theirs):
    for text in ("مەترسیدارترین", "قسراً", "(٢٠٢٣–٢٠٢٦)", "office finance", "پێداویستییەکان"):
        assert ours.draw(text) == theirs.draw(text)


def test_the_same_font_gives_the_same_bytes(name):
    font = (WEB_FONTS / PAIRS[name]).read_bytes()
    once, again = fonts.document_font(font), fonts.document_font(font)
    assert once == again
    assert TTFont(io.BytesIO(once))["head"].modified == TTFont(io.BytesIO(font))["head"].modified


def test_fonts_are_written_from_a_package_with_their_licence(tmp_path, name):
    package, target = tmp_path / "package", tmp_path / "fonts"
    for source in fonts.DOCUMENT_FONTS.values():
        (package / source).parent.mkdir(parents=True, exist_ok=True)
        (package / source).write_bytes((WEB_FONTS / PAIRS[name]).read_bytes())
    (package / fonts.LICENCE).write_text("A licence", encoding="utf-8")
    written = fonts.write_document_fonts(package, target)
    assert [each.path for each in written] == [target / name for name in fonts.DOCUMENT_FONTS]
    assert {each.missing for each in written} == {tuple(sorted(fonts.ARROWS))}
    assert (target / fonts.LICENCE).read_text(encoding="utf-8") == "A licence"


def test_letters_with_marks_are_one_glyph_and_look_as_they_did(ours, theirs):
    for letter, mark in product(fonts.ARABIC_LETTERS, [*fonts.VOWEL_MARKS, "\u0651\u064e"]):
        for before, after in (("", ""), ("", "ب"), ("ب", "ب"), ("ب", "")):
            text = before + letter + mark + after
            assert len(ours.glyphs(text)) == len(before + letter + after), text
            assert ours.draw(text) == theirs.draw(text), text


def test_words_of_the_portal_have_no_glyph_for_a_mark(ours, theirs):
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "data").rglob("*.yaml"))
    words = {word for word in WORD.findall(text) if set(word) & set(fonts.VOWEL_MARKS)}
    assert len(words) > 100
    for word in words:
        assert len(ours.glyphs(word)) == len(MARK.sub("", word)), word
        assert ours.draw(word) == theirs.draw(word), word


def test_second_marks_stand_where_they_stood(ours, theirs):
    for text in ("بُ\u0670د", "رَّ\u0655", "لِ\u0651ا"):
        assert ours.draw(text) == theirs.draw(text), text
