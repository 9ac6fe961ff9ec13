"""Every page of the small portal in three languages, as a browser and a reader see it."""

import re
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from datetime import date
from itertools import pairwise
from urllib.parse import urljoin

import pytest
from markupsafe import Markup

from eportal.languages import ENGLISH, KURDISH, LANGUAGES
from eportal.pages.frame import frame
from eportal.pages.page import Page
from eportal.records.ledger import Ledger, LedgerEntry, RecordTranslations
from eportal.site import open_site
from rendering import THEME, parsed, readable, spoken, text_of, whole_page

URL = "https://portal.example/"
GOLDEN_PAGES = {
    "activity": "plan/prevention-1/",
    "axis": "plan/axis-prevention/",
    "bodies": "bodies/",
}
KINDS = [
    "", "plan/", "plan/text/", "plan/analysis/", "plan/monitoring/", "plan/axis-prevention/",
    "plan/axis-partnership/", "plan/2024/", "plan/2024-not-carried-over/", "plan/activities/",
    "plan/timeline/", "plan/prevention-1/", "plan/prevention-2/", "plan/protection-1/",
    "plan/prosecution-1/", "plan/partnership-1/", "plan/2024-prevention-1/",
    "plan/2024-partnership-1/", "bodies/", "bodies/central-committee/", "bodies/moi/",
    "bodies/iom/", "bodies/higher-judicial-council/", "committee/", "glossary/",
    "plan/axis-protection/", "plan/axis-prosecution/",
    "activities/", "activities/workshop-2024/", "activities/request-2024/",
    "activities/assessment-2023/", "activities/law-undated/",
    "laws/", "laws/definitions/", "laws/law-5-2010/", "laws/orders-8-2011-9-2012/",
    "laws/constitution/", "laws/convention-regional/", "laws/convention-2000/",
    "reports/", "reports/2024/", "reports/calendar/", "reports/statistics/",
    "rights/", "help/", "help/signs/", "help/services/", "help/safety/",
    "search/", "downloads/", "components/", "about/checks/", "about/errata/", "about/translations/",
]  # fmt: skip
#: Letters that only one of the two languages in Arabic script has.
ONLY_ARABIC, ONLY_KURDISH = set("كيىةأإؤ"), set("کیێەۆڕڵڤگچپژ")
FOREIGN_LETTERS = {"ar": ONLY_KURDISH, "ckb": ONLY_ARABIC}


def code(value):
    return getattr(value, "code", None)


@pytest.fixture(scope="session")
def pages(small_site):
    """The root element of each page, by language and address."""
    return {
        (language.code, address): parsed(whole_page(small_site, language, address))
        for language in LANGUAGES
        for address in small_site.writers
    }


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture(params=KINDS, ids=lambda address: address or "home")
def page(request, pages, language):
    return pages[language.code, request.param]


def test_the_list_of_pages_is_the_catalogue(small_site):
    assert sorted(KINDS) == sorted(small_site.writers)


def test_a_page_has_one_main_heading(page):
    (heading,) = page.iter("h1")
    assert text_of(heading)


def test_headings_stand_in_order_and_skip_no_level(page):
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    for before, after in pairwise(levels):
        assert 1 < after <= before + 1


def test_ids_are_unique_and_every_link_within_the_page_arrives(page):
    ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
    assert [id_ for id_, count in ids.items() if count > 1] == []
    for link in page.iter("a"):
        if link.get("href").startswith("#"):
            assert link.get("href")[1:] in ids


def test_every_text_is_filled_in(page):
    as_written = [each for each in page.iter() if each.get("class") in ("code", "quoted")]
    codes = {text.strip() for each in as_written for text in each.itertext()}
    for text, lang in spoken(page.body):
        if text in codes:
            continue  # a place in braces as an example of one
        assert not re.search(r"\{\w*\}|Undefined|object at 0x|^None.|.None$", text), text
        assert text != "None" or lang == "en"  # the English label of a seat that is not held
    for element in page.iter("h1", "h2", "h3", "li", "dt", "dd", "td", "th", "p", "a", "b", "bdi"):
        assert text_of(element) or element.get("hidden") is not None, element.attrib


