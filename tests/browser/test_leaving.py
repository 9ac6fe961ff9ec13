"""The control that leaves quickly: where it is, and that it clears the screen at once."""

import json

import pytest

import visiting
from eportal.languages import ENGLISH, LANGUAGES
from leaving import (
    CONTROL,
    NAMES,
    NEUTRAL,
    SHELTERED,
    TITLES,
    dead_line,
    each_page,
    hold,
    leave,
    requests_of,
    window,
)  # fmt: skip

TARGET = 44
#: A page of each head: whole, whole with the bar below, quiet with the bar below.
KINDS = ("laws/law-28-2012/", "rights/", "help/safety/")
PAGES = each_page(*KINDS)
#: The same with the languages in turn.
IN_TURN = list(zip(LANGUAGES, KINDS, strict=True))

#: Tells what is seen in the first frame after the last of so many events of a kind. (While the
#: neutral page is awaited, a page can be asked nothing: it must tell by itself.)
WATCH = """([kind, count]) => addEventListener(kind, (event) => {
  count -= 1;
  if (count < 0) console.log(JSON.stringify({ prevented: event.defaultPrevented }));
  if (count) return;
  requestAnimationFrame(() => console.log(JSON.stringify({
    seen: document.body.innerText + document.body.childElementCount,
    drawn: document.body.getClientRects().length,
    title: document.title,
    icon: document.querySelector("link[rel=icon]").href,
  })));
})"""
STORED = """async () => [localStorage.length, sessionStorage.length, document.cookie, window.name,
  (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length,
  (await caches.keys()).length, JSON.stringify(history.state)]"""
PLACES = """() => {
  const box = (each) => each.getBoundingClientRect().toJSON();
  const last = [...document.querySelectorAll("main *, footer *")].filter((each) =>
    each.getClientRects().length).reduce((low, each) => Math.max(low, box(each).bottom), 0);
  return { bar: box(document.querySelector(".leave-bar")), last, end: innerHeight };
}"""
FRAMED = """(each) => { const style = getComputedStyle(each);
  return [style.borderTopStyle, style.borderTopWidth,
    style.borderTopColor === style.backgroundColor]; }"""


def each(pages):
    return pytest.mark.parametrize(
        ("language", "path"), pages, ids=[f"{language.code}-{path}" for language, path in pages]
    )


@pytest.fixture(scope="module")
def context(browser):
    with window(browser, has_touch=True, reduced_motion="reduce") as context:
        yield context


@pytest.fixture(scope="module")
def phone(context):
    """One window for all: a test makes sure that no page leaves anything in it."""
    return context.new_page()


@pytest.fixture(scope="module")
def unanswered(browser):
    """A window in which the neutral page never answers."""
    with dead_line(browser) as context:
        yield context.new_page()


def visit(page, address, language, path):
    page.goto(f"{address}/{language.address}{path}")
    return page


def press_escape(page, times):
    for _ in range(times):
        page.keyboard.press("Escape")


def told(page, act, *arguments):
    """What the page tells when something is done."""
    with page.expect_console_message() as message:
        act(page, *arguments)
    return json.loads(message.value.text)


def cleared(language):
    return {"seen": "0", "drawn": 0, "title": TITLES[language.code], "icon": "data:,"}


@each(PAGES)
def test_a_click_clears_the_screen_before_the_neutral_page_answers(
    unanswered, address, language, path
):
    page = visit(unanswered, address, language, path)
    page.evaluate(WATCH, ["click", 1])
    with page.expect_request(NEUTRAL[language.code]):
        assert told(page, leave) == cleared(language)


@each(IN_TURN)
def test_escape_three_times_clears_it_as_well(unanswered, address, language, path):
    page = visit(unanswered, address, language, path)
    page.evaluate(WATCH, ["keydown", 3])
    with page.expect_request(NEUTRAL[language.code]):
        assert told(page, press_escape, 3) == cleared(language)
    assert told(page, press_escape, 1) == {"prevented": True}  # it would stop the neutral page


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_escape_opens_the_neutral_page_whatever_has_the_focus(phone, address, language):
    page = visit(phone, address, language, "laws/")
    page.focus(".search input")
    press_escape(page, 3)
    page.wait_for_url(NEUTRAL[language.code])


