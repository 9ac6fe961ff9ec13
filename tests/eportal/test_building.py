"""Files are written once, kept, and the same whoever writes them; what fails is told in full."""

import os
import threading
import time
from dataclasses import replace

import pytest

from eportal.downloads.building import build
from eportal.downloads.download import Recipe, UnwritableError
from eportal.downloads.shelf import Shelf
from eportal.languages import ENGLISH
from records_for_tests import words


class Writer:
    """Counts how often it writes in this process."""

    def __init__(self, content=b"content"):
        self.content = content
        self.times = 0

    def __call__(self):
        self.times += 1
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


def recipe(address, write, made_from=None):
    return Recipe(address, ENGLISH, "pdf", words("عنوان"), "plan/", write, made_from)


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "shelf")


def test_a_file_that_is_kept_is_not_written_again(shelf):
    writer = Writer()
    first = build([recipe("a.pdf", writer, b"text")], shelf)
    second = build([recipe("a.pdf", writer, b"text")], shelf)
    assert writer.times == 1
    assert first[0].content == second[0].content == b"content"


def test_a_file_made_from_something_else_is_written_anew(shelf):
    writer = Writer()
    build([recipe("a.pdf", writer, b"text")], shelf)
    writer.content = b"other"
    (file,) = build([recipe("a.pdf", writer, b"another text")], shelf)
    assert (writer.times, file.content) == (2, b"other")


def test_only_what_changed_is_written(shelf):
    writers = [Writer(str(number).encode()) for number in range(9)]
    recipes = [recipe(f"{n}.pdf", each, b"%d" % n) for n, each in enumerate(writers)]
    build(recipes, shelf, workers=1)
    recipes[4] = recipe("4.pdf", writers[4], b"changed")
    build(recipes, shelf, workers=1)
    assert [each.times for each in writers] == [1, 1, 1, 1, 2, 1, 1, 1, 1]


def test_what_is_quick_is_never_kept(shelf):
    writer = Writer()
    for _ in range(2):
        build([recipe("a.csv", writer)], shelf)
    assert writer.times == 2
    assert not shelf.folder.exists()


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_order_is_that_of_the_recipes_with_any_number_of_processes(workers):
    recipes = [
        recipe(f"{number}.pdf", Writer(str(number).encode()), b"x" * (number % 5))
        for number in range(12)
    ]
    files = build(recipes, workers=workers)
    assert [file.content for file in files] == [str(number).encode() for number in range(12)]


@pytest.mark.parametrize("workers", [1, 2])
def test_everything_that_fails_is_told_at_once_and_nothing_of_it_is_kept(shelf, workers):
    recipes = [recipe(f"{n}.pdf", Writer(b"good"), b"%d" % n) for n in range(6)]
    recipes[1] = recipe("bad.pdf", Writer(UnwritableError("no font has U+2603")), b"bad")
    recipes[4] = recipe("worse.csv", Writer(UnwritableError("it has no title")))
    with pytest.raises(UnwritableError) as failure:
        build(recipes, shelf, workers)
    told = str(failure.value).splitlines()
    assert told == ["en/bad.pdf: no font has U+2603", "en/worse.csv: it has no title"]
    assert not shelf.folder.exists()


def test_the_same_text_in_another_format_is_another_file(shelf):
    build([recipe("a.pdf", Writer(b"to print"), b"text")], shelf)
    edited = replace(recipe("a.docx", Writer(b"to edit"), b"text"), format="docx")
    (file,) = build([edited], shelf)
    assert file.content == b"to edit"


def test_an_empty_file_is_a_file():
    (file,) = build([recipe("a.pdf", Writer(b""), b"text")])
    assert (file.content, file.size) == (b"", 0)


def test_size_and_checksum_are_those_of_the_content():
    (file,) = build([recipe("a.csv", Writer(b"abc"))])
    assert file.size == 3
    assert file.checksum == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert file.path == "en/a.csv"


def test_a_shelf_that_cannot_be_written_costs_time_only(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    (made,) = build([recipe("a.pdf", Writer(), b"text")], Shelf(tmp_path / "file"))
    assert made.content == b"content"


def test_two_builds_at_once_keep_whole_files(shelf):
    contents = {}

    def one(number):
        for _ in range(20):
            shelf.keep(b"key", str(number).encode() * 5000)
            contents[number] = shelf.find(b"key")

    threads = [threading.Thread(target=one, args=(number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {*contents.values()} <= {b"1" * 5000, b"2" * 5000}
    assert len(list(shelf.folder.iterdir())) == 1


def test_what_nobody_asked_for_in_a_month_is_dropped(shelf):
    shelf.keep(b"old", b"1")
    (old,) = shelf.folder.iterdir()
    long_ago = time.time() - 40 * 24 * 3600
    os.utime(old, (long_ago, long_ago))
    shelf.keep(b"new", b"2")
    shelf.clear_out()
    assert shelf.find(b"old") is None
    assert shelf.find(b"new") == b"2"
