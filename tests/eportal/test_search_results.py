"""What the reader sees of a search: sentences, marks, pages with their headings, counts."""

import json
import subprocess

import pytest

from conftest import ROOT
from eportal import addresses
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.pages import search
from eportal.search.index import Section, pack_index
from eportal.search.node import find_node
from eportal.search.worker import worker_script

SCRIPTS = ROOT / "theme_overrides" / "assets" / "search"
COUNTS = ROOT / "docs" / "assets" / "search-counts.js"

LONG = "Before it. " + "word " * 60 + "the raids and " + "word " * 60 + "at last. After it."
DOCS = [
    ("laws/28/", "Law 28 of 2012", "A law. It punishes trafficking in persons. It is short."),
    ("laws/28/#scope", "Scope", "Trafficking within the country.\nTrafficking beyond it."),
    ("laws/28/#annex", "Annex", "Nothing of the kind."),
    ("plan/raids/", "Raids", LONG),
    ("plan/raids/#more", "More", "Raids."),
    ("activities/hostile/", "<img src=x onerror=alert(1)> dangers", "A <b>danger</b> & \"more\"."),
]  # fmt: skip
PARTS = {"laws": "laws", "plan": "plan", "activities": "events"}


def doc(location, title, text):
    part = PARTS[location.split("/")[0]]
    return {
        "location": location, "title": title, "text": text, "kind": "A <kind>", "date": "2012",
        "part": part, "page": 0,
    }  # fmt: skip


def run(*queries, language=ENGLISH, docs=DOCS, numbers=(), words=None):
    """The messages of the worker, and the counts as the page tells them."""
    node = find_node()
    assert node, "no node: install the test dependencies, of which playwright brings one"
    sections = [Section(title, text) for _, title, text in docs]
    codes = {"fillers": ["no", "of"], "sections": {"28": [0], "28 2012": [0], "raids": [4]}}
    config = {
        "language": language.code, "index": pack_index(sections, language), "codes": codes,
    }  # fmt: skip
    given = {
        "script": worker_script(SCRIPTS), "counts": COUNTS.read_text(encoding="utf-8"),
        "setup": {"config": config, "docs": [doc(*each) for each in docs]},
        "queries": queries, "numbers": list(numbers), "words": words,
    }  # fmt: skip
    answer = subprocess.run(
        [node, str(ROOT / "tests" / "eportal" / "search_worker.js")],
        input=json.dumps(given), stdout=subprocess.PIPE, encoding="utf-8", check=True,
    )  # fmt: skip
    return json.loads(answer.stdout)


def found(query, **given):
    """The data of the answer to one query."""
    ready, result = run(query, **given)["answers"]
    assert ready == {"type": 1}
    assert result["type"] == 3
    return result["data"]


def test_a_page_stands_above_its_headings():
    (first, *_) = found("trafficking")["items"]
    assert [each["location"] for each in first] == ["laws/28/", "laws/28/#scope"]


def test_the_sentence_that_matches_is_shown_with_marks():
    page, scope = found("traficking in person")["items"][0]
    marked = "It punishes <mark>trafficking</mark> in <mark>persons</mark>."
    assert page["text"] == f"<p>{marked}</p>"
    assert scope["text"] == "<p><mark>Trafficking</mark> within the country.</p>"


def test_the_original_is_shown_and_not_what_it_was_folded_to():
    docs = [("laws/a/", "القانونُ", "في المادّةِ الأولى. يُعاقَبُ على الاتجـار بالأشخاص.")]
    (page,), *_ = found("الاتجار", language=ARABIC, docs=docs)["items"]
    assert "<mark>الاتجـار</mark> بالأشخاص" in page["text"]
    assert page["title"] == "القانونُ"


