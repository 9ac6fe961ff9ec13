"""What all tests share: the real content and the small portal, each read once."""

import os
import shutil
from datetime import date
from pathlib import Path

import hypothesis
import pytest

from eportal import command_line
from eportal import content as contents
from eportal.site import open_site
from rendering import THEME

# Findings are told in English, whatever language the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"

ROOT = Path(__file__).parents[1]
SMALL_PORTAL = ROOT / "tests" / "small_portal"
GOLDEN = ROOT / "tests" / "golden"
URL = "https://portal.example/"
TODAY = date(2025, 1, 15)

# The same examples on every run: a test that failed for one person fails for the next.
hypothesis.settings.register_profile("eportal", derandomize=True, deadline=None, max_examples=200)
hypothesis.settings.load_profile("eportal")


def pytest_addoption(parser):
    parser.addoption(
        "--write-golden", action="store_true", help="write tests/golden/ anew instead of comparing"
    )


def pytest_xdist_auto_num_workers():
    """One process more than processors: tests in a browser often wait for it."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def content():
    """The portal's own data/ and docs/."""
    read, findings = contents.read(ROOT, TODAY)
    assert read is not None, findings
    return read


@pytest.fixture(scope="session")
def site(content):
    return open_site(content, THEME, URL, TODAY)


@pytest.fixture(scope="session")
def small_root(tmp_path_factory):
    """A project of a few records, with the real labels and a ledger that knows them all."""
    root = tmp_path_factory.mktemp("portal") / "small"
    shutil.copytree(SMALL_PORTAL, root)
    shutil.copy(ROOT / "data" / "interface.yaml", root / "data")
    assert command_line.main(["--root", str(root), "ledger"]) == 0
    return root


@pytest.fixture(scope="session")
def small_content(small_root):
    read, findings = contents.read(small_root, TODAY)
    assert findings == []
    return read


@pytest.fixture(scope="session")
def small_site(small_content):
    return open_site(small_content, THEME, URL, TODAY)


@pytest.fixture
def golden(request):
    """Compares a text with a file of tests/golden/, or writes the file with --write-golden."""

    def compare(name, text):
        file = GOLDEN / name
        if request.config.getoption("--write-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.exists(), f"{name} is not written yet: run `make golden`"
        assert text == file.read_text(encoding="utf-8")

    return compare
