"""Pages that are kept are those that would be written anew, and no page is written in vain."""

import os
import random
import shutil
from multiprocessing import get_context

import pytest

from changing import Project, all_pages, compare, copy_of, written
from eportal.keeping.kept_pages import KeptPages
from eportal.keeping.listening import Answers, Listener
from eportal.keeping.press import Memory
from eportal.languages import ARABIC, KURDISH, LANGUAGES
from rendering import THEME

RECORD = "data/plan/activities/prevention.yaml"


@pytest.fixture
def project(small_root, tmp_path):
    root = copy_of(small_root, THEME, tmp_path / "project")
    return Project(root, tmp_path / "kept", random.Random("kept pages"))


def test_kept_pages_are_those_written_anew_whatever_changes(project):
    rounds = list(compare(project, 10))
    assert [(told, different) for told, _, _, different in rounds if different] == []
    assert sum(anew for _, _, anew, _ in rounds) < sum(pages for _, pages, _, _ in rounds)


def test_a_page_that_listens_is_the_page(project):
    site = project.site()
    _, pages, _ = all_pages(site, None)
    for language in LANGUAGES:
        around, texts = site.surroundings(language), written(site, language)
        for address in site.all_addresses:
            view = site.view(language, address)
            plain = site.document(view, site.page_of(view, texts.get(address, "")), around)
            assert pages[language.code, address][0] == plain


def test_nothing_is_written_anew_when_nothing_changed(project):
    first, pages, files = all_pages(project.site(), project.kept)
    assert len(first.anew) == len(pages) > 90
    again = all_pages(project.site(), project.kept)
    assert again[0].anew == []
    assert again[1:] == (pages, files)


def test_a_process_that_builds_again_remembers_what_it_kept(project):
    memory = Memory()
    first = all_pages(project.site(), project.kept, memory=memory)
    shutil.rmtree(project.kept)
    again = all_pages(project.site(), project.kept, memory=memory)
    assert again[0].anew == []
    assert again[1:] == first[1:]
    assert not project.kept.exists()  # few pages are written sooner than the file


def test_what_a_process_remembers_is_asked_again(project):
    memory = Memory()
    all_pages(project.site(), project.kept, memory=memory)
    file = project.root / RECORD
    file.write_text(file.read_text(encoding="utf-8").replace("ar: ", "ar: ايضا ", 1))
    press, pages, _ = all_pages(project.site(), project.kept, memory=memory)
    assert 0 < len(press.anew) < len(pages) / 2
    assert pages == all_pages(project.site(), None)[1]


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (RECORD, "ar: ", "ar: ايضا "),
        ("data/bodies.yaml", "en: ", "en: The "),
        ("data/interface.yaml", "ar: مواضع قُرئ", "ar: المواضع قُرئ"),
        ("docs/ku/about.md", "# ", "# نوێ "),
    ],
)
def test_what_is_written_anew_is_what_shows_the_change_and_little_else(
    project, file, before, after
):
    _, pages, _ = all_pages(project.site(), project.kept)
    text = (project.root / file).read_text(encoding="utf-8")
    assert before in text
    (project.root / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    press, changed, _ = all_pages(project.site(), project.kept)
    anew = {(name.language.code, name.address) for name in press.anew}
    shows = {name for name in changed if changed[name] != pages[name]}
    assert shows
    assert shows <= anew
    assert len(anew) < len(pages) / 2


def test_a_changed_template_is_seen(project):
    all_pages(project.site(), project.kept)
    template = project.root / "theme_overrides" / "partials" / "footer.html"
    template.write_text(template.read_text(encoding="utf-8") + "<p>below</p>", encoding="utf-8")
    _, pages, _ = all_pages(project.site(), project.kept)
    assert "<p>below</p>" in pages["ku", "plan/"][0]


def test_the_pages_do_not_depend_on_the_number_of_processes(project):
    site = project.site()
    assert all_pages(site, None, workers=3)[1:] == all_pages(site, None, workers=1)[1:]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"facts": [], "pages": []}', b"\xff"])
def test_a_broken_file_is_no_file(tmp_path, content):
    file = tmp_path / "a.pages"
    file.write_bytes(content)
    assert KeptPages(file).read() == {}
    assert KeptPages(tmp_path / "nowhere" / "a.pages").read() == {}


def test_a_file_is_kept_while_builds_ask_for_it_and_a_month_longer(project):
    all_pages(project.site(), project.kept)
    files = sorted(project.kept.iterdir())
    for file in (project.kept / "of-another-program.pages", *files):
        file.touch()
        os.utime(file, (0, 0))
    all_pages(project.site(), project.kept)
    assert sorted(project.kept.iterdir()) == files


def test_where_nothing_can_be_written_pages_are_written_all_the_same(project):
    project.kept.write_text("a file in the place of the folder")
    _, pages, _ = all_pages(project.site(), project.kept)
    assert pages == all_pages(project.site(), None)[1]


def write_often(file, pages):
    for _ in range(15):
        KeptPages(file).write(pages)


def test_two_builds_at_once_leave_a_whole_file(project):
    site = project.site()
    press = all_pages(site, project.kept)[0]
    pages = press.pages(ARABIC, written(site, ARABIC))
    file = max(project.kept.glob("*.pages"))
    context = get_context("fork")
    builds = [context.Process(target=write_often, args=(file, pages)) for _ in range(2)]
    for build in builds:
        build.start()
    while any(build.is_alive() for build in builds):
        assert KeptPages(file).read()
    assert KeptPages(file).read() == dict(pages)
    assert [each.suffix for each in project.kept.iterdir()] == [".pages"] * len(LANGUAGES)
    shutil.rmtree(project.kept)


def test_a_question_has_the_same_answer_until_the_record_changes(small_content):
    portal = small_content.portal
    answers = Answers({"portal": portal})
    listener = Listener(answers)
    heard = listener.root("portal")
    activity = portal.activities[0]
    assert heard.activity[activity.id] is activity
    assert "nowhere" not in heard.body
    assert list(heard.of_axis("prevention")) == portal.of_axis("prevention")
    assert heard.strategy.title == portal.strategy.title
    assert len(listener.facts) == 5
    assert all(answers.is_still(fact) for fact in listener.facts.values())
    other = activity.model_copy(update={"number": 99})
    changed = Answers({
        "portal": type(portal)(**{
            **{name: getattr(portal, name) for name in portal.__dataclass_fields__},
            "activities": (other, *portal.activities[1:]),
        })
    })  # fmt: skip
    stale = [question for question, digest in listener.facts.values()
             if not changed.is_still((question, digest))]  # fmt: skip
    assert [question[1] for question in stale] == ["activity", ("of_axis", "prevention")]


def test_a_preview_of_one_language_lies_in_the_place_of_the_first(project):
    for languages, style in ((LANGUAGES, "../../assets/"), ((KURDISH,), "../assets/")):
        project.settings = {"url": "https://portal.example/", "languages": languages}
        _, pages, _ = all_pages(project.site(), None)
        assert f'<link rel="stylesheet" href="{style}portal.css">' in pages["ku", "plan/"][0]
