"""`eportal publish`: readers get a whole and sound site, or the one that they had."""

from __future__ import annotations

import fcntl
import shutil
import subprocess

import pytest

from base_tree import BASE, copy_base
from eportal.command_line import main
from eportal.commands import publishing
from eportal.delivery import releases


@pytest.fixture
def site(tmp_path):
    """A built site of one page in each language."""
    return shutil.copytree(BASE / "site", tmp_path / "site")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "srv" / "portal"


def publish(folder, *arguments):
    return main(["publish", str(folder), *map(str, arguments)])


def shown(folder, link="current"):
    """What a reader of the home page gets."""
    return (folder / link / "index.html").read_text(encoding="utf-8")


def write_home(site, words):
    home = site / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("</body>", f"{words}</body>"), "utf-8")


def links(folder):
    return [releases.release_of(folder, each) for each in ("current", "previous")]


def held(folder):
    return sorted(each.name for each in (folder / "releases").iterdir())


def test_a_site_is_shown_and_the_one_before_is_kept(site, folder, capsys):
    assert publish(folder, "--site", site) == 0
    first, nothing = links(folder)
    assert capsys.readouterr().out == f"{folder}: readers get the release {first} now.\n"
    assert nothing == ""
    write_home(site, "second")
    assert publish(folder, "--site", site) == 0
    second, before = links(folder)
    assert (before, held(folder)) == (first, sorted([first, second]))
    assert "second" in shown(folder)
    assert "second" not in shown(folder, "previous")
    assert publish(folder, "--site", site) == 0
    assert first not in held(folder)
    assert len(held(folder)) == 2


def test_what_is_shown_is_packed_and_open_to_the_server(site, folder):
    assert publish(folder, "--site", site) == 0
    current = folder / "current"
    assert (current / ".htaccess").exists()
    assert (current / "_headers").exists()
    assert (folder / "releases" / links(folder)[0]).stat().st_mode & 0o055 == 0o055
    assert not (site / "_headers").exists()


def test_the_links_are_relative_so_that_the_folder_can_be_moved(site, folder, tmp_path):
    assert publish(folder, "--site", site) == 0
    moved = folder.rename(tmp_path / "elsewhere")
    assert shown(moved)


def test_back_shows_the_one_before_and_once_more_the_new_one(site, folder):
    publish(folder, "--site", site)
    write_home(site, "second")
    publish(folder, "--site", site)
    first, second = reversed(links(folder))
    assert publish(folder, "--back") == 0
    assert links(folder) == [first, second]
    assert "second" not in shown(folder)
    assert publish(folder, "--back") == 0
    assert "second" in shown(folder)
    assert held(folder) == sorted([first, second])


def test_without_a_release_before_there_is_no_way_back(site, folder, capsys):
    assert publish(folder, "--back") == 1
    publish(folder, "--site", site)
    assert publish(folder, "--back") == 1
    assert capsys.readouterr().err.count("no release before the present one") == 2


def test_a_site_with_errors_is_not_shown(site, folder, capsys):
    publish(folder, "--site", site)
    before = links(folder), held(folder)
    write_home(site, '<a href="nowhere/">x</a>')
    assert publish(folder, "--site", site) == 1
    assert "SIT" in capsys.readouterr().err
    assert (links(folder), held(folder)) == before


def test_what_is_no_site_is_not_shown(folder, tmp_path, capsys):
    assert publish(folder, "--site", tmp_path / "nothing") == 1
    assert capsys.readouterr().err == f"{tmp_path / 'nothing'}: no site was built here.\n"
    assert held(folder) == []


def test_a_build_that_fails_leaves_everything_as_it_was(site, folder, tmp_path, monkeypatch, capfd):
    publish(folder, "--site", site)
    before = links(folder), held(folder)
    monkeypatch.setenv("EPORTAL_ADDRESS", "https://portal.example/")
    root = copy_base(tmp_path)
    (root / "mkdocs.yml").write_text("site_name: x\nplugins: [nothing-of-that-name]\n")
    assert main(["--root", str(root), "publish", str(folder)]) == 1
    assert "The build failed; readers get what they got before." in capfd.readouterr().err
    assert (links(folder), held(folder)) == before


def test_the_whole_site_is_built_where_it_is_wanted(site, folder, tmp_path, monkeypatch):
    asked = {}

    def build(command, **options):
        asked.update(options, command=command)
        shutil.copytree(site, command[-1])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(publishing.subprocess, "run", build)
    monkeypatch.setenv("EPORTAL_ADDRESS", "https://portal.example/")
    monkeypatch.setenv("EPORTAL_LANGUAGE", "ku")
    assert main(["--root", str(tmp_path), "publish", str(folder)]) == 0
    assert asked["command"][1:4] == ["-m", "mkdocs", "build"]
    assert asked["env"]["EPORTAL_ADDRESS"] == "https://portal.example/"
    assert "EPORTAL_LANGUAGE" not in asked["env"]
    assert asked["cwd"] == tmp_path


def test_a_site_without_its_address_is_not_built(folder, monkeypatch, capsys):
    monkeypatch.delenv("EPORTAL_ADDRESS", raising=False)
    assert publish(folder) == 2
    assert "EPORTAL_ADDRESS" in capsys.readouterr().err
    assert not folder.exists()


def test_what_interrupts_the_making_leaves_nothing_half_made(folder):
    def make(unfinished):
        unfinished.mkdir()
        (unfinished / "index.html").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        releases.publish(folder, make)
    assert (held(folder), links(folder)) == ([], ["", ""])


def test_a_run_that_was_killed_leaves_no_trace_after_the_next(site, folder):
    (folder / "releases" / ".2020-01-01T000000Z").mkdir(parents=True)
    (folder / ".current").symlink_to("nowhere")
    assert publish(folder, "--site", site) == 0
    assert held(folder) == [links(folder)[0]]


def test_two_runs_at_once_are_refused(site, folder, capsys):
    folder.mkdir(parents=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert publish(folder, "--site", site) == 1
    assert capsys.readouterr().err == f"{folder}: another publication is under way.\n"


def test_what_somebody_else_has_put_there_stays(site, folder, capsys):
    (folder / "current").mkdir(parents=True)
    assert publish(folder, "--site", site) == 1
    assert "something else is here" in capsys.readouterr().err
    assert (folder / "current").is_dir()
    assert held(folder) == []
