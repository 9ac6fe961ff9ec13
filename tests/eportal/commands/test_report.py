"""`eportal report`: two revisions of a small portal, in a repository of its own."""

from __future__ import annotations

import re
import shutil
import subprocess

import lxml.html
import pytest

from base_tree import everything_in, replace_in, write
from conftest import TODAY
from eportal.command_line import main
from eportal.comparing.comparison import compare
from eportal.comparing.markdown import as_markdown
from eportal.comparing.page import as_html
from eportal.comparing.revisions import opened
from eportal.comparing.wording import Preview
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from rendering import spoken

PREVENTION = "data/plan/activities/prevention.yaml"
AUTHOR = ("-c", "user.name=Editor", "-c", "user.email=editor@portal.example")
ARTEFACT = "https://github.com/portal/portal/actions/runs/7/artifacts/9"
in_each = pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)


def git(root, *arguments):
    subprocess.run(["git", *AUTHOR, *arguments], cwd=root, check=True, capture_output=True)


def commit(root):
    git(root, "add", "--all")
    git(root, "commit", "--message", "Changes")


@pytest.fixture(scope="module")
def repository(small_root, tmp_path_factory):
    """The branch main, and in the branch change: facts, a stale translation, a mistake, a page."""
    root = tmp_path_factory.mktemp("repository") / "portal"
    shutil.copytree(small_root, root, ignore=shutil.ignore_patterns(".cache"))
    git(root, "init", "--initial-branch", "main")
    commit(root)
    git(root, "checkout", "-b", "change")
    replace_in(root, PREVENTION, "تدريب 250 موظفًا مع منظمة IOM", "تدريب 300 موظف مع منظمة IOM")
    replace_in(
        root, PREVENTION, "ar: عدد الدورات.", "ar: عدد الدورات وفق القانون رقم (28) لسنة 2012."
    )
    replace_in(root, "docs/ku/about.md", "لاپەڕەیەکی نموونەیی.", "لاپەڕەیەکی نموونەیی ye | @team.")
    (root / "docs/en/about.md").write_text("# About the sample\n\nA page <b>shown</b>.\n")
    commit(root)
    return root


@pytest.fixture(scope="module")
def found(repository):
    names = ("main", "change")
    with opened("main", repository) as base, opened("change", repository) as head:
        return compare(names, (base, head), TODAY, repository / ".cache" / "sound.json")


def test_findings_are_those_of_head_and_what_is_new_stands_apart(found):
    assert found.new != []
    assert (found.old, found.mended) == ([], 0)
    assert {"TRN604"} <= {each.code for each in found.new}


def test_a_finding_that_only_moved_is_not_new(repository, tmp_path):
    folders = []
    for name in ("base", "head"):
        folder = tmp_path / name
        git(repository, "worktree", "add", "--detach", folder, "change")
        folders.append(folder)
    write(folders[1], PREVENTION, f"# a line\n{(folders[1] / PREVENTION).read_text('utf-8')}")
    compared = compare(("a", "b"), tuple(folders), TODAY, tmp_path / "sound.json")
    assert compared.new == []
    assert compared.old != []
    assert (compared.texts, compared.pages, compared.files) == ([], [], [])


def test_the_stale_translations_name_the_facts_that_changed(found):
    told = {
        (each.now.key, each.now.language): (each.now.state, [str(c.told) for c in each.now.changes])
        for each in found.translations
    }
    state, facts = told["activity/prevention-1", KURDISH]
    assert state == "stale"
    assert facts == ["the number changed from 250 to 300", "the law 28/2012 is new"]


def test_pages_and_files_that_change_are_named_and_no_others(found):
    pages = {each.address: each for each in found.pages}
    assert "plan/prevention-1/" in pages
    assert pages["plan/prevention-1/"].kinds.keys() == {*LANGUAGES}
    assert pages["about/"].kinds == {KURDISH: "changed", ENGLISH: "changed"}
    assert pages["about/"].titles.keys() == {*LANGUAGES}
    assert "plan/protection-1/" not in pages
    files = {each.address for each in found.files}
    assert {"downloads/strategy.pdf", "downloads/manifest.json", "api/v1/index.json"} <= files
    assert "downloads/information.pdf" not in files


def test_each_text_that_differs_is_there_as_it_was_and_as_it_is(found):
    texts = {(each.key, each.language, each.before): each.after for each in found.texts}
    assert texts["activity/prevention-1", ARABIC, "عدد الدورات."].endswith("(28) لسنة 2012.")
    assert len(found.texts) == len([each for each in found.texts if each.before != each.after])
    assert str(found.texts[0].place).startswith(PREVENTION)


