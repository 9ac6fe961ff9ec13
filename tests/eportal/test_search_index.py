"""The index that the site ships, and how the browser opens it."""

import json
import random
import subprocess

import pytest

from conftest import ROOT
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.search.index import Section, build_index, pack_index, serialised
from eportal.search.node import find_node

SECTIONS = [
    Section("Law 28 of 2012", "The law on trafficking, and the victims of trafficking.", "قانون"),
    Section("Victims", "Help for victims."),
    Section("", "Nothing that is asked for."),
]


@pytest.fixture
def opened():
    """What the browser reads from both forms of an index, through lunr's own queries."""
    node = find_node()
    assert node, "no node: install the test dependencies, of which playwright brings one"

    def read(sections, language):
        forms = {"whole": build_index(sections, language), "packed": pack_index(sections, language)}
        answer = subprocess.run(
            [node, str(ROOT / "tests" / "eportal" / "search_index.js")],
            input=json.dumps(forms), capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return json.loads(answer.stdout)

    return read


def test_the_index_is_lunr_s_without_pipelines_and_positions():
    index = build_index(SECTIONS, ENGLISH)
    assert (index["version"], index["pipeline"], index["fields"]) == ("2.3.9", [], ["t", "b", "a"])
    words = dict(index["invertedIndex"])
    assert list(words) == sorted(words)
    assert words["victims"] | {"_index": 0} == {
        "_index": 0, "t": {"1": {}}, "b": {"0": {}, "1": {}}, "a": {},
    }  # fmt: skip
    assert "the" not in words
    assert words["قانون"]["a"] == {"0": {}}


def test_the_packed_index_says_how_often_a_word_is_where():
    packed = pack_index(SECTIONS, ENGLISH)
    found = dict(zip(packed["terms"].split(), packed["postings"].split(), strict=True))
    assert found["trafficking"] == "/1*2/"
    assert found["victims"] == "2/1,1/"
    assert packed["lengths"] == [[3, 1, 0], [4, 2, 2], [1, 0, 0]]
    assert packed["sections"] == 3


@pytest.mark.parametrize("make", [build_index, pack_index])
def test_the_same_sections_give_the_same_bytes(make):
    assert serialised(make(SECTIONS, ENGLISH)) == serialised(make(iter(SECTIONS), ENGLISH))


def test_both_forms_answer_alike(content, opened):
    chance = random.Random("sections of the portal")
    for language in LANGUAGES:
        texts = [segment.text(language) for segment in content.segments]
        sections = [
            Section(chance.choice(texts)[:60], chance.choice(texts), chance.choice(["", "iom"]))
            for _ in range(200)
        ]
        read = opened(sections, language)
        assert read["whole"] == read["packed"]
        assert len(read["whole"]["found"]) > 100


def test_an_index_of_nothing_opens(opened):
    assert pack_index([], ARABIC)["terms"] == ""
    read = opened([Section("", "")], ARABIC)
    assert read["packed"] == {"vectors": {}, "found": {}}


def test_a_packed_index_is_a_third_at_most():
    sections = SECTIONS * 40
    whole, packed = (serialised(make(sections, ENGLISH)) for make in (build_index, pack_index))
    assert len(packed) * 3 < len(whole)
