"""What a made-up portal is made of: counts, sentences, and names that nothing else bears."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.languages import LANGUAGES, WESTERN_DIGITS
from eportal.sampling.bodies import made_up_bodies
from eportal.sampling.drawing import drawn
from eportal.sampling.laws import made_up_laws
from eportal.sampling.phrases import phrases, said
from eportal.sampling.size import FEWEST, FIXED_BODIES, FIXED_LAWS, MOST, Size

sizes = st.integers(FEWEST, MOST).map(Size.of)
seeds = st.text(min_size=1, max_size=8)

#: What the writers of records give to sentences; the rest is chosen.
GIVEN = {
    "number": "prevention-1",
    "law": 28,
    "year": 2012,
    "activity": "protection-2",
    "title": "T",
}


@given(st.integers(FEWEST, MOST))
def test_a_size_is_as_many_records_as_were_asked_for(records):
    size = Size.of(records)
    assert size.strategy + size.planned + size.bodies + size.laws + size.events == (
        records - 2 * len(size.years)  # a plan and a report each
    )


@given(sizes)
def test_every_kind_of_record_is_there(size):
    assert min(size.strategy, size.planned, size.events, len(size.years)) >= 1
    assert size.strategy >= 4
    assert size.bodies > FIXED_BODIES
    assert size.laws > FIXED_LAWS


@given(sizes)
def test_the_plans_share_their_activities_evenly(size):
    counts = [size.planned_in(year) for year in size.years]
    assert sum(counts) == size.planned
    assert max(counts) - min(counts) <= 1


@pytest.mark.parametrize("name", sorted(phrases()))
def test_a_sentence_has_the_same_places_in_each_language(name):
    for sentence in phrases()[name]:
        assert sorted(sentence) == sorted(each.code for each in LANGUAGES)
        places = {
            tuple(sorted(place for _, place, _, _ in Formatter().parse(text) if place))
            for text in sentence.values()
        }
        assert len(places) == 1, sentence


@given(seeds, st.sampled_from(sorted(phrases())))
def test_a_sentence_says_the_same_numbers_in_each_language(seed, name):
    text = said(name, drawn(seed), **GIVEN)
    numbers = {
        tuple(
            sorted(
                re.findall(
                    "[0-9]+", text[each.code].translate(str.maketrans(each.digits, WESTERN_DIGITS))
                )
            )
        )
        for each in LANGUAGES
    }
    assert len(numbers) == 1
    assert not any("{" in each for each in text.values())


@given(seeds, st.sampled_from(sorted(phrases())))
def test_the_same_seed_says_the_same(seed, name):
    assert said(name, drawn(seed), **GIVEN) == said(name, drawn(seed), **GIVEN)


def test_no_two_bodies_of_the_largest_portal_have_one_name():
    bodies = made_up_bodies("1", Size.of(MOST).bodies - FIXED_BODIES)
    for each in LANGUAGES:
        assert len({body["name"][each.code] for body in bodies}) == len(bodies)


def test_no_two_laws_of_the_largest_portal_have_one_title_or_number():
    laws = made_up_laws("1", Size.of(MOST).laws - FIXED_LAWS)
    assert len({law["id"] for law in laws}) == len(laws)
    for each in LANGUAGES:
        assert len({law["title"][each.code] for law in laws}) == len(laws)


@given(seeds)
def test_a_larger_portal_holds_what_a_smaller_one_does(seed):
    assert made_up_laws(seed, 9)[:4] == made_up_laws(seed, 4)
    assert made_up_bodies(seed, 9)[:4] == made_up_bodies(seed, 4)
