"""The collections: every fact is found again in CSV and JSON, in every language."""

import json

import pytest

from contacts_for_tests import EXPIRES, VERIFIED
from data_for_tests import URL, editions, files, records, table
from eportal import VERSION, addresses
from eportal.downloads.collections.catalogue import BY_ID, COLLECTIONS
from eportal.downloads.collections.columns import in_each_language
from eportal.downloads.collections.files import fields
from eportal.downloads.collections.recipes import recipes
from eportal.languages import LANGUAGES, TRANSLATION_LANGUAGES


@pytest.fixture(scope="module", params=["content", "small_content"])
def held(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def made(held):
    return files(held)


@pytest.fixture(scope="module")
def small(small_content):
    return files(small_content)


def test_files_are_the_same_when_they_are_made_again(held, made):
    assert files(held) == made


def test_files_of_another_day_differ_by_the_day_alone(small_content, small):
    later = files(small_content, EXPIRES)
    assert later.keys() == small.keys()
    for name, content in later.items():
        if name.endswith(".csv"):
            assert content == small[name]
        else:
            told = content.decode().replace(EXPIRES.isoformat(), VERIFIED.isoformat())
            assert told == small[name].decode()


def test_recipes_are_listed_but_for_single_records_and_schemas(held):
    made = recipes(editions(held))
    assert len({each.address for each in made}) == len(made)
    listed = [each for each in made if each.is_listed]
    assert len(listed) == 2 + 2 * len(COLLECTIONS)
    for each in made:
        assert each.language is None
        assert each.page == addresses.DOWNLOADS_DATA
        assert each.path.startswith("api/v1/")
        assert all(each.title.written_in(language) for language in LANGUAGES)


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.id)
def test_csv_and_json_hold_the_same(made, collection):
    rows, told = table(made[f"{collection.id}.csv"]), records(made, collection.id)
    assert len(rows) == len(told)
    for row, record in zip(rows, told, strict=True):
        for column in collection.columns:
            assert in_cells(row, column) == expected_cells(record[column.name], column)


def in_cells(row, column):
    return [row[field.name] for field in column.fields()]


def expected_cells(value, column):
    match column.kind:
        case "text":
            cells = [(value or {}).get(each.code) for each in LANGUAGES]
        case "texts":
            cells = [
                "\n".join(" ".join((text[each.code] or "").split()) for text in value)
                for each in LANGUAGES
            ]
        case "states":
            cells = [value[each.code] for each in TRANSLATION_LANGUAGES]
        case "list":
            cells = [" ".join(value)]
        case "boolean":
            cells = [{True: "true", False: "false", None: ""}[value]]
        case _:
            cells = [value]
    shown = ["" if cell is None else str(cell) for cell in cells]
    return [f"'{cell}" if cell[:1] in set("=+-@\t\r") else cell for cell in shown]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.id)
def test_every_row_has_its_own_key_and_every_reference_leads_somewhere(made, collection):
    told = records(made, collection.id)
    keys = [tuple(record[name] for name in collection.key) for record in told]
    assert len(set(keys)) == len(keys)
    for column in collection.columns:
        if column.reference:
            there = {record["id"] for record in records(made, column.reference)}
            named = (record[column.name] for record in told)
            for ids in named:
                assert set(ids if isinstance(ids, list) else [ids]) - {None} <= there
    for joint in collection.joint:
        there = {
            tuple(each[name] for name in joint.key) for each in records(made, joint.collection)
        }
        assert {tuple(each[name] for name in joint.columns) for each in told} <= there


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.id)
def test_columns_are_named_once_and_explained_in_every_language(collection):
    names = [field.name for _, field in fields(collection)]
    assert len(set(names)) == len(names)
    for column in (*collection.columns, collection):
        for message in (column.title, column.description):
            assert in_each_language(message).missing() == []
    for column, field in fields(collection):
        assert in_each_language(field.title).missing() == []
        assert not column.reference or column.reference in BY_ID


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_every_fact_of_every_activity_is_found_again(held, made, language):
    rows = {row["id"]: row for row in table(made["activities.csv"])}
    printed = table(made["activity-bodies.csv"])
    names = {row["id"]: row[f"name_{language.code}"] for row in table(made["bodies.csv"])}
    portal = held.portal
    assert list(rows) == [each.id for each in portal.all_activities()]
    for each in portal.all_activities():
        row = rows[each.id]
        assert row[f"text_{language.code}"] == each.text.written_in(language)
        written = each.indicator.written_in(language) if each.indicator else ""
        assert row[f"indicator_{language.code}"] == written
        for item in each.items:
            assert " ".join(item.written_in(language).split()) in row[f"items_{language.code}"]
        assert (row["axis"], row["number"]) == (each.axis, str(each.number))
        assert (row["restates"], row["lines"]) == (each.restates or "", each.source.lines)
        bodies = [line["body"] for line in printed if line["activity"] == each.id]
        assert bodies == [id_ for entry in each.implementers for id_ in entry.bodies]
        assert [names[id_] for id_ in bodies] == [
            portal.body[id_].name.written_in(language) for id_ in bodies
        ]
        assert (row["start"], row["end"]) == days_of(each.timing)


def days_of(timing):
    match timing.kind:
        case "years":
            return f"{timing.start}-01-01", f"{timing.end}-12-31"
        case "half-year":
            first, last = ("01-01", "06-30") if timing.half == "1" else ("07-01", "12-31")
            return f"{timing.year}-{first}", f"{timing.year}-{last}"
        case _:
            return "", ""


def test_a_record_has_a_file_with_all_that_belongs_to_it(held, made):
    for each in held.portal.all_activities():
        file = json.loads(made[f"activities/{each.id}.json"])
        assert file["record"] in records(made, "activities")
        bodies = file["related"]["activity-bodies"]
        assert [row["body"] for row in bodies] == [
            id_ for entry in each.implementers for id_ in entry.bodies
        ]
        assert file["addresses"] == {
            language.code: f"{URL}{language.address}plan/{each.id}/" for language in LANGUAGES
        }
        assert file["record"]["translation"].keys() == {"ku", "en"}


def test_each_json_file_says_what_it_is(made):
    for name, content in made.items():
        if name.endswith(".json"):
            told = json.loads(content)
            about = told.get("about") or told["x-about"]
            assert about["address"] == f"{URL}api/v1/{name}"
            assert (about["version"], about["built"]) == (VERSION, VERIFIED.isoformat())
            assert about["language"] == "ar, ckb, en"
            assert len(about["revision"]) == 12
            assert set(about["licence"]) == {"ar", "ku", "en"}


def test_the_states_of_the_translations_are_counted(held, made):
    about = json.loads(made["bodies.json"])["about"]
    for language in TRANSLATION_LANGUAGES:
        assert sum(about["translations"][language.code].values()) == len(held.portal.bodies)


def test_each_row_of_a_table_says_its_edition(made):
    for collection in COLLECTIONS:
        revision = json.loads(made[f"{collection.id}.json"])["about"]["revision"]
        for row in table(made[f"{collection.id}.csv"]):
            assert row["edition"] == f"{VERSION}+{revision}"


def test_tables_open_in_spreadsheets(made):
    for collection in COLLECTIONS:
        file = made[f"{collection.id}.csv"]
        assert file.startswith(b"\xef\xbb\xbf")
        assert file.endswith(b"\r\n")