@in_each
def test_the_report_as_markdown(found, language, golden):
    golden(f"report.{language.code}.md", as_markdown(found, language, Preview(ARTEFACT)))


def test_the_report_as_a_page(found, golden):
    golden("report.ar.html", as_html(found, ARABIC, Preview("site/")))


@in_each
def test_the_page_is_told_in_one_language_and_asks_for_nothing(found, language):
    html = as_html(found, language, Preview("site/"))
    root = lxml.html.document_fromstring(html)
    assert (root.get("lang"), root.get("dir")) == (language.html, language.direction)
    assert root.xpath("//script|//img|//link|//@style|//@onclick") == []
    assert "default-src 'none'" in html
    cells = {(cell.get("lang"), cell.get("dir")) for cell in root.xpath("//td")}
    assert cells <= {(each.html, each.direction) for each in LANGUAGES}
    assert {"ar", "en", "ckb"} >= {lang for _, lang in spoken(root.find("body"))}
    assert root.xpath("//td//del") != []
    assert root.xpath("//td//bdi/ins") != []
    assert root.xpath("//*[self::ins or self::del]//bdi") == []
    links = root.xpath("//a/@href")
    assert "site/plan/prevention-1/index.html" in links
    assert "site/ku/plan/prevention-1/index.html" in links
    assert all(link.startswith("site/") for link in links)


@in_each
def test_no_text_becomes_markup_or_calls_a_person(found, language):
    told = as_markdown(found, language, Preview())
    assert "<b>shown" not in told
    assert "&lt;b&gt;shown" in told
    assert "@team" not in told
    for row in re.findall(r"^\|.*\|$", told, re.MULTILINE):
        assert row.count("|") == 4
    opened_isolates = len(re.findall("[\u2066\u2067]", told))
    assert opened_isolates == told.count("\u2069")


def test_a_comment_is_never_too_long(found):
    found_more = compare_like(found, texts=found.texts * 2000, new=found.new * 100)
    told = as_markdown(found_more, ENGLISH, Preview(ARTEFACT))
    assert len(told) < 65_536
    assert f"… and {len(found_more.new) - 40} more" in told


def compare_like(found, **changes):
    return type(found)(**{**vars(found), **changes})


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


def test_the_command_fails_for_errors_of_head_only(repository, capsys, monkeypatch):
    monkeypatch.setenv("EPORTAL_DATE", TODAY.isoformat())
    before = everything_in(repository)
    assert run(repository, "report", "main", "change") == 1
    assert capsys.readouterr().out.startswith('<div dir="ltr">\n\n## What this change does\n')
    assert run(repository, "report", "change", "main", "--format", "html", "--language", "ku") == 0
    assert '<html lang="ckb" dir="rtl">' in capsys.readouterr().out
    assert everything_in(repository) == before


def test_the_folder_as_it_is_can_be_compared_and_what_cannot_be_read_is_told(
    repository, tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("EPORTAL_DATE", TODAY.isoformat())
    root = tmp_path / "copy"
    shutil.copytree(repository, root)
    write(root, PREVENTION, "activities: [\n")
    (root / "theme_overrides").mkdir()
    write(root, "theme_overrides/main.html", "x")
    assert run(root, "report", "main") == 1
    told = capsys.readouterr().out
    assert "What cannot be read is not compared" in told
    assert "any page may look different" in told
    assert "Pages and files can be compared when the errors are mended." in told
    assert PREVENTION in told


@pytest.mark.parametrize(
    "name", ["nothing", "--help-me", "-x", "main:data", "", "../..", "HEAD~99"]
)
def test_what_is_no_revision_is_one_line(name, repository, capsys):
    capsys.readouterr()
    assert run(repository, "report", "--", name, "main") == 2
    printed, complained = capsys.readouterr()
    assert (printed, complained.count("\n")) == ("", 1)
    assert f"`{name}` is no folder with data/ in it" in complained


def test_a_revision_without_data_and_a_folder_without_git_are_told(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    assert run(tmp_path, "report", "main") == 2
    git(tmp_path, "init", "--initial-branch", "main")
    git(tmp_path, "commit", "--allow-empty", "--message", "Empty")
    assert run(tmp_path, "report", "main") == 2
    assert "main: this revision has no folder data/." in capsys.readouterr().err


def test_a_link_in_a_revision_leads_nowhere(repository, tmp_path):
    root = tmp_path / "copy"
    shutil.copytree(repository, root)
    (root / "docs/ar/secret.md").symlink_to("/etc/hostname")
    commit(root)
    with opened("HEAD", root) as folder:
        assert (folder / "docs/ar/about.md").exists()
        assert not (folder / "docs/ar/secret.md").exists()
    assert not folder.exists()
