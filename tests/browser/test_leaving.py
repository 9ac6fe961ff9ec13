"""The control that leaves quickly: where it is, and that it clears the screen at once."""

import gzip
import re

import pytest

from eportal.languages import LANGUAGES
from leaving import (
    CONTROL,
    HELP,
    NAMES,
    NEUTRAL,
    SHELTERED,
    TITLES,
    each_page,
    hang,
    leave,
    window,
)  # fmt: skip

TARGET = 44
BUDGET = 60_000
AT_ONCE = 100  # milliseconds
PAGES = each_page("", "laws/law-28-2012/", *SHELTERED)
ESCAPE = each_page("", "rights/", "help/safety/")

#: Resolves in the first frame after the last of so many events of a kind.
WATCH = """([kind, count]) => { window.shown = new Promise((tell) =>
  addEventListener(kind, (event) => {
    if (--count) return;
    requestAnimationFrame(() => tell({
      after: performance.now() - event.timeStamp,
      seen: document.body.innerText + document.body.childElementCount,
      drawn: document.body.getClientRects().length,
      title: document.title,
    }));
  })
); }"""
STORED = """async () => [localStorage.length, sessionStorage.length, document.cookie, window.name,
  (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length,
  (await caches.keys()).length, JSON.stringify(history.state)]"""
PLACES = """() => {
  const box = (each) => { const { top, bottom, left, right } = each.getBoundingClientRect();
    return { top, bottom, left, right }; };
  const last = [...document.querySelectorAll("main *, footer *")].filter((each) =>
    each.getClientRects().length).reduce((low, each) => Math.max(low, box(each).bottom), 0);
  return { bar: box(document.querySelector(".leave-bar")), last, end: innerHeight };
}"""


def each(pages):
    return pytest.mark.parametrize(
        ("language", "path"), pages, ids=[f"{language.code}-{path}" for language, path in pages]
    )


@pytest.fixture
def context(browser):
    with window(browser, has_touch=True) as context:
        yield context


def visit(context, address, language, path):
    page = context.new_page()
    page.goto(f"{address}/{language.address}{path}", wait_until="networkidle")
    return page


def assert_cleared(page, language):
    shown = page.evaluate("window.shown")
    assert shown.pop("after") < AT_ONCE
    assert shown == {"seen": "0", "drawn": 0, "title": TITLES[language.code]}


@each(PAGES)
def test_a_click_clears_the_screen_before_the_neutral_page_answers(
    context, address, language, path
):
    hang(context, language)
    page = visit(context, address, language, path)
    page.evaluate(WATCH, ["click", 1])
    leave(page)
    assert_cleared(page, language)


@each(ESCAPE)
def test_escape_three_times_clears_it_as_well(context, address, language, path):
    hang(context, language)
    page = visit(context, address, language, path)
    page.evaluate(WATCH, ["keydown", 3])
    for _ in range(3):
        page.keyboard.press("Escape")
    assert_cleared(page, language)
    page.evaluate("addEventListener('keydown', (event) => { window.last = event })")
    page.keyboard.press("Escape")  # must not stop the neutral page
    assert page.evaluate("window.last.defaultPrevented")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_click_and_escape_open_the_neutral_page(context, address, language):
    page = visit(context, address, language, "help/")
    leave(page)
    page.wait_for_url(NEUTRAL[language.code])
    page.goto(f"{address}/{language.address}", wait_until="networkidle")
    page.focus(".search input")  # whatever has the focus
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url(NEUTRAL[language.code])


@each(ESCAPE)
def test_escape_fewer_times_does_nothing(context, address, language, path):
    page = visit(context, address, language, path)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert page.url == f"{address}/{language.address}{path}"
    assert page.locator("h1").is_visible()


