"""The preview: a saved record shows in the browser by itself, and a mistake does not end it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RECORD = "data/plan/activities/prevention.yaml"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of what the preview reads."""
    folder = tmp_path_factory.mktemp("preview")
    for name in ("data", "docs", "hooks", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


@pytest.fixture(scope="module")
def preview(project):
    """The address of the preview of one language, as `make serve LANGUAGE=ku` starts it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "EPORTAL_PREVIEW": "true", "EPORTAL_DOWNLOADS": "false", "EPORTAL_LANGUAGE": "ku",
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL)
    for _ in range(600):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


@pytest.fixture
def page(browser):
    """A window of its own: it asks the preview for news until it is closed."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_saved_record_appears_without_reloading_and_a_mistake_does_not_end_the_preview(
    preview, page, project
):
    page.goto(f"{preview}plan/prevention-1/")
    assert page.get_attribute("html", "lang") == "ckb"
    record = project / RECORD
    original = record.read_text(encoding="utf-8")
    record.write_text(original.replace("ku: ", "kuu: ", 1), encoding="utf-8")
    page.locator("h1", has_text=f"{RECORD}:").wait_for(timeout=90_000)
    line = next(line for line in original.splitlines() if line.strip().startswith("ku: >-"))
    record.write_text(
        original.replace(f"{line}\n", f"{line}\n        گۆڕدرا\n", 1), encoding="utf-8"
    )
    page.get_by_text("گۆڕدرا").first.wait_for(timeout=30_000)
