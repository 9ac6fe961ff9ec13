"""Parts of the site, joined: what cannot be joined is told, all of it, and nothing is written."""

import json
import shutil
from pathlib import Path

import pytest

from eportal.command_line import main
from eportal.delivery.parts import (
    NOTE,
    Part,
    WrongLanguagesError,
    digest_of_project,
    named_languages,
    read_part,
)
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES, TRANSLATION_LANGUAGES

ABOUT = {
    "made_from": "abc", "day": "2025-01-15", "address": "https://portal.example/",
    "has_every_file": False,
}  # fmt: skip
SHARED = {"sitemap.xml": b"<urlset/>", "assets/portal.css": b"p {}", "404.html": b"<!doctype html>"}


def write_part(folder, *languages, **about):
    """A part of a site of one page in each language, and what all languages share."""
    for path, content in SHARED.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for each in languages:
        page = folder / each.address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'<html lang="{each.html}" dir="{each.direction}"></html>')
    Part(languages=tuple(each.code for each in languages), **ABOUT | about).write(folder)
    return folder


@pytest.fixture
def parts(tmp_path):
    return [
        write_part(tmp_path / "one", ARABIC), write_part(tmp_path / "two", *TRANSLATION_LANGUAGES)
    ]  # fmt: skip


@pytest.fixture
def join(small_root, tmp_path):
    def run(*parts, options=()):
        into = tmp_path / "site"
        return main(["--root", str(small_root), "join", *map(str, parts), "--into", str(into),
                     *options])  # fmt: skip

    return run


def held(folder):
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_parts_become_one_site_without_their_notes(parts, join, tmp_path, capsys):
    assert join(*parts) == 0
    together = held(parts[0]) | held(parts[1])
    assert held(tmp_path / "site") == {k: v for k, v in together.items() if k != NOTE}
    assert capsys.readouterr().out == f"{tmp_path / 'site'}: 6 files from 2 part(s)\n"
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two", "site"}


def test_the_order_of_parts_does_not_matter_nor_does_one_that_is_named_twice(parts, join, tmp_path):
    assert join(*reversed(parts), parts[0]) == 0
    one = held(tmp_path / "site")
    shutil.rmtree(tmp_path / "site")
    assert join(*parts) == 0
    assert held(tmp_path / "site") == one


def test_a_part_of_all_languages_is_joined_alone(join, tmp_path):
    assert join(write_part(tmp_path / "all", *LANGUAGES)) == 0


def edit(folder, **changed):
    note = folder / NOTE
    note.write_text(json.dumps(json.loads(note.read_text()) | changed))


