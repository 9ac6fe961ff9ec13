"""Laws named in running text are links to their pages, and nothing else changes."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.facts.citations import citations
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.pages.prose import isolated, isolated_html
from eportal.records.laws import Instrument
from eportal.records.record import Words
from records_for_tests import activity, words

TAG = re.compile(r"<[^>]*>")
KNOWN = {(28, 2012): "../law-28-2012/"}
LINKED = '<a href="../law-28-2012/">Law 28 of 2012</a>'


def code(value):
    return getattr(value, "code", None)


def link_law(number, year):
    return KNOWN.get((number, year))


def shown(text, language):
    return isolated(text, language, lambda id_: f"../{id_}/", link_law)


def ltr(text):
    return f'<bdi dir="ltr">{text}</bdi>'


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        (
            ARABIC, "وفق القانون رقم (28) لسنة 2012.",
            f'وفق <a href="../law-28-2012/">القانون رقم ({ltr("٢٨")}) لسنة {ltr("٢٠١٢")}</a>.',
        ),
        (
            KURDISH, "یاسای ژمارە (٢٨)ی ساڵی ٢٠١٢، کە",
            f'<a href="../law-28-2012/">یاسای ژمارە ({ltr("٢٨")})ی ساڵی {ltr("٢٠١٢")}</a>، کە',
        ),
        (
            ENGLISH, "Law 28 of 2012, prevention-1",
            '<a href="../law-28-2012/">Law 28 of 2012</a>, <a href="../prevention-1/">'
            + ltr("prevention-1") + "</a>",
        ),
        (ENGLISH, "Law No. 29 of 2012", "Law No. 29 of 2012"),
        (ENGLISH, "article 3 of the Law", "article 3 of the Law"),
    ],
    ids=code,
)  # fmt: skip
def test_a_law_that_is_known_is_a_link_and_its_numbers_stay_isolated(language, text, html):
    assert shown(text, language) == html


PIECES = st.sampled_from(
    ["القانون رقم (28) لسنة 2012", "یاسای ژمارە ٢٨ی ساڵی ٢٠١٢", "Law No. 28 of 2012", "<b>",
     "&amp;", "prevention-1", "2023-2026", "IOM", "مرۆڤ", "28", " ", "\n", "(", ")", "-", "رقم",
     "لسنة 2012", "Law", "No.", "of", "2012", "x", '"', "\u200f"]
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@given(pieces=st.lists(PIECES, max_size=10))
def test_any_text_is_shown_whole_and_no_link_holds_another(language, pieces):
    text = "".join(pieces)
    html = shown(text, language)
    assert unescape(TAG.sub("", html)) == language.digits_of(text)
    assert not nested_links(html)


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>Law 28 of 2012</p>", f"<p>{LINKED}</p>"),
        (
            '<a href="x"><em>Law 28 of 2012</em></a><p>Law 8 of 2012, Law 28 of 2012</p>',
            f'<a href="x"><em>Law 28 of 2012</em></a><p>Law 8 of 2012, {LINKED}</p>',
        ),
        ('<abbr title="Law 28 of 2012">x</abbr>', '<abbr title="Law 28 of 2012">x</abbr>'),
    ],
)
def test_a_written_page_links_laws_but_never_within_a_link(html, written):
    assert isolated_html(html, ENGLISH, link_law=link_law) == written


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_a_view_links_by_own_designation_and_by_ratifying_law(small_site, language):
    view = small_site.view(language, "plan/")
    texts = {
        "ar": "القانون رقم 5 لسنة 2010، القانون رقم 20 لسنة 2007، الأمر رقم 9 لسنة 2012",
        "ku": "یاسای ژمارە ٥ی ساڵی ٢٠١٠، یاسای ژمارە ٢٠ی ساڵی ٢٠٠٧، فەرمانی ژمارە ٩ی ساڵی ٢٠١٢",
        "en": "Law No. 5 of 2010, Law No. 20 of 2007, Order No. 9 of 2012",
    }
    wanted = ["law-5-2010", "convention-2000", "orders-8-2011-9-2012"]
    html = view.prose(texts[language.code])
    assert re.findall(r'href="([^"]*)"', html) == [f"../laws/{id_}/" for id_ in wanted]
    assert html.striptags() == language.digits_of(texts[language.code])


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_a_law_is_not_linked_on_its_own_page_nor_where_no_link_may_stand(small_site, language):
    law = small_site.content.portal.law["law-5-2010"]
    assert "<a" not in small_site.view(language, "laws/law-5-2010/").text(law.notes[0])
    elsewhere = small_site.view(language, "laws/")
    assert '<a href="law-5-2010/">' in elsewhere.text(law.notes[0])
    assert "<a" not in elsewhere.title(law.notes[0])
    assert "<a" not in elsewhere.in_language(law.notes[0], KURDISH)


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.nested = 0, []

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.open += 1
            if self.open > 1:
                self.nested.append(dict(attrs))

    def handle_endtag(self, tag):
        self.open -= tag == "a"


def nested_links(html):
    links = _Links()
    links.feed(str(html))
    return links.nested


def test_no_page_of_the_portal_holds_a_link_in_a_link(site):
    wrong = [
        (language.code, address)
        for language in LANGUAGES
        for address in site.writers
        if nested_links(site.page(language, address).body)
    ]
    assert wrong == []


def test_every_mention_in_the_portal_links_to_a_law(site):
    """In the texts of activities, sections and roles: as many links as the plan names laws."""
    for language in LANGUAGES:
        body = site.page(language, "plan/prevention-14/").body
        assert '<a href="../../laws/law-28-2012/">' in body
        assert '<a href="../laws/law-28-2012/">' in site.page(language, "committee/").body


def instrument(id_, title, *, number=None):
    return Instrument.model_validate({
        "id": id_,
        "scope": "national",
        "kind": "law",
        "designations": [{"number": number, "year": "2010"}] if number else [],
        "title": words(title),
        "text": words(title),
        "source": {"document": "strategy", "lines": "1"},
    })  # fmt: skip


@pytest.fixture
def citing(small_content):
    """The citations of two laws in a portal of which the activities say this."""
    laws = (instrument("first", "قانون أوّل", number="5"), instrument("second", "قانون ثانٍ"))

    def find(*activities):
        portal = replace(
            small_content.portal, laws=laws, definitions=(), activities=activities, annual_plans=()
        )
        return citations(portal)

    return find


def test_a_law_is_cited_by_number_and_year_or_by_its_whole_title(citing):
    found = citing(
        activity(id="prevention-1", text=words("تنفيذ القانون رقم ٥ لسنة 2010")),
        activity(id="prevention-2", text=words("تنفيذ قانون اول")),
        activity(id="prevention-3", text=words("تنفيذ قانونٍ ثان")),
        activity(id="prevention-4", text=words("تنفيذ القانون")),
    )
    assert found["first"].keys == ("activity/prevention-1", "activity/prevention-2")
    assert found["second"].keys == ("activity/prevention-3",)


def test_only_what_the_plan_says_makes_an_activity_implement_a_law(citing):
    named, silent = words("القانون رقم 5 لسنة 2010"), words("تدريب")
    found = citing(
        activity(id="prevention-1", text=silent, items=(named,)),
        activity(id="prevention-2", text=silent, indicator=named),
        activity(id="prevention-3", text=silent, notes=(named,)),
    )
    assert [each.id for each in found["first"].activities] == ["prevention-1", "prevention-2"]
    assert "activity/prevention-3" in found["first"].keys


def test_only_the_arabic_counts_and_a_law_does_not_cite_itself(citing, small_content):
    kurdish = Words(ar="تدريب", ku="یاسای ژمارە ٥ی ساڵی ٢٠١٠", en="Law No. 5 of 2010")
    assert citing(activity(text=kurdish))["first"].keys == ()
    own = citations(small_content.portal)
    assert "law/law-5-2010" not in own["law-5-2010"].keys
    assert "law/law-5-2010" in own["orders-8-2011-9-2012"].keys


def test_the_activities_that_name_the_trafficking_law(content):
    found = citations(content.portal)["law-28-2012"]
    assert [each.id for each in found.activities] == [
        "prevention-2", "prevention-5", "prevention-14", "partnership-16", "2024-prevention-1",
    ]  # fmt: skip
    assert {"section/preamble", "committee/members", "role/role-1"} <= {*found.keys}
