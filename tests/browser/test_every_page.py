"""Visits every page of the site in the three languages, on a narrow phone."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import etree

from eportal import addresses
from eportal.languages import LANGUAGES

PHONE = {"width": 360, "height": 740}

#: Read from the page once it is loaded, in one go.
OBSERVE = """() => ({
  lang: document.documentElement.lang,
  dir: document.documentElement.dir,
  direction: getComputedStyle(document.body).direction,
  width: document.documentElement.scrollWidth,
  headings: document.querySelectorAll("h1").length,
  ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  links: [...document.querySelectorAll("a[href]")].map((link) => link.href.baseVal ?? link.href),
  twins: [...document.querySelectorAll("link[hreflang]")].map((link) => [link.hreflang, link.href]),
  unlisted: document.querySelector("meta[name=robots][content=noindex]") !== null,
  stored: localStorage.length + sessionStorage.length + document.cookie.length,
})"""


@dataclass(frozen=True)
class Visit:
    """What a page showed."""

    seen: dict
    complaints: tuple[str, ...]  #: console errors and uncaught exceptions
    requests: tuple[str, ...]


@pytest.fixture(scope="session")
def paths(site_folder):
    """Every page below the site's root, as a visitor types it."""
    pages = (file.relative_to(site_folder) for file in site_folder.rglob("index.html"))
    return sorted(page.as_posix().removesuffix("index.html") for page in pages)


@pytest.fixture(scope="session")
def visits(browser, address, paths):
    """Every page, visited once."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    complaints, requests = [], []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    found = {}
    for path in paths:
        complaints.clear()
        requests.clear()
        page.goto(f"{address}/{path}")
        found[path] = Visit(page.evaluate(OBSERVE), tuple(complaints), tuple(requests))
    assert context.cookies() == []
    context.close()
    return found


def wrong(visits, is_right):
    """The paths on which something does not hold."""
    return [path for path, visit in visits.items() if not is_right(path, visit)]


def test_there_are_as_many_pages_in_each_language(paths):
    counts = {language.code: 0 for language in LANGUAGES}
    for path in paths:
        counts[addresses.split(path)[0].code] += 1
    assert len(set(counts.values())) == 1
    assert min(counts.values()) > 180


def test_every_page_declares_its_language_and_direction(visits):
    def is_right(path, visit):
        language, _ = addresses.split(path)
        seen = visit.seen
        return (seen["lang"], seen["dir"], seen["direction"]) == (
            language.html, language.direction, language.direction,
        )  # fmt: skip

    assert wrong(visits, is_right) == []


def test_no_page_scrolls_sideways_on_a_narrow_phone(visits):
    assert wrong(visits, lambda _, visit: visit.seen["width"] <= PHONE["width"]) == []


def test_no_page_complains_in_the_console(visits):
    assert [(path, v.complaints) for path, v in visits.items() if v.complaints] == []


def test_no_page_asks_another_origin(visits, address):
    def is_right(_, visit):
        return all(url.startswith((f"{address}/", "data:")) for url in visit.requests)

    assert wrong(visits, is_right) == []


def test_no_page_stores_anything(visits):
    assert wrong(visits, lambda _, visit: visit.seen["stored"] == 0) == []


def test_every_page_has_one_title_heading(visits):
    assert wrong(visits, lambda _, visit: visit.seen["headings"] == 1) == []


def test_ids_are_unique_on_every_page(visits):
    def is_right(_, visit):
        return len(visit.seen["ids"]) == len(set(visit.seen["ids"]))

    assert wrong(visits, is_right) == []


def test_every_link_and_fragment_resolves(visits, address, site_folder):
    dead = []
    for path, visit in visits.items():
        for link in visit.seen["links"]:
            target, fragment = urldefrag(urljoin(f"{address}/{path}", link))
            if urlsplit(target).netloc != urlsplit(address).netloc:
                continue
            path_of_target = urlsplit(target).path.lstrip("/")
            if (site_folder / path_of_target).is_file():
                continue  # a download
            there = visits.get(path_of_target)
            if there is None or (fragment and fragment not in there.seen["ids"]):
                dead.append((path, link))
    assert dead == []


def test_every_page_names_its_twins_and_they_exist(visits):
    for path, visit in visits.items():
        _, address_of_page = addresses.split(path)
        twins = {
            language: urlsplit(link).path.lstrip("/") for language, link in visit.seen["twins"]
        }
        wanted = {
            language.html: addresses.in_language(address_of_page, language)
            for language in LANGUAGES
        }
        assert twins == wanted | {"x-default": wanted["ar"]}
        assert all(twin in visits for twin in twins.values())


def test_the_sitemap_lists_every_page_that_may_be_listed_with_its_twins(visits, site_folder):
    names = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    sitemap = etree.fromstring((site_folder / "sitemap.xml").read_bytes())
    listed = {}
    for entry in sitemap.findall("s:url", names):
        path = urlsplit(entry.findtext("s:loc", namespaces=names)).path.lstrip("/")
        links = entry.findall("x:link", names)
        listed[path] = [[link.get("hreflang"), link.get("href")] for link in links]
    wanted = {path: visit for path, visit in visits.items() if not visit.seen["unlisted"]}
    assert listed == {path: visit.seen["twins"] for path, visit in wanted.items()}
    assert len(visits) - len(wanted) == len(LANGUAGES)  # the search pages
