"""Placeholders, tags, emphasis, code and links of one text, and what is broken in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.placeholders import comparable_places
from eportal.facts.link_targets import named_language, target
from eportal.facts.markup import (
    code_spans,
    emphases,
    links,
    stray_backticks,
    stray_emphasis,
    unfinished_links,
)
from eportal.facts.placeholders import broken_places, loose_places, named_places, places
from eportal.facts.tags import bold_tag, broken_tags, meaningful_tags, with_bold_of_wikis
from eportal.facts.written_in import may_be_written_in
from eportal.languages import ARABIC, ENGLISH, KURDISH

SCRAPS = st.sampled_from([
    "{", "}", "{{", "}}", "{x}", "%(", ")s", "%s", "$1", "<", ">", "</", "<a href=", '"', "**", "*",
    "_", "`", "``", "[", "](", ")", "![", "نص", "دەق", "word", " ", "\n", "\\", "50%", "{#id}",
])  # fmt: skip
TEXT = st.one_of(st.text(), st.lists(SCRAPS, max_size=30).map("".join))
FACTS = [
    places, broken_places, broken_tags, code_spans, links, stray_backticks, stray_emphasis,
    unfinished_links,
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عرض {shown} من أصل {total}", {"{shown}": 1, "{total}": 1}),
        ("لە {العدد}", {"{العدد}": 1}),
        ("{{ page.updated }} {{page.updated}}", {"{{ page.updated }}": 1, "{{page.updated}}": 1}),
        ("%(count)s و%(count)s", {"%(count)s": 2}),
        ("%s of %1$s, %d", {"%s": 1, "%1$s": 1, "%d": 1}),
        ("%{name} ${name}", {"%{name}": 1, "${name}": 1}),
        ("$1 and again $1", {"$1": 1}),
        ("لـ$1 و$2. See $3, ($4)", {"$1": 1, "$2": 1, "$3": 1, "$4": 1}),
        ("costs $15 or 5% so, US$5, $2.50 or $3 million", {}),
        ("٥٪ (نحو) 12% (about) 50% discount", {}),
        ("{#id} {.button} { .md-button } {dir=ltr} {: lang=en }", {}),
        ("{{PLURAL:$1|one|{{GENDER:$2|a|b}}}} {{SITENAME}}", {}),
        ("{count, plural, one {# item} other {# items}}", {}),
        ("no places", {}),
    ],
)
def test_places(text, expected):
    assert named_places(text) == expected
    assert broken_places(text) == ()


@pytest.mark.parametrize(
    ("text", "shown", "steering"),
    [
        ("{{PLURAL:$1|one|$1 laws of $2}}", {"$1", "$2"}, {"$1"}),
        ("{{GENDER:$2|he|she}} left $1", set(), {"$2"}),
        ("[{{fullurl:{{PAGE}}|id=$1}} {{plural:$3||one|$3 laws}}]", {"$3"}, {"$1", "$3"}),
        ("{{SITENAME}} $1", set(), set()),
        ("$1", set(), set()),
    ],
)
def test_places_within_alternatives(text, shown, steering):
    found = loose_places(text)
    assert (found.shown, found.steering) == (shown, steering)


COUNT = "$1 {{PLURAL:$1|law|laws}}"


@pytest.mark.parametrize(
    ("english", "arabic", "kurdish", "agree"),
    [
        (COUNT, "{{PLURAL:$1|قانون|$1 قوانين}}", "$1 یاسا", True),
        (COUNT, "{{PLURAL:$1|قانون|قانونان}}", "$1 یاسا", True),
        (COUNT, "قوانين", "$1 یاسا", False),
        ("{{PLURAL:$1|one|$1}} laws", "$1", "{{PLURAL:$1|یەک}}", True),
        ("{{PLURAL:$1|one|$1}} laws", "$1", "یاسا", False),
        ("{{GENDER:$2|He}} left", "غادر", "ڕۆیشت", True),
        ("{{GENDER:$2|He}} left $1", "غادر $1", "ڕۆیشت", False),
        ("5 dollars", "$5", "٥ دۆلار", True),
        ("{x} of $1", "{x} $1", "$1", False),
    ],
)
def test_places_that_can_be_compared(english, arabic, kurdish, agree):
    texts = {ENGLISH: english, ARABIC: arabic, KURDISH: kurdish}
    first, *others = comparable_places(texts, ENGLISH).values()
    assert all(each == first for each in others) is agree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{PLURAL:$1|<b>one</b>|<b>$1</b> laws|a law}} in <b>force</b>", {"<b>": 2}),
        ("{{PLURAL:$1|one|two}}", {}),
        ("<b>{{SITENAME}}</b>", {"<b>": 1}),
    ],
)
def test_tags_of_one_alternative(text, expected):
    assert meaningful_tags(text) == expected


def test_bold_of_wikis():
    assert bold_tag({"<i>": 1, "<b>": 2}) == "<b>"
    assert bold_tag({"<i>": 1}) == ""
    assert with_bold_of_wikis({}, "'''one''' and '''two'''", "<b>") == {"<b>": 2}
    assert with_bold_of_wikis({}, "'''one'''", "") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{shown of {total}", ["{shown"]),
        ("shown} of {total}", ["shown}"]),
        ("{ shown} of {total}", ["{ shown}"]),
        ("%(count) victims", ["%(count)"]),
        ("% (count)s victims", ["% (count)s"]),
        ("(count)s victims", ["(count)s"]),
        ("{{ page.updated }", ["{"]),
        ("name(s) and 12%(s)", []),
        ("عدد } من", ["}"]),
    ],
)
def test_broken_places(text, expected):
    assert sorted(each.text for each in broken_places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اضغط <kbd>Enter</kbd>", {"<kbd>": 1}),
        ('<a href="x" class="big" dir="ltr">نص</a>', {'<a class="big">': 1}),
        ('<bdi>12</bdi> <span dir="ltr">a</span>', {}),
        ("a <br> b <br/>", {"<br>": 2}),
        ("5 < 6 and <name> of <user@example.org>", {}),
        ("`<b>` is code", {}),
    ],
)
def test_tags(text, expected):
    assert meaningful_tags(text) == expected
    assert broken_tags(text) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("<b>نص", 1),
        ("نص</b>", 1),
        ("<b>نص<b>", 2),
        ("<a href=”x”>نص</a>", 2),
        ('<a href="x"نص</a>', 2),
        ("<strong>[a](b)</strong", 2),
        ('<href="x">نص', 1),
    ],
)
def test_broken_tags(text, number):
    assert len(broken_tags(text)) == number


@pytest.mark.parametrize(
    ("text", "pairs", "stray"),
    [
        ("**مهم:** نص", {"**": 1}, 0),
        ("*{period}* و**{a}**", {"*": 1, "**": 1}, 0),
        ("***both***", {"***": 1}, 0),
        ("_low_ and snake_case_name", {"_": 1}, 0),
        ("2 * 3 * 4", {}, 0),
        ("* item of a list", {}, 0),
        ("`**` is code, \\* a star", {}, 0),
        ("**مهم: نص", {}, 1),
        ("مهم:** نص", {}, 1),
        (" ** مهم:** نص", {}, 2),
        ("**مهم: ** نص", {}, 2),
        (" * {period}*.", {}, 1),
        ("https://example.org/a_b_ and [x](a*b*c)", {}, 0),
    ],
)
def test_emphasis(text, pairs, stray):
    assert emphases(text) == pairs
    assert len(stray_emphasis(text)) == stray


@pytest.mark.parametrize(
    ("text", "codes", "stray"),
    [
        ("`{file}` لم", ["{file}"], 0),
        ("``a`b``", ["a`b"], 0),
        ("{file}` لم", [], 1),
        (" ` {file}` لم", [" {file}"], 0),
    ],
)
def test_code(text, codes, stray):
    assert [each.text for each in code_spans(text)] == codes
    assert len(stray_backticks(text)) == stray


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[نص](a.md) و[آخر](b.md#c)", [("نص", "a.md"), ("آخر", "b.md#c")]),
        ("[{email}](mailto:{email})", [("{email}", "mailto:{email}")]),
        ('[a](b.md "title") [c](<d e>)', [("a", "b.md"), ("c", "d e")]),
        ("[a [b] c](d_(e))", [("a [b] c", "d_(e)")]),
        ("[![alt](a.png)](b.md)", [("![alt](a.png)", "b.md"), ("alt", "a.png")]),
        ('<a href="x/" dir="ltr">نص</a>', [("نص", "x/")]),
        ('<img src="a.png" alt="map">', [("map", "a.png")]),
        ("`[a](b)` is code, [a] (in brackets)", []),
    ],
)
def test_links(text, expected):
    assert [(each.text, each.target) for each in links(text)] == expected
    assert unfinished_links(text) == ()


@pytest.mark.parametrize(
    "text",
    ["[a] (b.md)", "[a](b.md", "a](b.md)", "[115](tel:115 or [e](mailto:e)", "[a] (https://b.org)"],
)
def test_unfinished_links(text):
    assert len(unfinished_links(text)) == 1


@pytest.mark.parametrize(
    ("written", "common", "languages", "is_external"),
    [
        ("laws.md#list", "laws.md#list", set(), False),
        ("/ku/laws/", "/{}/laws/", {KURDISH}, False),
        ("../../en/laws.md", "../../{}/laws.md", {ENGLISH}, False),
        ("../files/plan.ar.pdf", "../files/plan.{}.pdf", {ARABIC}, False),
        ("https://example.org/", "https://example.org/", set(), True),
        ("https://example.org/ar/page", "https://example.org/", {ARABIC}, True),
        ("https://ckb.example.org/x", "https://{}.example.org/", {KURDISH}, True),
        ("mailto:a@example.org", "mailto:a@example.org", set(), True),
        ("den/area.md", "den/area.md", set(), False),
        ("laws.md#القوانين", "laws.md#", set(), False),
    ],
)
def test_targets(written, common, languages, is_external):
    found = target(written)
    assert (found.common, found.languages) == (common, languages)
    assert found.is_external is is_external


@pytest.mark.parametrize(
    ("written", "root"),
    [("/ar/", ARABIC), ("../ku/", KURDISH), ("/en/index.html", ENGLISH), ("/en/laws/", None)],
)
def test_first_page_of_a_language(written, root):
    assert target(written).root is root


@pytest.mark.parametrize(
    ("shown", "language"),
    [
        ("العربية", ARABIC), ("کوردی", KURDISH), ("English version", ENGLISH), ("kurdish", KURDISH),
        ("Englishman", None), ("English, Arabic", None), ("القوانين", None),
    ],
)  # fmt: skip
def test_name_of_a_language(shown, language):
    assert named_language(shown) is language


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("القوانين والحقوق", [ARABIC]),
        ("یاساکان و مافەکان", [KURDISH]),
        ("the laws", [ENGLISH]),
        ("12", []),
    ],
)
def test_language_by_letters(text, languages):
    found = [each for each in (ARABIC, KURDISH, ENGLISH) if may_be_written_in(text, each)]
    assert found == languages


@given(TEXT)
def test_marks_stand_where_they_are_said_to(text):
    for fact in FACTS:
        found = fact(text)
        assert all(0 <= each.start < each.end <= len(text) for each in found)
        assert [each.start for each in found] == sorted(each.start for each in found)


@given(TEXT)
def test_any_text_can_be_a_target(text):
    assert target(text).written == text
