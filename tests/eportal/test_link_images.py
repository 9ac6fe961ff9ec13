"""What a shared link shows: a picture for each kind of page, and what the head says of it."""

import io
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

import pytest
from PIL import Image

from eportal import addresses
from eportal.checks.built_site import links_lead_somewhere
from eportal.downloads import link_images
from eportal.downloads.archives import archives
from eportal.downloads.building import build
from eportal.downloads.download import UnwritableError
from eportal.downloads.shelf import Shelf
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.reading.built_site import BuiltSite, read_page
from eportal.site import open_site
from files_for_tests import edition_of
from rendering import THEME, parsed, whole_page

URL = "https://portal.example/"
LOCALES = {ARABIC: "ar_IQ", KURDISH: "ckb_IQ", ENGLISH: "en_GB"}
KIND_OF_PAGE = {
    "": "home", "about/": "home", "search/": "home", "glossary/": "home", "downloads/": "home",
    "plan/": "plan", "plan/activities/": "plan", "plan/2024/": "plan", "plan/timeline/": "plan",
    "bodies/": "plan", "bodies/council-of-representatives/": "plan",
    "plan/prevention-1/": "axis-prevention", "plan/2024-protection-1/": "axis-protection",
    "plan/axis-partnership/": "axis-partnership",
    "laws/": "laws", "laws/law-28-2012/": "laws", "eli/iq/law/2012/28/": "laws",
    "activities/": "events", "reports/": "reports", "reports/statistics/": "reports",
}  # fmt: skip


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def published(content):
    """As it is built with every file; none is written before it is asked for."""
    return open_site(content, THEME, URL, date(2025, 1, 15), has_every_file=True)


@pytest.fixture(scope="module")
def drawn(published):
    recipes = [each for one in published.editions.values() for each in link_images.recipes(one)]
    return build(recipes)


def shown(site, language, address):
    """(what the head says by its property, the whole head) of a page; each but one is said once."""
    head = parsed(whole_page(site, language, address)).find("head")
    pairs = [(each.get("property"), each.get("content")) for each in head.iter("meta")]
    said = {name: text for name, text in pairs if name and name != "og:locale:alternate"}
    alternates = {text for name, text in pairs if name == "og:locale:alternate"}
    names = [name for name, _ in pairs if name and name != "og:locale:alternate"]
    assert len(names) == len(said)
    return said, alternates, head


def card(head):
    return [each.get("content") for each in head.iter("meta") if each.get("name") == "twitter:card"]


def open_pages(site, language):
    """(address, page) of each that nobody needs to hide."""
    pages = ((address, site.page(language, address)) for address in site.writers)
    return [(address, page) for address, page in pages if not (page.quiet or page.is_sheltered)]


def test_each_kind_has_one_picture_in_each_language(content, drawn):
    kinds = [*dict.fromkeys(KIND_OF_PAGE.values()), "axis-prosecution"]
    assert sorted(link_images.kinds(content.portal)) == sorted(kinds)
    assert sorted(each.path for each in drawn) == sorted(
        f"{each.address}link-images/{kind}.png" for each in LANGUAGES for kind in kinds
    )
    assert len({each.checksum for each in drawn}) == len(drawn)


def test_every_picture_is_a_png_of_the_size_that_pages_tell(drawn):
    for each in drawn:
        with Image.open(io.BytesIO(each.content)) as picture:
            picture.load()
            assert (picture.format, picture.size) == ("PNG", (1200, 630))
            assert picture.convert("RGB").getpixel((600, 625)) == pytest.approx((15, 61, 79), abs=4)
        assert each.size < 60_000


def test_nothing_is_cut_at_the_edges_nor_runs_into_the_margins(drawn):
    for each in drawn:
        with Image.open(io.BytesIO(each.content)) as picture:
            pixels = picture.convert("L")
        for margin in (
            (0, 0, 80, 605),
            (1120, 0, 1200, 605),
            (0, 0, 1200, 50),
            (0, 590, 1200, 605),
        ):
            darkest, _ = pixels.crop(margin).getextrema()
            assert darkest > 240, (each.path, margin)


@pytest.mark.parametrize(("address", "kind"), KIND_OF_PAGE.items())
def test_each_page_shows_the_picture_of_its_kind(published, language, address, kind):
    said, _, _ = shown(published, language, address)
    assert said["og:image"] == f"{URL}{language.address}link-images/{kind}.png"


def test_every_picture_that_a_page_names_is_among_the_files(published, language):
    made = {each.path for each in link_images.recipes(published.editions[language])}
    for address, page in open_pages(published, language):
        sharing = published.frame(language, page, address).sharing
        assert urlsplit(sharing.picture.address).path.removeprefix("/") in made, address


