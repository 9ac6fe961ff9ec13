"""Written pages into which somebody has put what slips past filters: nothing of it is left."""

import re
from dataclasses import replace
from pathlib import Path

import lxml.html
import markdown
import pytest
import yaml

from eportal import addresses
from eportal.alignment.of_documents import page_of_texts
from eportal.checks.allowed_html import (
    attributes_are_those_of_running_text,
    elements_are_those_of_running_text,
    links_lead_to_pages_files_or_people,
)
from eportal.facts.allowed_html import ELEMENTS, attributes_of, kept
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.pages.cleaning import cleaned
from eportal.records.record import Words
from filter_evasion import IN_HTML, IN_MARKDOWN
from rendering import parsed, text_of, whole_page

RULES = (
    elements_are_those_of_running_text,
    attributes_are_those_of_running_text,
    links_lead_to_pages_files_or_people,
)
HARMFUL = {
    "script", "style", "form", "input", "button", "iframe", "frame", "object", "embed", "svg",
    "math", "link", "meta", "base", "video", "audio", "template", "marquee", "textarea", "select",
}  # fmt: skip
ADDRESSES = ("href", "src", "action", "formaction", "data", "xlink:href", "background")
PAGE = "# Title\n\nfirst\n\n{}\n\nlast\n"
#: As MkDocs has it, whose own extensions come first.
_OWN = [
    each if isinstance(each, str) else next(iter(each))
    for each in yaml.load(
        (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"),
        Loader=yaml.BaseLoader,
    )["markdown_extensions"]
]
EXTENSIONS = [*dict.fromkeys(["toc", "tables", "fenced_code", *_OWN])]


def html_of(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


def pages():
    return [PAGE.format(each) for each in (*IN_HTML, *IN_MARKDOWN)]


def harmful(html):
    """What could run, style, ask or embed in HTML, as a browser would read it."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    found = []
    for node in root.iter():
        if not isinstance(node.tag, str) or node.tag in HARMFUL:
            found.append(str(node.tag))
            continue
        for name, value in node.items():
            scheme = re.sub(r"[\x00-\x20]", "", value).lower()
            if name.startswith("on") or name in {"style", "srcdoc", "name", "background"}:
                found.append(name)
            elif name in ADDRESSES and re.match(r"(?!https?:|mailto:|tel:)[a-z0-9+.-]+:", scheme):
                found.append(value)
    return found


def test_there_are_as_many_strings_as_were_promised():
    assert len({*IN_HTML}) >= 60
    assert len({*IN_MARKDOWN}) >= 20


def test_the_strings_would_harm_if_nothing_were_taken_away():
    harmless = [text for text in pages() if not harmful(html_of(text))]
    assert len(harmless) < len(pages()) / 5  # old browsers ran them, or Markdown makes text of them


@pytest.mark.parametrize("text", pages())
def test_nothing_harmful_is_left(text):
    assert harmful(cleaned(html_of(text))) == []


@pytest.mark.parametrize("each", IN_HTML)
def test_nothing_harmful_is_left_of_html_itself(each):
    assert harmful(cleaned(f"<p>{each}</p><p>last</p>")) == []


@pytest.mark.parametrize("text", pages())
def test_what_is_left_is_on_the_list(text):
    root = lxml.html.fragment_fromstring(cleaned(html_of(text)), create_parent="div")
    for node in root.iterdescendants():
        assert node.tag in ELEMENTS
        for name, value in node.items():
            assert name in attributes_of(node.tag)
            assert kept(node.tag, name, value) == value


def test_cleaning_twice_is_cleaning_once():
    for text in pages():
        once = cleaned(html_of(text))
        assert cleaned(once) == once


@pytest.mark.parametrize("text", pages())
def test_whatever_is_taken_away_is_told_with_its_line(text):
    html = html_of(text)
    if structure(html) == structure(cleaned(html)):
        return
    page = page_of_texts("page/about", dict.fromkeys(LANGUAGES, text))
    found = [finding for rule in RULES for finding in rule(page)]
    assert {finding.language for finding in found} == {each.code for each in LANGUAGES}
    lines = text.split("\n")
    for finding in found:
        assert 5 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1])


def structure(html):
    """Every element with its attributes, in order; remarks, which nobody reads, are none."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    comments = lxml.etree.Comment
    nodes = [node for node in root.iterdescendants() if node.tag is not comments]
    return [(str(node.tag), sorted(node.items())) for node in nodes]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_a_whole_page_has_no_script_but_the_portal_s_own(site, language):
    everything = "\n\n".join(IN_MARKDOWN) + "\n\n" + "\n\n".join(IN_HTML)
    clean = parsed(whole_page(site, language, "about/", html_of("# Title\n\nfirst\n")))
    page = parsed(whole_page(site, language, "about/", html_of(PAGE.format(everything))))
    for kind in ("script", "style", "form", "iframe", "svg", "meta", "link", "base", "input"):
        assert outlines(page, kind) == outlines(clean, kind)
    assert page.xpath("//@style | //@*[starts-with(name(), 'on')] | //@srcdoc") == []
    targets = [each.strip().lower() for each in page.xpath("//@href | //@src")]
    assert not [each for each in targets if re.match(r"(javascript|vbscript|data:[^,])", each)]
    for id_ in ("content", "__config", "__search"):
        assert len(page.xpath(f"//*[@id='{id_}']")) == len(clean.xpath(f"//*[@id='{id_}']"))


def outlines(page, kind):
    """The elements of a kind, but for the words that describe the page to programs."""
    known = page.xpath(f"//{kind}[not(@name) and not(@type='application/ld+json')]")
    return [
        sorted(item for item in each.items() if item[0] != "content" or not each.get("property"))
        for each in known
    ]


#: Without the two characters that no file of records may hold.
IN_DATA = [each.translate({0: None, 1: None}) for each in (*IN_HTML, *IN_MARKDOWN)]


@pytest.mark.parametrize("each", IN_DATA)
def test_no_text_of_a_record_becomes_markup(site, each):
    words = Words(ar=each, ku=each, en=each)
    for language in LANGUAGES:
        view = site.view(language, "")
        shown = [
            view.text(words), view.title(words), view.block(words), view.prose(each),
            view.quote(each), view.code(each), view.provision(each), view.lines(each),
            view.label("source-line", document=each, lines=each),
        ]  # fmt: skip
        for html in shown:
            root = lxml.html.fragment_fromstring(html, create_parent="div")
            assert {node.tag for node in root.iterdescendants()} <= {"bdi", "p"}
            assert {name for node in root.iter() for name in node.attrib} <= {
                "class",
                "dir",
                "lang",
            }
            assert "<" not in each or "<" in root.text_content()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_a_record_full_of_them_has_the_page_of_any_record(site, language):
    page = page_of_activity(site, language, " ".join(IN_DATA))
    clean = page_of_activity(site, language, "text")
    assert "RSnake" in text_of(page.find(".//main"))
    assert {node.tag for node in page.iter()} == {node.tag for node in clean.iter()}
    for kind in ("script", "style", "form", "svg", "meta", "link", "img"):
        assert outlines(page, kind) == outlines(clean, kind)
    assert page.xpath("//@style | //@*[starts-with(name(), 'on')] | //@srcdoc") == []
    assert not [each for each in page.xpath("//@href") if each.strip().lower().startswith("java")]


def page_of_activity(site, language, text):
    portal = site.content.portal
    activity, *others = portal.activities
    words = Words(**{each.code: text for each in LANGUAGES})
    filled = activity.model_copy(update={"text": words, "indicator": words, "notes": (words,)})
    content = replace(site.content, portal=replace(portal, activities=(filled, *others)))
    address = addresses.of_activity(activity.id)
    return parsed(whole_page(replace(site, content=content), language, address))


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="what">Heading</h2>',
        '<p>Text <strong>bold</strong>, <em>stress</em>, <code dir="ltr">code</code>.</p>',
        '<p><a href="../plan/" hreflang="ar" rel="external">the plan</a></p>',
        '<p><a href="mailto:a@example.org">write</a> <a href="tel:+964">call</a></p>',
        '<ul class="plain"><li>one</li></ul><ol start="3"><li value="4">two</li></ol>',
        '<table><thead><tr><th scope="col">a</th></tr></thead></table>',
        "<table><tbody><tr><td>b</td></tr></tbody></table>",
        '<p lang="ckb" dir="rtl">دەق <bdi dir="ltr">Text</bdi></p>',
        '<img src="../assets/map.png" alt="Map" width="4" height="3">',
        '<details open=""><summary>More</summary><p>text</p></details>',
        '<pre><code class="language-yaml">a: 1\n</code></pre>',
    ],
)
def test_what_an_editor_writes_stays_as_it_is(html):
    assert cleaned(html) == html


def test_a_remark_without_its_end_is_told():
    page = page_of_texts("page/about", {ENGLISH: PAGE.format("<!-- to do")})
    (found,) = elements_are_those_of_running_text(page)
    assert (found.place.line, found.place.column) == (5, 1)
    closed = page_of_texts("page/about", {ENGLISH: PAGE.format("<!-- to do -->")})
    assert [*elements_are_those_of_running_text(closed)] == []


def test_a_page_of_today_loses_nothing(content):
    for document in content.documents:
        html = html_of(document.body)
        assert structure(cleaned(html)) == structure(html), document.path


def test_words_of_a_script_are_in_no_description(site):
    for language in (ARABIC, ENGLISH):
        page = site.page(language, "about/", html_of(PAGE.format("<script>alert(1)</script>")))
        assert "alert" not in page.description
        assert "alert" not in page.body
