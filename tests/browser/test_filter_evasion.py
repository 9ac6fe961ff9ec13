"""What slips past filters, loaded in a real browser: nothing of it runs.

Cleaning takes it away; and where it were not taken away, the policy would still keep it from
running. The last test shows that it does run where there is neither.
"""

import contextlib
import http.server
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error

from eportal.delivery.headers import SAFETY
from eportal.delivery.policy import PAGES, in_header
from eportal.languages import LANGUAGES
from eportal.pages.cleaning import cleaned
from eportal.pages.style_sheet import ADDRESS, FOLDER, style_sheet
from filter_evasion import IN_HTML, IN_MARKDOWN
from rendering import THEME, whole_page
from serving import serving

ASSETS = Path(__file__).parents[2] / "docs"
GUARDED = SAFETY | {"Content-Security-Policy": in_header(PAGES)}

#: What a person might set off: the pointer over everything, a key in every field, each bad link.
TOUCH = """() => {
  for (const element of document.querySelectorAll("*"))
    for (const kind of ["mouseover", "focus", "toggle", "error", "load"])
      element.dispatchEvent(new Event(kind));
  for (const link of document.querySelectorAll("a[href]"))
    if (!/^https?:/i.test(link.protocol)) link.click();
}"""


#: What an image names is empty.
EMPTY = ("", {})
STYLE = (style_sheet(THEME / FOLDER), {"Content-Type": "text/css"})


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves pages that a test has laid down, with the headers that it chose, and the assets."""

    pages = {}  # noqa: RUF012

    def do_GET(self):
        path = urlsplit(self.path).path
        if path.startswith("/assets/") and not path.endswith(ADDRESS):
            super().do_GET()
            return
        body, headers = self.pages.get(path, STYLE if path.endswith(ADDRESS) else EMPTY)
        self.send_response(200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def root():
    """Where the pages are served."""
    with serving(ASSETS, Handler) as address:
        yield address


@pytest.fixture
def visit(browser, root):
    """Opens a page and tells what ran, what was asked of other origins, what the console said."""
    context = browser.new_context()
    page = context.new_page()
    asked, ran, said = [], [], []

    def stop_at_the_border(route):
        if route.request.url.startswith(root):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    def opened(html, headers, leaves=()):
        Handler.pages["/page"] = (html, headers)
        with contextlib.suppress(*leaves):
            page.goto(f"{root}/page", wait_until="load")
            page.evaluate(TOUCH)
        return ran, asked, said

    def note(dialog):
        ran.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    context.route("**/*", stop_at_the_border)
    yield opened
    context.close()


def raw(each):
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>t</title><body>{each}</body>"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_a_page_with_all_of_them_is_an_ordinary_page(visit, site, language):
    written = "".join(f"<p>{each}</p>\n" for each in (*IN_HTML, *IN_MARKDOWN))
    html = whole_page(site, language, "about/", f"<h1>Title</h1>{written}<p>last</p>")
    assert visit(html, GUARDED) == ([], [], [])


def test_each_alone_leaves_nothing_that_runs(visit):
    for each in IN_HTML:
        assert visit(raw(cleaned(f"<p>{each}</p>")), {}) == ([], [], []), each


def test_the_policy_alone_keeps_them_from_running(visit):
    for each in IN_HTML:
        ran, asked, _ = visit(raw(each), GUARDED, leaves=[Error])
        assert ran == [], each
        assert not [url for url in asked if url.endswith((".js", ".css", ".j"))], each


def test_without_either_they_run(visit):
    for each in IN_HTML:
        ran, asked, _ = visit(raw(each), {}, leaves=[Error])  # some lead away at once
    assert len(ran) > 20
    assert any(url.endswith(".js") for url in asked)
