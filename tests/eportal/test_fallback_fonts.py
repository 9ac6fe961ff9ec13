"""The fonts of the system that stand in for Vazirmatn take as much room as it does."""

import re

import pytest
from fontTools.ttLib import TTFont

from base_tree import PROJECT
from eportal.pages.style_sheet import FOLDER, style_sheet

ASSETS = PROJECT / "docs" / "assets"
STYLES = style_sheet(PROJECT / "theme_overrides" / FOLDER)
FACES = [
    dict(re.findall(r"([\w-]+): ([^;]+);", face))
    for face in re.findall(r"@font-face \{(.*?)\}", STYLES, re.DOTALL)
]
STANDING_IN = [face for face in FACES if "local(" in face["src"]]


def share(face, name):
    return float(face[name].removesuffix("%")) / 100


def test_every_weight_of_the_text_has_fonts_that_stand_in():
    ours = {face["font-weight"] for face in FACES if "url(" in face["src"]}
    families = {face["font-family"] for face in STANDING_IN}
    assert len(families) >= 4
    pairs = {(face["font-family"], face["font-weight"]) for face in STANDING_IN}
    assert pairs == {(family, weight) for family in families for weight in ours}


@pytest.mark.parametrize("face", STANDING_IN, ids=lambda f: f["font-family"] + f["font-weight"])
def test_a_line_in_another_font_is_as_high_as_in_ours(face):
    font = TTFont(ASSETS / "fonts" / f"vazirmatn-{face['font-weight']}.woff2")
    unit, head = font["head"].unitsPerEm, font["hhea"]
    size = share(face, "size-adjust")
    assert share(face, "ascent-override") * size == pytest.approx(head.ascent / unit, abs=0.002)
    assert share(face, "descent-override") * size == pytest.approx(-head.descent / unit, abs=0.002)
    assert share(face, "line-gap-override") == head.lineGap == 0


def test_text_asks_for_each_of_them_after_ours():
    (stack,) = re.findall(r"--letters: ([^;]+);", STYLES)
    named = [name.strip().strip('"') for name in stack.split(",")]
    assert named[0] == "Vazirmatn"
    assert {face["font-family"].strip('"') for face in STANDING_IN} <= set(named)
    assert named[-1] == "sans-serif"
