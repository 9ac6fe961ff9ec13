"""The five parts that activity prevention-16 orders, one step from the home page."""

import pytest

from eportal.languages import LANGUAGES

FIVE_PARTS = ("plan/", "laws/", "activities/", "reports/", "rights/")


@pytest.mark.parametrize("start", [language.address for language in LANGUAGES])
@pytest.mark.parametrize("part", FIVE_PARTS)
def test_each_part_is_reached_from_the_home_page(page, address, start, part):
    page.goto(f"{address}/{start}")
    page.click(f".parts a[href='{part}']")
    assert page.url == f"{address}/{start}{part}"
    assert page.locator("h1").inner_text()


@pytest.mark.parametrize("start", [language.address for language in LANGUAGES])
def test_help_is_one_step_from_every_kind_of_page(page, address, start):
    for path in ("", "plan/prevention-16/", "laws/law-28-2012/", "reports/2024/", "about/"):
        page.goto(f"{address}/{start}{path}")
        page.locator(".parts a").first.click()
        assert page.url == f"{address}/{start}help/"
