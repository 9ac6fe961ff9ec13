"""Windows in which the neutral pages are ours, so that leaving the portal leaves no machine."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ProxySettings, Request, Route

from eportal.languages import LANGUAGES, Language
from visiting import QUIET

PHONE = {"width": 390, "height": 780}
LIMIT = 20_000  # milliseconds, of every wait
NEUTRAL = {
    "ar": "https://ar.wikipedia.org/",
    "ku": "https://ckb.wikipedia.org/",
    "en": "https://en.wikipedia.org/",
}
TITLES = {"ar": "ويكيبيديا", "ku": "ویکیپیدیا", "en": "Wikipedia"}
NAMES = {"ar": "خروج سريع", "ku": "چوونەدەرەوەی خێرا", "en": "Leave quickly"}
#: Where the reader was before the portal.
BEFORE = "https://before.test/"
HELP = ("help/", "help/signs/", "help/services/", "help/safety/")
SHELTERED = ("rights/", *HELP)
CONTROL = "a[data-leave]:visible"


@contextmanager
def window(browser: Browser, **settings: Any) -> Iterator[BrowserContext]:
    """A phone's window, unless the settings say otherwise."""
    context = browser.new_context(**({"viewport": PHONE} | settings))
    context.set_default_timeout(LIMIT)
    for address in (*NEUTRAL.values(), BEFORE):
        context.route(f"{address}**", _answer)
    yield context
    context.close()


@contextmanager
def remembering_chromium(browser: Browser) -> Iterator[Browser]:
    """Keeps the pages that were left ready, as a visitor's browser does and a test's does not."""
    chromium = browser.browser_type.launch(
        executable_path=shutil.which("chromium"),
        args=[*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield chromium
    chromium.close()


@contextmanager
def dead_line(browser: Browser, **settings: Any) -> Iterator[BrowserContext]:
    """A phone on which nothing but the portal ever answers: whoever is called never picks up."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = f"http://127.0.0.1:{silent.getsockname()[1]}"
        proxy: ProxySettings = {"server": server, "bypass": "127.0.0.1"}
        context = browser.new_context(viewport=PHONE, proxy=proxy, **settings)
        context.set_default_timeout(LIMIT)
        yield context
        context.close()


def requests_of(asking: BrowserContext | Page) -> list[Request]:
    """What is asked for from now on."""
    asked: list[Request] = []

    def keep(request: Request) -> None:
        asked.append(request)

    asking.on("request", keep)
    return asked


def hold(context: BrowserContext, addresses: str) -> list[Route]:
    """What is on its way from now on and never there; to be aborted before the window closes."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    context.route(addresses, keep)
    return held


def leave(page: Page) -> None:
    """Presses the control, the nearest to the thumb where there are two."""
    page.locator(CONTROL).last.click(no_wait_after=True)


def each_page(*paths: str) -> list[tuple[Language, str]]:
    """The paths in each language."""
    return [(language, path) for language in LANGUAGES for path in paths]


def _answer(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<!doctype html><title>Other</title><p>Other")
