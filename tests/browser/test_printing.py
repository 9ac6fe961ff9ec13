"""On paper stands what one reads, and nothing that one would click."""

import pytest

import page_kinds
import visiting
from eportal.languages import KURDISH

#: Parts of a page that only a screen needs.
CLICKED = (
    ".site-bar, .part-pages, .languages, .leave, .leave-bar, .skip, .filters, .contents, .trail,"
    " .site-footer nav"
)
SHOWN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility()).map((each) => each.className || each.tagName)"""
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: The width of A4 less its margins, at 96 pixels to an inch.
PAPER = {"width": 673, "height": 1000}


@pytest.fixture(scope="module")
def printed(site_folder, address):
    """(what can be clicked, headings, how much is cut) of one page of each kind, as printed.

    In the language with the longest words.
    """

    def look(page):
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print")
        seen = [page.evaluate(SHOWN, each) for each in (CLICKED, "h1")]
        return (*seen, page.evaluate(WIDE))

    paths = [KURDISH.address + each for each in page_kinds.kinds(site_folder)]
    assert len(paths) > 20
    return visiting.look_at_all(address, paths, look)


def test_nothing_is_printed_that_one_would_click(printed):
    assert {path: clicked for path, (clicked, _, _) in printed.items() if clicked} == {}


def test_every_page_is_printed_under_its_heading(printed):
    assert [path for path, (_, headings, _) in printed.items() if not headings] == []


def test_nothing_runs_off_the_paper(printed):
    assert {path: cut for path, (_, _, cut) in printed.items() if cut > 1} == {}
