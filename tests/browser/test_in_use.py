"""What a visitor does: switch the language, filter the table, search, read without JavaScript."""

import pytest

import visiting
from eportal.languages import LANGUAGES

CASES = [(language.address, language) for language in LANGUAGES]
STARTS = [language.address for language in LANGUAGES]


@pytest.mark.parametrize("start", STARTS)
def test_the_language_switch_stays_on_the_page(page, address, start):
    page.goto(f"{address}/{start}plan/prevention-16/")
    for other in LANGUAGES:
        page.click(f".languages a[hreflang={other.html}]")
        assert page.url == f"{address}/{other.address}plan/prevention-16/"
        assert page.get_attribute("html", "lang") == other.html
        assert page.get_attribute(".languages [aria-current]", "hreflang") == other.html


@pytest.mark.parametrize("start", STARTS)
def test_the_table_shows_all_rows_without_javascript(without_script, address, start):
    page = without_script
    page.goto(f"{address}/{start}plan/activities/")
    assert page.locator("[data-filtered] tbody tr:visible").count() == 88
    assert not page.locator(".filters").is_visible()


@pytest.mark.parametrize(("start", "language"), CASES)
def test_the_table_is_filtered_by_axis_body_year_document_and_words(page, address, start, language):
    page.goto(f"{address}/{start}plan/activities/")
    rows = page.locator("[data-filtered] tbody tr:visible")
    assert rows.count() == 88
    page.select_option("[name=axis]", "prosecution")
    assert rows.count() == 17
    page.select_option("[name=document]", "strategy-2023-2026")
    assert rows.count() == 10
    page.select_option("[name=body]", "moi")
    by_body = rows.count()
    assert 0 < by_body < 10
    page.select_option("[name=year]", "2026")
    assert rows.count() <= by_body
    assert language.number(rows.count()) in page.inner_text("[data-filter-count]")
    page.click(".filters button")
    visiting.wait_until(page, "() => !document.querySelector('[data-filtered] tr[hidden]')")
    assert rows.count() == 88
    assert page.url.endswith("/plan/activities/")


@pytest.mark.parametrize(
    ("start", "typed", "count"),
    [
        ("", "البوابه الالكترونيه", 1),
        ("ku/", "دەروازەي ئەلیکترۆنی", 1),
        ("en/", "ELECTRONIC PORTAL", 1),
    ],
)
def test_words_are_found_however_they_are_typed(page, address, start, typed, count):
    page.goto(f"{address}/{start}plan/activities/")
    page.fill("[name=text]", typed)
    visiting.wait_until(page, "() => document.querySelector('[data-filtered] tr[hidden]') !== null")
    assert page.locator("[data-filtered] tbody tr:visible").count() >= count


def test_a_filtered_table_can_be_linked(page, address):
    page.goto(f"{address}/en/plan/activities/?axis=protection&document=annual-plan-2024")
    assert page.locator("[data-filtered] tbody tr:visible").count() == 5
    assert page.input_value("[name=axis]") == "protection"


def test_a_table_without_matches_says_so(page, address):
    page.goto(f"{address}/en/plan/activities/?text=zzzz")
    assert page.locator("[data-filter-none]").is_visible()


@pytest.mark.parametrize(
    ("start", "typed", "found"),
    [("", "المستضعفة", "plan/"), ("en/", "begging", "en/plan/"), ("ku/", "سواڵکردن", "ku/plan/")],
)
def test_search_finds_a_word_and_loads_nothing_before_it_is_used(
    page, address, start, typed, found
):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/{start}")
    assert not [url for url in asked if "javascripts" in url or "search" in url]
    page.click(".search input")
    page.keyboard.type(typed)
    first = page.locator(f".md-search-result__item a[href*='/{found}']").first
    first.wait_for()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    first.click()
    page.wait_for_url(f"{address}/{found}**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser, address, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/en/plan/timeline/")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")
    context.close()


def test_the_timeline_runs_in_the_direction_of_reading(page, address):
    def first_bar(start):
        page.goto(f"{address}/{start}plan/timeline/")
        box = page.locator(".timeline-dated").first.bounding_box()
        return box["x"] + box["width"] / 2

    assert first_bar("") > 640 > first_bar("en/")
