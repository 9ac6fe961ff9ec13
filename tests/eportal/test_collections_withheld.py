"""What the collections must not say, and what must not become of what they say."""

import json
import re
from dataclasses import replace

import pytest

from contacts_for_tests import EXPIRES, VERIFIED, contact
from data_for_tests import editions, files, records, table
from eportal.disclosure.suppression import suppress_together
from eportal.downloads.collections.dataset import Dataset
from eportal.downloads.collections.files import csv_file, json_file
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from records_for_tests import activity, words

#: Not within the digits of a checksum.
HIDDEN_NUMBER = re.compile("(?<![0-9a-f])(?:3895|1201|2212)(?![0-9a-f])")
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tcell", "\rcell", 'a "quoted" cell', "comma, cell",
    "two\nlines", "<b>bold</b> & more", "back\\slash", "{brace}", "\u202eoverride", "'apostrophe",
    "semi;colon", "_x0041_",
]  # fmt: skip
CODES = [each.code for each in LANGUAGES]


@pytest.fixture(scope="module")
def small(small_content):
    return files(small_content)


def test_numbers_that_are_withheld_never_appear(small_content, small):
    portal = small_content.portal
    tables = suppress_together(portal.statistics)
    cells = iter(table(small["statistics-cells.csv"]))
    told = iter(records(small, "statistics-cells"))
    hidden = set()
    for before, after in zip(portal.statistics, tables, strict=True):
        for raw, published in zip(before.cells, after.cells, strict=True):
            row, record = next(cells), next(told)
            assert record["value"] == published.value
            assert row["value"] == ("" if published.value is None else str(published.value))
            if published.value is None:
                assert record["standing"].startswith("withheld-")
                hidden.add(raw.value)
    assert hidden == {7, 3895, 1201, 2212}
    for file in small.values():
        assert not HIDDEN_NUMBER.search(file.decode())


def test_an_expired_contact_appears_in_no_file(small_content):
    portal = replace(small_content.portal, contacts=(contact(body="moi", services=()),))
    content = replace(small_content, portal=portal)
    for day, is_there in ((VERIFIED, True), (EXPIRES, True), (EXPIRES.replace(day=11), False)):
        everything = b"".join(files(content, day).values())
        assert (b"111 222 3334" in everything) is is_there
        assert b"LETTER-IN-THE-DRAWER" not in everything


def test_nothing_that_serves_the_checks_or_the_search_is_published(content):
    made = files(content)
    everything = b"".join(file for name, file in made.items() if not name.startswith("schemas/"))
    assert content.portal.names
    assert content.portal.synonyms
    assert not {"names", "synonyms", "waivers", "labels"} & {name.split(".")[0] for name in made}
    assert b"matching" not in everything


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_literal(small_content, text):
    portal = replace(
        small_content.portal,
        activities=(activity(text=words("x").model_copy(update=dict.fromkeys(CODES, text))),),
        annual_plans=(),
    )
    dataset = Dataset(editions(replace(small_content, portal=portal)))
    found = dataset.tables["activities"]
    (record,) = json.loads(json_file(found))["records"]
    (row,) = table(csv_file(found))
    for code in CODES:
        assert record["text"][code] == text
        cell = row[f"text_{code}"]
        assert cell.removeprefix("'") == text.removeprefix("'")
        assert cell[0] not in "=+-@\t\r"


def test_a_text_that_is_not_written_is_null_and_never_that_of_another_language(small_content):
    text = words("نص").model_copy(update={"ku": "", "en": ""})
    portal = replace(small_content.portal, activities=(activity(text=text),), annual_plans=())
    found = Dataset(editions(replace(small_content, portal=portal))).tables["activities"]
    (record,), (row,) = json.loads(json_file(found))["records"], table(csv_file(found))
    assert record["text"] == {ARABIC.code: "نص", "ku": None, ENGLISH.code: None}
    assert (row["text_ar"], row["text_ku"], row["text_en"]) == ("نص", "", "")
