"""What a template gets when it asks for words, numbers, times and links."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.records.interface import Label
from eportal.records.record import Words
from eportal.site import open_site
from records_for_tests import activity
from rendering import THEME

HALF = {"kind": "half-year", "year": "2023", "half": "2"}


def code(value):
    return getattr(value, "code", None)


@pytest.fixture
def view(small_site):
    return lambda language, address="plan/prevention-1/": small_site.view(language, address)


@pytest.fixture
def labelled(view):
    """A view of which the one label is this pattern."""

    def make(pattern, language=ARABIC):
        seen = view(language)
        label = Label(id="x", text=Words(ar=pattern, ku=pattern, en=pattern), note="-")
        return replace(seen, portal=replace(seen.portal, interface=(label,)))

    return make


@pytest.mark.parametrize(
    ("pattern", "fillings", "plain"),
    [
        ("نص", {}, "نص"),
        ("سنة {year}", {"year": "2024"}, "سنة ٢٠٢٤"),
        ("{a} {b}", {"a": "<b>", "b": "{a}"}, "<b> {a}"),
        ("{{7*7}}", {}, "{٧*٧}"),
        ("{year!r:>9}", {"year": "2024"}, "٢٠٢٤"),
    ],
)
def test_a_plain_label_is_filled_and_in_the_digits_of_the_page(labelled, pattern, fillings, plain):
    assert labelled(pattern).plain_label("x", **fillings) == plain


@pytest.mark.parametrize(
    ("fillings", "html"),
    [
        ({"year": "<b>"}, 'سنة &lt;<bdi dir="ltr">b</bdi>&gt;'),
        ({"year": "{year}"}, 'سنة {<bdi dir="ltr">year</bdi>}'),
        ({"year": Markup("<b>ع</b>")}, "سنة <b>ع</b>"),
    ],
)
def test_what_fills_a_label_is_escaped_unless_it_is_finished(labelled, fillings, html):
    assert labelled("سنة {year}").label("x", **fillings) == html


@pytest.mark.parametrize("pattern", ["{year.__class__}", "{year[0]}", "{other}", "{0}"])
def test_a_label_reaches_nothing_but_what_fills_it(labelled, pattern):
    seen = labelled(pattern)
    name = pattern[1:-1]
    with pytest.raises(KeyError, match=re.escape(name)):
        seen.plain_label("x", year="2024")
    with pytest.raises(KeyError, match=re.escape(name)):
        seen.label("x", year="2024")


@pytest.mark.parametrize(
    ("language", "timing", "text"),
    [
        (ENGLISH, HALF, "second half of 2023"),
        (ENGLISH, HALF | {"half": "1"}, "first half of 2023"),
        (ENGLISH, {"kind": "years", "start": "2023", "end": "2026"}, "2023–2026"),
        (KURDISH, {"kind": "years", "start": "2023", "end": "2026"}, "٢٠٢٣–٢٠٢٦"),
        (ARABIC, {"kind": "years", "start": "2024", "end": "2024"}, "٢٠٢٤"),
    ],
)
def test_a_timing_is_told_in_words(view, language, timing, text):
    told = view(language).timing(activity(timing=timing).timing)
    assert told.striptags().lower() == text


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_each_kind_of_timing_has_words_of_its_own(view, language):
    kinds = [{"kind": "ongoing"}, {"kind": "not-printed"}, HALF, HALF | {"half": "1"}]
    told = {view(language).timing(activity(timing=kind).timing) for kind in kinds}
    assert len(told) == len(kinds)


@pytest.mark.parametrize(
    ("language", "text"), [(ARABIC, "تموز ٢٠٢٣"), (KURDISH, "تەمووز ٢٠٢٣"), (ENGLISH, "July 2023")]
)
def test_a_month_has_its_name_and_its_year(view, language, text):
    assert view(language).month((2023, 7)).striptags() == text


@pytest.mark.parametrize(
    ("lines", "text"), [("405", "٤٠٥"), ("419-421", "٤١٩–٤٢١")], ids=["one", "range"]
)
def test_lines_of_a_source_are_in_the_digits_of_the_page(view, lines, text):
    assert view(ARABIC).lines(lines).striptags() == text


def test_codes_keep_their_digits_and_run_left_to_right(view):
    assert view(ARABIC).code("<004:88>") == '<bdi dir="ltr" class="code">&lt;004:88&gt;</bdi>'


def test_a_text_on_one_line_has_no_breaks_and_no_markup(view):
    words = Words(ar="سطر\n  ثانٍ <2>", ku="-", en="-")
    assert view(ARABIC).plain(words) == "سطر ثانٍ <٢>"


def test_a_text_of_two_lines_makes_two_paragraphs(view):
    assert view(ARABIC).block(Words(ar="أ\nب", ku="-", en="-")) == "<p>أ</p>\n<p>ب</p>"


def test_an_activity_is_named_by_its_axis_and_number(view, small_content):
    name = view(KURDISH).activity_name(small_content.portal.activity["2024-prevention-1"])
    assert name.striptags() == "خۆپاراستن ١"


def test_a_page_does_not_link_to_itself(view):
    assert "<a" not in view(ARABIC).prose("prevention-1")
    assert '<a href="../prevention-2/">' in view(ARABIC).prose("prevention-2")
    assert "<a" not in view(ARABIC).prose("prevention-99")


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_the_permanent_address_is_below_the_root(small_content, language):
    for url in ("https://portal.example", "https://portal.example/"):
        seen = open_site(small_content, THEME, url).view(language, "plan/")
        assert seen.absolute_address == f"https://portal.example/{language.address}plan/"
