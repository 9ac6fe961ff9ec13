"""The page of components: every macro has an example on it, and it stands outside the portal."""

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from jinja2.runtime import Macro

from eportal import addresses
from eportal.languages import LANGUAGES
from eportal.pages import components
from eportal.pages.components import EXAMPLES
from eportal.pages.navigation import PARTS, pages_of
from eportal.search.contents import search_file
from eportal.site import sitemap
from rendering import THEME, parsed, spoken, text_of, whole_page

COMPONENTS = THEME / "components"
EXAMPLE_TEMPLATES = THEME / "pages" / "components"
#: Contacts stand only where they help; the example shows what stands in their place.
SHOWN_BY_ITS_EMPTY_STATE = {("contacts.html", "contact_list")}


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def pages(site):
    """The page in each language, by the language's code."""
    return {each.code: parsed(whole_page(site, each, addresses.COMPONENTS)) for each in LANGUAGES}


@pytest.fixture
def page(pages, language):
    return pages[language.code]


def macros_of(folder):
    """(file, macro) of every macro in the components of a folder."""
    return {
        (file.name, macro.name)
        for file in folder.glob("*.html")
        for macro in Environment().parse(file.read_text(encoding="utf-8")).find_all(nodes.Macro)
    }


@pytest.fixture
def shown(site, small_site, monkeypatch):
    """(file, macro) of every macro that ran while the page was written.

    The small portal has what the portal itself has not yet published: reported figures.
    """
    ran = set()
    run = Macro._invoke

    def noted(macro, arguments, autoescape):
        ran.add((Path(macro._func.__code__.co_filename).name, macro.name))
        return run(macro, arguments, autoescape)

    monkeypatch.setattr(Macro, "_invoke", noted)
    for each in (site, small_site):
        each.page(LANGUAGES[0], addresses.COMPONENTS)
    return ran


def test_every_macro_has_an_example(shown):
    known = macros_of(COMPONENTS)
    assert {file for file, _ in known} == {file.name for file in COMPONENTS.iterdir()}
    assert known - shown == SHOWN_BY_ITS_EMPTY_STATE


def test_a_macro_without_example_is_found(tmp_path, shown):
    new = tmp_path / "new.html"
    new.write_text("{% macro forgotten(view) %}x{% endmacro %}", encoding="utf-8")
    assert macros_of(tmp_path) - shown == {("new.html", "forgotten")}


def test_every_example_is_on_the_page_in_its_order(page):
    shown = [each.get("id") for each in page.iter("h2") if each.get("id").startswith("component-")]
    assert shown == [each.anchor for each in EXAMPLES]


def test_every_template_of_an_example_is_declared():
    written = {file.stem for file in EXAMPLE_TEMPLATES.iterdir()}
    assert written == {each.id for each in EXAMPLES}


def test_every_component_says_what_it_is_for_and_when_not(page, site, language):
    labels = site.content.portal.labels
    for each in EXAMPLES:
        heading = page.get_element_by_id(each.anchor)
        use = heading.getnext()
        assert text_of(heading) == labels[each.name].text.written_in(language)
        assert text_of(use) == labels[each.use].text.written_in(language)
        assert use.getnext().get("id") not in {other.anchor for other in EXAMPLES}


def written_from(small_site, **changed):
    """The page of the small portal where some of its records are others."""
    view = small_site.view(LANGUAGES[0], addresses.COMPONENTS)
    return parsed(components.write(replace(view, portal=replace(view.portal, **changed)), ()).body)


def test_what_no_record_has_yet_is_said_and_not_invented(small_site):
    portal = small_site.content.portal
    assert portal.contacts
    assert portal.reports[-1].entries
    silent = portal.reports[-1].model_copy(update={"entries": ()})
    page = written_from(small_site, reports=(silent,))
    assert page.find_class("contact") == []
    told = page.text_content()
    for label in ("help-no-contact", "report-nothing"):
        assert portal.labels[label].text.ar in told


def test_an_example_of_what_there_is_not_is_left_out(small_site):
    shown = {each.get("id") for each in written_from(small_site, events=()).iter("h2")}
    assert "component-cards" in shown
    assert not {"component-events", "component-filters", "component-files"} & shown


def test_it_is_in_no_list(site, language):
    assert addresses.COMPONENTS in site.all_addresses
    assert not site.page(language, addresses.COMPONENTS).is_listed
    path = site.url + addresses.in_language(addresses.COMPONENTS, language)
    assert path not in {address for twins in sitemap(site) for _, address in twins}
    page = site.page(language, addresses.COMPONENTS)
    assert json.loads(search_file(site, language, {addresses.COMPONENTS: page}))["docs"] == []
    view = site.view(language, addresses.HOME)
    listed = [target for _, target in PARTS]
    listed += [target for part in listed for _, target in pages_of(part, view)]
    assert addresses.COMPONENTS not in listed


def test_no_search_engine_lists_it(page):
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_no_other_page_links_to_it(site, language):
    for address in site.writers:
        if address != addresses.COMPONENTS:
            html = parsed(whole_page(site, language, address))
            links = [link.get("href") for link in html.find(".//main").iter("a")]
            assert not [link for link in links if link.endswith(f"/{addresses.COMPONENTS}")], (
                address
            )


def test_headings_stand_in_order_and_skip_no_level(page):
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique(page):
    ids = Counter(each.get("id") for each in page.iter() if each.get("id"))
    assert [id_ for id_, count in ids.items() if count > 1] == []


def test_every_word_is_in_the_language_that_it_says(page, language):
    script = {"en": "[\u0621-\u06ff]", "ar": "[کیێەۆڕڵڤ]", "ckb": "[كيىةأإؤ]"}
    for text, lang in spoken(page.body):
        assert lang in ("ar", "ckb", "en")
        if lang == language.html and not re.fullmatch(r"[!-~]+", text):
            assert not re.search(script[lang], text), text
