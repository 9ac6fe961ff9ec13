"""Whatever stands in data/ and docs/, reading and checking end in findings and never in a crash."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from base_tree import DATA_FILES, copy_base, write
from conftest import TODAY
from eportal import content
from eportal.findings import Finding, report, report_as_json

PAGES = ["docs/ar/about.md", "docs/ku/about.md", "docs/en/about.md"]
#: What YAML and Markdown give a meaning to, and letters and digits of three scripts.
PIECES = st.sampled_from([
    *"\n\n\n  -:#|>'\"[]{}&*!%@`,?\\~=_<^+.()/", "\n---\n", "\n...\n", "```", "![", "](", "<div",
    "/>", "!!python/object:x", "records:", "id: ", "ar: ", "ku: ", "en: ", "title: ", "null",
    "0x1f", "1e400", "٢٠٢٤", "2012", "31 February 2024", "٣١ شباط", "Law No. 28 of 2012", "{count}",
    "القانون رقم ٢٨ لسنة ٢٠١٢", "%(name)s", "\u202e", "\u2066", "\u200c", "\ufeff", "ﻻ", "لا",
    "نا", "not", "at least", "+964 770 000 0000", "a@b.c", "http://", "[x](../y.md#z)",
    "| a | b |\n|---|---|\n", "1. ", "# ",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=30).map("".join),
    st.text(max_size=80),
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=20).map(" ".join),
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def findings_of_tree(root):
    """What is wrong with the tree, told in every way that it is told."""
    _, findings = content.read(root, TODAY)
    assert all(isinstance(each, Finding) for each in findings)
    assert report(findings).endswith("advisory finding(s).")
    json.loads(report_as_json(findings))
    return findings


def writable(text):
    return text.encode("utf-8", "replace").decode("utf-8")


@quick
@given(path=st.sampled_from(DATA_FILES), text=TEXTS)
def test_any_text_for_a_data_file(root, path, text):
    before = (root / path).read_bytes()
    write(root, path, writable(text))
    findings_of_tree(root)
    (root / path).write_bytes(before)


@quick
@given(path=st.sampled_from(DATA_FILES), value=VALUES)
def test_any_yaml_for_a_data_file(root, path, value):
    before = (root / path).read_bytes()
    write(root, path, writable(json.dumps(value)))
    findings_of_tree(root)
    (root / path).write_bytes(before)


@quick
@given(texts=st.lists(TEXTS, min_size=3, max_size=3))
def test_any_markdown_in_three_languages(root, texts):
    for path, text in zip(PAGES, texts, strict=True):
        write(root, path, writable(f"# About\n\n{text}\n"))
    findings_of_tree(root)


@quick
@given(path=st.sampled_from(PAGES), text=TEXTS)
def test_any_text_for_a_written_page(root, path, text):
    before = (root / path).read_bytes()
    write(root, path, writable(text))
    findings_of_tree(root)
    (root / path).write_bytes(before)


@quick
@given(texts=st.lists(TEXTS, min_size=3, max_size=3))
def test_any_text_of_a_term_in_three_languages(root, texts):
    words = dict(zip(("ar", "ku", "en"), map(writable, texts), strict=True))
    term = {"id": "any-term", "preferred": words}
    before = (root / "data/glossary.yaml").read_bytes()
    write(root, "data/glossary.yaml", json.dumps({"terms": [term]}))
    findings_of_tree(root)
    (root / "data/glossary.yaml").write_bytes(before)
