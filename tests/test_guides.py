"""The guides for editors: every command in them works, and the three languages give the same."""

import io
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from eportal import addresses
from eportal.adding.kinds import KINDS
from eportal.command_line import _parser, main
from eportal.facts.laws import law_mentions
from eportal.languages import ENGLISH, language
from eportal.pages.navigation import pages_of, part_of_written, trail_of_written
from eportal.reading.files import ReportsFile, WaiversFile
from eportal.records.reports import ActivityReport
from guides import (
    GUIDES,
    LANGUAGES,
    PLACES,
    ROOT,
    blocks,
    commands,
    documentation,
    inline,
    text_of,
    typed,
)

SMALL_PORTAL = ROOT / "tests" / "small_portal"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
SET_UP = (ROOT / ".ci" / "set-up").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE))
ALL_COMMANDS = sorted({
    (path, command) for path, text in documentation().items() for command in commands(text)
})  # fmt: skip
#: What an editor answers to the questions of `eportal new`, by the kind of record.
ANSWERS = {
    "activity": [
        "prevention-3", "نشاط جديد", "چالاکییەکی نوێ", "A new activity", "years", "2024", "2025",
        "moi", "الوزارة", "", "y", "عدد الأنشطة", "ژمارەی چالاکییەکان", "Number of activities",
        "strategy", "99", "",
    ],
    "law": [
        "law-77-2014", "national", "law", "y", "77", "2014", "", "قانون الاختبار",
        "یاسای تاقیکردنەوە", "Test Law", "", "قانون الاختبار رقم (77) لسنة 2014",
        "یاسای تاقیکردنەوە ژمارە (٧٧)ی ساڵی ٢٠١٤", "Test Law No. (77) of 2014", "strategy", "99",
    ],
    "report": ["report-2025", "2025", "2025-12-31", "لا شيء", "هیچ", "Nothing"],
}  # fmt: skip


def outside(*words, folder):
    """A program other than ours, as a person runs it."""
    done = subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{shlex.join(words)}\n{done.stdout}{done.stderr}"