BROKEN = {
    "another byte": (
        lambda parts: (parts[1] / "assets/portal.css").write_bytes(b"p { }"),
        "assets/portal.css differs between {0} and {1}",
    ),
    "another day": (
        lambda parts: edit(parts[1], day="2025-01-16", made_from="d"),
        "{0} and {1} are parts of different sites: `part.json` differs in made_from, day.",
    ),
    "no note": (lambda parts: (parts[0] / NOTE).unlink(), "{0}: no part of the site is here"),
    "a note that is none": (
        lambda parts: (parts[0] / NOTE).write_bytes(b"[\xff"), "{0}: no part of the site is here",
    ),
    "an unknown language": (
        lambda parts: edit(parts[0], languages=["xx"]), "{0}: no part of the site is here",
    ),
    "a key too many": (lambda parts: edit(parts[0], x=1), "{0}: no part of the site is here"),
    "no folder": (lambda parts: shutil.rmtree(parts[0]), "{0}: no part of the site is here"),
    "a page too many": (
        lambda parts: edit(parts[1], languages=["ku"]),
        "{1}: en/index.html does not agree with part.json: build the part anew.",
    ),
    "a page too few": (
        lambda parts: (parts[1] / "ku/index.html").unlink(),
        "{1}: ku/index.html does not agree with part.json: build the part anew.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_joined_is_told_and_nothing_is_written(change, told, parts, join, capsys):
    change(parts)
    assert join(*parts) == 1
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert told.format(*parts) in complained
    assert complained.endswith("Nothing was written.\n")
    assert not [path for path in parts[0].parent.iterdir() if path not in parts]


def test_every_missing_language_is_told(parts, join, capsys):
    assert join(parts[0]) == 1
    complained = capsys.readouterr().err
    for each in (KURDISH, ENGLISH):
        told = f"No part has the pages in {each.english_name}: build it with"
        assert f"{told} `EPORTAL_LANGUAGES={each.code}`." in complained


def test_all_that_is_wrong_is_told_at_once(parts, join, capsys):
    for path in SHARED:
        (parts[1] / path).write_bytes(b"else")
    edit(parts[1], languages=["ku"])
    assert join(*parts) == 1
    assert capsys.readouterr().err.count("\n") == len(SHARED) + len(["en", "en/", "nothing"])


def test_the_joined_site_is_checked_as_a_built_one_is(parts, join, tmp_path, capsys):
    page = parts[1] / "ku/index.html"
    page.write_text(page.read_text().replace("</html>", '<a href="lost/">x</a></html>'))
    assert join(*parts) == 1
    printed, complained = capsys.readouterr()
    assert "SIT801 the link `lost/` leads nowhere" in printed
    assert complained == "Nothing was written.\n"
    assert not (tmp_path / "site").exists()


def test_a_site_that_is_there_is_replaced_only_when_it_is_asked_for(parts, join, tmp_path, capsys):
    site = write_part(tmp_path / "site", ARABIC)
    before = held(site)
    assert join(*parts) == 2
    assert "`--replace` puts the new one in its place." in capsys.readouterr().err
    assert held(site) == before
    assert join(*parts, options=["--replace"]) == 0
    assert "ku/index.html" in held(site)
    assert NOTE not in held(site)


def test_what_is_no_site_is_never_replaced(parts, join, tmp_path, capsys):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "notes.txt").write_text("mine")
    assert join(*parts, options=["--replace"]) == 2
    assert "something else is here" in capsys.readouterr().err
    assert held(tmp_path / "site") == {"notes.txt": b"mine"}


def test_what_interrupts_the_joining_leaves_the_earlier_site(parts, join, tmp_path, monkeypatch):
    assert join(*parts) == 0
    before = held(tmp_path / "site")

    def fail(*_):
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr("shutil.copyfile", fail)
    assert join(*parts, options=["--replace"]) == 1
    assert held(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two", "site"}


def test_a_site_that_cannot_take_its_place_leaves_the_earlier_one(
    parts, join, tmp_path, monkeypatch, capsys
):
    assert join(*parts) == 0
    before = held(tmp_path / "site")
    rename = Path.rename

    def fail(path, target):
        if path.name == "new":
            raise PermissionError(13, "Permission denied", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    assert join(*parts, options=["--replace"]) == 1
    assert "The work is not done" in capsys.readouterr().err
    assert held(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {"one", "two", "site"}


@pytest.mark.parametrize(
    ("text", "languages"),
    [("ar", (ARABIC,)), ("en,ku", (KURDISH, ENGLISH)), (" en , ar,ar", (ARABIC, ENGLISH))],
)
def test_languages_are_named_by_their_codes_in_any_order(text, languages):
    assert named_languages(text) == languages


@pytest.mark.parametrize(
    ("text", "preview", "told"),
    [
        ("de", "", "`de` names no language of the portal"),
        ("ar,", "", "`ar,` names no language of the portal"),
        ("AR", "", "there are: ar, ku, en."),
        ("ar", "ku", "Set one of the two."),
    ],
)
def test_languages_that_cannot_be_built_are_told(text, preview, told):
    with pytest.raises(WrongLanguagesError, match=told):
        named_languages(text, preview)


def test_a_note_is_read_as_it_was_written(tmp_path):
    part = read_part(write_part(tmp_path / "part", KURDISH))
    assert part == Part(languages=("ku",), **ABOUT)


def test_the_digest_is_another_after_any_change_of_what_a_site_is_made_from(tmp_path):
    for path in ("data/a.yaml", "docs/ar/a.md", "hooks/a.py", "theme_overrides/a.html"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("a")
    (tmp_path / "mkdocs.yml").write_text("a")
    first = digest_of_project(tmp_path)
    (tmp_path / "hooks/__pycache__").mkdir()
    (tmp_path / "hooks/__pycache__/a.pyc").write_text("b")
    (tmp_path / "README.md").write_text("b")
    assert digest_of_project(tmp_path) == first
    (tmp_path / "docs/ar/a.md").rename(tmp_path / "docs/ar/b.md")
    second = digest_of_project(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("b")
    assert len({first, second, digest_of_project(tmp_path)}) == 3
