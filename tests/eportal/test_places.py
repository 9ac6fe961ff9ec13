"""Every value and every finding points at the line and the character where it stands."""

from __future__ import annotations

import pytest

from base_tree import (
    BASE,
    GLOSSARY,
    copy_base,
    places,
    write,
)
from eportal import content
from eportal.reading.yaml_source import read_yaml


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


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
    write(root, GLOSSARY, f"# سطر{break_}{line}{break_}ثالث: ٣{break_}")
    _, findings = read_yaml(root, GLOSSARY)
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
