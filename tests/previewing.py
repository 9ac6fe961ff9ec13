"""A preview of one language, as `make serve LANGUAGE=ku` starts it, of a project of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
RECORD = "data/plan/activities/prevention.yaml"
PAGE = "plan/prevention-1/"
ADDED = "گۆڕدرا"
ENVIRONMENT = {
    "EPORTAL_PREVIEW": "true", "EPORTAL_DOWNLOADS": "false", "EPORTAL_LANGUAGE": "ku",
    "LC_ALL": "C.UTF-8",
}  # fmt: skip


def copied_project(folder: Path) -> Path:
    """A copy of what the preview reads."""
    for name in ("data", "docs", "hooks", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


@contextmanager
def preview_of(project: Path) -> Iterator[tuple[str, Path]]:
    """(address of the preview once it answers, file of what it says in the terminal)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    terminal = project / "terminal.txt"
    with terminal.open("w", encoding="utf-8") as said:
        server = subprocess.Popen(command, cwd=project, env=os.environ | ENVIRONMENT, stderr=said)
        address = f"http://127.0.0.1:{port}/"
        try:
            page_with(f"{address}{PAGE}", "</html>")
            yield address, terminal
        finally:
            server.terminate()
            server.wait()


def page_with(address: str, text: str) -> str:
    """The page when it holds the text; it is asked for during two minutes."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                html: str = answer.read().decode("utf-8")
            if text in html:
                return html
        except OSError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"{address} never showed {text}")


def with_a_line_more(text: str) -> str:
    """The record with a word added to its first Kurdish text."""
    line = next(line for line in text.splitlines() if line.strip().startswith("ku: >-"))
    return text.replace(f"{line}\n", f"{line}\n        {ADDED}\n", 1)
