"""Every class of a page has a look or a reason, and every look a page that has it."""

import re
from functools import cache
from pathlib import Path
from typing import get_args

import material
import pytest

from eportal.languages import ENGLISH
from eportal.pages import data_access, permanent_address
from eportal.pages.style_sheet import FOLDER, style_sheet
from eportal.records.laws import CellStatus
from eportal.records.reports import ReportState
from rendering import THEME, parsed, whole_page

ROOT = THEME.parent
MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
NAME = r"-?[A-Za-z_][\w-]*"
WRITTEN = re.compile(r'class="([\w -]+)"')

#: Classes without a look of their own, each with what it is there for.
HOOKS = {
    "badge-quoted": "one standing of a text of a law; only the lesser ones are marked",
    "bar-not-reported": "filled with the hatching, by an attribute",
    "chart": "around a drawing, which takes the colour of its axis from it",
    "citation": "how a page is cited; tests find it by this name",
    "key-dated": "one of the kinds of keys; it has the colour that keys have by themselves",
    "md-search__input": "Material's name for it; it looks as every field does",
    "md-search__scrollwrap": "Material's name for it; our list scrolls one element higher",
    "quoted": "Arabic words of the original; tests tell them by it from the page's own",
    "rule-bad": "an example that breaks its rule; tests let it stand in no language",
    "timeline-bar": "what bars of both kinds have in common; tests find them by it",
}
#: What may be reported, and how a text may stand, has a look even while no record is so.
STATES = {
    *(f"{what}-{state}" for state in get_args(ReportState) for what in ("bar", "key")),
    *(f"badge-{status}" for status in get_args(CellStatus)),
}


def style_sheets():
    """All that is written of the site's style."""
    return style_sheet(THEME / FOLDER)


def classes_styled(style):
    """The classes that the selectors of a style sheet name."""
    bare = re.sub(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", "", style, flags=re.DOTALL)
    selectors = (each for each in re.findall(r"([^{};]*)\{", bare) if "@" not in each)
    return {name for each in selectors for name in re.findall(rf"\.({NAME})", each)}


def classes_of(html):
    """The classes that the elements of a page bear."""
    elements = (each for each in parsed(html).iter() if isinstance(each.tag, str))
    return {name for each in elements for name in each.get("class", "").split()}


def words_in_quotes(script):
    """Every word within the quotation marks of a script, where classes stand among others."""
    quoted = re.findall(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`", script)
    return {word for each in quoted for word in re.findall(NAME, each)}


def whole_pages(site):
    """Every page in one language; classes are the same in all."""
    for address in site.all_addresses:
        yield whole_page(site, ENGLISH, address)
    writers = permanent_address.writers(site.content.portal)
    for address, write in writers.items():
        yield write(site.view(ENGLISH, address)).body
    yield data_access.write(site.view(ENGLISH, "downloads/data/")).body


@pytest.fixture(scope="module")
def borne(site, small_site):
    """The classes on the pages of the portal and of the small one, which has contacts and more."""
    return {
        name
        for each in (site, small_site)
        for html in whole_pages(each)
        for name in classes_of(html)
    }


@cache
def brought_by_scripts():
    """The words among which are the classes that scripts give to elements."""
    ours = (ROOT / "docs" / "assets").glob("*.js")
    return {
        word
        for file in (*ours, *MATERIAL.glob("bundle.*.js"))
        for word in words_in_quotes(file.read_text(encoding="utf-8"))
    }


def written_in_templates():
    """The classes that templates name in full: of lists too long for a preview, for instance."""
    texts = (file.read_text(encoding="utf-8") for file in THEME.glob("**/*.html"))
    return {name for text in texts for found in WRITTEN.findall(text) for name in found.split()}


def test_every_class_on_a_page_has_a_look_or_a_reason(borne):
    assert borne - classes_styled(style_sheets()) - HOOKS.keys() == set()


def test_every_reason_is_needed(borne):
    assert HOOKS.keys() - borne == set()
    assert HOOKS.keys() & classes_styled(style_sheets()) == set()


def test_every_look_is_borne_by_a_page(borne):
    styled = classes_styled(style_sheets())
    assert len(styled) > 100
    assert styled - borne - STATES - brought_by_scripts() - written_in_templates() == set()


def test_classes_are_read_from_selectors_only():
    style = """
    /* .comment */
    @font-face { src: url("fonts/a.woff2") format("woff2"); }
    .one, a.two:not(.three) > b { margin: 0.5rem; background: url(x.png); }
    @media (max-width: 45.5rem) { .four-five::before { content: ".six"; } }
    .seven { .eight & { color: red; } }
    """
    assert classes_styled(style) == {"one", "two", "three", "four-five", "seven", "eight"}


def test_classes_are_read_from_elements():
    assert classes_of('<p class="a b"><svg class="c"/></p><!-- class="d" -->') == {"a", "b", "c"}
