"""The documentation against the tree: commands, files and hooks that it names exist."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "hooks" / "README.md").read_text(encoding="utf-8")
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


def test_the_architecture_names_every_room_of_the_package():
    rooms = {
        path.stem + ("/" if path.is_dir() else "")
        for path in (ROOT / "hooks" / "eportal").iterdir()
        if not path.name.startswith("__")
    }
    assert rooms == {room for room in rooms if f"`{room}`" in ARCHITECTURE}


def test_every_file_that_the_documentation_links_exists():
    for text, folder in ((README, ROOT), (ARCHITECTURE, ROOT / "hooks")):
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("http") or (folder / target).exists(), target
