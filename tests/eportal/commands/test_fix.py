"""`eportal check --fix`: what is certain is mended, and nothing else is touched."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from base_tree import PROJECT, copy_base, everything_in, read, replace_in, run_apart, write
from eportal import content
from eportal.alignment.segments import Passage, Segment
from eportal.command_line import main
from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.mending.edits import Edit, applied
from eportal.mending.mending import mend
from eportal.mending.page_text import piece_at, with_piece_edited
from eportal.mending.remedies import REMEDIES, Case
from eportal.mending.yaml_text import scalar_at, with_scalar_edited
from eportal.records.ledger import Ledger
from eportal.translations.writing import ledger_as_yaml

WESTERN, ARABIC_INDIC = ENGLISH.digits, ARABIC.digits


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


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


def test_the_sound_project_stays_byte_for_byte(root, capsys):
    before = everything_in(root)
    assert run(root, "check", "--fix") == 0
    assert capsys.readouterr().out == "0 text(s) mended.\n0 error(s), 0 advisory finding(s).\n"
    assert everything_in(root) == before


def test_nothing_is_mended_of_what_no_rule_finds():
    read_content, findings = content.read(PROJECT)
    assert mend(PROJECT, read_content, findings).files == {}


def test_faults_are_mended_told_and_recorded(root, capsys):
    replace_in(root, "data/bodies.yaml", "وەزارەتی ناوخۆ", "وەزارەتي  ناوخۆ  # چاپ")
    replace_in(root, "docs/ku/about.md", "دەروازەکە", "دەروازةكە")
    assert run(root, "ledger") == 0
    broken = everything_in(root)
    capsys.readouterr()
    assert run(root, "check", "--fix") == 0
    printed = capsys.readouterr().out
    assert "data/bodies.yaml:5:11: LNG201 mended in 1 place(s)\n    | وەزارەتي" in printed
    assert "docs/ku/about.md:1:3: LET101 mended in 1 place(s)" in printed
    assert printed.endswith("0 error(s), 0 advisory finding(s).\n")
    assert "ku: وەزارەتی ناوخۆ  # چاپ\n" in read(root, "data/bodies.yaml")
    changed = {path for path, text in everything_in(root).items() if broken[path] != text}
    assert {path.name for path in changed} == {"bodies.yaml", "about.md", "translations.yaml"}


def test_a_reviewed_translation_stays_reviewed_and_none_becomes_stale(root):
    replace_in(root, "data/bodies.yaml", "وزارة الداخلية", "وزارة الداخليـــة")
    assert run(root, "ledger") == 0
    (ledger := root / "data/translations.yaml").write_text(
        re.sub(
            r"(body/moi:\n.*\n    ku: .*?)state: draft",
            r'\1state: reviewed, by: "Office", on: 2024-11-30',
            ledger.read_text(encoding="utf-8"),
        ),
        encoding="utf-8",
    )
    assert run(root, "check", "--fix") == 0
    portal = content.read(root)[0].portal
    entry = portal.ledger.records["body/moi"]
    assert (entry.ku.state, entry.ku.by) == ("reviewed", "Office")
    assert entry.ku.source == entry.en.source == entry.ar.text
    assert isinstance(portal.ledger, Ledger)
    assert ledger_as_yaml(portal.ledger) == ledger.read_text(encoding="utf-8")


def test_a_text_that_nobody_has_recorded_stays_unrecorded(root, capsys):
    replace_in(root, "data/bodies.yaml", "وەزارەتی ناوخۆ", "وەزارەتي نوێي ناوخۆ")
    assert run(root, "check", "--fix") == 1
    assert "TRN604 body/moi: the text was changed in Kurdish alone" in capsys.readouterr().out
    assert "وەزارەتی نوێی ناوخۆ" in read(root, "data/bodies.yaml")


def test_a_waived_finding_is_left_alone(root):
    replace_in(root, "data/bodies.yaml", "وەزارەتی ناوخۆ", "وەزارەتي ناوخۆ")
    (root / "data/waivers.yaml").write_text(
        "waivers:\n  - code: LNG201\n    record: body/moi\n    reason: x\n    who: y\n"
        "    until: 2999-01-01\n",
        encoding="utf-8",
    )
    assert run(root, "ledger") == 0
    before = everything_in(root)
    assert run(root, "check", "--fix") == 0
    assert everything_in(root) == before


def test_programs_read_findings_alone_and_people_beside_them_what_was_mended(root):
    replace_in(root, "data/bodies.yaml", "وەزارەتی ناوخۆ", "وەزارەتي ناوخۆ")
    done = run_apart("--root", root, "check", "--fix", "--format", "json")
    assert json.loads(done.stdout) == []
    assert done.returncode == 0
    assert "LNG201 mended in 1 place(s)" in done.stderr


#: What a slip makes of a sound text; each is undone by one remedy.
SLIPS = {
    "ku": (("ی", "ي"), ("ک", "ك"), (" ", "  "), ("ۆ", "ۆ\u200b")),
    "ar": (("ال", "الـــ"), ("ي", "ي\u00ad"), ("ك", "ک"), (" ", "   ")),
    "en": ((" ", "  "), ("t", "t\u200b"), (" ", "\u2003")),
}
SPOILT = ("data/bodies.yaml", "data/committee.yaml", "data/plan/strategy.yaml", "docs/ku/about.md")


def spoil(root, data):
    """Slips in lines that hold a text in one language."""
    for path in SPOILT:
        lines = read(root, path).split("\n")
        for number, line in enumerate(lines):
            found = re.match(r"(\s+)(ku|ar|en): [^'\"]|()(?=[\u0600-\u06ff])", line)
            if not found:
                continue
            begin = found.end()
            slip = data.draw(st.sampled_from((None, *SLIPS[found[2] or "ku"])))
            if slip and slip[0] in line[begin:]:
                lines[number] = line[:begin] + line[begin:].replace(*slip, 1)
        write(root, path, "\n".join(lines))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(data=st.data())
def test_what_slips_have_spoilt_is_as_it_was_byte_for_byte(data):
    with TemporaryDirectory() as folder:
        root = copy_base(Path(folder))
        before = everything_in(root)
        spoil(root, data)
        assert run(root, "check", "--fix") == 0
        assert everything_in(root) == before


@pytest.mark.parametrize("path", ["data/bodies.yaml", "docs/ku/about.md"])
def test_a_byte_order_mark_is_deleted_and_nothing_else(path, root, capsys):
    before = everything_in(root)
    write(root, path, f"\ufeff{read(root, path)}")
    assert run(root, "check", "--fix") == 0
    assert capsys.readouterr().out.startswith(f"{path}: U+FEFF was deleted\n1 text(s) mended.\n")
    assert everything_in(root) == before


def test_another_encoding_is_left_alone(root):
    (root / "data/bodies.yaml").write_bytes(read(root, "data/bodies.yaml").encode("utf-16"))
    before = everything_in(root)
    assert run(root, "check", "--fix") == 1
    assert everything_in(root) == before


def test_what_cannot_be_read_is_not_mended(root, capsys):
    (root / "data/glossary.yaml").write_text("terms\n", encoding="utf-8")
    before = everything_in(root)
    assert run(root, "check", "--fix") == 1
    assert "REC203" in capsys.readouterr().out
    assert everything_in(root) == before
