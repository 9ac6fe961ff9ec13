"""Remedies, and edits of one text in a file, which change nothing else or are refused."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.segments import Passage, Segment
from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.mending.edits import Edit, applied
from eportal.mending.page_text import piece_at, with_piece_edited
from eportal.mending.remedies import REMEDIES, Case
from eportal.mending.yaml_text import scalar_at, with_scalar_edited

WESTERN, ARABIC_INDIC = ENGLISH.digits, ARABIC.digits


def mended(code, text, language, digits=None, **others):
    passages = {language: Passage(text), **{each: Passage(t) for each, t in others.items()}}
    case = Case(text, language, Segment("body/x", passages), digits)
    return applied(text, REMEDIES[code](case))


@pytest.mark.parametrize(
    ("code", "text", "language", "digits", "wanted"),
    [
        ("LNG201", "كوردستاني", KURDISH, None, "کوردستانی"),
        ("LNG201", "ناوى", KURDISH, None, "ناوی"),
        ("LET101", "هەفتةیە", KURDISH, None, "هەفتەیە"),
        ("LET101", "صلاة", KURDISH, None, "صلاة"),
        ("LET105", "الکتاب", ARABIC, None, "الكتاب"),
        ("LET105", "ھذا البیت", ARABIC, None, "هذا البيت"),
        ("LET105", "علی", ARABIC, None, "علی"),
        ("LET105", "ڕانيە", ARABIC, None, "ڕانيە"),
        ("LET107", "العـــراق", ARABIC, None, "العراق"),
        ("LET107", "1445 هـ", ARABIC, None, "1445 هـ"),
        ("LET112", "هەولێر و ھەڵەبجە", KURDISH, None, "هەولێر و هەڵەبجە"),
        ("LET113", "ھەولێر", KURDISH, None, "هەولێر"),
        ("DIG102", "۱۴۵ کەس", KURDISH, ARABIC_INDIC, "١٤٥ کەس"),
        ("DIG102", "۱۴۵ کەس", KURDISH, None, "۱۴۵ کەس"),
        ("DIG103", "2018 ساڵی", KURDISH, ARABIC_INDIC, "٢٠١٨ ساڵی"),
        ("DIG103", "A4 بەڵگەی", KURDISH, ARABIC_INDIC, "A4 بەڵگەی"),
        ("DIG103", "1,234 کەس", KURDISH, ARABIC_INDIC, "1,234 کەس"),
        ("DIG103", "٢0١٨ ساڵی", KURDISH, WESTERN, "٢0١٨ ساڵی"),
        ("DIG104", "in ٢٠١٨", ENGLISH, None, "in 2018"),
        ("BID104", "العر\u200bاق", ARABIC, None, "العراق"),
        ("BID104", "a\u00adb", ENGLISH, None, "ab"),
        ("BID105", "به\u200cرز", KURDISH, None, "بەرز"),
        ("BID105", "کتێب\u200c باش", KURDISH, None, "کتێب باش"),
        ("BID106", "a\u2003b", ENGLISH, None, "a b"),
        ("BID107", "the  committee   of", ENGLISH, None, "the committee of"),
        ("BID110", "دەست\u200cنووس", KURDISH, None, "دەستنووس"),
    ],
)
def test_what_is_certain_is_mended(code, text, language, digits, wanted):
    assert mended(code, text, language, digits) == wanted


def test_a_word_that_another_language_cites_stays():
    case = Segment("x", {KURDISH: Passage("وشەی كتاب"), ENGLISH: Passage("the word كتاب")})
    assert [*REMEDIES["LNG201"](Case("وشەی كتاب", KURDISH, case))] == []


FILE = """\
# the head
records:
  - id: a     # the first
    plain: ێك دوو
      سێ چوار
    'single': 'it''s  كورد'
    double: "say \\"ێك\\"  كورد"   # as said
    folded: >-
      ێك دوو

      سێ
        چوار
    literal: |-
      ێك
      دوو

      سێ
    flow: {a: ێك, b: [دوو, "سێ"]}
