"""From rendered pages to the sections, and to the file, that the search consists of."""

import gzip
import json
from collections import Counter

import pytest

from conftest import ROOT
from eportal import addresses
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.search.aliases import aliases_of
from eportal.search.contents import search_file
from eportal.search.documents import sections_of
from eportal.search.worker import SCRIPTS, worker_script
from rendering import THEME

LIMIT = 120_000  # bytes of gzip a language, texts and all
LANGUAGE_CODES = [language.code for language in LANGUAGES]


def sections(html, language=ENGLISH):
    return [(each.anchor, each.title, each.text) for each in sections_of(html, language)]


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<h1>Plan</h1><p>Lead</p>", [("", "Plan", "Lead")]),
        ("<p>Kind</p><h1>Plan</h1>", [("", "Plan", "Kind")]),
        ("<h1>A</h1><h2 id='b'>B</h2><p>C</p>", [("", "A", ""), ("b", "B", "C")]),
        (
            "<h1>A</h1><h2 id='b'>B</h2>1<h3 id='c'>C</h3>2<h2 id='d'>D</h2>3",
            [("", "A", ""), ("b", "B", "1"), ("c", "C", "2"), ("d", "D", "3")],
        ),
        ("<h1>A</h1><h2 id='b'>B</h2>1<h3>C</h3>2", [("", "A", ""), ("b", "B", "1\nC\n2")]),
        ("<h1>A</h1><p>one <bdi>2</bdi>\n<b>three</b></p>", [("", "A", "one 2 three")]),
        ("<h1>A</h1><ul><li>one</li><li>two<br>three</li></ul>", [("", "A", "one\ntwo\nthree")]),
        ("<h1>A &amp; B</h1>&lt;c&gt;", [("", "A & B", "<c>")]),
    ],
)
def test_a_section_is_the_head_or_a_heading_with_its_text(html, read):
    assert sections(html) == read


