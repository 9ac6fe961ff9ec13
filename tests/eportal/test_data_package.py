"""The data package, the schemas and the index describe the files as they are."""

import hashlib
import json

import jsonschema
import lxml.html
import pytest
from frictionless import validate

from data_for_tests import files
from eportal import VERSION, addresses
from eportal.downloads.collections.catalogue import COLLECTIONS
from eportal.downloads.collections.files import fields
from eportal.languages import LANGUAGES
from eportal.pages.data_access import write
from rendering import text_of

#: As it is written in the package: a sign of the order of bytes is no part of the table.
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
DATA = addresses.DATA


@pytest.fixture(scope="module", params=["site", "small_site"])
def published(request):
    return request.getfixturevalue(request.param)


def all_files(site):
    """The content of each file by its address."""
    made = files(site.content, site.today)
    return {DATA + name: content for name, content in made.items()}


def validated(made, root):
    """What frictionless says of the files as they stand on the site."""
    for address, content in made.items():
        file = root / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return validate(str(root / DATA / "datapackage.json"))


@pytest.fixture(scope="module")
def made(published):
    return all_files(published)


@pytest.fixture(scope="module")
def package(made):
    return json.loads(made[f"{DATA}datapackage.json"])


def test_the_package_is_valid(made, tmp_path):
    report = validated(made, tmp_path)
    assert [task.errors for task in report.tasks if not task.valid] == []
    assert report.valid
    assert len(report.tasks) == len(COLLECTIONS)


def test_what_does_not_fit_the_package_is_found(small_site, tmp_path):
    made = all_files(small_site)
    for collection, before, after in (
        ("activity-bodies", b"prevention-1,1,", b"prevention-999,1,"),
        ("activities", b",prevention,1,", b",prevention,one,"),
        ("laws", b",national,", b",galactic,"),
    ):
        address = f"{DATA}{collection}.csv"
        assert before in made[address]
        made[address] = made[address].replace(before, after, 1)
    errors = {
        task.name: {each.type for each in task.errors}
        for task in validated(made, tmp_path).tasks
        if not task.valid
    }
    assert errors["activity-bodies"] >= {"foreign-key", "hash-count", "byte-count"}
    assert errors["activities"] >= {"type-error", "hash-count"}
    assert errors["laws"] >= {"constraint-error", "hash-count"}
    assert "bodies" not in errors


def test_the_package_tells_size_and_checksum_of_each_table(made, package):
    assert len(package["resources"]) == len(COLLECTIONS)
    for resource in package["resources"]:
        content = made[DATA + resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["encoding"] == "utf-8"
        assert content.startswith(BYTE_ORDER_MARK) is resource["x-byte-order-mark"]


def test_the_package_names_everything_in_three_languages(package):
    assert package["x-titles"].keys() == package["x-descriptions"].keys() == {"ar", "ku"}
    for resource in package["resources"]:
        for each in (resource, *resource["schema"]["fields"]):
            for told in (each["x-titles"], each["x-descriptions"]):
                assert set(told) == {"ar", "ku"}
                assert all(told.values())
            assert each["title"]
            assert each["description"]


def test_the_package_invents_no_licence(package):
    assert "licenses" not in package
    assert set(package["x-about"]["licence"]) == {"ar", "ku", "en"}
    assert package["version"] == f"{VERSION}+{package['x-about']['revision']}"


def test_every_foreign_key_names_a_primary_key(package):
    keys = {each["name"]: each["schema"]["primaryKey"] for each in package["resources"]}
    for resource in package["resources"]:
        for key in resource["schema"]["foreignKeys"]:
            assert key["reference"]["fields"] == keys[key["reference"]["resource"]]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.id)
