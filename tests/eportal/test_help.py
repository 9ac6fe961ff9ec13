"""The help pages: light, quiet, and safe on a device that someone else controls."""

import gzip
import re
from urllib.parse import urljoin

import pytest

from base_tree import PROJECT
from contacts_for_tests import VALUES, VERIFIED, contact, with_contacts
from eportal import addresses
from eportal.languages import LANGUAGES
from eportal.pages.style_sheet import FOLDER, style_sheet
from eportal.site import open_site
from rendering import THEME, parsed, text_of, whole_page

URL = "https://portal.example/"
HELP_PAGES = (
    addresses.HELP, addresses.HELP_SIGNS, addresses.HELP_SERVICES, addresses.HELP_SAFETY,
)  # fmt: skip
BUDGET = 60_000
#: Parts of words that would tell whoever sees a tab, a history or an address what was read.
TELLING = {
    "ar": "اتجار بشر ضحي ضحايا استغلال جرائم جريم مكافح لجن بوابة تهريب عنف شرط خطر هرب قسر جنس"
    " استرقاق رقيق بلاغ حقوق قانون آثار",
    "ku": "بازرگان مرۆڤ قوربان قۆستن تاوان لیژن دەرواز قاچاخ توندوتیژ پۆلیس مەترسی سێکس کۆیل"
    " ئاگادارکردن ماف یاسا زۆرەمل ڕاکردن شوێنەوار نهێنی",
    "en": "traffick human victim exploit crime combat committee portal smuggl violen police danger"
    " slave servitude forced labour sex organ rescue escape abuse rights law trace secret iraq",
}


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=HELP_PAGES)
def address(request):
    return request.param


@pytest.fixture(scope="module")
def site_with_contacts(content):
    contacts = (contact(kind) for kind in VALUES)
    return open_site(with_contacts(content, *contacts), THEME, URL, VERIFIED)


@pytest.fixture(params=["site", "site_with_contacts"])
def page(request, language, address):
    return parsed(whole_page(request.getfixturevalue(request.param), language, address))


def test_title_description_and_address_tell_nothing(page, language, address):
    shown = [
        text_of(page.find(".//title")),
        page.find(".//meta[@name='description']").get("content"),
    ]
    for part in TELLING[language.code].split():
        assert not [text for text in shown if part in text.casefold()]
    assert not [part for part in TELLING["en"].split() if part in address]


def test_the_head_and_the_header_name_neither_the_portal_nor_its_owner(page, site, language):
    view = site.view(language, "")
    names = [view.plain_label("site-name"), view.plain_label("site-owner")]
    header = next(page.iter("header"))
    for name in names:
        assert name not in text_of(page.head)
        assert name not in text_of(page.body)
        assert not [value for each in page.iter() for value in each.values() if name in value]
    languages = [link.get("hreflang") for link in header.iter("a") if link.get("hreflang")]
    assert languages == [each.html for each in LANGUAGES]


def test_nothing_is_typed_or_drawn_and_only_leaving_is_run(page):
    assert [each.get("src") for each in page.iter("script")] == ["assets/leave.js"]
    assert not [each for each in page.iter("script") if each.text]
    for tag in ("img", "svg", "form", "input", "button", "iframe", "video", "object"):
        assert list(page.iter(tag)) == [], tag
    assert not [name for each in page.iter() for name in each.attrib if name.startswith("on")]
    policy = page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy


def test_only_a_published_website_leads_elsewhere(page, language, address):
    here = URL + language.address + address
    elsewhere = {
        link
        for each in page.iter("a")
        if not (link := urljoin(here, each.get("href"))).startswith(URL)
    }
    wiki = "ckb" if language.code == "ku" else language.code
    neutral = f"https://{wiki}.wikipedia.org/"
    published = {"tel:+0001112223334", f"mailto:{VALUES['email']}", VALUES["website"]}
    assert elsewhere - published == {neutral}
    for each in page.iter("link"):
        assert urljoin(here, each.get("href")).startswith((URL, "data:,"))


def test_search_engines_may_find_the_page(page):
    assert page.find(".//meta[@name='robots']") is None


def test_each_help_page_leads_to_the_others_and_home(page, language, address):
    here = URL + language.address + address
    links = {urljoin(here, link.get("href")).partition("#")[0] for link in page.iter("a")}
    wanted = {URL + language.address + each for each in (*HELP_PAGES, "", "rights/")}
    assert wanted - {here} <= links


def test_the_first_view_is_light(site, language, address):
    html = whole_page(site, language, address)
    style = style_sheet(PROJECT / "theme_overrides" / FOLDER).encode()
    fonts = re.findall(rb'url\("(fonts/[^"]+)"\)', style)
    asked = {
        link.get("href")
        for link in parsed(html).iter("link")
        if link.get("rel") in ("stylesheet", "preload", "icon")
    }
    preloaded = {f"assets/{font.decode()}" for font in fonts}
    assert asked == {"assets/portal.css", "data:,"} | preloaded
    assert len(fonts) == 2
    script = (PROJECT / "docs/assets/leave.js").read_bytes()
    sizes = [len(gzip.compress(each)) for each in (html.encode(), style, script)]
    sizes += [(PROJECT / "docs/assets" / font.decode()).stat().st_size for font in fonts]
    assert sum(sizes) < BUDGET, sizes


def test_every_form_has_its_questions_at_its_anchor(site, language):
    page = parsed(whole_page(site, language, addresses.HELP_SIGNS))
    view = site.view(language, addresses.HELP_SIGNS)
    for sign in site.content.portal.signs:
        heading = page.get_element_by_id(sign.id)
        assert text_of(heading) == view.plain(sign.text)
        questions = [text_of(item) for item in heading.getnext().iter("li")]
        assert questions == [view.plain(question) for question in sign.questions]
        assert all(question.endswith(("?", "؟")) for question in questions)


def test_every_service_names_its_bodies_and_what_to_do_without_a_contact(site, language):
    page = parsed(whole_page(site, language, addresses.HELP_SERVICES))
    links = [link.get("href") for link in page.iter("a")]
    for service in site.content.portal.services:
        assert page.get_element_by_id(service.id).tag == "h2"
        assert all(f"../../bodies/{body}/" in links for body in service.bodies)
    assert links.count("../#now") == len(site.content.portal.services)


def test_help_is_one_step_from_every_page(site, language):
    for address in site.writers:
        if address not in HELP_PAGES:
            html = whole_page(site, language, address)
            assert f'href="{addresses.relative(address, addresses.HELP)}"' in html
