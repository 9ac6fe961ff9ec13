"""Addresses and the links between them, judged by the standard library's way to follow links."""

import posixpath
from itertools import product
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal import addresses
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

ROOT = "https://portal.example/"
SEGMENTS = st.text("abcdefghij0123456789-", min_size=1, max_size=8)
FOLDERS = st.lists(SEGMENTS, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))
FILES = st.tuples(FOLDERS, SEGMENTS).map(lambda parts: f"{parts[0]}{parts[1]}.json")
FRAGMENTS = st.one_of(st.just(""), SEGMENTS.map(lambda name: f"#{name}"))
#: Paths that no page has, but that an editor may write.
ODD = st.lists(st.sampled_from(["a", "b", ".", "..", "", ".a"]), max_size=5).map("/".join)
KNOWN = ["", "plan/", "plan/prevention-1/", "bodies/moi/", "plan/2024-not-carried-over/"]


@given(start=FOLDERS, target=FOLDERS | FILES, fragment=FRAGMENTS)
def test_following_a_link_from_the_start_arrives_at_the_target(start, target, fragment):
    link = addresses.relative(start, target + fragment)
    assert urljoin(ROOT + start, link) == ROOT + target + fragment
    path = urldefrag(link).url
    assert posixpath.normpath(f"/{start}{path}") == posixpath.normpath(f"/{target}")


@given(start=ODD, target=ODD)
def test_a_path_that_has_to_be_normalised_is_linked_as_the_standard_library_does(start, target):
    link = posixpath.relpath(f"/{target}", f"/{start}")
    assert addresses.relative(start, target).rstrip("/") == link.rstrip("/")


@given(start=FOLDERS, target=FOLDERS)
def test_a_link_works_wherever_the_site_is_served(start, target):
    link = addresses.relative(start, target)
    assert not link.startswith("/")
    below = f"{ROOT}some/folder/"
    assert urljoin(below + start, link) == below + target


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("", "", "./"),
        ("", "plan/", "plan/"),
        ("plan/", "", "../"),
        ("plan/", "plan/", "./"),
        ("plan/", "bodies/moi/", "../bodies/moi/"),
        ("plan/prevention-1/", "plan/prevention-2/", "../prevention-2/"),
        ("plan/prevention-1/", "plan/", "../"),
        ("bodies/moi/", "", "../../"),
        ("bodies/", "bodies/#ministry", "#ministry"),
        ("", "#content", "#content"),
        ("", "glossary/#victim", "glossary/#victim"),
        ("plan/", "search/ku.json", "../search/ku.json"),
    ],
)
def test_links_are_as_short_as_they_can_be(start, target, link):
    assert addresses.relative(start, target) == link


@pytest.mark.parametrize(
    ("language", "address"), list(product(LANGUAGES, KNOWN)), ids=lambda value: str(value)[:20]
)
def test_an_address_below_the_root_is_split_into_the_same_again(language, address):
    whole = addresses.in_language(address, language)
    assert addresses.split(whole) == (language, address)


@given(address=FOLDERS.filter(lambda path: not path.startswith(("ku/", "en/"))))
def test_any_address_comes_back_from_below_the_root(address):
    for language in LANGUAGES:
        assert addresses.split(addresses.in_language(address, language)) == (language, address)


@pytest.mark.parametrize("path", ["kudos/", "english/", "en", "plan/en/", "e/n/"])
def test_a_folder_that_only_begins_like_a_language_is_arabic(path):
    assert addresses.split(path) == (ARABIC, path)


@pytest.mark.parametrize(
    ("address", "language", "other"), list(product(KNOWN, LANGUAGES, LANGUAGES)),
    ids=lambda value: getattr(value, "code", value) or "home",
)  # fmt: skip
def test_the_twin_is_the_same_page_in_the_other_language(address, language, other):
    here = ROOT + addresses.in_language(address, language)
    there = urljoin(here, addresses.twin(address, language, other))
    assert there == ROOT + addresses.in_language(address, other)


def test_twins_lead_in_and_out_of_the_language_folders():
    assert addresses.twin("plan/", ARABIC, KURDISH) == "../ku/plan/"
    assert addresses.twin("plan/", KURDISH, ARABIC) == "../../plan/"
    assert addresses.twin("plan/", KURDISH, ENGLISH) == "../../en/plan/"
    assert addresses.twin("", ARABIC, ENGLISH) == "en/"


def test_each_record_has_its_address():
    assert addresses.of_axis("prevention") == "plan/axis-prevention/"
    assert addresses.of_activity("2024-prevention-3") == "plan/2024-prevention-3/"
    assert addresses.of_annual_plan(2024) == "plan/2024/"
    assert addresses.of_not_carried_over(2024) == "plan/2024-not-carried-over/"
    assert addresses.of_body("moi") == "bodies/moi/"


def test_no_two_pages_share_an_address(site):
    assert len(set(site.all_addresses)) == len(site.all_addresses)
    assert all(not address or address.endswith("/") for address in site.all_addresses)