def test_the_schema_fits_its_file_and_no_other(made, collection):
    schema = json.loads(made[f"{DATA}schemas/{collection.id}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    checking = jsonschema.Draft202012Validator(schema)
    told = json.loads(made[f"{DATA}{collection.id}.json"])
    assert [*checking.iter_errors(told)] == []
    assert not checking.is_valid({**told, "records": [{"unknown": 1}]})
    assert not checking.is_valid({"records": told["records"]})


def test_the_index_tells_of_every_file(published, made):
    index = json.loads(made[f"{DATA}index.json"])
    assert [each["id"] for each in index["collections"]] == [each.id for each in COLLECTIONS]
    for told, collection in zip(index["collections"], COLLECTIONS, strict=True):
        held = json.loads(made[f"{DATA}{collection.id}.json"])
        assert told["count"] == len(held["records"])
        assert told["revision"] == held["about"]["revision"]
        for kind in ("csv", "json", "schema"):
            assert told[kind].removeprefix(published.url) in made
        if told["record"]:
            for record in held["records"]:
                address = told["record"].replace("{id}", record["id"])
                assert address.removeprefix(published.url) in made
        assert [each["name"] for each in told["fields"]] == [
            column.name for column in collection.columns
        ]
    assert index["datapackage"].removeprefix(published.url) in made


def test_every_file_is_named_in_the_index_or_belongs_to_one_that_is(made):
    known = {each.id for each in COLLECTIONS} | {"schemas", "index", "datapackage"}
    assert {address.removeprefix(DATA).split(".")[0].split("/")[0] for address in made} == known


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def page(published, language):
    return write(published.view(language, addresses.DOWNLOADS_DATA))


def test_the_page_links_every_file_of_every_collection(page, made, published, language):
    root = lxml.html.fromstring(f"<main>{page.body}</main>")
    root.make_links_absolute(f"{published.url}{language.address}{addresses.DOWNLOADS_DATA}")
    linked = {link.removeprefix(published.url) for _, _, link, _ in root.iterlinks()}
    listed = {address for address in made if address.count("/") == 2}
    listed |= {address for address in made if "/schemas/" in address}
    assert listed <= linked
    targets = {link.rsplit("#", 1)[1] for link in linked if "#" in link}
    assert targets <= {element.get("id") for element in root.iter() if element.get("id")}


def test_the_page_explains_every_column(page):
    root = lxml.html.fromstring(f"<main>{page.body}</main>")
    tables = root.xpath("//details//table")
    assert len(tables) == len(COLLECTIONS)
    for table, collection in zip(tables, COLLECTIONS, strict=True):
        names = [text_of(head) for head in table.xpath(".//tbody//th")]
        assert names == [column.name for column in collection.columns]
        assert all(text_of(cell) for cell in table.xpath(".//tbody//td"))


def test_the_page_gives_examples_of_three_lines(page, published, language):
    root = lxml.html.fromstring(f"<main>{page.body}</main>")
    programs = [code.text_content() for code in root.xpath("//pre/code")][1:]
    assert len(programs) == 3
    for program in programs:
        assert program.count("\n") == 2
        assert f"{published.url}api/v1/activities.json" in program
        assert language.code in program.rsplit("\n", 1)[1]
    assert {code.get("dir") for code in root.iter("code")} == {"ltr"}
    assert not root.xpath("//script")
    python, *_ = programs
    compile(python, "example", "exec")


def test_the_page_has_one_title_and_no_number_of_its_own(page, published, language):
    root = lxml.html.fromstring(f"<main>{page.body}</main>")
    assert len(root.xpath("//h1")) == 1
    counts = [text_of(cell) for cell in root.xpath("//table[1]/tbody/tr/td[1]")][: len(COLLECTIONS)]
    expected = [len(each.rows(published.content.portal)) for each in COLLECTIONS]
    assert counts == [language.number(count) for count in expected]


def test_columns_of_the_tables_are_those_of_the_package(made, package):
    for resource, collection in zip(package["resources"], COLLECTIONS, strict=True):
        head = made[DATA + resource["path"]].removeprefix(BYTE_ORDER_MARK).split(b"\r\n")[0]
        names = head.decode().split(",")
        assert names == [each["name"] for each in resource["schema"]["fields"]]
        assert names == [field.name for _, field in fields(collection)]
