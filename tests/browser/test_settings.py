"""A page of each kind as a reader sees it whose browser runs no script."""

import pytest

import page_kinds

SEEN = """() => {
  const shown = (selector) => [...document.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }));
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  const rows = "table tr, .events li";
  return {
    main: shown("main h1").length,
    languages: shown(".languages a[hreflang]").length,
    parts: shown(".parts a").length,
    leave: shown("header a[data-leave]").length,
    hidden: document.querySelectorAll(rows).length - shown(rows).length,
    dead: shown(".filters, .search input, button").length,
  };
}"""


@pytest.fixture(scope="module")
def pages(without_script, address, site_folder):
    """What each kind shows in one of the languages, the languages in turn."""
    found = {}
    kinds = page_kinds.in_every_language(page_kinds.kinds(site_folder))
    for path in (path for index, path in enumerate(kinds) if index % 3 == (index // 3 + 1) % 3):
        without_script.goto(f"{address}/{path}")
        found[path] = without_script.evaluate(SEEN) | {
            "quiet": without_script.locator("body.quiet-page").count()
        }
    return found


def test_each_page_leads_to_the_parts_the_languages_and_out(pages):
    assert len(pages) >= 30
    for path, seen in pages.items():
        assert (seen["main"], seen["languages"], seen["leave"]) == (1, 3, 1), path
        assert seen["parts"] >= 5 or seen["quiet"], path


def test_every_row_of_every_table_and_list_is_there(pages):
    assert {path: seen["hidden"] for path, seen in pages.items() if seen["hidden"]} == {}


def test_nothing_is_offered_that_needs_a_script(pages):
    assert {path: seen["dead"] for path, seen in pages.items() if seen["dead"]} == {}
