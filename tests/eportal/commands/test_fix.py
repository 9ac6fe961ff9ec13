"""`eportal check --fix`: what is certain is mended, and nothing else is touched."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from base_tree import PROJECT, copy_base, everything_in, read, replace_in, run_apart, write
from eportal import content
from eportal.command_line import main
from eportal.mending.mending import mend
from eportal.records.ledger import Ledger
from eportal.translations.writing import ledger_as_yaml


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


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
