"""The documentation against the tree: commands, files and hooks that it names exist."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "hooks" / "README.md").read_text(encoding="utf-8")
DATA = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FOLDERS = ("", "hooks", "hooks/eportal")
TARGETS = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))


def test_every_make_target_is_in_the_readme_and_the_reverse():
    named = set(re.findall(r"`make ([a-z-]+)", README))
    assert named == TARGETS - {"help"}


def test_the_readme_opens_with_one_sentence_a_picture_and_the_two_commands():
    title, sentence, picture, commands = README.split("\n\n")[:4]
    assert title.startswith("# ")
    assert sentence.count(".") == 1
    assert (ROOT / re.search(r"\]\((.*)\)", picture).group(1)).exists()
    assert "make site" in commands
    assert "make test" in commands


def test_ci_runs_the_two_commands_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text()
    assert re.findall(r"^make .*", script, re.MULTILINE) == ["make test", "make site"]


def test_the_architecture_lists_the_hooks_in_running_order():
    config = yaml.load((ROOT / "mkdocs.yml").read_text(), yaml.BaseLoader)
    hooks = [path.removeprefix("hooks/") for path in config["hooks"]]
    assert re.findall(r"^\| `(\w+\.py)`", ARCHITECTURE, re.MULTILINE) == hooks


def rooms():
    """The first level of the package: its packages, with a stroke, and its modules."""
    package = ROOT / "hooks" / "eportal"
    return sorted(
        path.stem + ("/" if path.is_dir() else "")
        for path in package.iterdir()
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py")
    )


def section(title):
    return ARCHITECTURE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def test_the_table_of_rooms_is_the_first_level_of_the_package():
    table = section("The package eportal knows no MkDocs")
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(re.findall(r"`([^`]+)`", " ".join(cells))) == rooms()


def test_each_room_says_what_it_is_in_its_first_line():
    for room in rooms():
        file = f"{room}__init__.py" if room.endswith("/") else f"{room}.py"
        first = (ROOT / "hooks" / "eportal" / file).read_text(encoding="utf-8").split("\n")[0]
        assert re.fullmatch(r'"""[A-Z].*[.:]"""', first), file


def test_what_the_drawing_shows_is_there():
    drawing = ARCHITECTURE.split("```")[1]
    drawn = {"reading", "checks", "pages/", "pages/frame"}
    assert all(re.search(rf"(?<![\w/]){each}(?![\w/])", drawing) for each in drawn)
    for each in drawn:
        path = ROOT / "hooks" / "eportal" / each
        assert path.is_dir() or path.with_suffix(".py").is_file()


def test_every_file_that_the_architecture_names_exists():
    named = {each.split(" ")[0] for each in re.findall(r"`([^`\s]+)`", ARCHITECTURE)}
    paths = {each for each in named if re.fullmatch(r"[\w./-]+(/|\.(py|md|yml|yaml|po|js))", each)}
    made = {
        "admin/", "components/", "search/search_index.json", "assets/search/worker.js",
        ".cache/eportal/", ".cache/eportal/pages/",
    }  # fmt: skip
    files = [path for folder in ("hooks", "theme_overrides") for path in (ROOT / folder).rglob("*")]
    inside = "\n".join(f"/{path.relative_to(ROOT)}{'/' * path.is_dir()}\n" for path in files)
    lost = {
        each
        for each in paths - made
        if not any((ROOT / folder / each).exists() for folder in FOLDERS)
        and f"/{each}\n" not in inside
    }
    assert lost == {"hooks/__init__.py"}  # of which is said that it is absent


def test_the_architecture_says_how_to_add_what_grows():
    for title in ("Add a check", "Add a kind of record", "Add a language"):
        steps = re.findall(r"^(\d+)\. ", section(title), re.MULTILINE)
        assert steps == [str(number) for number in range(1, len(steps) + 1)]
        assert len(steps) >= 5


def test_every_file_that_the_documentation_links_exists():
    read = (
        (README, ROOT),
        (CONTRIBUTING, ROOT),
        (DATA, ROOT / "data"),
        (ARCHITECTURE, ROOT / "hooks"),
    )
    for text, folder in read:
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("http") or (folder / target).exists(), target
