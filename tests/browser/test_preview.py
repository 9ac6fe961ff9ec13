"""The preview: a saved record shows in the browser by itself, and a mistake does not end it."""

import pytest

from previewing import ADDED, PAGE, RECORD, copied_project, preview_of, with_a_line_more


@pytest.fixture
def page(browser):
    """A window of its own: it asks the preview for news until it is closed."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_a_saved_record_appears_without_reloading_and_a_mistake_does_not_end_the_preview(
    page, tmp_path
):
    project = copied_project(tmp_path)
    with preview_of(project) as (address, _):
        page.goto(f"{address}{PAGE}")
        assert page.get_attribute("html", "lang") == "ckb"
        record = project / RECORD
        original = record.read_text(encoding="utf-8")
        record.write_text(original.replace("ku: ", "kuu: ", 1), encoding="utf-8")
        page.locator("code", has_text=f"{RECORD}:").wait_for(timeout=30_000)
        record.write_text(with_a_line_more(original), encoding="utf-8")
        page.get_by_text(ADDED).first.wait_for(timeout=30_000)
