"""The characters that our documents can show, against the fonts and the program that sets them."""

import json
import unicodedata
from pathlib import Path

import pytest
import typst
from fontTools.ttLib import TTFont

from base_tree import PROJECT
from eportal.checks.rules import all_checks, findings_of
from eportal.facts.printable import DRAWN, unprintable

FONTS = PROJECT / "hooks" / "eportal" / "downloads" / "pdf" / "fonts"
FILES = sorted(FONTS.glob("*.ttf"))
#: Control characters have rules of their own; spaces and marks of direction need no glyph.
NOT_TO_DRAW = {"Cc", "Cf", "Zs", "Zl", "Zp"}
PAGE = """
#set document(title: "t")
#set text(font: "{family}", fallback: false, lang: "ar", dir: rtl)
= t
#for text in json(bytes(sys.inputs.data)) [ #text ]
"""


def declared():
    """Every character of the ranges."""
    for part in DRAWN.split():
        first, _, last = part.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


def setting_fails(texts):
    """Whether a document of these texts cannot be made, as those of the portal are made."""
    family = TTFont(FILES[0])["name"].getBestFamilyName()
    try:
        typst.compile(
            PAGE.format(family=family).encode(),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(texts)},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=0,
        )
    except typst.TypstError:
        return True
    return False


def test_there_is_a_font_for_each_weight():
    assert len(FILES) == 2


@pytest.mark.parametrize("file", FILES, ids=lambda file: Path(file).stem)
def test_the_ranges_are_what_each_font_draws(file):
    drawn = {chr(each) for each in TTFont(file).getBestCmap()}
    assert {*declared()} == {
        each for each in drawn if unicodedata.category(each) not in NOT_TO_DRAW
    }


def test_ranges_are_sorted_and_apart():
    codes = [ord(each) for each in declared()]
    assert codes == sorted({*codes})


def test_what_is_called_printable_is_set():
    texts = [each for each in declared() if not unprintable(each)]
    assert len(texts) == len([*declared()])
    assert not setting_fails(texts)


@pytest.mark.parametrize("text", ["👍", "☎", "一", "\ufffe", "\ue000", "\u0378", "q\u0301", "𐎀"])
def test_what_is_called_unprintable_stops_the_document(text):
    assert unprintable(text)
    assert setting_fails([text])


@pytest.mark.parametrize(
    "text",
    [
        "e\u0301", "\u212a", "a\u200cb", "\u2066x\u2069", "\u202b\u202c", "a\u00a0\u202f\u3000b",
        "a\u00adb", "\u200d", "\ufe0f", "لا\u064b", "ڵا ڕۆژ ێ ە ھ", "٪ ٫ ٬ ،؛؟", "١٢٣ ۱۲۳", "«»–—…",
    ],
)  # fmt: skip
def test_what_needs_no_glyph_of_its_own_is_printable(text):
    assert unprintable(text) == ()
    assert not setting_fails([text])


def test_each_character_is_told_once_in_its_order():
    assert unprintable("☎ a 👍 ☎") == ("☎", "👍")
    assert unprintable("") == ()


def test_control_characters_are_left_to_their_own_rules():
    assert unprintable("a\x01b\x7f\t\n") == ()


def test_the_real_records_and_pages_break_none_of_these_rules(content):
    rules = [each for each in all_checks() if each.code.startswith("PRT")]
    assert len(rules) == 4
    assert [each for rule in rules for each in findings_of(rule, content.supplies)] == []
