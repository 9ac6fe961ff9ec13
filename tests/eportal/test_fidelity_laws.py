"""The register of laws against the careful transcription; see conftest.py for where it lies."""

import json
from pathlib import Path

import pytest

from eportal import content
from eportal.facts.folding import fold

ROOT = Path(__file__).parents[2]
TRANSCRIPTION = ROOT.parent / "shared" / "source" / "strategy.json"
REGISTER = range(205, 252)  #: lines of the source
SCOPES = {"national": 14, "regional": 3, "international": 8}
KINDS = {"executive-orders": "executive-order"}  #: where the transcription has another word


@pytest.fixture(scope="module")
def source():
    return json.loads(TRANSCRIPTION.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def portal():
    read, findings = content.read(ROOT)
    assert findings == []
    return read.portal


@pytest.fixture(scope="module")
def pairs(portal, source):
    """(our instrument, item of the transcription), in the order of the strategy."""
    found = []
    for scope, count in SCOPES.items():
        ours = [law for law in portal.laws if law.scope == scope]
        theirs = source["legal"][scope]["items"]
        assert len(ours) == len(theirs) == count
        found += zip(ours, theirs, strict=True)
    return found


def several(value):
    return value if isinstance(value, list) else [value]


def designation(row):
    return (row["number"], row["year"]) if row else None


def pair(each):
    return (each.number, each.year) if each else None


def test_titles_kinds_and_lines(pairs):
    for ours, theirs in pairs:
        assert fold(ours.title.ar) == fold(theirs["title_ar"])
        assert ours.kind == KINDS.get(theirs["type"], theirs["type"])
        first, last = theirs["source_lines"]
        assert ours.source.lines == (str(first) if first == last else f"{first}-{last}")


def test_numbers_and_years(pairs):
    for ours, theirs in pairs:
        if isinstance(theirs["number"], str):
            assert (ours.provision, ours.designations) == (theirs["number"], ())
        elif theirs["number"] is None:
            assert (ours.designations, ours.year) == ((), theirs["year"])
        else:
            wanted = zip(several(theirs["number"]), several(theirs["year"]), strict=True)
            assert [pair(each) for each in ours.designations] == [*wanted]


def test_ratifying_laws_and_protocols(pairs):
    for ours, theirs in pairs:
        assert pair(ours.ratified_by) == designation(theirs["ratifying_law"])
        protocol = theirs.get("protocol")
        if protocol:
            assert [(each.year, pair(each.ratified_by)) for each in ours.protocols] == [
                (protocol["year"], designation(protocol["ratifying_law"]))
            ]


def test_texts_letter_by_letter(pairs):
    for ours, theirs in pairs:
        assert ours.text.ar == theirs["text_ar_clean"]
        assert (ours.purpose.ar if ours.purpose else None) == theirs["summary_ar"]


def test_penalties(portal):
    found = {
        law.id: [
            (each.kind, each.up_to, each.fine and (each.fine.at_least, each.fine.at_most))
            for each in law.penalties
        ]
        for law in portal.laws
        if law.penalties
    }
    assert found == {
        "law-28-2012": [
            ("death", True, None), ("life-imprisonment", True, None),
            ("fine", False, (None, 25_000_000)),
        ],
        "law-11-2016": [
            ("life-imprisonment", True, None), ("fine", False, (20_000_000, 40_000_000)),
        ],
    }  # fmt: skip


def test_the_two_definitions_letter_by_letter(portal, source):
    for law, id_, name in (
        ("convention-organized-crime-2000", "protocol-article-3-a", "palermo_3a"),
        ("law-28-2012", "article-1-1", "iraqi_law_28_2012_1_1"),
    ):
        article, theirs = portal.law[law].article(id_), source["definitions"][name]
        assert article.text.ar == theirs["text_ar_clean"]
        assert article.lines == str(theirs["source_lines"][0])
        doubts = {(e.printed, e.probable) for e in article.errata if e.kind == "doubtful"}
        wanted = {(row["as_printed"], row["probable"]) for row in theirs["probable_readings"]}
        assert doubts == wanted


def test_the_clause_on_the_committee_is_what_the_strategy_quotes(portal, source):
    text = source["document"]["introduction"]["paragraphs"][0]["text_ar_clean"]
    assert fold(portal.law["law-28-2012"].article("article-committee").text.ar) in fold(text)


def test_every_correction_and_doubt_about_the_register_is_an_erratum(portal, source):
    ours = {
        (erratum.kind, int(erratum.line.split("-")[0]), erratum.printed)
        for law in portal.laws
        for erratum in (*law.errata, *(e for article in law.articles for e in article.errata))
    }
    wanted = {("corrected", row["line"], row["wrong"]) for row in source["ocr_corrections"]}
    wanted |= {("doubtful", row["line"], row["as_printed"]) for row in source["probable_readings"]}
    assert {each for each in wanted if each[1] in REGISTER} == {
        each for each in ours if each[1] in REGISTER
    }
