"""One slip in one language of any text of the portal is found; the texts as they are are not."""

import pytest

from self_mutation import SLIPS, random_changes
from self_mutation_found import Finder

CHANGES = 60


@pytest.fixture(scope="module")
def finder(content):
    return Finder(content)


@pytest.fixture(scope="module")
def changes(content):
    return [*random_changes(content, CHANGES, seed=4)]


def test_slips_are_of_every_kind_and_change_one_text(content, changes):
    assert {each.kind for each in changes} == {*SLIPS, "body"}
    for each in changes:
        segment = content.segments[each.number]
        changed = each.on(content.segments)
        differing = [one for one in segment.passages if segment.text(one) != changed.text(one)]
        assert differing == [each.language]


def test_same_slips_for_the_same_seed(content, changes):
    assert [*random_changes(content, CHANGES, seed=4)] == changes
    assert [*random_changes(content, CHANGES, seed=5)] != changes


def test_ledger_finds_every_slip_and_blames_its_language(finder, changes):
    for change, found in zip(changes, finder.by_ledger(changes), strict=True):
        assert change.language.code in {each.language for each in found}, change


def test_facts_alone_find_what_numbers_and_gaps_show(finder, changes):
    plain = [each for each in changes if each.kind in {"year", "law", "blank"}]
    found = [each for each in plain if finder.by_facts(each)]
    assert len(found) >= 0.8 * len(plain)