def test_the_arabic_keyboard_is_enough_for_kurdish():
    docs = [("laws/a/", "پۆلیس", "پۆلیسی کۆمەڵگەیی کار دەکات.")]
    (page,), *_ = found("پوليسي كومه‌لگه‌يي", language=KURDISH, docs=docs)["items"]
    assert page["text"].startswith("<p><mark>پۆلیسی</mark> <mark>کۆمەڵگەیی</mark>")


def test_a_long_sentence_is_cut_around_what_matched():
    page = found("the raids", docs=DOCS[3:4])["items"][0][0]
    assert page["text"].startswith("<p>…word")
    assert page["text"].endswith("word…</p>")
    assert "<mark>raids</mark>" in page["text"]
    assert len(page["text"]) < 300


def test_a_sentence_that_is_the_title_is_not_said_twice():
    docs = [("plan/a/", "Patrols", "Patrols\nWhat patrols are for.")]
    page = found("patrols", docs=docs)["items"][0][0]
    assert page["text"] == "<p>What <mark>patrols</mark> are for.</p>"


def test_nothing_of_a_record_or_a_query_becomes_markup():
    page = found('<script>danger</script> "dangers"')["items"][0][0]
    assert page["title"] == "&lt;img src=x onerror=alert(1)&gt; <mark>dangers</mark>"
    assert page["text"] == "<p>A &lt;b&gt;<mark>danger</mark>&lt;/b&gt; &amp; &quot;more&quot;.</p>"
    assert page["tags"] == ["A &lt;kind&gt;", "2012"]


@pytest.mark.parametrize("query", ["28/2012", "No. 28 of 2012", "٢٨", "28"])
def test_a_number_finds_its_record_first(query):
    assert found(query)["items"][0][0]["location"] == "laws/28/"


def test_a_code_may_name_a_heading():
    first, *others = found("raids")["items"][0]
    assert first["location"] == "plan/raids/"
    assert others[0]["location"] == "plan/raids/#more"
    assert others[0]["score"] >= first["score"]


def test_guesses_come_last_and_are_counted_apart():
    docs = [*DOCS[:2], ("plan/a/", "Persons", "Persons of the country.")]
    told = found("trafficking within country blorptang", docs=docs)
    similar = [page[0]["isSimilar"] for page in told["items"]]
    assert similar == sorted(similar)
    assert 0 < told["similar"] == sum(similar) < told["total"]


def test_nonsense_finds_nothing():
    told = found("blorptang")
    assert (told["items"], told["total"], told["parts"]) == ([], 0, {"": 0})


def test_what_is_found_can_be_narrowed_to_a_part():
    told = found({"query": "law raids danger", "part": "plan", "limit": 5})
    assert [page[0]["location"] for page in told["items"]] == ["plan/raids/"]
    assert told["total"] == 1
    assert told["parts"][""] == sum(told["parts"][part] for part in told["parts"] if part)
    assert told["query"] == "law raids danger"


def test_no_more_pages_are_shown_than_asked_for():
    told = found({"query": "law raids danger", "limit": 1})
    assert len(told["items"]) == 1
    assert told["total"] == 3


@pytest.mark.parametrize("query", ["", " ", "+ - ~ ^ *", "title:law", "\u200f"])
def test_no_query_stops_the_worker(query):
    assert found(query)["query"] == query


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_count_takes_the_plural_of_its_language(small_site, language):
    words = json.loads(search.words(small_site.view(language, "")))
    numbers = [*range(1300), 10_000, 123_456]
    told = run(numbers=numbers, words=words)["told"]
    for number, sentence in zip(numbers, told, strict=True):
        form = words["count"][language.plural(number)]
        assert sentence == form.replace("{count}", _in_digits(number, language))


def _in_digits(number, language):
    return "".join(language.digits[int(digit)] for digit in str(number))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_page_is_not_listed(small_site, language):
    page = small_site.page(language, addresses.SEARCH)
    assert not page.is_listed
    assert all(
        small_site.page(language, address).is_listed
        for address in small_site.writers
        if addresses.is_listed(address)
    )
