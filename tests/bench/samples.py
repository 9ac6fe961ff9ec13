"""Made-up portals for benches, and their cold build."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from spending import Spent, spent

ROOT = Path(__file__).parents[2]


def sample(folder: Path, records: int) -> Path:
    """A portal with so many records in each language, as a project of its own."""
    command = [sys.executable, "-m", "eportal", "--root", str(ROOT), "sample"]
    command += ["--records", str(records), str(folder)]
    subprocess.run(
        command, cwd=ROOT / "hooks", check=True, stdout=subprocess.DEVNULL
    )  # there the package is found, installed or not
    return folder


def cold_build(project: Path) -> Spent:
    """What it takes to check and build it, files for download left out, with nothing kept."""
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)
    return spent(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        project, EPORTAL_DOWNLOADS="false", NO_MKDOCS_2_WARNING="1", PYTHONPATH="",
    )  # fmt: skip


def pages(site: Path) -> int:
    """How many pages were built, in all languages together."""
    return len(list(site.rglob("index.html")))
