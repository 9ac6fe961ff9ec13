"""Whatever stands in the files, reading gives content or findings: all of them, no traceback."""

from __future__ import annotations

import re
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from base_tree import (
    ANNUAL_PLAN,
    BASE,
    DATA_FILES,
    GLOSSARY,
    LEDGER,
    codes,
    copy_base,
    places,
    write,
)
from eportal import content
from eportal.findings import report
from eportal.reading.documents import read_documents

PAGE = "docs/ar/about.md"


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


@pytest.fixture(scope="module")
def shared_root(tmp_path_factory):
    """For many examples in one test: each changes one file and puts it back."""
    return copy_base(tmp_path_factory.mktemp("shared"))


BROKEN = {
    "data/sources.yaml": (b"\xef\xbb\xbfsources: []", "SRC102"),
    "data/plan/strategy.yaml": (b"id: strategy\n\ttitle: x\n", "SRC103"),
    "data/plan/activities/prevention.yaml": (b"activities: [\n", "SRC104"),
    "data/plan/activities/protection.yaml": (b"activities: []\nactivities: []\n", "SRC105"),
    "data/plan/activities/prosecution.yaml": (b"activities: \xff\n", "SRC101"),
    "data/plan/activities/partnership.yaml": (b"activities: {}\n", "REC203"),
    ANNUAL_PLAN: (b"", "SRC108"),
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
        path for path in DATA_FILES if path not in {LEDGER, ANNUAL_PLAN}
    ]


@pytest.mark.parametrize("path", [each for each in DATA_FILES if each not in {LEDGER, ANNUAL_PLAN}])
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


FRAGMENTS = [
    "a", "id", "terms", "records", "ar", "<<", "~", "0", "نص", "ڕ", "𐎀", "\u0301", "\u200f",
    "\x00", "\x85", "\u2028", "\ufeff", "\t", "\r", "\n", "\n  ", "\n    ", " ", "- ", ": ", ":",
    "? ", ", ", "[", "]", "{", "}", "'", '"', "\\", '"\\ud800"', "#", " # ", "|", ">-", "|2", "%",
    "%YAML 1.1\n", "---\n", "...\n", "&a ", "*a", "&a [*a]", "!", "!!python/object:os.system ",
    "!!binary ", "@", "`",
]  # fmt: skip
yaml_like = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
many_examples = settings(max_examples=25, deadline=None)


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


@pytest.mark.parametrize("path", [*DATA_FILES, PAGE])
@many_examples
@given(raw=st.binary())
def test_no_bytes_raise(shared_root, path, raw):
    read_with(shared_root, path, raw)


@pytest.mark.parametrize("path", [*DATA_FILES, PAGE])
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
