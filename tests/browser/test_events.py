"""The list of the committee's activities: filtered in the browser, whole without JavaScript."""

from datetime import UTC, datetime

import pytest

import visiting
from eportal.languages import LANGUAGES
from eportal.site import open_site
from rendering import THEME

STARTS = [language.address for language in LANGUAGES]
CASES = [(language.address, language) for language in LANGUAGES]
ITEMS = ".event:visible"
SITE_URL = "http://127.0.0.1:8000/"  # of mkdocs.yml, for a build that is told no other


@pytest.fixture(scope="module")
def events(content):
    return content.portal.events


def wait_for(page, count):
    visiting.wait_until(
        page, "count => document.querySelectorAll('.event:not([hidden])').length === count", count
    )


@pytest.mark.parametrize("start", STARTS)
def test_the_list_is_whole_without_javascript(without_script, address, start, events):
    page = without_script
    page.goto(f"{address}/{start}activities/")
    assert page.locator(ITEMS).count() == len(events)
    assert not page.locator(".filters").is_visible()


@pytest.mark.parametrize(("start", "language"), CASES)
def test_the_list_is_filtered_by_year_body_and_kind(page, address, start, language, events):
    def matching(**chosen):
        return sum(
            ("year" not in chosen or chosen["year"] in event.years())
            and ("body" not in chosen or chosen["body"] in event.body_ids())
            and ("kind" not in chosen or chosen["kind"] == event.kind)
            for event in events
        )

    page.goto(f"{address}/{start}activities/")
    wait_for(page, len(events))
    page.select_option("[name=year]", "2024")
    wait_for(page, matching(year=2024))
    page.select_option("[name=kind]", "statement")
    wait_for(page, matching(year=2024, kind="statement"))
    page.select_option("[name=body]", "unnm")
    left = matching(year=2024, kind="statement", body="unnm")
    wait_for(page, left)
    assert 0 < left < matching(year=2024) < len(events)
    assert language.number(left) in page.inner_text("[data-filter-count]")
    assert page.url.endswith("/activities/?year=2024&body=unnm&kind=statement")
    page.click(".filters button")
    wait_for(page, len(events))
    assert page.url.endswith("/activities/")


def test_a_project_is_found_in_each_of_its_years(page, address):
    for year in ("2023", "2025", "2026"):
        page.goto(f"{address}/en/activities/?year={year}")
        assert page.locator(".event:visible a[href='eu-global-initiative/']").count() == 1


def test_a_year_of_which_nothing_is_left_shows_no_heading(page, address):
    page.goto(f"{address}/en/activities/?kind=law")
    headings = page.locator("[data-filter-group] h2:visible").all_inner_texts()
    assert headings == ["2018", "2012", "Date not known"]
    page.click(".contents summary")
    assert page.locator(".contents li:visible").all_inner_texts() == [*headings, "Follow"]


def test_what_has_no_date_can_be_chosen(page, address, events):
    page.goto(f"{address}/en/activities/?year=undated")
    assert page.locator(ITEMS).count() == sum(event.start is None for event in events)


@pytest.mark.parametrize(
    ("start", "typed"),
    [("", "حملة التوعيه"), ("ku/", "گەڕۆكي هۆشیارکردنەوە"), ("en/", "ROADSHOW IN ERBIL")],
)
def test_words_are_found_however_they_are_typed(page, address, start, typed, events):
    page.goto(f"{address}/{start}activities/")
    page.fill("[name=text]", typed)
    visiting.wait_until(page, "() => document.querySelector('.event[hidden]') !== null")
    assert 0 < page.locator(ITEMS).count() < len(events)


def test_a_list_without_matches_says_so(page, address):
    page.goto(f"{address}/en/activities/?text=zzzz")
    assert page.locator("[data-filter-none]").is_visible()
    assert page.locator("[data-filter-group] h2:visible").count() == 0


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_download_lies_in_the_site_as_it_was_written(site_folder, content, language):
    as_built = open_site(content, THEME, SITE_URL, datetime.now(UTC).date())
    files = as_built.files_below(language)
    for path, written in files.items():
        assert (site_folder / language.address / path).read_bytes() == written
