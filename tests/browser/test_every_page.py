"""Visits every page of the site in the three languages, on a narrow phone."""

from itertools import pairwise
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree

from eportal import addresses
from eportal.languages import LANGUAGES
from visiting import PHONE, referrer_of


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


def test_no_page_says_where_its_reader_is(visits):
    assert wrong(visits, lambda _, visit: visit.referrers == ()) == []


def test_an_ordinary_page_would_say_it(page, address):
    page.goto(f"{address}/no-such-page")
    with page.expect_request("**/picture.png") as asked:
        page.evaluate("() => { new Image().src = '/picture.png'; }")
    assert referrer_of(asked.value) == [f"{address}/no-such-page"]


def test_no_page_stores_anything(visits):
    assert wrong(visits, lambda _, visit: visit.seen["stored"] == 0) == []


def test_every_page_has_one_title_heading(visits):
    assert wrong(visits, lambda _, visit: visit.seen["titles"] == 1) == []


def test_headings_follow_each_other_without_a_gap(visits):
    def is_right(_, visit):
        levels = visit.seen["headings"]
        return levels[0] == 1 and all(lower <= upper + 1 for upper, lower in pairwise(levels))

    assert wrong(visits, is_right) == []


def test_landmarks_of_a_kind_have_names_that_tell_them_apart(visits):
    def is_right(_, visit):
        marks = [tuple(mark) for mark in visit.seen["landmarks"]]
        return all(name or kind == "search" for kind, name in marks) and len(marks) == len(
            set(marks)
        )

    assert wrong(visits, is_right) == []


def test_words_of_another_script_say_their_language(visits):
    assert {path: v.seen["unspoken"] for path, v in visits.items() if v.seen["unspoken"]} == {}


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
    unlisted = visits.keys() - wanted.keys()
    assert not any(addresses.is_listed(addresses.split(path)[1]) for path in unlisted)
    assert all(addresses.is_listed(addresses.split(path)[1]) for path in wanted)


def test_every_published_asset_is_asked_for_by_some_page(page, address, visits, site_folder):
    asked = {urlsplit(url).path for visit in visits.values() for url in visit.requests}
    asked |= {urlsplit(url).path for visit in visits.values() for url in visit.seen["pictures"]}
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    page.goto(f"{address}/")
    page.fill("[data-md-component=search-query]", "قانون")  # search is loaded with its first letter
    page.wait_for_selector(".md-search-result__link")
    published = {f"/assets/{path}" for path in below(site_folder / "assets")}
    unasked = published - asked
    assert len(published) > 8
    assert all("LICENSE" in path or path.endswith("OFL.txt") for path in unasked), unasked


def below(folder):
    """The paths of all files in a folder."""
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