def test_escape_held_down_or_pressed_now_and_then_does_nothing(context, address):
    page = visit(context, address, LANGUAGES[2], "help/")
    for _ in range(4):
        page.keyboard.down("Escape")
    page.keyboard.up("Escape")
    page.keyboard.press("Escape")
    page.wait_for_timeout(5_100)
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert page.url == f"{address}/en/help/"


@each(PAGES)
def test_the_control_is_named_large_and_reached_by_keyboard(context, address, language, path):
    page = visit(context, address, language, path)
    controls = page.get_by_role("link", name=NAMES[language.code], exact=True)
    assert controls.count() == 1 + (path in SHELTERED)
    assert page.locator("header").get_by_role("link", name=NAMES[language.code]).count() == 1
    for control in controls.all():
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= TARGET
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    for _ in range(4):  # past the link to the content and the name of the portal
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-leave]')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(NEUTRAL[language.code])


@each(each_page(*SHELTERED))
def test_the_bar_stays_in_sight_and_hides_neither_the_end_nor_the_focus(
    context, address, language, path
):
    page = visit(context, address, language, path)
    for scroll in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
        page.evaluate(f"scrollTo({{top: {scroll}, behavior: 'instant'}})")
        places = page.evaluate(PLACES)
        assert abs(places["bar"]["bottom"] - places["end"]) < 1
        assert places["bar"]["bottom"] - places["bar"]["top"] < 100
    assert places["last"] <= places["bar"]["top"] + 0.5
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    links = page.locator("main a:visible, main summary:visible").count()
    for _ in range(links):
        page.keyboard.press("Tab")
        focus = page.locator(":focus").bounding_box()
        if page.evaluate("document.activeElement.closest('main') !== null"):
            assert focus["y"] + focus["height"] <= places["bar"]["top"] + 0.5


@each(PAGES)
def test_without_javascript_and_before_its_script_it_is_a_link(browser, address, language, path):
    asked = []
    for settings in ({"java_script_enabled": False}, {}):
        with window(browser, **settings) as context:
            context.route(re.compile(r"leave\.js"), lambda _: None)
            context.on("request", asked.append)
            page = context.new_page()
            page.goto(f"{address}/{language.address}{path}", wait_until="commit")
            control = page.locator(CONTROL).first
            assert control.get_attribute("rel") == "noreferrer noopener"
            control.click()
            page.wait_for_url(NEUTRAL[language.code])
    sent = [each.all_headers() for each in asked if each.url == NEUTRAL[language.code]]
    assert len(sent) == 2
    assert not [headers for headers in sent if "referer" in headers]


@each(PAGES)
def test_nothing_is_stored_and_nothing_asked_of_others(context, address, language, path):
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    page = visit(context, address, language, path)
    page.keyboard.press("Escape")
    page.locator(CONTROL).last.hover()
    assert page.evaluate(STORED) == [0, 0, "", "", 0, 0, 0, "null"]
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    leave(page)
    page.wait_for_url(NEUTRAL[language.code])
    state = context.storage_state(indexed_db=True)
    assert state == {"cookies": [], "origins": []}


@each(each_page(*HELP))
def test_the_first_view_of_a_help_page_stays_light_with_its_script(
    context, address, language, path
):
    answers = []
    context.on("response", answers.append)
    visit(context, address, language, path)
    assert sum(each.url.endswith("/assets/leave.js") for each in answers) == 1
    assert sum(len(gzip.compress(each.body())) for each in answers) < BUDGET


@each(each_page("", "help/"))
def test_it_is_seen_and_works_in_forced_colours(browser, address, language, path):
    with window(browser, forced_colors="active") as context:
        page = visit(context, address, language, path)
        control = page.locator(CONTROL).last
        style = "(each) => { const style = getComputedStyle(each); return [style.borderTopStyle,"
        style += " style.borderTopWidth, style.borderTopColor === style.backgroundColor]; }"
        assert control.evaluate(style) == ["solid", "2px", False]
        leave(page)
        page.wait_for_url(NEUTRAL[language.code])
