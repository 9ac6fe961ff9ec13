"""What a visitor does with the search: types into the box, opens a result, shares the address."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import expect

from eportal.languages import LANGUAGES

STARTS = [language.address for language in LANGUAGES]
BOX = ".search input"
FIRST = ".md-search-result__item a"
TOLD = ".search .search-outcome [data-search-told]"


@pytest.fixture(autouse=True)
def asked(page):
    """The addresses that the page asks for, and what it complains of, as they come."""
    complaints = []
    addresses = []

    def complain(message):
        if message.type == "error":
            complaints.append(message.text)

    def fail(error):
        complaints.append(str(error))

    def ask(request):
        addresses.append(request.url)

    listeners = {"console": complain, "pageerror": fail, "request": ask}
    for event, listener in listeners.items():
        page.on(event, listener)
    yield addresses
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    assert complaints == []


def type_in(page, text):
    page.click(BOX)
    page.keyboard.type(text)


@pytest.mark.parametrize(
    ("start", "typed", "wanted"),
    [
        ("", "البوابه الالكترونيه", "plan/prevention-16/"),  # letters without their dots
        ("", "المنظمه الدوليه للهجره", "bodies/iom/"),
        ("", "مكافحة الاتجار ٢٨", "laws/law-28-2012/"),
        ("", "التسوّل", "plan/prevention-1/"),  # with a mark
        ("", "تسول", "plan/prevention-1/"),  # without the article
        ("", "الالكتروبية", "plan/prevention-16/"),  # a slip
        ("", "المستضع", "plan/2024-"),  # not typed to its end
        ("", "28/2012", "laws/law-28-2012/"),
        ("", "٢٨ لسنة ٢٠١٢", "laws/law-28-2012/"),
        ("", "1.16", "plan/prevention-16/"),
        ("ku/", "سوالكردن", "ku/plan/prevention-1/"),  # on an Arabic keyboard
        ("ku/", "پوليسي كومه‌لگه‌يي", "ku/bodies/"),
        ("ku/", "یاسای ٢٨", "ku/laws/law-28-2012/"),
        ("ku/", "سواڵکردم", "ku/plan/prevention-1/"),
        ("ku/", "سواڵک", "ku/plan/prevention-1/"),
        ("ku/", "prevention-16", "ku/plan/prevention-16/"),
        ("en/", "BEGGING", "en/plan/prevention-1/"),
        ("en/", "beging", "en/plan/prevention-1/"),
        ("en/", "begg", "en/plan/prevention-1/"),
        ("en/", "law 28", "en/laws/law-28-2012/"),
        ("en/", "١.١٦", "en/plan/prevention-16/"),
        ("en/", "IOM", "en/bodies/iom/"),
    ],
)
def test_what_is_meant_is_found_however_it_is_typed(page, address, start, typed, wanted):
    page.goto(f"{address}/{start}about/")
    type_in(page, typed)
    found = page.locator(f"{FIRST}[href*='{address}/{wanted}']").first
    found.wait_for()
    assert page.locator(f"{TOLD}").inner_text()
    found.click()
    page.wait_for_url(f"{address}/{wanted}**")


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("path", ["", "plan/", "laws/", "search/"])
def test_nothing_of_the_search_arrives_before_it_is_used(page, address, asked, start, path):
    page.goto(f"{address}/{start}{path}", wait_until="networkidle")
    loaded = [urlsplit(url).path for url in asked if urlsplit(url).path != f"/{start}{path}"]
    allowed = ("search-counts.js", "search-page.js") if path == "search/" else ()
    late = [url for url in loaded if "search" in url or "javascripts" in url]
    assert [url for url in late if not url.endswith(allowed or ("nothing",))] == []
    if path == "search/":
        return
    index = f"{address}/{start}search/search_index.json"
    with page.expect_response(index), page.expect_response(f"{address}/assets/search/worker.js"):
        page.focus(BOX)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_count_is_told_in_the_language_of_the_page(page, address, language):
    page.goto(f"{address}/{language.address}")
    type_in(page, "28")
    page.locator(FIRST).first.wait_for()
    told = page.inner_text(TOLD)
    assert re.search(f"[{language.digits}]", told)
    assert language.digits_of(told) == told
    assert page.locator(".search [role=status]").inner_text() == told


@pytest.mark.parametrize("start", STARTS)
def test_nothing_is_found_for_nonsense_and_the_box_says_so(page, address, start):
    page.goto(f"{address}/{start}")
    type_in(page, "blorptang")
    expect(page.locator(TOLD)).to_have_text(re.compile(".{30}"))
    assert page.locator(FIRST).count() == 0
    assert not page.locator(".search-all").is_visible()


def test_guesses_stand_below_a_heading_of_their_own(page, address):
    page.goto(f"{address}/en/search/?q=begging%20victims%20abroad")
    page.locator(".search-similar").wait_for()
    assert page.inner_text(".search-similar") == "Similar words"
    [first, guesses] = (page.locator(each).first for each in (".found", ".search-similar"))
    assert first.bounding_box()["y"] < guesses.bounding_box()["y"]


@pytest.mark.parametrize("start", STARTS)
def test_the_box_works_with_the_keyboard_alone(page, address, start):
    page.goto(f"{address}/{start}plan/")
    page.focus(BOX)
    page.keyboard.type("28")
    page.locator(FIRST).first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search-all")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST).first).to_be_focused()
    page.keyboard.press("Escape")
    assert not page.locator(FIRST).first.is_visible()
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST).first).to_be_focused()
    wanted = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(wanted)


def test_the_tab_key_leaves_the_box_and_closes_it(page, address):
    page.goto(f"{address}/en/plan/")
    page.focus(BOX)
    page.keyboard.type("begging")
    page.locator(FIRST).first.wait_for()
    page.keyboard.press("Tab")
    page.locator(FIRST).first.wait_for(state="hidden")
    assert page.evaluate("!document.activeElement.closest('.search')")


def test_a_click_elsewhere_closes_the_box_and_letters_are_no_commands(page, address):
    page.goto(f"{address}/en/plan/")
    type_in(page, "begging")
    page.locator(FIRST).first.wait_for()
    page.mouse.click(600, 880)
    page.locator(FIRST).first.wait_for(state="hidden")
    page.keyboard.type("sf/")
    assert page.evaluate("document.activeElement.name") != "q"
    assert page.input_value(BOX) == "begging"


def test_results_are_links_in_a_list_and_no_part_of_the_page(page, address):
    page.goto(f"{address}/en/plan/")
    type_in(page, "trafficking")
    page.locator(FIRST).first.wait_for()
    page.wait_for_timeout(100)
    results = page.locator(".search")
    assert results.get_by_role("list").count() == 1
    assert results.get_by_role("heading").count() == 0
    assert results.get_by_role("article").count() == 0
    assert results.get_by_role("navigation").count() == 0
    assert results.get_by_role("searchbox").get_attribute("aria-controls") == "search-results"
    assert "more on this page" in page.locator(".md-search-result__more summary").first.inner_text()


@pytest.mark.parametrize(("start", "typed"), [("", "التسول"), ("ku/", "سواڵ"), ("en/", "begging")])
def test_a_shared_address_opens_the_search(page, address, start, typed):
    page.goto(f"{address}/{start}plan/?q={quote(typed)}")
    page.locator(FIRST).first.wait_for()
    assert page.input_value(BOX) == typed
    assert parse_qs(urlsplit(page.url).query)["q"] == [typed]


@pytest.mark.parametrize(("start", "typed"), [("", "التسول"), ("ku/", "سواڵ"), ("en/", "begging")])
def test_all_results_stand_on_a_page_and_the_query_is_sent_to_no_one(
    page, address, asked, start, typed
):
    page.goto(f"{address}/{start}plan/")
    type_in(page, typed)
    page.locator(".search-all").click()
    page.locator(".found a").first.wait_for()
    assert page.input_value("[name=q]") == typed
    assert urlsplit(page.url).path == f"/{start}search/"
    assert parse_qs(urlsplit(page.url).query)["q"] == [typed]
    assert [url for url in asked if quote(typed) in url.partition("#")[0]] == []
    marks = page.locator(".found mark")
    assert marks.count() > 0
    page.locator(".found a").first.click()
    page.wait_for_url(f"{address}/{start}plan/**")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_page_narrows_to_a_part(page, address, language):
    page.goto(f"{address}/{language.address}search/?q=28&part=laws")
    page.locator(".found").first.wait_for()
    assert page.locator("[name=part][value=laws]").is_checked()
    counted = page.inner_text("[data-part=laws]")
    assert counted in page.inner_text("[data-search-outcome]") or counted in (
        language.digits_of("1"), language.digits_of("2"),
    )  # fmt: skip
    for link in page.locator(".found h2 a").all():
        assert f"/{language.address}laws/" in link.get_attribute("href")
    page.check("[name=part][value='']")
    page.wait_for_url(f"{address}/{language.address}search/?q=28")
    page.locator(".found h2 a[href*='/plan/']").first.wait_for()


def test_the_search_page_shows_more_when_asked(page, address):
    page.goto(f"{address}/en/search/?q=trafficking")
    page.locator(".found").first.wait_for()
    assert page.locator(".found").count() == 20
    page.click("[data-search-more]")
    expect(page.locator(".found")).to_have_count(40)


def test_the_search_page_takes_what_is_typed_there(page, address):
    page.goto(f"{address}/en/search/")
    assert page.inner_text("[data-search-outcome]") == "Type to search"
    page.fill("[name=q]", "begging")
    page.locator(".found").first.wait_for()
    assert page.url == f"{address}/en/search/"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/en/search/?q=begging")
    page.fill("[name=q]", "")
    page.locator(".found").first.wait_for(state="hidden")


def test_what_is_typed_becomes_no_markup(page, address):
    page.goto(f"{address}/en/search/?q={quote('<img src=x onerror=alert(1)> begging')}")
    page.locator(".found").first.wait_for()
    assert page.locator(".found img").count() == 0


@pytest.mark.parametrize("start", STARTS)
def test_without_javascript_the_search_says_so_and_where_to_look(without_script, address, start):
    page = without_script
    page.goto(f"{address}/{start}plan/")
    assert not page.locator(BOX).is_visible()
    page.click("[data-search-link] a")
    assert page.url == f"{address}/{start}search/"
    assert "JavaScript" in page.inner_text("main")
    assert not page.locator("[data-search-page]").is_visible()
    links = page.locator("main noscript a, main li a")
    assert {"../plan/", "../laws/", "../activities/", "../reports/", "../rights/"} <= {
        link.get_attribute("href") for link in links.all()
    }
    page.click("main a[href='../plan/activities/']")
    assert page.url == f"{address}/{start}plan/activities/"


@pytest.fixture
def sized(page):
    """The window in another width, for a while."""
    before = page.viewport_size

    def size(width):
        page.set_viewport_size({"width": width, "height": 800})
        return page

    yield size
    page.set_viewport_size(before)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_results_run_as_the_page_does_and_fit_it(sized, address, language, width):
    page = sized(width)
    page.goto(f"{address}/{language.address}plan/")
    type_in(page, "28")
    page.locator(FIRST).first.wait_for()
    expect(page.locator(FIRST).first).to_have_css("direction", language.direction)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{address}/{language.address}search/?q=28")
    page.locator(".found").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
