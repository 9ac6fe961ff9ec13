"""Archives hold every file at its path, with checksums that another program confirms."""

import hashlib
import io
import json
import zipfile
from datetime import date

import pytest

from eportal.downloads.archives import archives
from eportal.downloads.building import build
from eportal.downloads.download import Recipe
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from files_for_tests import edition_of
from records_for_tests import words


@pytest.fixture(scope="module")
def files():
    kinds = [("a.pdf", ARABIC), ("a.pdf", ENGLISH), ("data.csv", KURDISH), ("api/v1/a.json", None)]
    return build(
        Recipe(address, language, address[-3:], words("عنوان"), "", f"{address} {n}".encode)
        for n, (address, language) in enumerate(kinds)
    )


@pytest.fixture(scope="module")
def made(small_content, files):
    editions = {each: edition_of(small_content.portal, each) for each in LANGUAGES}
    return {each.path: each.content for each in build(archives(editions, files))}


def opened(content):
    return zipfile.ZipFile(io.BytesIO(content))


def test_there_is_one_of_each_language_and_one_of_all(made):
    assert {*made} == {
        "downloads/everything.zip", "ku/downloads/everything.zip", "en/downloads/everything.zip",
        "downloads/manifest.json", "ku/downloads/manifest.json", "en/downloads/manifest.json",
        "downloads/all-languages.zip",
    }  # fmt: skip


def test_an_archive_of_a_language_holds_its_files_and_those_of_all(made):
    names = {*opened(made["en/downloads/everything.zip"]).namelist()}
    assert names == {"manifest.json", "SHA256SUMS", "en/a.pdf", "api/v1/a.json"}
    everything = {*opened(made["downloads/all-languages.zip"]).namelist()}
    assert everything >= {"a.pdf", "en/a.pdf", "ku/data.csv", "api/v1/a.json"}


def test_the_checksums_in_an_archive_are_those_of_its_files(made):
    archive = opened(made["downloads/all-languages.zip"])
    assert archive.testzip() is None
    sums = archive.read("SHA256SUMS").decode().splitlines()
    told = {path: checksum for checksum, path in (line.split("  ") for line in sums)}
    manifest = json.loads(archive.read("manifest.json"))
    assert len(told) == len(manifest["files"]) == 4
    for entry in manifest["files"]:
        content = archive.read(entry["path"])
        checksum = hashlib.sha256(content).hexdigest()
        assert (entry["sha256"], told[entry["path"]]) == (checksum, checksum)
        assert entry["bytes"] == len(content)


def test_a_manifest_says_what_it_is_of(made):
    told = json.loads(made["ku/downloads/manifest.json"])
    assert told["languages"] == ["ckb"]
    assert told["built"] == "2025-01-15"
    assert told["version"]
    assert len(told["revision"]) == 12
    assert [entry["language"] for entry in told["files"]] == ["ckb", None]


def test_every_entry_bears_the_day_of_the_build(made):
    for entry in opened(made["en/downloads/everything.zip"]).infolist():
        assert date(*entry.date_time[:3]) == date(2025, 1, 15)


def test_the_same_files_give_the_same_bytes(small_content, files, made):
    editions = {each: edition_of(small_content.portal, each) for each in LANGUAGES}
    assert {each.path: each.content for each in build(archives(editions, files))} == made
