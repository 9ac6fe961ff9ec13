"""The command `eportal ledger` writes what is new and keeps what people wrote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from base_tree import LEDGER, copy_base, everything_in, read, replace_in
from eportal import content
from eportal.command_line import main

KURDISH_OF_BODY = re.compile(
    r'(  body/moi:\n.*\n    ku: {source: ")(\w+)(", text: "\w+", )state: draft'
)
SOURCE = "11f2d0c891f5"
REVIEWED = 'state: reviewed, by: "A reviewer", on: 2024-11-30'


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def sign(root, signed, source=SOURCE):
    """Writes into the Kurdish entry of a body what a person might."""
    text, changed = KURDISH_OF_BODY.subn(
        lambda found: f"{found[1]}{source}{found[3]}{signed}", read(root, LEDGER)
    )
    assert changed == 1
    (root / LEDGER).write_text(text, encoding="utf-8")


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


def test_ledger_of_sound_content_changes_nothing(root, capsys):
    before = everything_in(root)
    assert run(root, "ledger") == 0
    assert run(root, "ledger") == 0
    assert capsys.readouterr() == (f"{LEDGER}: 17 records\n" * 2, "")
    assert everything_in(root) == before


def test_ledger_is_written_where_there_is_none(root):
    expected = read(root, LEDGER)
    (root / LEDGER).unlink()
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == expected


def test_ledger_adds_and_drops(root):
    expected = read(root, LEDGER)
    entry = expected[expected.index("  term/victims:") :]
    replace_in(root, LEDGER, entry, entry.replace("victims", "victms"))
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == expected


@pytest.mark.parametrize(
    ("signed", "source"),
    [
        (REVIEWED, SOURCE),
        (REVIEWED, "ffffffffffff"),
        ("state: draft", "ffffffffffff"),
        ('state: draft, by: "A reviewer"', "ffffffffffff"),
        ('state: reviewed, by: "د. نسرين \\"أ\\" \\\\", on: 2024-02-29', SOURCE),
    ],
    ids=["reviewed", "reviewed and stale", "stale", "begun", "odd name"],
)
def test_ledger_keeps_what_people_wrote(root, signed, source):
    sign(root, signed, source)
    expected = read(root, LEDGER)
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == expected
    assert run(root, "check") == 0


@pytest.mark.parametrize("signed", ["", ', by: "A reviewer"', ", on: 2024-11-30"])
def test_ledger_with_a_half_signed_review_stays_readable(root, signed):
    sign(root, f"state: reviewed{signed}")
    before = read(root, LEDGER)
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == before
    _, findings = content.read(root)
    assert [finding.code for finding in findings] == ["TRN603"]


@pytest.mark.parametrize("name", ["a: b", "# a", "ملف", "- a", "{a}", '"a"', "a b", "*a", "no"])
def test_ledger_holds_pages_of_any_name(root, name):
    for code in ("ar", "ku", "en"):
        (root / "docs" / code / f"{name}.md").write_text("# Title\n", encoding="utf-8")
    assert run(root, "ledger") == 0
    assert run(root, "check") == 0
    before = read(root, LEDGER)
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == before


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("data/glossary.yaml", b"terms: [\n"),
        ("data/bodies.yaml", b"bodies: []\nbody: []\n"),
        ("docs/ar/about.md", b"\xff"),
        ("docs/en/about.md", b"\xef\xbb\xbf# About\n"),
        (LEDGER, b""),
        (LEDGER, b"records: {body/moi: {}}\n"),
    ],
)
def test_ledger_writes_nothing_when_reading_fails(root, path, raw, capsys):
    sign(root, REVIEWED)
    (root / path).write_bytes(raw)
    before = everything_in(root)
    assert run(root, "ledger") == 1
    assert everything_in(root) == before
    printed, complained = capsys.readouterr()
    assert printed.startswith(f"{path}:")
    assert "error(s)" in printed
    assert complained == ""


def test_ledger_is_replaced_whole_or_not_at_all(root, monkeypatch):
    """Whatever interrupts the writing, at whatever moment, leaves the old file and no other."""
    (root / LEDGER).write_text("records: {}\n", encoding="utf-8")
    before = everything_in(root)

    def write_half(path, text, **options):
        with path.open("w", encoding=options["encoding"]) as file:
            file.write(text[: len(text) // 2])
        raise KeyboardInterrupt

    def replace_nothing(*_):
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", write_half)
        assert run(root, "ledger") == 1
    assert everything_in(root) == before
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace_nothing)
        assert run(root, "ledger") == 1
    assert everything_in(root) == before
    assert run(root, "ledger") == 0
    assert everything_in(root) != before
