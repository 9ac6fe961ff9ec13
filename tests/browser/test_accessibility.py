"""Pages of every kind: colours, widths, zoom, keyboard, and what a reader's system asks for."""

from pathlib import Path

import pytest

import page_kinds
import visiting
from eportal import addresses
from eportal.languages import LANGUAGES

CLOSE_UP = (Path(__file__).parent / "close_up.js").read_text(encoding="utf-8")
LAPTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
#: 1280 px at 400 %.
ZOOMED = {"width": 320, "height": 256}
#: Rules whose answer depends on the colour scheme; the others are asked once a width.
OF_COLOURS = ["color-contrast", "link-in-text-block"]


def ask(page, what):
    return page.evaluate(f"() => ({CLOSE_UP}).{what}()")


def judged(page, width, scheme):
    """What axe-core finds wrong at a width in a colour scheme."""
    page.set_viewport_size(width)
    page.emulate_media(color_scheme=scheme)
    return page.evaluate(visiting.RUN_AXE, OF_COLOURS if scheme == "dark" else None)


def look_closely(page):
    """All that a page of each kind is asked, in one visit."""
    found = {
        ("axe", width["width"], scheme): judged(page, width, scheme)
        for width in (LAPTOP, PHONE)
        for scheme in ("light", "dark")
    }
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(ZOOMED)
    found["width"] = ask(page, "width")
    found["clipped"] = ask(page, "clipped")
    ask(page, "space")
    found["width with space"] = ask(page, "width")
    found["clipped with space"] = ask(page, "clipped")
    page.emulate_media(reduced_motion="reduce")
    found["moving"] = ask(page, "moving")
    page.emulate_media(forced_colors="active")
    found["frameless"] = ask(page, "frameless")
    found["unfocused"] = ask(page, "unfocused")
    return found


@pytest.fixture(scope="module")
def kinds(site_folder):
    """One page of each kind, in the three languages."""
    return page_kinds.in_every_language(page_kinds.kinds(site_folder))


def one_language_each(paths):
    """A third of the paths: each kind in one language, the languages in turn."""
    return [path for index, path in enumerate(paths) if index % 3 == index // 3 % 3]


@pytest.fixture(scope="module")
def close_ups(address, kinds):
    """What each kind showed in one of the languages; `make test-pages` looks at every page."""
    return visiting.look_at_all(address, one_language_each(kinds), look_closely)


def found(close_ups, question):
    """The pages on which something was found, and what."""
    return {path: seen[question] for path, seen in close_ups.items() if seen[question]}


def test_there_are_about_thirty_kinds(kinds):
    assert len(kinds) / len(LANGUAGES) >= 30


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [LAPTOP["width"], PHONE["width"]])
def test_axe_finds_nothing_wrong_in_any_colours_and_width(close_ups, width, scheme):
    assert found(close_ups, ("axe", width, scheme)) == {}


@pytest.mark.parametrize("width", ["width", "width with space"])
def test_nothing_scrolls_sideways_at_four_times_the_size(close_ups, width):
    wide = {path: seen[width] for path, seen in close_ups.items() if seen[width] > 320}
    assert wide == {}


@pytest.mark.parametrize("question", ["clipped", "clipped with space"])
def test_nothing_is_cut_off_at_four_times_the_size(close_ups, question):
    assert found(close_ups, question) == {}


def test_nothing_moves_for_who_asked_for_less_motion(close_ups):
    assert found(close_ups, "moving") == {}


@pytest.mark.parametrize("question", ["frameless", "unfocused"])
def test_controls_and_their_focus_are_seen_in_forced_colours(close_ups, question):
    assert found(close_ups, question) == {}


def tab_through(page):
    """How much Tab should reach, and what it does; at the page's end it leaves it for one step."""
    page.set_viewport_size(LAPTOP)
    count = ask(page, "listen")
    for _ in range(count + 1):
        page.keyboard.press("Tab")
    return count, ask(page, "reached")


@pytest.fixture(scope="module")
def walks(address, kinds):
    """A page of each kind in one of the languages, walked through by the keyboard."""
    return visiting.look_at_all(address, one_language_each(kinds), tab_through)


def test_tab_reaches_everything_in_the_order_of_the_page(walks):
    for path, (count, steps) in walks.items():
        order = [step["index"] for step in steps]
        start = order[0]
        assert start == 0 or path.endswith(addresses.SEARCH), path  # it begins in its box
        assert order == [*range(start, count), *range(start)], path


def test_the_first_stop_is_the_link_past_the_head(walks):
    for path, (_, steps) in walks.items():
        (first,) = [step for step in steps if step["index"] == 0]
        assert 'class="skip"' in first["name"], path


def test_what_has_the_focus_is_outlined_and_not_covered(walks):
    wrong = [
        (path, step)
        for path, (_, steps) in walks.items()
        for step in steps
        if step["covered"] or not step["outlined"]
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_without_script_one_walks_the_site_and_changes_its_language(
    without_script, address, language
):
    page = without_script
    page.goto(f"{address}/{language.address}plan/activities/")
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count() > 30
    assert page.locator(".filters:visible, [data-md-component=search]:visible").count() == 0
    for other in LANGUAGES:
        page.click(f".languages a[hreflang={other.html}]")
        assert page.locator("html").get_attribute("lang") == other.html
    page.click(f".languages a[hreflang={language.html}]")
    for part in range(page.locator(".parts a").count()):
        page.goto(f"{address}/{language.address}plan/activities/")
        page.locator(".parts a").nth(part).click()
        assert page.locator("h1").is_visible()
    page.goto(f"{address}/{language.address}plan/activities/")
    page.click("[data-search-link] a")
    assert page.locator("html").get_attribute("lang") == language.html