@pytest.mark.parametrize(
    "left_out",
    [
        "<nav>x</nav>",
        "<form><label>x <input></label></form>",
        "<svg><text>x</text></svg>",
        "<table><thead><tr><th>x</th></tr></thead></table>",
        "<p hidden>x</p>",
        "<ul data-search='no'><li>x<ul><li>x</li></ul></li></ul>",
        "<p lang='ar'>x</p>",
        "<h2 id='x' data-search='no'>x</h2><p>x</p><h3 id='y'>x</h3><p>x</p>",
        "<h2 id='x'>only a heading</h2>",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(left_out):
    html = f"<h1>A</h1><p>before</p>{left_out}<h2 id='b'>B</h2><p lang='en'>after</p>"
    assert sections(html) == [("", "A", "before"), ("b", "B", "after")]


def test_a_heading_that_is_left_out_ends_with_the_next_of_its_level():
    html = "<h2 id='a' data-search='no'>A</h2>1<h3 id='b'>B</h3>2<h2 id='c'>C</h2>3"
    assert sections(html) == [("", "", ""), ("c", "C", "3")]


def test_an_element_may_be_a_section_to_itself_and_another_add_to_it():
    html = (
        "<h1>A</h1><table><tr id='t' data-search-title='Term'><td>said</td></tr>"
        "<tr data-search-of='t'><td>noted</td></tr></table><p>after</p>"
    )
    assert sections(html) == [("", "A", "after"), ("t", "Term", "said\nnoted")]


def test_elements_that_were_never_ended_do_no_harm():
    assert sections("<h1>A</h1><ul><li>one<li>two</ul><p>three</i>") == [
        ("", "A", "one\ntwo\nthree")
    ]


def pages_of(site, language):
    """Every page by address; a written one as an editor's HTML would stand there."""
    written = {page.address for page in site.content.documents} - set(site.writers)
    return {address: site.page(language, address) for address in site.writers} | {
        address: site.page(language, address, '<h1>x</h1><h2 id="y">Y</h2><p>z</p>')
        for address in written
    }


@pytest.fixture(scope="module", params=LANGUAGES, ids=LANGUAGE_CODES)
def built(request, site):
    """(language, pages, file) of the real portal."""
    pages = pages_of(site, request.param)
    return request.param, pages, search_file(site, request.param, pages)


@pytest.fixture(scope="module")
def docs(built):
    return json.loads(built[2])["docs"]


def test_two_builds_are_the_same(site, built):
    language, pages, file = built
    assert search_file(site, language, dict(reversed(pages.items()))) == file


def test_index_and_texts_together_are_small(built):
    assert len(gzip.compress(built[2], mtime=0)) < LIMIT


def test_the_file_is_what_material_and_our_worker_expect(built):
    file = json.loads(built[2])
    assert list(file) == ["config", "docs"]
    assert file["config"]["language"] == built[0].code
    assert {"index", "codes", "synonyms"} < file["config"].keys()
    assert file["config"]["index"]["sections"] == len(file["docs"])


def test_every_section_leads_to_a_place_that_exists(built, docs):
    for doc in docs:
        address, _, anchor = doc["location"].partition("#")
        assert not anchor or f'id="{anchor}"' in built[1][address].body, doc["location"]
    assert all(count == 1 for count in Counter(doc["location"] for doc in docs).values())


def test_every_page_is_there_once_with_its_sections_behind_it(built, docs):
    heads = [doc for doc in docs if "#" not in doc["location"]]
    assert {doc["location"] for doc in heads} == {
        address for address, page in built[1].items() if page.is_listed
    }
    assert [doc["page"] for doc in docs] == sorted(doc["page"] for doc in docs)
    for doc in docs:
        assert doc["location"].startswith(heads[doc["page"]]["location"])


def test_every_section_says_what_it_is_and_where_it_belongs(docs):
    assert all(doc["kind"] and doc["title"] for doc in docs)
    parts = {"home", "plan", "laws", "events", "reports", "rights", "help", "about"}
    assert {doc["part"] for doc in docs} == parts


def test_kind_and_date_are_in_the_words_of_the_language(site, built, docs):
    language = built[0]
    told = {doc["location"]: (doc["kind"], doc["date"]) for doc in docs}
    kinds = {
        kind: site.content.portal.labels[f"record-kind-{kind}"].text.written_in(language)
        for kind in ("activity", "law", "term", "right")
    }
    assert told["laws/law-28-2012/"] == (kinds["law"], language.year(2012))
    assert told["plan/prevention-16/"][0] == kinds["activity"]
    assert told["glossary/#victims"] == (kinds["term"], "")
    assert told["rights/#right-1"] == (kinds["right"], "")
    event = next(each for each in site.content.portal.events if each.start)
    date = language.date_range(event.start, event.end)
    assert told[addresses.of_event(event.id)][1] == date


def test_the_text_of_an_activity_is_found_on_its_own_page_only(site, built, docs):
    portal, language = site.content.portal, built[0]
    texts = {
        addresses.of_activity(each.id): _shown(each.text, language)
        for each in portal.all_activities()
    }
    for text in texts.values():
        if len(text) < 60:
            continue  # these words may stand in any text
        found = {doc["location"] for doc in docs if text in doc["text"]}
        assert found == {address for address, other in texts.items() if text in other}


def _shown(words, language):
    """A text as it is shown, paragraph by paragraph."""
    lines = language.digits_of(words.written_in(language)).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)


def test_the_name_of_a_law_is_not_in_lists_of_other_pages(docs):
    (title,) = (doc["title"] for doc in docs if doc["location"] == "laws/law-28-2012/")
    assert title not in next(doc["text"] for doc in docs if doc["location"] == "laws/")


def test_a_quiet_page_is_found_by_its_words_but_shows_its_neutral_title_only(built, docs):
    quiet = {address: page for address, page in built[1].items() if page.quiet}
    assert quiet
    shown = [doc for doc in docs if doc["location"].split("#")[0] in quiet]
    assert [doc["location"] for doc in shown] == list(quiet)
    for doc in shown:
        page = quiet[doc["location"]]
        assert (doc["title"], doc["text"]) == (page.title, page.description)


def test_the_words_of_a_quiet_page_are_in_the_index(site):
    pages = pages_of(site, ENGLISH)
    alone = {address: page for address, page in pages.items() if page.quiet}
    index = json.loads(search_file(site, ENGLISH, alone))["config"]["index"]
    assert {"passport", "danger"} & set(index["terms"].split(" "))


def test_a_page_that_is_not_listed_is_not_searched(built, docs):
    hidden = {address for address, page in built[1].items() if not page.is_listed}
    assert not hidden & {doc["location"] for doc in docs}


def test_other_names_lead_to_a_record_in_every_language(site):
    portal = site.content.portal
    for language in LANGUAGES:
        aliases = aliases_of(portal, language)
        for place, title in (
            ("bodies/moi/", portal.body["moi"].name),
            ("laws/law-28-2012/", portal.law["law-28-2012"].title),
            ("plan/axis-prevention/", portal.strategy.axis("prevention").title),
            ("glossary/#victims", next(t for t in portal.glossary if t.id == "victims").preferred),
        ):
            others = {title.written_in(each) for each in LANGUAGES if each is not language}
            assert others - {title.written_in(language)} <= set(aliases[place]), place
            assert title.written_in(language) not in aliases[place]


def test_forms_of_names_that_the_checks_know_lead_to_the_body_without_their_stars(site):
    portal = site.content.portal
    aliases = aliases_of(portal, ARABIC)
    assert not [name for names in aliases.values() for name in names if name.endswith("*")]
    known = [each for each in portal.names if each.kind == "body" and each.id in portal.body]
    for each in known:
        forms = {form.rstrip("*") for form in each.matching.en}
        assert forms <= {*aliases[addresses.of_body(each.id)], portal.body[each.id].name.ar}


def test_no_person_becomes_another_name_of_anything(site):
    portal = site.content.portal
    persons = {form for each in portal.names if each.kind == "person" for form in each.matching.en}
    names = {name for names in aliases_of(portal, ENGLISH).values() for name in names}
    assert not persons & names


def test_the_worker_is_one_script_in_which_nothing_is_used_before_it_is_there():
    folder = THEME / SCRIPTS
    script = worker_script(folder)
    places = {file.name: script.find(file.read_text("utf-8")) for file in folder.glob("*.js")}
    assert min(places.values()) == places["lunr.min.js"] == 0
    assert max(places.values()) == places["worker.js"]
    for file in folder.glob("*.js"):
        for other, place in places.items():
            if f'require("./{other}")' in file.read_text("utf-8"):
                assert place < script.find(file.read_text("utf-8"))
    assert script.count("self.SearchRules = {") == 1


def test_the_library_comes_with_its_licence():
    assert "Permission is hereby granted" in (THEME / SCRIPTS / "LICENSE-lunr.txt").read_text()
    assert "Oliver Nightingale" in worker_script(ROOT / "theme_overrides" / SCRIPTS)[:300]
