"""What programs read of the pages: JSON-LD by kind, and elements of the head."""

import json
from dataclasses import replace

import pytest

from eportal import addresses
from eportal.citations.identity import by_identity
from eportal.citations.linked_data import metadata_of
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.pages.catalogue import catalogue
from eportal.records.record import Words

URL = "https://portal.example/"
#: Each type that pages may name, with the properties that it must have.
REQUIRED = {
    "WebSite": {"@id", "name", "url"},
    "GovernmentOrganization": {"@id", "name", "url"},
    "Organization": {"@id", "name", "url"},
    "Legislation": {"@id"},
    "LegislationObject": {"contentUrl", "encodingFormat", "inLanguage", "legislationLegalValue"},
    "MediaObject": {"contentUrl", "encodingFormat", "inLanguage"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Dataset": {"name", "description", "url", "distribution", "creator", "inLanguage"},
    "CreativeWork": {"@id"},
    "Report": {"@id"},
    "Event": {"@id", "name", "url", "startDate", "description", "inLanguage"},
    "Place": {"name"},
}
HOSTILE = "</script><script>alert(1)</script> <!-- \" \\ \u2028 \u2029 & ' ]]> \u202e {{ 7*7 }}"


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def portal(request):
    return request.getfixturevalue(request.param).portal


def all_addresses(portal):
    return [*catalogue(portal), *by_identity(portal), addresses.DOWNLOADS_DATA]


def nodes_of(metadata):
    read = json.loads(metadata.json)
    assert read.pop("@context") == "https://schema.org"
    return read.get("@graph", [read])


def described(portal, language, address, state="source"):
    """The one node that describes a page, and the elements of its head."""
    metadata = metadata_of(portal, language, URL, address, state)
    node, *_ = nodes_of(metadata)
    return node, dict(metadata.meta)


def every_node(value):
    if isinstance(value, dict):
        yield value
        value = [*value.values()]
    if isinstance(value, list):
        for each in value:
            yield from every_node(each)


def test_every_description_is_of_a_known_type_and_has_what_it_must(portal, language):
    found = set()
    for address in all_addresses(portal):
        metadata = metadata_of(portal, language, URL, address)
        for node in every_node(nodes_of(metadata) if metadata else []):
            found.add(node["@type"])
            assert REQUIRED[node["@type"]] <= node.keys()
            assert not [name for name, held in node.items() if held in (None, "", [], {})]
            assert node.get("inLanguage", language.html) in (language.html, ARABIC.html)
    assert {"WebSite", "Legislation", "Dataset", "CreativeWork", "Report", "Event"} <= found


def test_every_address_in_it_is_whole(portal, language):
    for address in all_addresses(portal):
        metadata = metadata_of(portal, language, URL, address)
        for node in every_node(nodes_of(metadata) if metadata else []):
            for name in ("@id", "url", "contentUrl"):
                assert node.get(name, URL).startswith(URL)


def test_pages_of_help_say_nothing_of_themselves(portal, language):
    pages = (addresses.HELP, addresses.HELP_SIGNS, addresses.HELP_SERVICES, addresses.HELP_SAFETY)
    for address in (*pages, addresses.RIGHTS, addresses.SEARCH, "help/unknown/", "eli/unknown/"):
        assert metadata_of(portal, language, URL, address) is None


def test_no_page_that_is_quiet_has_metadata(small_site, language):
    portal = small_site.content.portal
    quiet = [address for address in small_site.writers if small_site.page(language, address).quiet]
    assert quiet
    assert [metadata_of(portal, language, URL, address) for address in quiet] == [None] * len(quiet)


def test_a_law_is_legislation_by_its_permanent_address(content, language):
    node, head = described(content.portal, language, "laws/law-28-2012/")
    assert node["@type"] == "Legislation"
    assert node["@id"] == f"{URL}{language.address}eli/iq/law/2012/28/"
    assert node["legislationIdentifier"] == f"{URL}eli/iq/law/2012/28/"
    assert node["legislationDate"] == "2012"
    assert node["legislationJurisdiction"] == "IQ"
    assert node["legislationPassedBy"]["url"].endswith("bodies/council-of-representatives/")
    assert [file["contentUrl"].rpartition(".")[2] for file in node["encoding"]] == ["pdf", "xml"]
    assert ("translationOfWork" in node) == (language is not ARABIC)
    assert head["citation_pdf_url"] == f"{URL}{language.address}laws/law-28-2012/law-28-2012.pdf"
    assert head["citation_publication_date"] == "2012"


def test_the_permanent_address_describes_the_same_law(portal, language):
    for address, law in by_identity(portal).items():
        at_page = metadata_of(portal, language, URL, addresses.of_law(law.id))
        assert metadata_of(portal, language, URL, address) == at_page
        assert at_page is not None


def test_years_and_places_of_laws_are_those_of_the_records(portal):
    for law in portal.laws:
        node, _ = described(portal, ENGLISH, addresses.of_law(law.id))
        years = {each.year for each in law.designations} or {law.year}
        expected = str(min(years)) if len(years) == 1 and None not in years else None
        assert node.get("legislationDate") == expected
        assert ("legislationJurisdiction" in node) == (law.scope == "national")
        assert ("legislationPassedBy" in node) == bool(law.issued_by)


def test_bodies_are_organizations_but_not_groups_of_persons(portal, language):
    for body in portal.bodies:
        metadata = metadata_of(portal, language, URL, addresses.of_body(body.id))
        if body.kind in ("institutions", "persons"):
            assert metadata is None
            continue
        (node,) = nodes_of(metadata)
        assert node["@type"] in ("GovernmentOrganization", "Organization")
        assert (node["@type"] == "Organization") == (
            body.kind in ("professional-body", "academic", "civil-society", "international")
        )
        assert node["name"] == " ".join(language.digits_of(body.name.written_in(language)).split())
        assert metadata.meta == ()


def test_only_what_happened_on_known_days_is_an_event(portal, language):
    for event in portal.events:
        metadata = metadata_of(portal, language, URL, addresses.of_event(event.id))
        happened = event.kind in ("event", "activity") and not event.speech
        assert (metadata is not None) == (happened and event.is_known_to_the_day)
        if metadata:
            (node,) = nodes_of(metadata)
            assert node["startDate"] == event.start
            assert node.get("endDate") == event.end
            assert ("location" in node) == bool(event.where)


def test_statements_are_never_events(content):
    said = [event for event in content.portal.events if event.speech]
    assert said
    for event in said:
        assert metadata_of(content.portal, ENGLISH, URL, addresses.of_event(event.id)) is None


def test_an_activity_is_a_part_of_its_plan(portal, language):
    for activity in portal.all_activities():
        node, head = described(portal, language, addresses.of_activity(activity.id))
        plan = addresses.of_annual_plan(activity.year) if activity.year else addresses.PLAN
        assert node["isPartOf"]["@id"] == f"{URL}{language.address}{plan}"
        assert node["position"] == activity.number
        assert node["identifier"] == activity.id
        assert ("temporalCoverage" in node) == (activity.timing.kind in ("half-year", "years"))
        assert head["citation_language"] == head["DC.language"] == language.html
        assert "citation_publication_date" not in head


def test_a_report_is_a_document_with_a_table(portal, language):
    for report in portal.reports:
        metadata = metadata_of(portal, language, URL, addresses.of_report(report.year))
        document, table = nodes_of(metadata)
        assert (document["@type"], table["@type"]) == ("Report", "Dataset")
        assert document["contentReferenceTime"] == report.as_of.isoformat()
        assert {document["temporalCoverage"], table["temporalCoverage"]} == {str(report.year)}
        (file,) = table["distribution"]
        assert file["contentUrl"] == f"{URL}{language.address}reports/{report.year}.csv"
        assert dict(metadata.meta)["citation_technical_report_institution"]


def test_the_strategy_covers_its_years_and_has_no_day_of_issue(portal, language):
    node, head = described(portal, language, addresses.PLAN)
    assert node["temporalCoverage"] == f"{portal.strategy.start}/{portal.strategy.end}"
    assert "datePublished" not in node
    assert "DC.date" not in head


@pytest.mark.parametrize("state", ["draft", "stale", "reviewed", "source"])
def test_where_a_translation_stands_is_said(content, state):
    node, _ = described(content.portal, ENGLISH, "laws/law-28-2012/", state)
    expected = None if state == "source" else f"{state.capitalize()} translation"
    assert node.get("creativeWorkStatus") == expected


def test_a_portal_without_statistics_has_no_data_of_them(portal):
    with_some = metadata_of(portal, ENGLISH, URL, addresses.STATISTICS)
    assert (with_some is not None) == bool(portal.statistics)
    empty = replace(portal, statistics=())
    assert metadata_of(empty, ENGLISH, URL, addresses.STATISTICS) is None


def test_no_text_ends_the_element_that_holds_the_data(small_content, language):
    words = Words(**{each.code: HOSTILE for each in LANGUAGES})
    law = small_content.portal.laws[0].model_copy(update={"title": words, "purpose": words})
    portal = replace(small_content.portal, laws=(law,))
    metadata = metadata_of(portal, language, URL, addresses.of_law(law.id))
    assert not set(metadata.json) & set("<>&\u2028\u2029\n")
    shown = language.digits_of("".join(HOSTILE.replace("\u202e", "").split()))
    (node,) = nodes_of(metadata)
    for text in (node["name"], node["description"], dict(metadata.meta)["citation_title"]):
        assert "".join(text.split()) == shown


def test_the_same_portal_says_the_same(portal, language):
    first, second = (
        [metadata_of(portal, language, URL, address) for address in all_addresses(portal)]
        for _ in range(2)
    )
    assert first == second
