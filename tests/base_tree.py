"""The small sound portal in tests/cases/base, and copies of it to break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
CASES = PROJECT / "tests" / "cases"
BASE = CASES / "base"

LEDGER = "data/translations.yaml"
ANNUAL_PLAN = "data/plan/annual-2024.yaml"
GLOSSARY = "data/glossary.yaml"
DATA_FILES = sorted(file.relative_to(BASE).as_posix() for file in BASE.glob("data/**/*.yaml"))

_SECONDS = 30


def copy_base(folder):
    return Path(shutil.copytree(BASE, folder / "project"))


def write(root, path, text):
    (root / path).write_text(text, encoding="utf-8", newline="")


def read(root, path):
    return (root / path).read_text(encoding="utf-8")


def replace_in(root, path, old, new):
    text = read(root, path)
    assert old in text
    write(root, path, text.replace(old, new, 1))


def everything_in(root):
    """Every file that somebody wrote, and none that a program keeps to be faster."""
    files = (file for file in sorted(root.rglob("*")) if file.is_file())
    return {file: file.read_bytes() for file in files if ".cache" not in file.parts}


def run_apart(*arguments, **environment):
    """The command in a process of its own, as a terminal would run it."""
    return subprocess.run(
        [sys.executable, "-m", "eportal", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(PROJECT / "hooks"),
            "PYTHONIOENCODING": "utf-8",
            **environment,
        },
        timeout=_SECONDS,
        check=False,
    )


def codes(findings):
    return [finding.code for finding in findings]


def places(findings):
    return [str(finding.place) for finding in findings]
