"""Citations in words, as pages and files show them."""

from datetime import date

import pytest

from eportal import addresses
from eportal.citations.citation import all_citations, citation_of
from eportal.citations.formatted import formatted, title_parts
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Wording, plain
from eportal.languages import ENGLISH, LANGUAGES
from eportal.pages.citing import cited
from rendering import parsed

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)


def code(language):
    return language.code


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def edition(request, language):
    content = request.getfixturevalue(request.param)
    return Edition(content.portal, language, URL, BUILT, content.fingerprints)


@pytest.fixture
def citations(edition):
    return all_citations(edition.wording, URL)


def test_everything_that_is_cited_has_one_citation(edition, citations):
    portal = edition.portal
    cited = [each.id for each in citations]
    assert cited == [
        portal.strategy.id,
        *(each.id for each in portal.annual_plans),
        *(each.id for each in portal.all_activities()),
        *(each.id for each in portal.laws),
        *(each.id for each in portal.reports),
    ]
    assert len({each.key for each in citations}) == len(citations)
    assert {each.key.removesuffix(f"-{edition.language.code}") for each in citations} == {*cited}


def test_a_page_is_cited_as_the_list_cites_it(edition, citations):
    for each in citations:
        assert citation_of(edition.wording, URL, each.page) == each
        assert each.url == edition.address(each.page)
    for page in ("", "help/", "laws/", "laws/definitions/", "plan/text/", "reports/1999/"):
        assert citation_of(edition.wording, URL, page) is None


def test_only_laws_have_a_year_and_only_one_that_is_known(edition, citations):
    for each in citations:
        if each.kind != "law":
            assert each.year is None
            continue
        law = edition.portal.law[each.id]
        years = {designation.year for designation in law.designations} or {law.year}
        assert each.year == (min(years) if len(years) == 1 else None)
        assert each.author == (
            plain(edition.wording.body_name(law.issued_by)) if law.issued_by else ""
        )


def test_the_words_of_a_citation_name_the_record(edition, citations):
    for each in citations:
        said = plain(formatted(each, edition.wording))
        for part in (each.publisher, each.name, each.container, each.id, each.url):
            assert part in said
        assert said.endswith(f"{each.url}.")
        assert said.count(each.id) >= 1


def test_a_page_shows_the_citation_in_the_same_words(small_site, language):
    wording = Wording(small_site.content.portal, language)
    for each in all_citations(wording, small_site.url):
        shown = cited(small_site.view(language, each.page))
        assert parsed(f"<p>{shown}</p>").text_content() == plain(formatted(each, wording))
        assert not parsed(f"<p>{shown}</p>").findall(".//a")
    assert cited(small_site.view(language, addresses.HOME)) is None


def test_addresses_are_isolated_where_lines_run_from_right_to_left(content):
    for language in LANGUAGES:
        wording = Wording(content.portal, language)
        citation = citation_of(wording, URL, "laws/law-28-2012/")
        text = "".join(run.text for run in formatted(citation, wording))
        assert (f"\u2066{citation.url}\u2069" in text) == language.is_right_to_left


def test_number_and_year_are_said_once(content):
    wording = Wording(content.portal, ENGLISH)
    parts = {
        id_: title_parts(citation_of(wording, URL, addresses.of_law(id_)))
        for id_ in ("law-28-2012", "regulation-7-2017", "convention-child-1989", "constitution")
    }
    assert parts["law-28-2012"][1] == "No. 28 of 2012"
    assert parts["law-28-2012"][2] == "Council of Representatives"
    assert len(parts["regulation-7-2017"]) == 1
    assert parts["convention-child-1989"][1:] == ("1989",)
    assert len(parts["constitution"]) == 1