def test_page_and_title_say_their_language(page, language):
    assert (page.get("lang"), page.get("dir")) == (language.html, language.direction)
    assert text_of(page.find(".//title"))
    assert page.find(".//meta[@name='description']").get("content")


def test_every_part_in_another_language_says_so(page):
    body = deepcopy(page).body
    for slip in body.find_class("rule-bad"):
        slip.text = None
        del slip[:]  # words of no language, as a rule shows what it finds
    for text, lang in spoken(body):
        if lang == "en":
            assert not re.search("[\u0621-\u06ff]", text), text
        else:
            assert not set(text) & FOREIGN_LETTERS[lang], text


def test_digits_are_those_of_the_page(page, language):
    for element in page.body.iter():
        if element.get("class") not in ("quoted", "code") and element.tag != "script":
            text = element.text or ""
            assert language.digits_of(text) == text
    numbers = [text_of(each) for each in page.iter("span") if each.get("class") == "item-number"]
    assert [number for number in numbers if language.digits_of(number) != number] == []


def test_a_part_in_another_language_says_its_direction(page):
    directions = {each.html: each.direction for each in LANGUAGES}
    for element in page.body.iter():
        if element.get("lang") and not element.get("hreflang"):
            assert element.get("dir") == directions[element.get("lang")]


def test_attributes_are_in_the_language_of_the_page(page, language):
    for element in page.body.iter():
        for name in ("aria-label", "data-label", "placeholder", "alt", "title"):
            text = element.get(name, "")
            if language is ENGLISH:
                assert not re.search("[\u0621-\u06ff]", text), text
            else:
                assert not set(text) & FOREIGN_LETTERS[language.html], text
                assert not re.search("[0-9]", text), text


def test_links_lead_to_pages_that_exist(pages, small_site, language):
    known = {
        URL + each.address + address
        for each in LANGUAGES
        for address in (
            *small_site.all_addresses, *small_site.files_below(each)
        )
    }  # fmt: skip
    for address in small_site.writers:
        here = URL + language.address + address
        for link in pages[language.code, address].body.iter("a"):
            if link.get("href").startswith("tel:") or link.get("class") == "leave":
                continue
            assert urljoin(here, link.get("href")).partition("#")[0] in known, (
                address,
                link.attrib,
            )


def test_columns_of_a_table_have_one_heading_each(page):
    for table in page.iter("table"):
        columns = len(table.findall("thead/tr/th"))
        assert all(each.get("scope") == "col" for each in table.findall("thead/tr/th"))
        for row in table.findall("tbody/tr"):
            assert sum(int(cell.get("colspan", 1)) for cell in row) == columns


def test_lists_hold_items(page):
    for list_ in page.body.iter("ul", "ol"):
        if "md-search-result__list" not in list_.get("class", ""):
            assert [each.tag for each in list_] == ["li"] * len(list_)
            assert len(list_)


@pytest.mark.parametrize("name", GOLDEN_PAGES)
def test_the_page_is_as_it_was(name, small_site, language, golden):
    html = small_site.page(language, GOLDEN_PAGES[name]).body
    golden(f"{name}.{language.code}.html", readable(html))


