"""What a hook promises: one event, one job, no state, and its place in mkdocs.yml."""

import ast
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONFIG = yaml.load((ROOT / "mkdocs.yml").read_text(), yaml.BaseLoader)
LISTED = [ROOT / path for path in CONFIG["hooks"]]
HELPERS = {"language_build.py", "looking.py", "theme_asset.py"}


def top_level(path):
    return ast.parse(path.read_text()).body


def test_every_hook_is_listed_and_every_listed_hook_exists():
    there = {path.name for path in (ROOT / "hooks").glob("*.py")} - HELPERS
    assert {path.name for path in LISTED} == there


def test_every_listed_hook_says_what_it_does_beside_its_name():
    lines = [line for line in (ROOT / "mkdocs.yml").read_text().splitlines() if "- hooks/" in line]
    assert len(lines) == len(LISTED)
    assert all(" # on_" in line for line in lines)


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.stem)
def test_a_hook_is_short_and_has_one_event(path):
    assert len(path.read_text().splitlines()) <= 60
    functions = [node.name for node in top_level(path) if isinstance(node, ast.FunctionDef)]
    assert len([name for name in functions if name.startswith("on_")]) == 1


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.stem)
def test_a_hook_holds_no_state(path):
    assert not [node for node in top_level(path) if isinstance(node, ast.Assign | ast.AnnAssign)]


def test_hooks_is_no_package():
    assert not (ROOT / "hooks" / "__init__.py").exists()


@pytest.mark.parametrize("path", sorted((ROOT / "hooks").rglob("*.py")), ids=lambda path: path.stem)
def test_no_file_is_longer_than_a_person_reads(path):
    assert len(path.read_text().splitlines()) <= 250


@pytest.mark.parametrize(
    "path", sorted((ROOT / "hooks" / "eportal").rglob("*.py")), ids=lambda path: path.stem
)
def test_the_package_knows_no_mkdocs(path):
    for node in ast.walk(ast.parse(path.read_text())):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        assert not [
            name for name in names if name.split(".")[0] in {"mkdocs", "hooks", "properdocs"}
        ]


@pytest.mark.parametrize("language", ["ar", "ku", "en"])
def test_no_code_outside_languages_asks_which_language_it_is(language):
    for path in (ROOT / "hooks").rglob("*.py"):
        if path.name == "languages.py" or path.parent.name == "facts":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Compare):
                compared = [*node.comparators, node.left]
                values = [each.value for each in compared if isinstance(each, ast.Constant)]
                assert language not in values, f"{path.name}:{node.lineno}"
