"""How much a first view asks for, and that nothing on it moves once it is seen."""

import gzip
from urllib.parse import urlsplit

import pytest

import page_kinds
import visiting
from eportal import addresses

KILOBYTE = 1000
#: The pages of the speed budget, and what their first view may transfer.
BUDGETS = {
    "": 100 * KILOBYTE,
    "plan/prevention-16/": 100 * KILOBYTE,
    "plan/activities/": 100 * KILOBYTE,
    "help/": 60 * KILOBYTE,
    "laws/law-28-2012/": 100 * KILOBYTE,
}
MOST_REQUESTS = 10
MOST_HTML = 40 * KILOBYTE
PATHS = page_kinds.in_every_language(list(BUDGETS))
#: Two weights.
FONTS = 2
#: The fonts come this much later than the text, which is first drawn in other fonts.
DELAY = 600
#: Words of another font may begin a line later or sooner; up to this, Web Vitals call it good.
MOST_MOVED = 0.1

#: What the page waited for before it drew, and how far what it had drawn moved afterwards.
MEASURE = """() => new Promise((tell) => {
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell({
    blocking: performance.getEntriesByType("resource")
      .filter((each) => each.renderBlockingStatus === "blocking").map((each) => each.name),
    fonts: [...document.fonts].filter((font) => font.status === "loaded").length,
    moved: shifts.reduce((sum, shift) => sum + shift.value, 0),
  }), 200);
})"""


def transferred(answer):
    """The size of an answer's body as it travels: packed, but for fonts, which are so already."""
    body = answer.body()
    return len(body) if answer.url.endswith(".woff2") else len(gzip.compress(body))


@pytest.fixture(scope="module")
def first_views(browser, address):
    """The size of each answer to the first view of a page, and what the page measured itself."""
    found = {}
    for path in PATHS:
        context = browser.new_context(viewport=visiting.PHONE)
        page = context.new_page()
        answers = listen(page)
        draw_after_the_fonts(page, answers)
        page.goto(f"{address}/{path}", wait_until="networkidle")
        sizes = {urlsplit(each.url).path: transferred(each) for each in answers}
        found[path] = (sizes, page.evaluate(MEASURE))
        context.close()
    return found


def draw_after_the_fonts(page, answers):
    """Holds the style sheet back until both fonts are there, as on a machine that is not busy.

    Without it a page is not drawn; that the fonts are asked for before it is what preloading is.
    """

    def hold(route):
        for _ in range(1000):
            if sum(each.url.endswith(".woff2") for each in answers) == FONTS:
                break
            page.wait_for_timeout(10)
        route.continue_()

    page.route("**/*.css", hold)


def listen(page):
    """What the page is answered from now on."""
    answers = []

    def keep(answer):
        answers.append(answer)

    page.on("response", keep)
    return answers


def test_a_first_view_is_light(first_views):
    heavy = {
        path: sizes
        for path, (sizes, _) in first_views.items()
        if sum(sizes.values()) > BUDGETS[addresses.split(path)[1]]
    }
    assert heavy == {}


def test_a_first_view_asks_for_little(first_views):
    assert {path: s for path, (s, _) in first_views.items() if len(s) > MOST_REQUESTS} == {}


def test_only_the_style_sheet_is_waited_for(first_views):
    for path, (_, measured) in first_views.items():
        assert len(measured["blocking"]) == 1, path
        assert measured["blocking"][0].endswith(".css"), path


def test_the_html_of_every_page_is_small(site_folder):
    sizes = {
        file.relative_to(site_folder).as_posix(): len(gzip.compress(file.read_bytes()))
        for file in site_folder.rglob("*.html")
    }
    assert len(sizes) > 500
    assert {name: size for name, size in sizes.items() if size > MOST_HTML} == {}


def test_nothing_moves(first_views):
    assert {path: each["moved"] for path, (_, each) in first_views.items() if each["moved"]} == {}


@pytest.mark.parametrize("path", PATHS)
def test_next_to_nothing_moves_when_the_fonts_come_late(browser, address, path):
    context = browser.new_context(viewport=visiting.PHONE)
    page = context.new_page()

    def late(route):
        page.wait_for_timeout(DELAY)
        route.continue_()

    page.route("**/*.woff2", late)
    page.goto(f"{address}/{path}")
    page.evaluate("() => document.fonts.ready.then(() => null)")
    measured = page.evaluate(MEASURE)
    context.close()
    assert measured["fonts"] >= FONTS
    assert measured["moved"] < MOST_MOVED