def test_the_text_of_an_activity_is_told_in_each_language(pages):
    shown = {
        each: text_of(pages[each, "plan/prevention-1/"].get_element_by_id("content"))
        for each in ("ar", "ku", "en")
    }
    assert "الوقاية ١" in shown["ar"]
    assert "تدريب ٢٥٠ موظفًا مع منظمة IOM على دليل A4." in shown["ar"]
    assert "النصف الثاني من 2023" in shown["ar"]  # as printed: its own digits
    assert "خۆپاراستن ١" in shown["ku"]
    assert "ڕاهێنانی ٢٥٠ فەرمانبەر لەگەڵ ڕێکخراوی IOM لەسەر ڕێبەری A4." in shown["ku"]
    assert "Prevention 1" in shown["en"]
    assert "Training 250 staff with IOM on the A4 guide." in shown["en"]
    assert "then 2024-prevention-1 (in Arabic تدريب)" in shown["en"]


def test_activities_named_in_a_note_are_linked_but_not_to_themselves(pages, language):
    page = pages[language.code, "plan/prevention-1/"]
    notes = page.get_element_by_id("notes").getnext()
    assert [link.get("href") for link in notes.iter("a")] == [
        "../prevention-2/",
        "../2024-prevention-1/",
    ]
    intro = pages[language.code, "plan/text/"].get_element_by_id("content")
    assert "../prevention-2/" in [link.get("href") for link in intro.iter("a")]


def test_the_annual_plan_tells_what_it_changed(pages, language):
    changed = pages[language.code, "plan/2024-prevention-1/"].find(".//ul[@class='plain changes']")
    linked = [link.get("href") for link in changed.iter("a")]
    assert linked == [
        "../../bodies/higher-judicial-council/",
        "../../bodies/central-committee/",
        "../../bodies/iom/",
    ]
    assert len(changed) == 3  # timing, bodies added, bodies removed; the wording is the same
    other = pages[language.code, "plan/2024-partnership-1/"].find(".//ul[@class='plain changes']")
    assert (
        len(other) == 2
    )  # the indicator is gone and the wording differs; bodies only changed places


def test_the_axes_that_a_year_leaves_out_have_no_heading(pages, language):
    page = pages[language.code, "plan/2024/"]
    ids = {element.get("id") for element in page.iter("h3")}
    assert ids == {"prevention", "partnership"}


@pytest.mark.parametrize("state", ["draft", "stale", "reviewed"])
def test_a_translation_announces_how_far_it_can_be_trusted(small_content, state):
    key, source = "axis/prevention", small_content.fingerprints["axis/prevention"]
    entry = LedgerEntry(
        source="0" * 12 if state == "stale" else source,
        state="reviewed" if state == "reviewed" else "draft",
        by="نور & هێمن", on="2024-08-02",
    )  # fmt: skip
    ledger = Ledger(records={key: RecordTranslations(ku=entry, en=entry)})
    portal = replace(small_content.portal, ledger=ledger)
    site = open_site(replace(small_content, portal=portal), THEME, URL)
    for language in (KURDISH, ENGLISH):
        page = Page("", "", Markup(""), "", records=(key,))
        standing = site.surroundings(language).standing(site.view(language, "plan/"), page)
        notice = site.frame(language, Page("", "", Markup(""), ""), "plan/").notice
        assert notice is None  # a page of no record announces nothing
        assert standing.state == state
        shown = frame(
            site.view(language, "plan/"), Page("", "", Markup(""), ""), standing, (), ()
        ).notice
        label = portal.labels[f"{state}-notice"].text.written_in(language)
        shown = parsed(f"<p>{shown}</p>")
        assert text_of(shown).startswith(label.split("{")[0].strip())
        if state == "reviewed":
            assert "نور & هێمن" in text_of(shown)
            assert language.date(date(2024, 8, 2)) in text_of(shown)
        (link,) = shown.iter("a")
        assert urljoin(URL + language.address + "plan/", link.get("href")) == f"{URL}plan/"


def test_only_translations_announce_that_they_are_drafts(pages, small_site):
    for address in small_site.writers.keys() - {"components/"}:  # which has one as an example
        assert pages["ar", address].find(".//p[@class='notice']") is None
        for translation in ("ku", "en"):
            assert pages[translation, address].find(".//p[@class='notice']") is not None
