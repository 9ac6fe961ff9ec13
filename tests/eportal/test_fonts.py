"""The committed web fonts draw all that the portal writes, and join it as Arabic script asks."""

from __future__ import annotations

import io
from itertools import product
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from eportal import fonts
from eportal.languages import ARABIC_INDIC_DIGITS, LANGUAGES, WESTERN_DIGITS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "assets" / "fonts"
WEIGHTS = {"vazirmatn-400.woff2": 400, "vazirmatn-700.woff2": 700}
LARGEST = 25_000

LETTERS = "".join(
    dict.fromkeys(fonts.ARABIC_LETTERS + fonts.KURDISH_LETTERS + fonts.KURDISH_VARIANTS)
)
RIGHT_JOINING = "آأؤإاةدذرزوٱڕژۆە"
NON_JOINING = "ء"
DUAL_JOINING = "".join(each for each in LETTERS if each not in RIGHT_JOINING + NON_JOINING)
#: A letter that joins on both sides and forms no ligature with what follows or precedes it.
NEIGHBOUR = "ب"
NOT_DRAWN = 0
ONE_BY_ONE = uharfbuzz.BufferClusterLevel.CHARACTERS

#: Lam and an alef become one glyph; the last pair is the Kurdish lam (U+06B5) and an alef.
LAM_ALEF = ["لا", "لأ", "لإ", "لآ", "لٱ", "ڵا"]


@pytest.fixture(params=WEIGHTS, scope="module")
def name(request):
    return request.param


@pytest.fixture(scope="module")
def font(name):
    return (FOLDER / name).read_bytes()


@pytest.fixture(scope="module")
def shaper(font):
    opened = TTFont(io.BytesIO(font))
    opened.flavor = None  # HarfBuzz reads no WOFF2
    unpacked = io.BytesIO()
    opened.save(unpacked)
    return uharfbuzz.Font(uharfbuzz.Face(unpacked.getvalue()))


