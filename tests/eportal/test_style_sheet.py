"""The style sheet serves both directions, both looks, and asks no other site for anything."""

import re

import pytest

from base_tree import PROJECT
from eportal.pages.style_sheet import FOLDER, PARTS, style_sheet

STYLES = PROJECT / "theme_overrides" / FOLDER
STYLE = re.sub(r"/\*.*?\*/", "", style_sheet(STYLES), flags=re.DOTALL)
DECLARATIONS = re.findall(r"^\s*([a-z-]+):\s*([^;{]+);", STYLE, re.MULTILINE)
SIDED = re.compile(r"(^|-)(left|right)(-|$)")
OF_A_SIDE = {"text-align", "float", "clear"}


def test_every_part_is_joined_in_its_place():
    assert sorted(PARTS) == sorted(file.stem for file in STYLES.iterdir())
    assert len(set(PARTS)) == len(PARTS)
    joined = style_sheet(STYLES)
    places = [joined.index((STYLES / f"{part}.css").read_text(encoding="utf-8")) for part in PARTS]
    assert places == sorted(places)


def test_a_part_says_what_it_is_and_stays_short():
    for part in PARTS:
        text = (STYLES / f"{part}.css").read_text(encoding="utf-8")
        assert text.startswith("/* "), part
        assert len(text.splitlines()) <= 250, part


def test_there_is_no_left_and_no_right():
    assert len(DECLARATIONS) > 500
    sided = [(n, v) for n, v in DECLARATIONS if SIDED.search(n) or (n in OF_A_SIDE and v in SIDES)]
    assert sided == []


SIDES = ("left", "right")


@pytest.mark.parametrize(
    "sign", ["letter-spacing", "@import", "http:", "https:", "!ie", "expression"]
)
def test_what_breaks_arabic_letters_or_asks_elsewhere_is_not_there(sign):
    assert sign not in STYLE


def test_colours_come_from_the_settings():
    """What is drawn on the head and its buttons is the same in both looks; so is paper."""
    lasting = {"#fff", "#0f3d4f", "#000", "#ffb454"}
    outside = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", outside)) <= lasting


def test_what_slides_asks_first():
    moving = [each for each in ("transition", "animation", "scroll-behavior") if each in STYLE]
    assert moving == ["scroll-behavior"]
    assert re.search(r"no-preference\) \{\s*html \{\s*scroll-behavior", STYLE)
