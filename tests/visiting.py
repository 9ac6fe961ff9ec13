"""Pages of the built site, visited in a real browser by several windows at a time."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, Page, Request, sync_playwright

SCRIPTS = Path(__file__).parent / "browser"
OBSERVE = (SCRIPTS / "observed.js").read_text(encoding="utf-8")
RUN_AXE = (SCRIPTS / "axe_run.js").read_text(encoding="utf-8")
#: Run from outside: the page's own policy refuses scripts that are not its own.
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

PHONE = {"width": 360, "height": 740}
FRAME = """({ width, height }) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
  document.body.replaceChildren(frame);
}"""

#: A page that complains of nothing, asks for no icon and has no policy that forbids frames.
AROUND = '<!doctype html><link rel="icon" href="data:,">'

#: Chromium looks for updates and proxies at start; none of it is the site's doing.
QUIET = (
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-gpu",
)  # fmt: skip


@dataclass(frozen=True)
class Visit:
    """What a page showed."""

    seen: dict
    complaints: tuple[str, ...]  #: console errors and uncaught exceptions
    requests: tuple[str, ...]
    referrers: tuple[str, ...]  #: what its requests say of where the reader is


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium where there is one, otherwise Playwright's own."""
    with sync_playwright() as playwright:
        arguments = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        yield browser
        browser.close()


def visit_all(address: str, paths: list[str]) -> dict[str, Visit]:
    """Each path and what its page showed on a phone."""
    return _in_shares(paths, lambda share: _visit(address, share))


def look_at_all(address: str, paths: list[str], look: Callable[[Page], object]) -> dict[str, Any]:
    """Each path and what a look at its page tells; axe-core is there."""
    return _in_shares(paths, lambda share: _look(address, share, look))


def _in_shares(paths: list[str], visit: Callable[[list[str]], list[tuple[str, Any]]]) -> dict:
    """As many browsers as processors, at most four, each with its share; one where tests share."""
    is_shared = "PYTEST_XDIST_WORKER" in os.environ
    count = 1 if is_shared else min(os.cpu_count() or 1, 4)
    with ThreadPoolExecutor(count) as threads:
        found = dict(
            chain.from_iterable(threads.map(visit, [paths[n::count] for n in range(count)]))
        )
    return {path: found[path] for path in paths}


def _look(address: str, paths: list[str], look: Callable[[Page], object]) -> list[tuple[str, Any]]:
    found = []
    with chromium() as browser:
        context = browser.new_context()
        for path in paths:
            page = context.new_page()
            page.goto(f"{address}/{path}")
            page.evaluate(AXE)
            found.append((path, look(page)))
            page.close()
    return found


def _visit(address: str, paths: list[str]) -> list[tuple[str, Visit]]:
    """One after the other in a frame as large as a phone: a third of the work of whole windows."""
    with chromium() as browser:
        context = browser.new_context()
        page = context.new_page()
        noted = _listen(page)
        page.route(
            f"{address}/frame", lambda route: route.fulfill(body=AROUND, content_type="text/html")
        )
        page.goto(f"{address}/frame")
        page.evaluate(FRAME, PHONE)
        frame = page.frames[1]
        found = []
        for path in paths:
            for each in noted:
                each.clear()
            frame.goto(f"{address}/{path}")
            seen = json.loads(frame.evaluate(OBSERVE))
            found.append((path, Visit(seen, *map(tuple, noted))))
        assert context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}
        assert context.service_workers == []
        return found


def _listen(page: Page) -> tuple[list[str], list[str], list[str]]:
    complaints: list[str] = []
    requests: list[str] = []
    referrers: list[str] = []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.on("request", lambda request: referrers.extend(referrer_of(request)))
    return complaints, requests, referrers


def referrer_of(request: Request) -> list[str]:
    """The address that a request names as the page it comes from; empty if it names none."""
    referrer = request.headers.get("referer")
    return [referrer] if referrer else []


def wait_until(page: Page, question: str, argument: object = None) -> None:
    """Asks the page again and again, up to 30 seconds.

    From outside: where Playwright asks from within, the page's policy refuses its second question.
    """
    for _ in range(600):
        if page.evaluate(question, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not so after 30 seconds: {question}")
