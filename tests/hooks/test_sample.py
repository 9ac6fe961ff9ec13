"""A made-up portal is built as the real one is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest

from eportal.command_line import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of a sample, which the hooks have checked: links, twins, languages."""
    project = tmp_path_factory.mktemp("sample") / "project"
    assert main(["--root", str(ROOT), "sample", "--records", "30", str(project)]) == 0
    environment = os.environ | {"EPORTAL_DOWNLOADS": "false", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)  # it brings its own program
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project, env=environment, check=True,
    )  # fmt: skip
    return project / "site"


def test_every_record_has_a_page_in_each_language(site):
    pages = {
        language: {path.relative_to(site / language) for path in (site / language).rglob("*.html")}
        for language in ("ku", "en")
    }
    assert pages["ku"] == pages["en"]
    assert all((site / page).is_file() for page in pages["en"])
    assert len(list(site.rglob("index.html"))) > 3 * 30


def test_every_page_says_that_it_is_made_up(site):
    for page in (site / "en").rglob("index.html"):
        root = lxml.html.document_fromstring(page.read_bytes().decode())
        assert "sample" in root.findtext(".//title").casefold(), page
