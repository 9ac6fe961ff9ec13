"""The real site, built once and visited in a real browser."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

import visiting
from serving import serving

ROOT = Path(__file__).parents[2]
LAPTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory, worker_id):
    """The site as `make site` builds it: once, whatever the number of processes that test it."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "site"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            build(folder)
    return folder


def build(folder):
    """Builds the site; the folder is there only once the site is whole."""
    unfinished = folder.with_suffix(".unfinished")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(unfinished)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, check=True, env=environment)
    unfinished.rename(folder)


@pytest.fixture(scope="session")
def address(site_folder):
    """Where the built site is served, without a closing slash."""
    with serving(site_folder) as address:
        yield address


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


@pytest.fixture(scope="session")
def page(browser):
    """A laptop's window, one for all tests: no page leaves anything in it, as a test makes sure."""
    context = browser.new_context(viewport=LAPTOP)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def without_script(browser):
    """A laptop's window that runs no script."""
    context = browser.new_context(viewport=LAPTOP, java_script_enabled=False)
    yield context.new_page()
    context.close()
