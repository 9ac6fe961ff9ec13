"""The colours of text against their grounds, in the light look and in the dark one."""

import re

import pytest

from base_tree import PROJECT
from eportal.pages.style_sheet import FOLDER, style_sheet

STYLE = style_sheet(PROJECT / "theme_overrides" / FOLDER)
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
)
TEXTS = ("ink", "quiet", "link")
GROUNDS = ("ground", "surface", "notice")


def luminance(colour):
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[LIGHT, LIGHT | DARK], ids=["light", "dark"])
def colours(request):
    return request.param


def test_the_measure_is_that_of_the_standard():
    assert round(contrast("#fff", "#000"), 2) == 21
    assert round(contrast("#777", "#fff"), 2) == 4.48


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_every_ground(colours, text, ground):
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_to_be_read_stands_out_the_most(colours, ground):
    assert contrast(colours["ink"], colours[ground]) >= 7


@pytest.mark.parametrize("axis", ["prevention", "protection", "prosecution", "partnership"])
def test_the_colour_of_each_axis_can_be_read(colours, axis):
    assert contrast(colours[axis], colours["surface"]) >= 4.5
    assert contrast(colours[axis], colours["ground"]) >= 4.5


def test_the_header_and_the_focus_stand_out(colours):
    assert contrast(colours["head-ink"], colours["head"]) >= 4.5
    assert contrast(colours["focus"], colours["ground"]) >= 3
