"""The rights, the forms of exploitation and the services, against the plan and on their pages."""

import re

import pytest

from eportal import addresses
from eportal.languages import LANGUAGES
from rendering import parsed, text_of, whole_page


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def portal(site):
    return site.content.portal


@pytest.fixture
def page(site, language):
    return parsed(whole_page(site, language, addresses.RIGHTS))


def entries(page):
    """The part of the page of each right, from its heading to the next."""
    parts = {}
    for element in page.get_element_by_id("content"):
        if element.tag == "h2":
            parts[element.get("id")] = []
        if parts:
            parts[next(reversed(parts))].append(element)
    return parts


def test_the_rights_are_the_items_of_the_plan_each_once(portal, language):
    printed = [item.written_in(language) for item in portal.activity["protection-6"].items]
    assert len(printed) == 13
    assert printed[12] == printed[10]
    assert [right.text.written_in(language) for right in portal.rights] == printed[:12]
    assert [right.number for right in portal.rights] == list(range(1, 13))


def test_the_annual_plan_lists_the_same_rights(portal, language):
    printed = [item.written_in(language) for item in portal.activity["2024-protection-5"].items]
    rights = [right.text.written_in(language) for right in portal.rights]
    assert [each.rstrip(".") for each in rights] == [each.rstrip(".") for each in printed]


def test_the_repeated_right_is_an_erratum_and_no_second_record(portal):
    (right,) = [right for right in portal.rights if right.errata]
    (erratum,) = right.errata
    assert (right.number, erratum.kind, erratum.line) == (11, "repeated", "445")
    assert erratum.printed == right.text.ar.rstrip(".")


def test_the_forms_are_those_of_the_strategy(portal, language):
    section = portal.strategy.section("exploitation-forms")
    printed = [
        passage.text.written_in(language)
        for passage in section.passages
        if passage.kind in ("item", "sub-item")
    ]
    assert [sign.text.written_in(language) for sign in portal.signs] == printed
    assert len(printed) == 9


def test_every_line_that_is_named_lies_in_its_document(portal):
    last = {"strategy": range(1, 491), "annual-plan-2024": range(491, 1000)}
    named = [source for service in portal.services for source in service.sources]
    named += [
        source for right in portal.rights for each in right.providers for source in each.sources
    ]
    for source in named:
        for line in re.findall(r"[0-9]+", source.lines):
            assert int(line) in last[source.document]


def test_the_page_has_each_right_at_its_anchor_in_its_own_and_in_plain_words(
    page, portal, site, language
):
    parts = entries(page)
    assert list(parts) == [f"right-{number}" for number in range(1, 13)]
    view = site.view(language, addresses.RIGHTS)
    for right in portal.rights:
        shown = " ".join(text_of(element) for element in parts[right.id])
        assert view.plain(right.text) in shown
        assert view.plain(right.plain) in shown


def test_every_provider_and_duty_and_activity_is_linked(page, portal):
    for right in portal.rights:
        links = [link.get("href") for each in entries(page)[right.id] for link in each.iter("a")]
        for provider in right.providers:
            assert f"../bodies/{provider.body}/" in links
            assert {f"../committee/#{duty}" for duty in provider.duties} <= {*links}
        assert {f"../plan/{activity}/" for activity in right.activities} <= {*links}


def test_every_linked_duty_stands_on_the_page_of_the_committee(page, site, language):
    committee = parsed(whole_page(site, language, addresses.COMMITTEE))
    anchors = {element.get("id") for element in committee.iter()}
    links = [link.get("href") for link in page.iter("a")]
    duties = {link.partition("#")[2] for link in links if "committee/#" in link}
    assert len(duties) >= 6
    assert duties <= anchors


def test_where_no_body_is_named_the_page_says_so(page, portal, site, language):
    sentence = site.view(language, "").plain_label("help-right-no-provider")
    for right in portal.rights:
        shown = " ".join(text_of(element) for element in entries(page)[right.id])
        assert (sentence in shown) == (not right.providers)


def test_the_corrections_are_told_beside_their_right(page, site, language):
    part = entries(page)["right-11"]
    (table,) = [table for element in part for table in element.iter("table")]
    kind = site.view(language, "").plain_label("erratum-kind-repeated")
    assert kind in text_of(table)


def test_no_word_on_these_pages_confuses_two_crimes(portal):
    smuggling = re.compile("smuggl|تهريب|قاچاخ", re.IGNORECASE)
    for record in (*portal.rights, *portal.signs, *portal.services):
        for text in record.words():
            assert not [each for each in LANGUAGES if smuggling.search(text.written_in(each))]
