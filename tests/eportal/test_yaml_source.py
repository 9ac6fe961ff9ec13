"""YAML without surprises: texts stay texts, and nothing is swallowed, unfolded or run."""

from __future__ import annotations

import pytest

from base_tree import (
    DATA_FILES,
    GLOSSARY,
    codes,
    copy_base,
    places,
    run_apart,
    write,
)
from eportal import content
from eportal.reading.yaml_source import DEEPEST, read_yaml


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def tree_of(root, text):
    write(root, "some.yaml", text)
    source, findings = read_yaml(root, "some.yaml")
    return source and source.tree, findings


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
    done = run_apart("--root", root, "check")
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
    assert str(findings[0].message).startswith(f"the file: {there} stands here; wanted: a record")


def test_no_value_is_told_as_nothing(root):
    write(root, GLOSSARY, "terms:\n")
    _, findings = content.read(root)
    (finding,) = findings
    assert str(finding.place) == f"{GLOSSARY}:1:7"
    assert str(finding.message).startswith("terms: nothing stands here; wanted: a list")


def test_long_and_foreign_values_stand_below_the_message(root):
    write(root, GLOSSARY, f"terms: |-\n  {'نص ' * 200}\n  سطر\n")
    _, findings = content.read(root)
    (finding,) = findings
    assert "quoted below" in str(finding.message)
    assert str(finding.message).isascii()
    assert max(map(len, finding.quotes)) < 250
    write(root, GLOSSARY, "terms: |-\n  أ\n  ب\n")
    _, (finding,) = content.read(root)
    assert "    | أ\n    | ب\n" in str(finding)
