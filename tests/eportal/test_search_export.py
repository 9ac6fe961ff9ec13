"""The search documents as OpenSearch takes them in, against the search of the site itself."""

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SMALL_PORTAL, URL
from contacts_for_tests import EXPIRES, VALUES, VERIFIED, contact, with_contacts
from eportal import addresses
from eportal.languages import LANGUAGES
from eportal.search.contents import Shown
from eportal.search.exporting import LARGEST_FILE, in_parts
from eportal.search.opensearch import SearchDocument, index_settings
from eportal.search.shipped import ShippedSection
from eportal.site import open_site
from exports_for_tests import documents, export, write_site
from opensearch_for_tests import Index, RefusedError
from rendering import THEME

ONLY_WITH_CONTACTS = ("help/", "help/services/", "bodies/molsa/")
in_each = pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)


@pytest.fixture(scope="module")
def built(small_site, tmp_path_factory):
    return write_site(small_site, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def exported(built, small_root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports") / "export"
    assert export(small_root, built, folder) == 0
    return folder


def settings(folder, language):
    return json.loads((folder / f"index-{language.code}.json").read_bytes())


def shown(site, language):
    file = site / language.address / addresses.SEARCH_INDEX
    return json.loads(file.read_bytes())["docs"]


@in_each
def test_the_settings_are_those_that_opensearch_documents(language):
    body = json.loads(index_settings(language))
    assert Index(body).mapping["dynamic"] == "strict"
    analyzers = {each["analyzer"] for each in body["mappings"]["properties"].values()
                 if each["type"] == "text"}  # fmt: skip
    assert analyzers == {{"ar": "arabic", "ku": "sorani", "en": "english"}[language.code]}


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("title", {"type": "text", "analyzer": "kurdish"}),
        ("title", {"type": "string"}),
        ("title", {"type": "text", "doc_values": True}),
        ("date", {"type": "keyword", "index": "no"}),
        ("date", {"type": "keyword", "analyzer": "arabic"}),
    ],
)
def test_settings_that_opensearch_would_refuse_are_told_from_ours(field, wrong):
    body = json.loads(index_settings(LANGUAGES[0]))
    body["mappings"]["properties"][field] = wrong
    with pytest.raises(RefusedError):
        Index(body)


def test_every_field_is_mapped_and_every_mapped_field_is_written():
    for language in LANGUAGES:
        properties = json.loads(index_settings(language))["mappings"]["properties"]
        assert [*properties] == [each.name for each in fields(SearchDocument)]


def test_every_field_of_a_result_is_read():
    assert [*ShippedSection.model_fields] == [each.name for each in fields(Shown)]


@in_each
def test_every_document_is_taken_by_its_index(exported, language):
    index = Index(settings(exported, language))
    pairs = documents(exported, language)
    for id_, document in pairs:
        index.take(id_, document)
        assert document.keys() == index.mapping["properties"].keys()
        assert all(
            isinstance(value, list if name in ("names", "codes") else str)
            for name, value in document.items()
        )
    assert len(index.kept) == len(pairs) > 50


def test_an_index_refuses_what_is_not_mapped_or_of_another_type(exported):
    index = Index(settings(exported, LANGUAGES[0]))
    id_, document = documents(exported, LANGUAGES[0])[0]
    for wrong in ({"phone": "1"}, {"title": 7}, {"names": [None]}, {"kind": "x" * 40_000}):
        with pytest.raises(RefusedError):
            index.take(id_, document | wrong)
    for wrong_id in ("", "x" * 513):
        with pytest.raises(RefusedError):
            index.take(wrong_id, document)


def test_names_of_documents_are_unique_in_all_languages(exported):
    ids = [id_ for each in LANGUAGES for id_, _ in documents(exported, each)]
    assert len(set(ids)) == len(ids)


def test_every_file_ends_with_a_newline_and_no_line_is_empty(exported):
    for file in exported.glob("*.ndjson"):
        content = file.read_bytes()
        assert content.endswith(b"\n")
        assert b"\n\n" not in content
        assert b"\r" not in content


@in_each
def test_what_is_read_back_is_what_the_site_shows(built, exported, language):
    pairs = documents(exported, language)
    back = [
        {
            "location": document["location"].removeprefix(f"/{language.address}"),
            **{name: document[name] for name in ("title", "text", "kind", "date", "part")},
        }
        for _, document in pairs
    ]
    listed = shown(built, language)
    assert back == [{name: doc[name] for name in back[0]} for doc in listed]
    pages = [document["page"] for _, document in pairs]
    assert [[*dict.fromkeys(pages)].index(page) for page in pages] == [d["page"] for d in listed]
    for id_, document in pairs:
        assert (id_, document["language"]) == (document["location"], language.code)
        assert document["location"].startswith(document["page"])


@in_each
def test_other_names_and_numbers_find_a_law(small_site, exported, language):
    law = small_site.content.portal.laws[0]
    path = f"/{language.address}{addresses.of_law(law.id)}"
    document = dict(documents(exported, language))[path]
    others = {law.title.written_in(each) for each in LANGUAGES if each is not language}
    assert others - {document["title"]} <= {*document["names"]}
    assert str(law.designations[0]) in document["codes"]


@in_each
def test_what_a_quiet_page_says_is_found_and_never_returned(small_site, exported, language):
    index = Index(settings(exported, language))
    for id_, document in documents(exported, language):
        index.take(id_, document)
        address = document["location"].removeprefix(f"/{language.address}")
        is_quiet = address.startswith("help/")
        assert bool(document["unshown"]) == is_quiet
        assert "unshown" not in index.kept[id_]
        if is_quiet:
            page = small_site.page(language, address)
            assert document["text"] == page.description
            assert document["unshown"].split("\n")[-1] in page.body.striptags().replace("\xa0", " ")


def contacts_in(content, folder, day):
    """Which values of contacts the export of a site of that day holds."""
    site = open_site(with_contacts(content, *map(contact, VALUES)), THEME, URL, day)
    written = write_site(site, folder / f"site-{day}", ONLY_WITH_CONTACTS)
    target = folder / f"export-{day}"
    assert export(folder, written, target) == 0
    text = "".join(file.read_text(encoding="utf-8") for file in target.iterdir())
    return {kind for kind, value in VALUES.items() if value in text}


@pytest.mark.usefixtures("capsys")
def test_a_contact_that_is_not_shown_is_not_exported(content, tmp_path):
    (tmp_path / "data").symlink_to(SMALL_PORTAL.parents[1] / "data")
    (tmp_path / "docs").symlink_to(SMALL_PORTAL.parents[1] / "docs")
    assert contacts_in(content, tmp_path, VERIFIED) == {*VALUES}
    assert contacts_in(content, tmp_path, EXPIRES.replace(year=EXPIRES.year + 1)) == set()


def test_two_exports_are_the_same(built, exported, small_root, tmp_path, capsys):
    assert export(small_root, built, tmp_path / "again") == 0
    assert capsys.readouterr().out.count("\n") == len(LANGUAGES)
    for file in exported.iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


@given(st.lists(st.binary(min_size=1, max_size=40)), st.integers(1, 60))
def test_parts_are_the_whole_and_no_larger_than_they_may_be(lines, largest):
    parts = [*in_parts(lines, largest)]
    assert b"".join(parts) == b"".join(lines)
    for part in parts:
        assert len(part) <= largest or part in lines


def test_a_part_is_half_of_what_hosted_clusters_take():
    assert LARGEST_FILE * 2 <= 10 * 2**20
