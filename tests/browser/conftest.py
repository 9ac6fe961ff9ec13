"""The real site, built once and visited in a real browser."""

import functools
import http.server
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import visiting

ROOT = Path(__file__).parents[2]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing; a browser keeps its connection, and what all pages share."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def end_headers(self):
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory):
    """The site as `make site` builds it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, check=True, env=environment)
    return folder


@pytest.fixture(scope="session")
def address(site_folder):
    """Where the built site is served, without a closing slash."""
    handler = functools.partial(QuietHandler, directory=str(site_folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def paths(site_folder):
    """Every page below the site's root, as a visitor types it."""
    pages = (file.relative_to(site_folder) for file in site_folder.rglob("index.html"))
    return sorted(page.as_posix().removesuffix("index.html") for page in pages)


@pytest.fixture(scope="session")
def visits(address, paths):
    """Every page, visited once."""
    return visiting.visit_all(address, paths)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium where there is one, otherwise Playwright's own."""
    with visiting.chromium() as browser:
        yield browser


@pytest.fixture
def page(browser):
    """A fresh window of a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
