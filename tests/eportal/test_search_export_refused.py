"""What the export of search documents cannot use is told at once, and nothing else is touched."""

import copy
import json
import shutil

import pytest

from eportal import addresses
from eportal.languages import LANGUAGES
from exports_for_tests import export, write_site


@pytest.fixture(scope="module")
def built(small_site, tmp_path_factory):
    return write_site(small_site, tmp_path_factory.mktemp("site"))


@pytest.fixture
def copied(built, tmp_path):
    """A site to break."""
    return shutil.copytree(built, tmp_path / "site")


def change_search(site, change, language=LANGUAGES[2]):
    """A search that another program, another portal or an accident has written."""
    file = site / language.address / addresses.SEARCH_INDEX
    held = json.loads(file.read_bytes())
    change(held)
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", errors="surrogatepass")


def twice_the_first(held):
    held["docs"].append(copy.deepcopy(held["docs"][0]))
    index = held["config"]["index"]
    index["sections"] += 1
    for lengths in index["lengths"]:
        lengths.append(lengths[0])


def another_body(held):
    lengths = held["config"]["index"]["lengths"][2]
    named = [doc for doc, count in zip(held["docs"], lengths, strict=True) if count]
    named[0]["location"] = "bodies/another/"


def another_help_page(held):
    (number,) = (place for place, doc in enumerate(held["docs"]) if doc["location"] == "help/")
    held["config"]["index"]["lengths"][1][number] += 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (twice_the_first, "/en/: two sections have this address: rename a heading."),
        (lambda held: held["docs"][1].update(location="x" * 600), "is longer than 512 bytes"),
        (another_body, "/en/bodies/another/: the site was built from other data"),
        (another_help_page, "/en/help/: the site was built from other data"),
        (lambda held: held["docs"].pop(), "is not the search of this portal"),
        (lambda held: held["docs"].append(held["docs"][0]), "is not the search of this portal"),
        (lambda held: held["config"]["index"]["lengths"].pop(), "is not the search of this portal"),
        (lambda held: held["docs"][0].update(title="\ud800"), "is not the search of this portal"),
        (lambda held: held["docs"][0].update(title=None), "is not the search of this portal"),
        (lambda held: held["docs"][0].update(phone="1"), "is not the search of this portal"),
        (lambda held: held["config"].update(language="ar"), "is not the search of this portal"),
        (lambda held: held.pop("config"), "is not the search of this portal"),
    ],
)
def test_what_cannot_be_exported_is_told_and_nothing_is_written(
    change, told, copied, small_root, capsys
):
    change_search(copied, change)
    assert export(small_root, copied, copied.parent / "export") == 1
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert told in complained
    assert complained.endswith("Nothing was written.\n")
    assert [path.name for path in copied.parent.iterdir()] == ["site"]


def test_all_that_is_wrong_is_told_at_once(copied, small_root, tmp_path, capsys):
    change_search(copied, twice_the_first)
    (copied / addresses.SEARCH_INDEX).write_bytes(b"{\xff")
    (copied / "ku" / addresses.SEARCH_INDEX).unlink()
    assert export(small_root, copied, tmp_path / "export") == 1
    complained = capsys.readouterr().err
    assert complained.count("\n") == 4
    assert "is missing: build the site with `make site` first." in complained


def test_an_earlier_export_is_replaced_whole(built, small_root, tmp_path, capsys):
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "documents-ar-00099.ndjson").write_text("old")
    assert export(small_root, built, folder) == 0
    assert "documents (Kurdish) in 1 file(s)" in capsys.readouterr().out
    names = {f"{name}-{each.code}" for each in LANGUAGES for name in ("index", "documents")}
    assert {path.stem.removesuffix("-00001") for path in folder.iterdir()} == names
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


def test_a_failed_export_leaves_the_earlier_one(copied, small_root, tmp_path, capsys):
    folder = tmp_path / "export"
    assert export(small_root, copied, folder) == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    change_search(copied, twice_the_first)
    assert export(small_root, copied, folder) == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert "rename a heading" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["notes.txt", "index-ar.json/inside"])
def test_what_somebody_else_has_written_stays(name, built, small_root, tmp_path, capsys):
    file = tmp_path / "export" / name
    file.parent.mkdir(parents=True)
    file.write_text("mine")
    assert export(small_root, built, tmp_path / "export") == 2
    assert "something else is here" in capsys.readouterr().err
    assert file.read_text() == "mine"