"""


def scalars(text):
    return [
        (event.start_mark.line + 1, event.start_mark.column + 1, event.value)
        for event in yaml.parse(text, Loader=yaml.CBaseLoader)
        if isinstance(event, yaml.ScalarEvent)
    ]


@pytest.mark.parametrize("number", range(len(scalars(FILE))))
def test_a_letter_in_any_style_is_mended_and_all_else_stays(number):
    line, column, value = scalars(FILE)[number]
    edits = [Edit(m.start(), m.end(), "ک") for m in re.finditer("ك", value)]
    edited = with_scalar_edited(FILE, line, column, edits)
    wanted = [(each, v) for each, (_, _, v) in enumerate(scalars(FILE))]
    wanted[number] = (number, value.replace("ك", "ک"))
    assert [(each, v) for each, (_, _, v) in enumerate(scalars(edited))] == wanted
    assert edited.replace("ک", "ك") == FILE


def test_spaces_in_quotes_are_mended_and_breaks_of_lines_stay():
    text = "a: 'it''s  b'\nb: one\n  two\nc: >-\n  one \n  two\n"
    assert with_scalar_edited(text, 1, 4, [Edit(4, 6, " ")]) == text.replace("s  b", "s b")
    assert scalar_at(text, 4, 4) == "one  two"
    assert with_scalar_edited(text, 4, 4, [Edit(3, 5, " ")]) == text.replace("one \n", "one\n")


@pytest.mark.parametrize(
    ("text", "line", "column", "edit"),
    [
        ('a: "b\\u200bc"\n', 1, 4, Edit(1, 2, "")),  # written as an escape
        ("a: b c\n", 1, 4, Edit(1, 2, ": ")),  # would be a key
        ("a: b c\n", 1, 4, Edit(1, 2, " # ")),  # would be a remark
        ("a: b\n", 1, 2, Edit(0, 1, "c")),  # nothing begins there
        ("a: 'b'\n", 1, 4, Edit(0, 1, "'")),  # would end the quotation
    ],
)
def test_what_would_change_more_is_refused(text, line, column, edit):
    assert with_scalar_edited(text, line, column, [edit]) is None


WORDS = st.text("ابكيەێۆ ي٢1a:#'\"-{}[],&*!|>%@`\\", min_size=1, max_size=12)
STYLES = st.sampled_from(["", "'", '"', ">", "|"])


def dumped(values, style):
    return yaml.dump(
        {f"k{number}": each for number, each in enumerate(values)},
        allow_unicode=True, default_style=style, width=8, sort_keys=False,
    )  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=4), STYLES, st.data())
def test_one_edit_changes_one_scalar_or_is_refused(values, style, data):
    text = "# head\n" + dumped(values, style) + "# foot\n"
    before = scalars(text)
    line, column, value = data.draw(st.sampled_from(before))
    edits = [Edit(m.start(), m.end(), "ک") for m in re.finditer("ك", value)]
    edited = with_scalar_edited(text, line, column, edits)
    if not edits:
        assert edited in {text, None}
        return
    if edited is not None:
        assert edited.replace("ک", "ك") == text
        was = [each[2] for each in before]
        now = [each[2] for each in scalars(edited)]
        assert [a for a, b in zip(was, now, strict=True) if a != b] == [value]


PAGE = (
    "---\ntitle: x\n---\n# سەر ێك\n\n> ێك  \n> دوو\n\n- يەك\n  دوو\n- سێ\n\n"
    "| ێك | دوو ێك |\n|--|--|\n| a | b |\n"
)


@pytest.mark.parametrize(
    ("line", "column", "wanted"),
    [(4, 3, "سەر ێک"), (6, 3, "ێک\nدوو"), (13, 3, "ێک"), (13, 8, "دوو ێک")],
)
def test_a_letter_on_a_page_is_mended_and_all_else_stays(line, column, wanted):
    value = piece_at(PAGE, line, column)
    edits = [Edit(m.start(), m.end(), "ک") for m in re.finditer("ك", value)]
    edited = with_piece_edited(PAGE, line, column, edits)
    assert edited.replace("ک", "ك") == PAGE
    assert piece_at(edited, line, column) == wanted


@pytest.mark.parametrize("edit", [Edit(0, 1, "# "), Edit(1, 2, "\n\n")])
def test_an_edit_that_would_change_the_page_is_refused(edit):
    assert with_piece_edited("abc\n", 1, 1, [edit]) is None


SENTENCES = st.lists(st.text("ابتێۆەکی ،.١٢", min_size=1, max_size=20), min_size=1, max_size=5)


@given(SENTENCES, STYLES)
def test_a_text_without_faults_has_no_edits(sentences, style):
    """What has none of the letters in question is never touched, in whatever style it stands."""
    text = dumped([" ".join(each.split()) for each in sentences], style)
    for line, column, value in scalars(text):
        case = Case(value, KURDISH, Segment("x", {KURDISH: Passage(value)}), ARABIC_INDIC)
        for code in ("LNG201", "LET101", "LET107", "BID104", "BID105", "BID110", "DIG103"):
            assert [*REMEDIES[code](case)] == []
        assert with_scalar_edited(text, line, column, []) in {text, None}
