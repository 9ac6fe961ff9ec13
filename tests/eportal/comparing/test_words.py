"""Texts side by side: which words differ, and in which runs they are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.comparing.words import Run, compared, language_of, runs, seen
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

PIECES = st.lists(
    st.one_of(st.sampled_from(["قانون", "ڕێگە", "IOM", "28/2012", "٢٠٢٤", " ", "،", "4Ps"]),
              st.text(max_size=4)),
    max_size=20,
).map("".join)  # fmt: skip


def marked(text, flags):
    """The text with brackets around what changed."""
    return "".join(
        f"[{part}]" if is_changed else part
        for run in runs(text, flags, ARABIC)
        for part, is_changed in run.parts
    )


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("عدد الدورات.", "عدد الدورات.", "عدد الدورات.", "عدد الدورات."),
        ("عدد الدورات.", "عدد المتدربين.", "عدد [الدورات].", "عدد [المتدربين]."),
        ("قانون 28/2012", "قانون 28/2013", "قانون [28/2012]", "قانون [28/2013]"),
        ("دورة أولى", "دورة تدريبية أولى", "دورة أولى", "دورة [تدريبية ]أولى"),
        ("مدرسة", "مَدرسة", "[مدرسة]", "[مَدرسة]"),
        ("", "كلّها جديدة", "", "[كلّها جديدة]"),
    ],
)  # fmt: skip
def test_whole_words_are_marked(before, after, old, new):
    flags = compared(before, after)
    assert marked(before, flags[0]) == old
    assert marked(after, flags[1]) == new


def test_a_mark_never_leaves_the_run_in_which_it_stands():
    text = "مع IOM Iraq في 15 – 20 بلدا"
    found = [*runs(text, compared("مع IOM في 15 – 19 بلدا", text)[1], ARABIC)]
    assert found == [
        Run((("مع ", False),)),
        Run((("IOM", False), (" Iraq", True)), "ltr"),
        Run(((" في ", False),)),
        Run((("15 – ", False), ("20", True)), "rtl"),
        Run(((" بلدا", False),)),
    ]


@pytest.mark.parametrize(
    ("text", "language", "isolated"),
    [
        ("the word قوربانی and الضحايا", ENGLISH, [("rtl", "ckb"), ("rtl", "ar")]),
        ("IOM and 28/2012", ENGLISH, []),
        ("ڕێکخراوی IOM لە ٢٠٢٣–٢٠٢٦", KURDISH, [("ltr", ""), ("rtl", "")]),
    ],
)
def test_what_runs_the_other_way_is_isolated(text, language, isolated):
    found = runs(text, [False] * len(text), language)
    assert [(each.direction, each.lang) for each in found if each.direction] == isolated


@given(before=PIECES, after=PIECES, language=st.sampled_from(LANGUAGES))
def test_every_letter_is_shown_once_and_in_its_order(before, after, language):
    old, new = compared(before, after)
    for text, flags in ((before, old), (after, new)):
        shown = [part for run in runs(text, flags, language) for part, _ in run.parts]
        assert "".join(shown) == text
    kept = [
        [letter for letter, is_changed in zip(text, flags, strict=True) if not is_changed]
        for text, flags in ((before, old), (after, new))
    ]
    assert "".join(kept[0]).split() == "".join(kept[1]).split()


def test_what_nobody_sees_is_named():
    assert seen("حكم\u202e 28\u2069\x00") == "حكم[U+202E] 28[U+2069][U+0000]"


@pytest.mark.parametrize(
    ("text", "language"),
    [("28 ضحية", ARABIC), ("ڕێگری", KURDISH), ("«victims» ضحايا", ENGLISH), ("28/2012", ENGLISH)],
)
def test_the_language_of_a_quotation_is_that_of_its_letters(text, language):
    assert language_of(text) is language
