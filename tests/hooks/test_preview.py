"""The preview: what changed is written anew and no more, and a mistake is told on every page."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECORD = "data/plan/activities/prevention.yaml"
PAGE = "plan/prevention-1/"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    for name in ("data", "docs", "hooks", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


@pytest.fixture(scope="module")
def preview(project):
    """(address of a preview in Kurdish, file of what it says in the terminal)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "EPORTAL_PREVIEW": "true", "EPORTAL_DOWNLOADS": "false", "EPORTAL_LANGUAGE": "ku",
        "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    terminal = project / "terminal.txt"
    with terminal.open("w", encoding="utf-8") as said:
        server = subprocess.Popen(command, cwd=project, env=environment, stderr=said)
        address = f"http://127.0.0.1:{port}/"
        page_with(f"{address}{PAGE}", "</html>")
        yield address, terminal
        server.terminate()
        server.wait()


def page_with(address, text):
    """The page when it holds the text; it is asked for during two minutes."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                html = answer.read().decode("utf-8")
            if text in html:
                return html
        except OSError:
            pass
        time.sleep(0.2)
    raise TimeoutError(f"{address} never showed {text}")


def counts(terminal):
    """(pages, written anew) of each build."""
    said = terminal.read_text(encoding="utf-8")
    found = re.findall(r"ku: (\d+) pages, (\d+) of them written anew", said)
    return [(int(pages), int(anew)) for pages, anew in found]


def test_a_saved_record_is_shown_and_few_pages_are_written(project, preview):
    address, terminal = preview
    (pages, anew) = counts(terminal)[0]
    assert pages == anew > 200
    text = (project / RECORD).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith("ku: >-"))
    changed = text.replace(f"{line}\n", f"{line}\n        گۆڕدرا\n", 1)
    (project / RECORD).write_text(changed, encoding="utf-8")
    page_with(f"{address}{PAGE}", "گۆڕدرا")
    assert counts(terminal)[-1][0] == pages
    assert 0 < counts(terminal)[-1][1] < pages / 4


def test_a_mistake_is_told_on_the_page_and_in_the_terminal_and_can_be_mended(project, preview):
    address, terminal = preview
    text = (project / RECORD).read_text(encoding="utf-8")
    (project / RECORD).write_text(text.replace("ku: ", "kuu: ", 1), encoding="utf-8")
    html = page_with(f"{address}{PAGE}", f"{RECORD}:")
    assert "kuu" in html
    assert "livereload(" in html
    assert f"{RECORD}:" in terminal.read_text(encoding="utf-8")
    (project / RECORD).write_text(text, encoding="utf-8")
    assert "گۆڕدرا" in page_with(f"{address}{PAGE}", 'id="content"')
