"""What Back leads to: never to what was left quickly, and where it should in any other case."""

import pytest
from playwright.sync_api import Error

import visiting
from eportal.languages import ARABIC, ENGLISH
from leaving import BEFORE, NEUTRAL, each_page, leave, remembering_chromium, window

#: One language that is read from right to left and one from left to right.
DIRECTIONS = (ARABIC, ENGLISH)
#: A page that is shown again tells the moment in which it is drawn, unless it was cleared. (The
#: browser repeats what a page has told before, so the moment says what is new.)
TELL = """addEventListener("pageshow", ({ persisted }) => requestAnimationFrame(() => {
  if (persisted && document.body.childElementCount) console.log(`seen ${Date.now()}`);
}));"""

#: Loaded, drawn twice since, and not cleared, which is done before the first.
SHOWN = """() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() =>
  tell(document.readyState === "complete" && document.body.childElementCount > 0
    && !("left" in document.documentElement.dataset)))))"""


@pytest.fixture(scope="module")
def remembering(browser):
    with remembering_chromium(browser) as chromium:
        yield chromium


@pytest.fixture
def page(remembering):
    """A window that comes from elsewhere; its browser keeps pages that were left."""
    with window(remembering) as context:
        page = context.new_page()
        page.goto(BEFORE)
        yield page


def go(page, address, language, path):
    page.goto(f"{address}/{language.address}{path}")


def follow(page, selector):
    """Follows a link to another page of ours, until that is loaded; the menu may have to open."""
    link = page.locator(selector).first
    target = link.evaluate("(link) => link.href")
    if not link.is_visible():
        page.locator(".menu > summary").click()
    link.click()
    page.wait_for_url(target)


def go_back(page, wanted):
    """Presses Back, which is to lead there in the end; what is shown there is not cleared."""
    with page.expect_navigation(url=wanted, wait_until="commit"):
        page.evaluate("setTimeout(() => history.back())")
    visiting.wait_until(page, SHOWN)
    assert page.url == wanted


@pytest.mark.parametrize(("language", "path"), each_page("", "help/"))
def test_back_leads_to_where_the_reader_was_before(page, address, language, path):
    go(page, address, language, path)
    leave(page)
    page.wait_for_url(NEUTRAL[language.code])
    go_back(page, BEFORE)


@pytest.mark.parametrize("language", DIRECTIONS, ids=lambda language: language.code)
def test_the_help_pages_are_one_entry(page, address, language):
    go(page, address, language, "help/")
    entries = page.evaluate("history.length")
    for target in ("signs/", "../services/", "../safety/", "../"):
        follow(page, f".ways a[href='{target}']")
    follow(page, ".languages a[hreflang]:not([aria-current])")
    assert page.evaluate("history.length") == entries
    leave(page)
    page.wait_for_url(lambda url: url in NEUTRAL.values())
    go_back(page, BEFORE)


@pytest.mark.parametrize("language", DIRECTIONS, ids=lambda language: language.code)
def test_what_was_read_before_on_other_pages_clears_itself(page, address, language):
    go(page, address, language, "")
    follow(page, "main a[href='laws/']")
    follow(page, "main a[href='law-28-2012/']")
    page.locator(".contents summary").click()
    page.locator(".contents a").first.click()
    follow(page, "header a[href$='help/']")
    follow(page, ".ways a[href='signs/']")
    leave(page)
    page.wait_for_url(NEUTRAL[language.code])
    for _ in range(4):
        go_back(page, NEUTRAL[language.code])
    go_back(page, BEFORE)


def test_a_page_that_is_kept_ready_is_not_seen_for_a_moment(remembering, address):
    seen = []
    with window(remembering) as context:
        context.add_init_script(TELL)
        page = context.new_page()
        page.on("console", lambda message: seen.append(int(message.text.split()[-1])))
        go(page, address, ENGLISH, "")
        home = page.url
        follow(page, "main a[href='laws/']")
        go_back(page, home)
        assert len(seen) == 1  # an ordinary way back is seen
        follow(page, "main a[href='laws/']")
        leave(page)
        page.wait_for_url(NEUTRAL["en"])
        left = page.evaluate("Date.now()")
        go_back(page, NEUTRAL["en"])
        assert [moment for moment in seen if moment > left] == []


@pytest.mark.parametrize("language", DIRECTIONS, ids=lambda language: language.code)
def test_back_shows_what_was_not_left_quickly(page, address, language):
    go(page, address, language, "")
    home = page.url
    follow(page, "main a[href='laws/']")
    laws = page.url
    follow(page, "main a[href='law-28-2012/']")
    law = page.url
    page.locator(".contents summary").click()
    page.locator(".contents a").first.click()
    section = page.url
    assert section.startswith(f"{law}#")
    for previous, here in ((law, section), (laws, law), (home, laws), (BEFORE, home)):
        page.goto(BEFORE)  # another site, by its address
        go_back(page, here)
        assert page.locator("h1").is_visible()
        go_back(page, previous)
        assert page.locator("body").inner_text().strip()


def test_loading_a_page_again_shows_it_again(page, address):
    go(page, address, ENGLISH, "")
    follow(page, "main a[href='laws/']")
    laws = page.url
    for _ in range(2):
        page.reload()
        assert page.url == laws
        assert page.locator("h1").is_visible()


def test_back_from_a_page_that_did_not_load_shows_what_was_before(page, address):
    page.context.route("**/laws/", lambda route: route.abort())
    go(page, address, ENGLISH, "")
    home = page.url
    with pytest.raises(Error, match="ERR_FAILED"), page.expect_navigation():
        page.locator("main a[href='laws/']").first.click(no_wait_after=True)
    page.wait_for_url(lambda url: url != home, wait_until="commit")
    page.go_back(wait_until="commit")
    visiting.wait_until(page, SHOWN)
    assert page.url == home
    assert page.locator("h1").is_visible()
