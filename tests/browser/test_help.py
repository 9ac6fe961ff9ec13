"""The help pages on the smallest phone, without JavaScript."""

import gzip
from contextlib import contextmanager
from itertools import product

import pytest

from eportal.languages import LANGUAGES

PHONE = {"width": 320, "height": 568}
TARGET = 48
BUDGET = 60_000
PAGES = [
    language.address + page
    for language, page in product(
        LANGUAGES, ("help/", "help/signs/", "help/services/", "help/safety/")
    )
]


@pytest.fixture(scope="module")
def phone(browser):
    """A small phone that runs no script."""
    with small_phone(browser) as page:
        yield page


@pytest.fixture
def new_phone(browser):
    """One that has nothing of the portal yet."""
    with small_phone(browser) as page:
        yield page


@contextmanager
def small_phone(browser):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_page_fits_and_every_target_is_large(phone, address, path):
    phone.goto(f"{address}/{path}")
    for summary in phone.locator("summary").all():
        summary.click()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    targets = phone.locator("a:not(.skip):visible, summary:visible").all()
    assert len(targets) >= 8
    boxes = [(target.inner_text(), target.bounding_box()) for target in targets]
    small = [
        (text, box)
        for text, box in boxes
        if box["width"] < TARGET - 0.5 or box["height"] < TARGET - 0.5
    ]
    assert small == []
    outside = [text for text, box in boxes if box["x"] < 0 or box["x"] + box["width"] > 320]
    assert outside == []


@pytest.mark.parametrize("path", PAGES)
def test_the_first_view_is_light_and_asks_for_nothing_but_style_and_fonts(new_phone, address, path):
    answers = []

    def keep(answer):
        answers.append(answer)

    new_phone.on("response", keep)
    new_phone.goto(f"{address}/{path}", wait_until="networkidle")
    kinds = {answer.request.resource_type for answer in answers}
    assert kinds == {"document", "stylesheet", "font"}
    assert all(answer.url.startswith(f"{address}/") for answer in answers)
    size = sum(len(gzip.compress(answer.body())) for answer in answers)
    assert size < BUDGET


@pytest.mark.parametrize("path", PAGES)
def test_the_tab_shows_a_neutral_title(phone, address, path):
    phone.goto(f"{address}/{path}")
    hub = next(each for each in PAGES if path.startswith(each) and each.endswith("help/"))
    title = phone.title()
    phone.goto(f"{address}/{hub}")
    assert title.startswith(phone.title())


def test_the_other_help_pages_are_one_tap_away(phone, address):
    for start in (language.address for language in LANGUAGES):
        for page in ("signs", "services", "safety"):
            phone.goto(f"{address}/{start}help/")
            phone.tap(f".ways a[href='{page}/']")
            phone.wait_for_url(f"{address}/{start}help/{page}/")