@pytest.fixture
def editor(tmp_path, small_root, monkeypatch):
    """An editor's desk: a folder, and the repository of the small portal beside it."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@portal.example")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("EPORTAL_DATE", "2025-01-15")
    first = Path(shutil.copytree(small_root, tmp_path / "first"))
    (first / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    outside("git", "init", "--quiet", "--initial-branch", "main", folder=first)
    outside("git", "add", "--all", folder=first)
    outside("git", "commit", "--quiet", "--message", "The portal", folder=first)
    outside("git", "clone", "--quiet", "--bare", "first", "origin.git", folder=tmp_path)
    return tmp_path


class Road:
    """A guide followed from its first command to its last."""

    def __init__(self, desk, monkeypatch):
        self.desk, self.patch = desk, monkeypatch
        self.folder = desk

    def follow(self, command):
        words = shlex.split(command.replace("ADDRESS", "origin.git"))
        if words[:2] == ["git", "add"]:  # an editor has changed something by then
            with (self.folder / "data" / "bodies.yaml").open("a", encoding="utf-8") as file:
                file.write("# A remark.\n")
        match words[0]:
            case "git":
                outside(*words, folder=self.folder)
            case "cd":
                self.folder = self.folder / words[1]
                assert self.folder.is_dir()
            case "eportal":
                self.run(words[1:])
            case "source":
                assert f"-m venv {words[1].split('/')[0]}" in SET_UP
            case "make":
                assert words[1] in TARGETS
            case _:
                pytest.fail(f"nothing proves `{command}`")

    def run(self, words):
        answers = ANSWERS[words[1]] if words[0] == "new" else []
        self.patch.setattr("sys.stdin", io.StringIO("\n".join([*answers, ""])))
        code = main(["--root", str(self.folder), *words])
        assert code == 0 or (words[0], code) == ("check", 1), words


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_leads_from_its_first_command_to_a_sound_portal(guide, editor, monkeypatch, capsys):
    road = Road(editor, monkeypatch)
    steps = typed(text_of(guide, "en"))
    if steps[0].startswith("git clone"):
        road.follow(steps.pop(0))
        road.follow(steps.pop(0))
    else:
        road.follow("git clone ADDRESS portal")
        road.follow("cd portal")
    for step in steps:
        road.follow(step)
    capsys.readouterr()
    assert main(["--root", str(road.folder), "check"]) == 0, capsys.readouterr().out
    if any(step.startswith("git push") for step in steps):
        outside("git", "diff", "--exit-code", "@{upstream}", folder=road.folder)


@pytest.mark.parametrize(("path", "command"), ALL_COMMANDS)
def test_every_command_is_one_that_the_program_or_the_makefile_knows(path, command):
    words = [PLACES.get(word, word) for word in shlex.split(command)]
    if words[0] == "eportal" and words[1:] != ["--help"]:
        parsed = _parser(ENGLISH).parse_args([word for word in words[1:] if word != "--help"])
        assert parsed.command.name == words[1]
    elif words[0] == "make":
        settings = [word.partition("=")[0] for word in words[2:] if "=" in word]
        assert words[1] in TARGETS, path
        assert all(f"$({name}" in MAKEFILE for name in settings), path
    else:
        assert words[0] in {"eportal", "git", "cd", "source"}, path


@pytest.mark.parametrize("guide", GUIDES)
def test_the_three_languages_give_the_same_code_in_the_same_order(guide):
    source, *others = [text_of(guide, code) for code in LANGUAGES]
    for kind in ("sh", "yaml"):
        assert [blocks(other, kind) for other in others] == [blocks(source, kind)] * 2
    assert [inline(other) for other in others] == [inline(source)] * 2
    assert "```\n\n```" not in source


@pytest.mark.parametrize("guide", GUIDES)
def test_the_paths_that_a_guide_names_exist(guide):
    named = [each for each in inline(text_of(guide, "ar")) if re.match(r"(data|docs|hooks)/", each)]
    missing = [each for each in named if not (ROOT / each).exists()]
    assert [each for each in missing if not (SMALL_PORTAL / each).exists()] == []
    assert named or guide not in GUIDES[:2]


def test_the_fields_and_values_that_a_guide_names_exist():
    models = [*(kind.model for kind in KINDS.values()), ReportsFile, WaiversFile]
    schemas = json.dumps([model.model_json_schema() for model in models])
    known = set(re.findall(r'"([\w-]+)"', schemas)) | {"ar", "ku", "en", "review", "report-"}
    named = {word for guide in GUIDES for word in inline(text_of(guide, "en"))}
    words = {word for word in named if re.fullmatch(r"[a-z_-]+", word)}
    assert {"timing_printed", "half-year", "under-way", "receipts", "errata"} <= words
    assert words <= known


def test_the_yaml_of_the_guides_is_read_without_a_complaint():
    (entries,) = blocks(text_of("editors/publish-report", "en"), "yaml")
    for entry in yaml.load(entries, yaml.BaseLoader)["entries"]:
        assert ActivityReport.model_validate(entry).state == "under-way"
    (waivers,) = blocks(text_of("editors/findings", "en"), "yaml")
    assert WaiversFile.model_validate(yaml.load(waivers, yaml.BaseLoader)).waivers[0].record


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_finding_of_the_guide_is_printed(code, tmp_path, small_root, monkeypatch, capsys):
    monkeypatch.setenv("EPORTAL_DATE", "2025-01-15")
    root = Path(shutil.copytree(small_root, tmp_path / "small"))
    file = root / "data" / "plan" / "activities" / "prevention.yaml"
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace("[moi, iom]", "[mio, iom]"), encoding="utf-8")
    assert main(["--root", str(root), "check", "--language", code]) == 1
    assert blocks(text_of("editors/findings", code), "text") == [capsys.readouterr().out]


def test_the_forms_in_which_the_guide_names_a_law_are_understood():
    (forms,) = {blocks(text_of("editors/add-law", code), "text")[0] for code in LANGUAGES}
    for code, form in zip(LANGUAGES, forms.splitlines(), strict=True):
        (mention,) = law_mentions(form, language(code))
        assert (mention.number, mention.year) == (28, 2012)


@pytest.mark.parametrize("guide", GUIDES)
def test_each_guide_ends_with_what_to_do_when_stuck_and_is_listed(guide):
    headings = re.findall(r"^## .* \{#([\w-]+)\}$", text_of(guide, "ar"), re.MULTILINE)
    assert headings[-1] == "stuck"
    assert len(set(headings)) == len(headings)
    overview = text_of("editors", "ar") + text_of("about", "ar")
    assert f"({guide}.md)" in overview


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_guide_stands_below_the_overview_in_the_part_about(code, small_site):
    assert {part_of_written("editors/"), part_of_written("editors/findings/")} == {addresses.ABOUT}
    assert part_of_written("news/summer/") == "news/"
    view = small_site.view(language(code), "editors/findings/")
    assert trail_of_written(view) == ((view.plain_label("nav-editors"), addresses.EDITORS),)
    assert addresses.EDITORS in [target for _, target in pages_of(addresses.ABOUT, view)]
    assert trail_of_written(small_site.view(language(code), addresses.EDITORS)) == ()
