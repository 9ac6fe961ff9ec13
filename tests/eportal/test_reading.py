"""Whatever stands in a file, reading gives a portal whose values know their places, or findings."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eportal import content
from eportal.findings import report
from eportal.reading.documents import read_documents
from eportal.reading.yaml_source import DEEPEST, read_yaml

PROJECT = Path(__file__).parents[2]
BASE = PROJECT / "tests" / "cases" / "base"
DATA_FILES = sorted(file.relative_to(BASE).as_posix() for file in BASE.glob("data/**/*.yaml"))
PAGES = sorted(file.relative_to(BASE).as_posix() for file in BASE.glob("docs/**/*.md"))
LEDGER = "data/translations.yaml"
ANNUAL = "data/plan/annual-2024.yaml"
GLOSSARY = "data/glossary.yaml"
SECONDS = 20


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "project"))


@pytest.fixture(scope="module")
def shared_root(tmp_path_factory):
    """For many examples in one test: each changes one file and puts it back."""
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("shared") / "project"))


def write(root, path, text):
    (root / path).write_text(text, encoding="utf-8", newline="")


def tree_of(root, text):
    write(root, "some.yaml", text)
    source, findings = read_yaml(root, "some.yaml")
    return source and source.tree, findings


def codes(findings):
    return [finding.code for finding in findings]


def places(findings):
    return [str(finding.place) for finding in findings]


# Many broken files


BROKEN = {
    "data/sources.yaml": (b"\xef\xbb\xbfsources: []", "SRC102"),
    "data/plan/strategy.yaml": (b"id: strategy\n\ttitle: x\n", "SRC103"),
    "data/plan/activities/prevention.yaml": (b"activities: [\n", "SRC104"),
    "data/plan/activities/protection.yaml": (b"activities: []\nactivities: []\n", "SRC105"),
    "data/plan/activities/prosecution.yaml": (b"activities: \xff\n", "SRC101"),
    "data/plan/activities/partnership.yaml": (b"activities: {}\n", "REC203"),
    ANNUAL: (b"", "SRC108"),
    "data/bodies.yaml": (b"bodies: []\nbody: []\n", "REC201"),
    "data/committee.yaml": (b"committee: \x07\n", "SRC107"),
    GLOSSARY: (b"{}\n", "REC202"),
    "data/interface.yaml": (b"labels: []\n--- \n", "SRC112"),
    LEDGER: (b"records: &all {}\n", "SRC111"),
    "docs/ar/about.md": (b"\xff", "SRC101"),
    "docs/en/about.md": (b"\xff\xfe#", "SRC102"),
}


def test_every_broken_file_is_told_at_once(root):
    for path, (raw, _) in BROKEN.items():
        (root / path).write_bytes(raw)
    read, findings = content.read(root)
    assert read is None
    assert findings == sorted(findings)
    told = {(finding.place.path, finding.code) for finding in findings}
    assert told == {(path, code) for path, (_, code) in BROKEN.items()}


def test_every_missing_file_is_told(root):
    shutil.rmtree(root / "data")
    _, findings = content.read(root)
    assert {*codes(findings)} == {"SRC106"}
    assert [finding.place.path for finding in findings] == [
        path for path in DATA_FILES if path not in {LEDGER, ANNUAL}
    ]


@pytest.mark.parametrize("path", [each for each in DATA_FILES if each not in {LEDGER, ANNUAL}])
def test_one_missing_file_is_told(root, path):
    (root / path).unlink()
    read, findings = content.read(root)
    assert read is None
    assert [(finding.place.path, finding.code) for finding in findings] == [(path, "SRC106")]


def test_folder_in_place_of_a_file_is_told(root):
    (root / GLOSSARY).unlink()
    (root / GLOSSARY).mkdir()
    _, findings = content.read(root)
    assert places(findings) == [f"{GLOSSARY}:1:1"]
    assert codes(findings) == ["SRC106"]


def test_missing_ledger_is_one_finding(root):
    (root / LEDGER).unlink()
    read, findings = content.read(root)
    assert read is not None
    assert [(str(each.place), each.code) for each in findings] == [(f"{LEDGER}:1:1", "TRN601")]


# Anything at all


FRAGMENTS = [
    "a", "id", "terms", "records", "ar", "<<", "~", "0", "نص", "ڕ", "𐎀", "\u0301", "\u200f",
    "\x00", "\x85", "\u2028", "\ufeff", "\t", "\r", "\n", "\n  ", "\n    ", " ", "- ", ": ", ":",
    "? ", ", ", "[", "]", "{", "}", "'", '"', "\\", '"\\ud800"', "#", " # ", "|", ">-", "|2", "%",
    "%YAML 1.1\n", "---\n", "...\n", "&a ", "*a", "&a [*a]", "!", "!!python/object:os.system ",
    "!!binary ", "@", "`",
]  # fmt: skip
yaml_like = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
many_examples = settings(max_examples=40, deadline=None)


def read_with(root, path, raw):
    """Reads the tree with another content of one file; what it finds lies within that file."""
    original = (root / path).read_bytes()
    try:
        (root / path).write_bytes(raw)
        read, findings = content.read(root)
    finally:
        (root / path).write_bytes(original)
    assert read is not None or findings
    assert report(findings).endswith("finding(s).")
    lines = re.split("\r\n|\r|\n", raw.decode("utf-8", "replace"))
    for place in (finding.place for finding in findings if finding.place.path == path):
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize("path", [*DATA_FILES, PAGES[0]])
@many_examples
@given(raw=st.binary())
def test_no_bytes_raise(shared_root, path, raw):
    read_with(shared_root, path, raw)


@pytest.mark.parametrize("path", [*DATA_FILES, PAGES[0]])
@many_examples
@given(text=st.text() | yaml_like)
def test_no_text_raises(shared_root, path, text):
    read_with(shared_root, path, text.encode())


@pytest.mark.parametrize("path", DATA_FILES)
@many_examples
@given(data=st.data())
def test_no_slip_of_an_editor_raises(shared_root, path, data):
    lines = (BASE / path).read_text(encoding="utf-8").splitlines()
    number = data.draw(st.integers(0, len(lines) - 1), "line")
    line = lines[number]
    key, colon, value = line.partition(": ")
    words = data.draw(yaml_like | st.text(max_size=20) | st.sampled_from(["", "-1", "9" * 5000]))
    slips = [
        [], [line, line], [f" {line}"], [line[1:]], [line + words], [words], [key], [value],
        [key + colon + words], [words + colon + value],
    ]  # fmt: skip
    lines[number : number + 1] = data.draw(st.sampled_from(slips), "instead")
    read_with(shared_root, path, "\n".join(lines).encode())


# Places


def test_columns_are_counted_in_characters(root):
    write(
        root,
        GLOSSARY,
        "terms:\n"
        "  - id: victims\n"
        "    preferred: {ar: ضحايا الاتجار, ku: قوربانییان, en: 𐎀 e\u0301, fr: victimes}\n",
    )
    _, findings = content.read(root)
    line = "    preferred: {ar: ضحايا الاتجار, ku: قوربانییان, en: 𐎀 e\u0301, fr: victimes}"
    assert places(findings) == [f"{GLOSSARY}:3:{line.index('fr') + 1}"]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("line", "wrong", "code"),
    [
        ("نص: نص\tنص", "\t", "SRC103"),
        ("نص: نص\u2028نص", "\u2028", "SRC107"),
        ("نص: نص\x01نص", "\x01", "SRC107"),
        ("نص: [نص, *a]", "*", "SRC111"),
        ("نص: [نص, &a نص]", "&", "SRC111"),
        ("نص: {نص: ١, نص: ٢}", "نص: ٢", "SRC105"),
        ("نص: نص: نص", ": نص", "SRC104"),
    ],
)
def test_wrong_spot_is_pointed_at(root, break_, line, wrong, code):
    _, findings = tree_of(root, f"# سطر{break_}{line}{break_}ثالث: ٣{break_}")
    finding = findings[0]
    assert finding.code == code
    assert finding.place.line == 2
    assert finding.place.column == line.rindex(wrong) + 1


def test_undecodable_byte_is_pointed_at(root):
    (root / GLOSSARY).write_bytes("terms:\r\n  # عربي 𐎀 ".encode() + b"\xc7\n")
    _, findings = content.read(root)
    assert places(findings) == [f"{GLOSSARY}:2:{len('  # عربي 𐎀 ') + 1}"]


@pytest.fixture(scope="module")
def portal():
    read, _ = content.read(BASE)
    return read.portal


def written_at(place):
    """What stands at a place, to the end of its line."""
    line = (BASE / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1]
    return line[place.column - 1 :]


def test_scalars_are_placed_at_their_value(portal):
    words = portal.activities[0].text
    for code in ("ar", "ku", "en"):
        assert written_at(words.place_of(code)) == getattr(words, code)
    assert written_at(portal.strategy.place_of("start")) == "2023"
    assert written_at(portal.activities[0].timing.place_of("end")) == "2024"
    assert written_at(portal.annual_plans[0].activities[0].place_of("restates")) == "prevention-1"


def test_records_are_placed_where_they_begin(portal):
    assert str(portal.strategy.place) == "data/plan/strategy.yaml:1:1"
    assert written_at(portal.activities[1].place) == "id: prevention-2"
    assert written_at(portal.activities[1].text.place) == "text:"
    assert written_at(portal.activities[1].implementers[0].place) == "bodies: [state-council]"
    assert written_at(portal.strategy.sections[0].passages[0].errata[0].place) == "kind: corrected"
    assert written_at(portal.committee.roles[0].duties[0].text.place) == "text:"
    assert written_at(portal.ledger.records["body/moi"].place) == "body/moi:"
    assert written_at(portal.ledger.records["body/moi"].en.place).startswith("en: {source")


def test_lists_are_placed_at_their_key(portal):
    assert written_at(portal.activities[0].implementers[0].place_of("bodies")) == "bodies: [moi]"
    assert written_at(portal.committee.place_of("roles")) == "roles:"


def test_unwritten_fields_are_placed_where_their_record_begins(portal):
    activity = portal.activities[0]
    assert activity.place_of("indicator") == activity.place


# YAML as editors write it


@pytest.mark.parametrize(
    "scalar",
    ["no", "Yes", "on", "true", "012", "0x1f", "1:30", "null", "~", "2024-11-30", "1e3", ".5",
     "1_0", "=", ".inf", "-1", "٢٠٢٤", "<<"],
)  # fmt: skip
def test_scalars_stay_as_they_are_written(root, scalar):
    text = f"plain: {scalar}\nquoted: '{scalar}'\nlist: [{scalar}]\n{scalar}: key\n"
    expected = {"plain": scalar, "quoted": scalar, "list": [scalar], scalar: "key"}
    assert tree_of(root, text) == (expected, [])


def test_texts_of_several_lines(root):
    text = "folded: >-\n  أ\n  ب\n\n  ج\nkept: |-\n  أ\n  ب\nempty:\n"
    assert tree_of(root, text) == ({"folded": "أ ب\nج", "kept": "أ\nب", "empty": ""}, [])


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a: &x {b: c}\nd: *x\n", ["&", "*"]),
        ("a: &x {b: c}\nd: {<<: *x}\n", ["&", "*"]),
        ("&x a: b\n*x : c\n", ["&", "*"]),
        ("a: *unknown\n", ["*"]),
        ("a: &x [*x]\n", ["&", "*"]),
        ("&x [*x]\n", ["&", "*"]),
        ("&x {*x : *x}\n", ["&", "*", "*"]),
        ("a: !!python/object/apply:os.system [echo]\n", ["!"]),
        ("!!map {a: !!str b}\n", ["!", "!"]),
        ("a: !Important notice\n", ["!"]),
    ],
)
def test_what_a_program_would_write_is_told(root, text, signs):
    tree, findings = tree_of(root, text)
    assert tree is None
    assert {*codes(findings)} == {"SRC111"}
    lines = text.splitlines()
    assert [lines[each.place.line - 1][each.place.column - 1] for each in findings] == signs


def test_anchor_alone_does_not_swallow_a_word(root):
    tree, findings = tree_of(root, "a: &more text\n")
    assert tree is None
    assert codes(findings) == ["SRC111"]


BOMBS = {
    "a list that holds itself": ("&a [*a]", "SRC111"),
    "a record that holds itself": ("terms: &a\n  id: *a\n", "SRC111"),
    "a billion laughs": (
        "a0: &a0 [ha, ha]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 40)),
        "SRC111",
    ),
    "a hundred thousand lists in a line": ("[" * 100_000, "SRC109"),
    "a hundred thousand lists": ("[\n" * 100_000, "SRC109"),
    "a hundred thousand records": ("{a: " * 100_000, "SRC109"),
    "a thousand levels": ("".join(" " * n + "a:\n" for n in range(1000)), "SRC109"),
    "keys in keys": ("? " * 10_000, "SRC109"),
    "a long number": ("terms: " + "9" * 1_000_000, "REC203"),
    "a long line": ("terms: " + "نص " * 300_000, "REC203"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_neither_hangs_nor_crashes(root, name):
    """In a process of its own: what it guards against ends the interpreter."""
    text, code = BOMBS[name]
    write(root, GLOSSARY, text)
    done = subprocess.run(
        [sys.executable, "-m", "eportal", "--root", root, "check"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(PROJECT / "hooks"), "PYTHONIOENCODING": "utf-8"},
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{code} " in done.stdout
    assert len(done.stdout) < 200_000


def test_levels_are_counted(root):
    tree, findings = tree_of(root, "[" * DEEPEST + "text" + "]" * DEEPEST)
    assert tree is not None
    assert findings == []
    tree, findings = tree_of(root, "[" * (DEEPEST + 1) + "text" + "]" * (DEEPEST + 1))
    assert tree is None
    assert [(each.code, each.place.column) for each in findings] == [("SRC109", DEEPEST + 2)]


@pytest.mark.parametrize("text", ["a: b\n---\nc: d\n", "---\na: b\n...\n---\n", "a: b\n--- c\n"])
def test_second_document_is_told(root, text):
    tree, findings = tree_of(root, text)
    assert tree is None
    assert codes(findings) == ["SRC112"]


@pytest.mark.parametrize("text", ["---\na: b\n", "%YAML 1.1\n---\na: b\n...\n", "a: b\n...\n"])
def test_one_document_may_be_marked(root, text):
    assert tree_of(root, text) == ({"a": "b"}, [])


@pytest.mark.parametrize("path", DATA_FILES)
@pytest.mark.parametrize(("text", "there"), [("- a\n- b\n", "a list"), ("text\n", "`text`")])
def test_file_must_be_a_record(root, path, text, there):
    write(root, path, text)
    read, findings = content.read(root)
    assert read is None
    assert places(findings) == [f"{path}:1:1"]
    assert findings[0].message.startswith(f"the file: {there} stands here; wanted: a record")


def test_no_value_is_told_as_nothing(root):
    write(root, GLOSSARY, "terms:\n")
    _, findings = content.read(root)
    (finding,) = findings
    assert str(finding.place) == f"{GLOSSARY}:1:7"
    assert finding.message.startswith("terms: nothing stands here; wanted: a list")


def test_long_and_foreign_values_stand_below_the_message(root):
    write(root, GLOSSARY, f"terms: |-\n  {'نص ' * 200}\n  سطر\n")
    _, findings = content.read(root)
    (finding,) = findings
    assert "quoted below" in finding.message
    assert finding.message.isascii()
    assert max(map(len, finding.quotes)) < 250
    write(root, GLOSSARY, "terms: |-\n  أ\n  ب\n")
    _, (finding,) = content.read(root)
    assert "    | أ\n    | ب\n" in str(finding)


# Written pages


def test_pages_are_read_with_title_and_key(root):
    write(root, "docs/ar/index.md", "\n# البوابة \r\n\r\nنص\r\n")
    write(root, "docs/en/notes.md", "No title\n")
    (root / "docs/en/more.md").mkdir()
    documents, findings = read_documents(root)
    assert findings == []
    assert [(each.path, each.key, each.address, each.title) for each in documents] == [
        ("docs/ar/about.md", "page/about", "about/", "عن البوابة"),
        ("docs/ar/index.md", "page/home", "", "البوابة"),
        ("docs/ku/about.md", "page/about", "about/", "دەربارەی دەروازەکە"),
        ("docs/en/about.md", "page/about", "about/", "About the portal"),
        ("docs/en/notes.md", "page/notes", "notes/", ""),
    ]


def test_page_that_cannot_be_read_is_not_called_missing(root):
    (root / "docs/ku/about.md").write_bytes(b"# \xff\n")
    read, findings = content.read(root)
    assert read is None
    assert [(str(each.place), each.code) for each in findings] == [
        ("docs/ku/about.md:1:3", "SRC101")
    ]