def test_pages_say_what_a_link_to_them_shows(published, language):
    page = published.page(language, "laws/")
    said, alternates, head = shown(published, language, "laws/")
    assert said == {
        "og:type": "article",
        "og:url": f"{URL}{language.address}laws/",
        "og:title": page.title,
        "og:description": page.description,
        "og:site_name": published.view(language, "").plain_label("site-name"),
        "og:locale": LOCALES[language],
        "og:image": f"{URL}{language.address}link-images/laws.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": said["og:image:alt"],
    }
    assert alternates == {LOCALES[each] for each in LANGUAGES if each is not language}
    assert card(head) == ["summary_large_image"]
    assert shown(published, language, "")[0]["og:type"] == "website"


def test_who_does_not_see_a_picture_is_told_all_that_it_says(published, language):
    view = published.view(language, "")
    axis = published.content.portal.strategy.axis("protection")
    said, _, _ = shown(published, language, "plan/axis-protection/")
    parts = [
        view.plain_label("nav-plan"), view.plain(axis.title),
        view.plain_label("site-name"), view.plain_label("site-owner"),
    ]  # fmt: skip
    assert said["og:image:alt"] == " · ".join(parts)


def test_pages_of_help_and_rights_show_nothing_when_shared(published, language):
    hidden = {*published.writers} - {address for address, _ in open_pages(published, language)}
    assert hidden >= {addresses.HELP, addresses.HELP_SAFETY, addresses.RIGHTS}
    for address in hidden:
        said, alternates, head = shown(published, language, address)
        assert (said, alternates, card(head)) == ({}, set(), []), address


def test_a_preview_names_no_picture_for_it_makes_none(small_site, language):
    said, _, head = shown(small_site, language, "")
    assert "og:title" in said
    assert [name for name in said if name.startswith("og:image")] == []
    assert card(head) == ["summary"]
    assert not [path for path in small_site.files_below(language) if "link-images" in path]


def test_texts_with_markup_stay_texts(small_content, language):
    text = "\"><script>alert()</script> & ' {{ x*x }} #panic() $x$"
    strategy = small_content.portal.strategy
    axis = strategy.axes[0]
    hostile = axis.model_copy(update={"title": words_like(axis.title, text)})
    portal = replace_strategy(small_content.portal, strategy, hostile)
    site = open_site(replace(small_content, portal=portal), THEME, URL, has_every_file=True)
    said, _, _ = shown(site, language, addresses.of_axis(axis.id))
    assert text in said["og:image:alt"]
    (recipe,) = [
        each
        for each in link_images.recipes(site.editions[language])
        if each.address == addresses.of_link_image(f"axis-{axis.id}")
    ]
    with Image.open(io.BytesIO(recipe.write())) as picture:
        assert picture.size == (1200, 630)


def test_a_text_that_no_picture_holds_is_told_in_one_line(small_content):
    strategy = small_content.portal.strategy
    axis = strategy.axes[0]
    long = axis.model_copy(update={"title": words_like(axis.title, "كلمة " * 90)})
    portal = replace_strategy(small_content.portal, strategy, long)
    with pytest.raises(UnwritableError, match=r"^link-images/axis-.+ too long .+$"):
        build(link_images.recipes(edition_of(portal, ARABIC)), workers=1)


def words_like(words, text):
    return words.model_copy(update={each.code: text for each in LANGUAGES})


def replace_strategy(portal, strategy, axis):
    axes = (axis, *strategy.axes[1:])
    return replace(portal, strategy=strategy.model_copy(update={"axes": axes}))


def test_pictures_are_neither_offered_nor_packed(published, drawn, language):
    site = replace(published)
    site.__dict__["files"] = tuple(drawn)
    assert site.files_of(language) == []
    assert len(site.files_below(language)) == len(link_images.kinds(site.content.portal))
    for each in build(archives(site.editions, drawn)):
        assert b"link-images" not in each.content


def test_the_same_words_give_the_same_bytes(published, drawn, tmp_path):
    recipes = link_images.recipes(published.editions[KURDISH])[:2]
    first = [each.content for each in drawn if each.recipe.language is KURDISH][:2]
    assert [each.write() for each in recipes] == first
    shelf = Shelf(tmp_path)
    assert [each.content for each in build(recipes, shelf)] == first
    never = [replace(each, write=None) for each in recipes]
    assert [each.content for each in build(never, shelf)] == first


def test_a_picture_that_is_not_there_is_a_dead_end(published):
    pages = {
        path: read_page(path, whole_page(published, ENGLISH, path.removesuffix("index.html")[3:]))
        for path in ("en/index.html", "en/laws/index.html")
    }
    links = {link for page in pages.values() for link in page.links}
    files = {page.target(link)[0] for page in pages.values() for link in page.links}
    assert {"link-images/home.png", "../link-images/laws.png"} <= links
    assert "en/link-images/laws.png" in files

    def dead(files):
        found = links_lead_somewhere(BuiltSite(pages, frozenset(files)))
        return [each.place.path for each in found if "link-images" in str(each.message)]

    assert dead(files) == []
    assert dead(files - {"en/link-images/laws.png"}) == ["site/en/laws/index.html"]
