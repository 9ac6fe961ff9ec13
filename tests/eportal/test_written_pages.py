"""Written pages side by side: which text is which, and who departs from the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.of_documents import page_of_texts, segments_of_page, written_pages
from eportal.checks.rules import all_checks, findings_of
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.reading.documents import Document

RULES = [each for each in all_checks() if each.code.startswith(("DOC", "LNK", "MRK"))]
ARABIC_PAGE = "# عنوان\n\nأول\n\nثان\n\n## قسم {#a}\n\n- بند\n- بند آخر\n\nثالث\n"
KURDISH_PAGE = "# سەردێڕ\n\nیەکەم\n\nدووەم\n\n## بەش {#a}\n\n- خاڵ\n- خاڵی تر\n\nسێیەم\n"
ENGLISH_PAGE = "# Title\n\nfirst\n\nsecond\n\n## Part {#a}\n\n- item\n- other item\n\nthird\n"
SCRAPS = st.sampled_from([
    "# ", "## a {#a}", "- ", "1. ", "| a | b |\n|---|---|\n", "!!! note\n    ", "\n", "\n\n",
    "text", "---\nid: a\n---\n", "---\ndate: 2024\n---\n", "[a](b.md#c)", "![](a.png)",
    "<p lang='ar'>", "{", "**", "`", "/ku/", "](", "```",
])  # fmt: skip
MARKDOWN = st.one_of(st.text(), st.lists(SCRAPS, max_size=25).map("".join))


def page(source=ARABIC, **texts):
    known = {each.code: each for each in LANGUAGES}
    return page_of_texts("page/laws", {known[code]: text for code, text in texts.items()}, source)


def found_in(each):
    supplies = {"page": each, "pages": (each,), "segments": tuple(segments_of_page(each))}
    found = [finding for rule in RULES for finding in findings_of(rule, supplies)]
    return sorted({(finding.code, finding.language) for finding in found})


def compared(each):
    segments = segments_of_page(each)
    return [tuple(segment.text(each) for each in segment.languages) for segment in segments]


def test_the_same_structure_is_compared_text_by_text():
    each = page(ar=ARABIC_PAGE, ku=KURDISH_PAGE, en=ENGLISH_PAGE)
    assert len(compared(each)) == 7
    assert ("بند آخر", "خاڵی تر", "other item") in compared(each)
    assert found_in(each) == []


def test_places_are_those_of_the_file():
    segment = list(segments_of_page(page(ar=ARABIC_PAGE, en=ENGLISH_PAGE)))[5]
    assert str(segment.place(ENGLISH)) == "docs/en/laws.md:10:3"


def test_a_dropped_paragraph_keeps_its_section_from_being_compared():
    each = page(ar=ARABIC_PAGE, ku=KURDISH_PAGE.replace("یەکەم\n\n", ""), en=ENGLISH_PAGE)
    assert ("أول", "first") in compared(each)
    assert ("ثالث", "سێیەم", "third") in compared(each)
    assert found_in(each) == [("DOC202", "ku")]


def test_a_dropped_item_keeps_its_list_from_being_compared():
    each = page(ar=ARABIC_PAGE, en=ENGLISH_PAGE.replace("- item\n", ""))
    assert ("ثالث", "third") in compared(each)
    assert ("بند",) in compared(each)
    assert found_in(each) == [("DOC204", "en")]


def test_exchanged_sections_are_not_compared_with_one_another():
    first, second = "## أ {#a}\n\nنص\n\n", "## ب {#b}\n\nآخر\n\n"
    each = page(ar=first + second, en="## B {#b}\n\nother\n\n## A {#a}\n\ntext\n")
    assert ("نص", "other") not in compared(each)
    assert found_in(each) == [("DOC201", "en")]


def test_translations_that_agree_against_the_source_are_not_said_to_be_wrong():
    without = ARABIC_PAGE.replace("- بند\n", "", 1)
    assert found_in(page(ar=without, ku=KURDISH_PAGE, en=ENGLISH_PAGE)) == [("DOC204", "")]


def test_another_source_is_right():
    changed = ENGLISH_PAGE.replace("## Part", "### Part")
    each = page(ENGLISH, ar=ARABIC_PAGE, en=changed)
    assert found_in(each) == [("DOC201", "ar")]
    assert found_in(page(ar=ARABIC_PAGE, en=changed)) == [("DOC201", "en")]


def test_front_matter_names_the_source():
    head = "---\ntranslation_of: en\n---\n"
    documents = [
        Document("docs/ar/a.md", ARABIC, "a/", head + ARABIC_PAGE),
        Document("docs/en/a.md", ENGLISH, "a/", ENGLISH_PAGE),
    ]
    assert [each.source for each in written_pages(documents)] == [ENGLISH]
    assert [each.source for each in written_pages(documents[1:])] == [ARABIC]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_agrees_with_itself(language):
    others = [each for each in LANGUAGES if each is not language]
    texts = {each.code: ENGLISH_PAGE for each in [language, *others]}
    assert found_in(page(language, **texts)) == []


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("# سەردێڕ\n", "# سەردێڕ\n\n![](../assets/a.png)\n", "DOC202"),
        ("- خاڵ\n- خاڵی تر", "1. خاڵ\n2. خاڵی تر", "DOC203"),
        ("{#a}", "{#b}", "DOC201"),
        ("یەکەم", "یەکەم **", "MRK107"),
        ("یەکەم", "[یەکەم](a.pdf)", "LNK101"),
        ("یەکەم", "یەکەم <b>", "MRK104"),
        ("یەکەم", "{یەکەم}", "MRK101"),
        ("یەکەم", '<span lang="ckb" dir="ltr">یەکەم</span>', "LNK108"),
    ],
)
def test_what_is_changed_in_one_language_is_found(before, after, code):
    each = page(ar=ARABIC_PAGE, ku=KURDISH_PAGE.replace(before, after), en=ENGLISH_PAGE)
    assert found_in(each) == [(code, "ku")]


@given(MARKDOWN, MARKDOWN, MARKDOWN)
def test_any_three_texts_are_compared_without_a_traceback(arabic, kurdish, english):
    each = page(ar=arabic, ku=kurdish, en=english)
    assert all(language in {"", "ar", "ku", "en"} for _, language in found_in(each))
    for segment in segments_of_page(each):
        assert {*segment.passages} <= {*LANGUAGES}
        assert KURDISH not in segment.passages or segment.place(KURDISH).path == "docs/ku/laws.md"


@given(MARKDOWN)
def test_any_text_agrees_with_itself(text):
    codes = {code for code, _ in found_in(page(ar=text, ku=text, en=text))}
    own = {
        each.code for each in RULES if each.code.startswith(("DOC20", "MRK", "LNK101", "LNK102"))
    }
    assert not codes & own
