"""Languages that are built apart and joined are the site that is built in one go, byte by byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from eportal.command_line import main
from eportal.delivery.parts import NOTE

ROOT = Path(__file__).parents[2]
PARTS = ("ar", "en,ku")
#: As other days and other machines would see it.
EPOCH = "1736899200"


@pytest.fixture(scope="module")
def machine(small_root, tmp_path_factory):
    """Makes a folder with the small portal as MkDocs builds it, where nothing is kept yet."""

    def set_up():
        folder = tmp_path_factory.mktemp("machine") / "project"
        shutil.copytree(small_root, folder, ignore=shutil.ignore_patterns(".cache"))
        shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
        for name in ("hooks", "theme_overrides", "mkdocs.yml"):
            (folder / name).symlink_to(ROOT / name)
        return folder

    return set_up


@pytest.fixture(scope="module")
def project(machine):
    return machine()


def build(project, **environment):
    """What MkDocs prints, and how it ends."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    given = {"SOURCE_DATE_EPOCH": EPOCH, "EPORTAL_ADDRESS": "https://portal.example/"}
    return subprocess.run(
        command, cwd=project, check=False, capture_output=True, encoding="utf-8",
        env=os.environ | given | environment,
    )  # fmt: skip


@pytest.fixture(scope="module")
def sites(machine):
    """The folder of the site built in one go, then those of its parts, with all downloads."""
    folders = []
    for codes in ("", *PARTS):
        project = machine()
        done = build(project, EPORTAL_LANGUAGES=codes)
        assert done.returncode == 0, done.stderr
        folders.append(project / "site")
    return folders


def held(folder):
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.mark.usefixtures("capsys")
def test_the_joined_parts_are_the_site_byte_by_byte(project, sites):
    whole, *parts = sites
    into = project / "joined"
    assert main(["--root", str(project), "join", *map(str, parts), "--into", str(into)]) == 0
    built, joined = held(whole), held(into)
    assert sorted(joined) == sorted(built)
    assert [path for path, content in built.items() if joined[path] != content] == []
    for path in (
        "sitemap.xml", "sitemap.xml.gz", "404.html", "feed.xml", "en/calendar.ics",
        "ku/search/search_index.json", "ku/downloads/everything.zip", "downloads/all-languages.zip",
    ):  # fmt: skip
        assert path in joined


def test_a_part_has_the_pages_of_its_languages_alone_where_they_stand_in_the_site(sites):
    _, arabic, others = map(held, sites)
    assert "index.html" in arabic
    assert not [path for path in arabic if path.startswith(("ku/", "en/"))]
    pages = {path for path in others if path.endswith(".html")}
    assert {path.split("/")[0] for path in pages} == {"ku", "en", "404.html"}
    twin = b'hreflang="ar" href="https://portal.example/about/"'
    assert twin in others["en/about/index.html"]
    assert NOTE in arabic.keys() & others.keys()


def test_a_part_is_not_packed_before_it_is_joined(sites, capsys):
    assert main(["pack", str(sites[1])]) == 2
    assert "join it with the others first" in capsys.readouterr().err
    assert not (sites[1] / "_headers").exists()


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"EPORTAL_LANGUAGES": "ar,de"}, "`ar,de` names no language of the portal"),
        ({"EPORTAL_LANGUAGES": "no"}, "names no language of the portal"),
        ({"EPORTAL_LANGUAGES": "ar", "EPORTAL_LANGUAGE": "ku"}, "Set one of the two."),
    ],
)
def test_what_cannot_be_built_is_told_and_nothing_is_built(environment, told, project):
    done = build(project, **environment)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Nothing was built." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()