def shape(shaper, text, language="ckb", features=None):
    """(index of the character, glyph, advance, shift upwards) of each glyph from left to right."""
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = ONE_BY_ONE
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    uharfbuzz.shape(shaper, buffer, features)
    return [
        (info.cluster, info.codepoint, position.x_advance, position.y_offset)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def forms(shaper, letter, language):
    """The letter's glyph alone, at the start, in the middle and at the end of a word."""
    for before, after in ("", ""), ("", NEIGHBOUR), (NEIGHBOUR, NEIGHBOUR), (NEIGHBOUR, ""):
        shaped = shape(shaper, before + letter + after, language)
        (glyph,) = (glyph for index, glyph, *_ in shaped if index == len(before))
        yield glyph


def written_by_editors():
    pages = [*(ROOT / "data").rglob("*.yaml"), *(ROOT / "docs").rglob("*.md")]
    return "".join(page.read_text(encoding="utf-8") for page in pages)


def written_by_calendar():
    months = (each.month(month) for each, month in product(LANGUAGES, range(1, 13)))
    return "".join([*months, *(each.number(1_234_567_890) for each in LANGUAGES)])


def test_every_font_is_there_and_no_other():
    assert {path.name for path in FOLDER.glob("*.woff2")} == set(fonts.FONTS) == set(WEIGHTS)


def test_fonts_are_small(font):
    assert len(font) <= LARGEST


def test_fonts_have_the_weight_they_are_named_for(name, font):
    assert TTFont(io.BytesIO(font))["OS/2"].usWeightClass == WEIGHTS[name]


def test_licence_travels_with_the_fonts(font):
    licence = (FOLDER / fonts.LICENCE).read_text(encoding="utf-8")
    names = TTFont(io.BytesIO(font))["name"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert names.getDebugName(0) == licence.splitlines()[0]
    assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)


def test_fonts_are_cut_to_the_needed_characters(font):
    # Vazirmatn has no arrows. Whoever adds one finds here that the list can be shortened.
    drawn = fonts.needed_characters() - set(fonts.ARROWS)
    assert fonts.covered_characters(font) == drawn


def test_fonts_keep_the_layout_that_vazirmatn_has(font):
    # It has no isol and no curs; its locl serves Urdu figures and Latin letters that are cut.
    absent = {"isol", "curs", "locl"}
    opened = TTFont(io.BytesIO(font))
    records = [
        record
        for table in ("GSUB", "GPOS")
        for record in opened[table].table.FeatureList.FeatureRecord
    ]
    assert {record.FeatureTag for record in records} == set(fonts.LAYOUT_FEATURES) - absent


def test_fonts_cover_what_editors_write(font):
    text = written_by_editors()
    assert set(LETTERS) & set(text) > set("ڵڕێۆەةكي")  # the text was found
    assert fonts.uncovered_characters(font, text) == []


def test_fonts_cover_what_the_calendar_writes(font):
    assert fonts.uncovered_characters(font, written_by_calendar()) == []


@pytest.mark.parametrize("language", ["ar", "ckb"])
@pytest.mark.parametrize("letter", DUAL_JOINING)
def test_letter_that_joins_on_both_sides_has_four_forms(shaper, letter, language):
    glyphs = list(forms(shaper, letter, language))
    assert NOT_DRAWN not in glyphs
    assert len(set(glyphs)) == 4


@pytest.mark.parametrize("language", ["ar", "ckb"])
@pytest.mark.parametrize("letter", RIGHT_JOINING)
def test_letter_that_joins_to_the_right_has_two_forms(shaper, letter, language):
    alone, initial, medial, final = forms(shaper, letter, language)
    assert NOT_DRAWN not in (alone, final)
    assert (initial, medial) == (alone, final)
    assert alone != final


@pytest.mark.parametrize("letter", NON_JOINING)
def test_letter_that_never_joins_has_one_form(shaper, letter):
    (glyph,) = set(forms(shaper, letter, "ar"))
    assert glyph != NOT_DRAWN


@pytest.mark.parametrize("pair", LAM_ALEF)
def test_lam_and_alef_are_one_glyph(shaper, pair):
    ((_, alone, *_),) = shape(shaper, pair)
    (_, joined, *_), _neighbour = shape(shaper, NEIGHBOUR + pair)
    assert NOT_DRAWN not in (alone, joined)
    assert alone != joined


@pytest.mark.parametrize("mark", fonts.HARAKAT)
def test_marks_stand_on_their_letter(shaper, mark):
    (_, on_beh, width, height), _beh = shape(shaper, "ب" + mark)
    (_, on_lam, _, height_on_lam), _lam = shape(shaper, "ل" + mark)
    assert NOT_DRAWN not in (on_beh, on_lam)
    assert width == 0
    assert height != height_on_lam


def test_shadda_and_a_vowel_are_one_mark(shaper):
    assert len(shape(shaper, "بَّ")) == 2


@pytest.mark.parametrize("digits", [ARABIC_INDIC_DIGITS, WESTERN_DIGITS])
def test_figures_of_tables_are_equally_wide(shaper, digits):
    shaped = shape(shaper, digits, features={"tnum": True})
    assert len({advance for _, _, advance, _ in shaped}) == 1


def test_subset_gives_the_same_bytes_each_time(font):
    assert fonts.subset(font, "ئاب abc") == fonts.subset(font, reversed("ئاب abc"))


def test_subset_keeps_the_named_characters_only(font):
    assert fonts.covered_characters(fonts.subset(font, "ئاب")) == set("ئاب")


def test_uncovered_characters_are_listed(font):
    small = fonts.subset(font, fonts.needed_characters() - {"ڵ"})
    assert fonts.uncovered_characters(small, "ماڵ\n漢\u2066") == ["ڵ", "漢"]


def test_fonts_are_written_from_a_package_with_their_licence(tmp_path, font):
    package, target = tmp_path / "package", tmp_path / "assets" / "fonts"
    for source in fonts.FONTS.values():
        (package / source).parent.mkdir(parents=True, exist_ok=True)
        (package / source).write_bytes(font)
    (package / fonts.LICENCE).write_text("A licence", encoding="utf-8")
    written = fonts.write_fonts(package, target)
    assert [each.path for each in written] == [target / name for name in fonts.FONTS]
    assert [each.size for each in written] == [each.path.stat().st_size for each in written]
    assert {each.missing for each in written} == {tuple(sorted(fonts.ARROWS))}
    assert (target / fonts.LICENCE).read_text(encoding="utf-8") == "A licence"