@each(IN_TURN)
def test_escape_fewer_times_held_down_or_now_and_then_does_nothing(
    browser, address, language, path
):
    with window(browser) as context:
        context.add_init_script("addEventListener('keydown', () => { window.keys ??= 0; keys++; })")
        page = context.new_page()
        page.clock.install()
        visit(page, address, language, path)
        press_escape(page, 2)
        page.clock.run_for(10_000)
        for _ in range(4):
            page.keyboard.down("Escape")
        page.keyboard.up("Escape")
        assert page.evaluate("keys") == 6
        assert page.locator("h1").is_visible()
        assert page.url == f"{address}/{language.address}{path}"


@each(PAGES)
def test_the_control_is_named_large_and_reached_by_keyboard(phone, address, language, path):
    page = visit(phone, address, language, path)
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


@each([*each_page("rights/"), *each_page("help/safety/")])
def test_the_bar_stays_in_sight_and_hides_neither_the_end_nor_the_focus(
    phone, address, language, path
):
    page = visit(phone, address, language, path)
    for scroll in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
        page.evaluate(f"scrollTo({{top: {scroll}, behavior: 'instant'}})")
        places = page.evaluate(PLACES)
        assert abs(places["bar"]["bottom"] - places["end"]) < 1
        assert places["bar"]["height"] < 100
    assert places["last"] <= places["bar"]["top"] + 0.5
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    links = page.locator("main a:visible, main summary:visible").count()
    for _ in range(min(links, 30)):
        page.keyboard.press("Tab")
        focus = page.locator(":focus").bounding_box()
        if page.evaluate("document.activeElement.closest('main') !== null"):
            assert focus["y"] + focus["height"] <= places["bar"]["top"] + 0.5


@pytest.mark.parametrize("has_script", [False, True])
def test_without_javascript_and_before_its_script_it_is_a_link(browser, address, has_script):
    with window(browser, java_script_enabled=has_script) as context:
        held = hold(context, "**/leave.js")
        asked = requests_of(context)
        page = context.new_page()
        for language, path in PAGES:
            page.goto(f"{address}/{language.address}{path}", wait_until="commit")
            control = page.locator(CONTROL).first
            assert control.get_attribute("rel") == "noreferrer noopener"
            control.click()
            page.wait_for_url(NEUTRAL[language.code])
        sent = [each.all_headers() for each in asked if each.url in NEUTRAL.values()]
        assert len(sent) == len(PAGES)
        assert not [headers for headers in sent if "referer" in headers]
        assert bool(held) == has_script
        for route in held:
            route.abort()


@each(PAGES)
def test_nothing_is_stored_and_nothing_asked_of_others(context, phone, address, language, path):
    asked = requests_of(phone)
    page = visit(phone, address, language, path)
    page.keyboard.press("Escape")
    page.locator(CONTROL).last.hover()
    assert page.evaluate(STORED) == [0, 0, "", "", 0, 0, 0, "null"]
    assert [each.url for each in asked if not each.url.startswith(f"{address}/")] == []
    leave(page)
    page.wait_for_url(NEUTRAL[language.code])
    assert context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}


def test_it_is_seen_and_works_in_forced_colours(browser, address):
    with window(browser, forced_colors="active") as context:
        page = context.new_page()
        for language, path in IN_TURN:
            visit(page, address, language, path)
            control = page.locator(CONTROL).last
            assert control.evaluate(FRAMED) == ["solid", "2px", False]
            leave(page)
            page.wait_for_url(NEUTRAL[language.code])


def test_a_page_that_is_still_being_loaded_is_left_as_well(browser, address):
    """On a slow line its fonts are still on their way."""
    with window(browser) as context:
        held = hold(context, "**/vazirmatn-*")
        page = context.new_page()
        page.goto(f"{address}/{ENGLISH.address}rights/", wait_until="domcontentloaded")
        visiting.wait_until(page, "() => document.fonts.status === 'loading'")
        assert page.evaluate("document.readyState") == "interactive"
        leave(page)
        page.wait_for_url(NEUTRAL["en"])
        assert held
        for route in held:
            route.abort()
