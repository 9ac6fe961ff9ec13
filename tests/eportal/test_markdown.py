"""A written page is taken apart into blocks, whatever an editor wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.reading.documents import Document
from eportal.reading.front_matter import front_matter
from eportal.reading.markdown import blocks

#: What Markdown is made of, so that random texts hold some.
SCRAPS = st.sampled_from([
    "# ", "## نص ",
    "{#id}", "- ", "1. ", "    ", "\t", "| a | b |", "| --- | --- |", "|", "!!! note ",
    '"عنوان"', "```", "~~~", "> ", "---", "***", "<div>", "</div>", "<!--", "-->", "![", "](", ")",
    "\n", "\n\n", "\r\n", "کوردی", "word", "\\", "`", "\x0b", "\u2028", "===",
])  # fmt: skip
MARKDOWN = st.one_of(st.text(), st.lists(SCRAPS, max_size=40).map("".join))


def kinds(text):
    return [each.kind for each in blocks(text)]


def places(text):
    return [(each.text, each.line, each.column) for block in blocks(text) for each in block.pieces]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("# عنوان\n\nفقرة\n\nأخرى", ["heading", "paragraph", "paragraph"]),
        ("سەردێڕ\n===\nدەق", ["heading", "paragraph"]),
        ("one\ntwo\n# three", ["paragraph", "heading"]),
        ("- a\n- b\n\nend", ["list", "paragraph"]),
        ("- a\n\n- b", ["list"]),
        ("- a\n\n    more of a\n- b", ["list"]),
        ("text\n- no list without an empty line", ["paragraph"]),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n\nend", ["table", "paragraph"]),
        ("| no table |", ["paragraph"]),
        ("!!! note\n    text\n\n    more\n\nend", ["admonition", "paragraph"]),
        ('??? warning "Title"\n    text', ["admonition"]),
        ("![alt](a.png)", ["image"]),
        ("![alt](a.png){ .wide }", ["image"]),
        ("![alt](a.png) and words", ["paragraph"]),
        ('<div class="grid" markdown>\n\ntext\n\n</div>', ["html", "paragraph", "html"]),
        ("<kbd>Enter</kbd> is a key", ["paragraph"]),
        ("<!-- of the\n\neditors -->\n\ntext", ["paragraph"]),
        ("```\n# no heading\n```\n\ntext", ["code", "paragraph"]),
        ("```\nwithout an end", ["code"]),
        ("    indented\n\ntext", ["code", "paragraph"]),
        ("> one\n> two", ["quote"]),
        ("text\n\n---\n\ntext", ["paragraph", "rule", "paragraph"]),
        ("* * *", ["rule"]),
        ("#no heading", ["paragraph"]),
    ],
)
def test_kinds(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n  فقرة\nوسطر", [("فقرة\nوسطر", 2, 3)]),
        ("##  نص  ##", [("نص", 1, 5)]),
        ("## یاساکان {#laws}", [("یاساکان", 1, 4)]),
        ("- أ\n- ب\n  تتمة", [("أ", 1, 3), ("ب\nتتمة", 2, 3)]),
        ("10. ده\n11. یازده", [("ده", 1, 5), ("یازده", 2, 5)]),
        ("| a |  b |\n|---|---|\n| | `x|y` |", [
            ("a", 1, 3), ("b", 1, 8), ("", 3, 3), ("`x|y`", 3, 5),
        ]),
        ("a | b\n--- | ---\n1 | 2 \\| 3", [
            ("a", 1, 1), ("b", 1, 5), ("1", 3, 1), ("2 \\| 3", 3, 5),
        ]),
        ('!!! note "عنوان"\n    نص\n\n    آخر', [("عنوان", 1, 11), ("نص", 2, 5), ("آخر", 4, 5)]),
        ("<p>نص</p>", [("<p>نص</p>", 1, 1)]),
        ("<div>\n</div>", []),
        ("<script>\nlet a = 1\n</script>", []),
        ("> قول\r\n> آخر", [("قول\nآخر", 1, 3)]),
    ],
)  # fmt: skip
def test_pieces_and_places(text, expected):
    assert places(text) == expected


def test_what_is_told_of_a_block():
    text = "### نص {: .big #id }\n\n1. a\n    - b\n2. c\n\n| a | b |\n|---|---|\n| 1 |\n"
    heading, numbered, table = blocks(text)
    assert (heading.label, heading.id) == ("3", "id")
    assert (numbered.label, numbered.shape) == ("numbers", (0, 1, 0))
    assert table.shape == (2, 1)


def test_lines_are_counted_from_the_file():
    document = Document("docs/ar/a.md", ARABIC, "a/", "---\ntitle: أ\n---\n\n# أ\n\nنص\n")
    assert [each.line for each in document.blocks] == [5, 7]


@given(MARKDOWN)
def test_any_text_has_blocks_within_its_lines(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = 0
    for block in blocks(text):
        assert last < block.line <= len(lines)
        last = block.line
        for piece in block.pieces:
            line = lines[piece.line - 1]
            assert piece.text == "" or line[piece.column - 1 :].startswith(
                piece.text.split("\n")[0]
            )


@given(st.sampled_from(LANGUAGES), MARKDOWN, MARKDOWN)
def test_any_page_has_a_title_or_none(language, head, body):
    document = Document("docs/xx/a.md", language, "a/", f"---\n{head}\n---\n{body}")
    assert isinstance(document.title, str)
    assert document.text.endswith(document.body)


@pytest.mark.parametrize(
    ("text", "values", "body"),
    [
        ("# نص\n", {}, "# نص\n"),
        ("---\nid: laws\ndate: '2024-01-10'\n---\n# نص\n", {"id": "laws", "date": "2024-01-10"},
         "# نص\n"),
        ("---\r\nlang: ckb\r\n---\r\nدەق", {"lang": "ckb"}, "دەق"),
        ("---\n---\nنص", {}, "نص"),
        ("---\nhide: [toc]\n...\nنص", {"hide": '["toc"]'}, "نص"),
        ("---\nid: laws\n", {}, "---\nid: laws\n"),
        ("\n---\nid: laws\n---\n", {}, "\n---\nid: laws\n---\n"),
        ("---\nid: laws\n---", {"id": "laws"}, ""),
    ],
)  # fmt: skip
def test_front_matter(text, values, body):
    document = Document("docs/ar/a.md", ARABIC, "a/", text)
    assert document.front_matter.values == values
    assert document.front_matter.problem is None
    assert document.body == body


def test_front_matter_knows_its_lines():
    head = front_matter("---\nid: laws\n\ndate: 2024\n---\n")
    assert (head.line("id"), head.line("date"), head.line("title"), head.height) == (2, 4, 1, 5)


@pytest.mark.parametrize(
    ("yaml", "line"),
    [("id: a: b", 2), ("id: a\nid: b", 3), ("- a", 1), ("id:\ta", 2), ("a: &b c", 2)],
)
def test_front_matter_that_cannot_be_read(yaml, line):
    head = front_matter(f"---\n{yaml}\n---\n")
    assert head.problem is not None
    assert head.values == {}
    assert head.problem_line == line


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (ARABIC, "# عن البوابة\n", "عن البوابة"),
        (KURDISH, "---\nid: about\n---\n\n# دەربارە {#about}\n", "دەربارە"),
        (ENGLISH, "---\ntitle: About\n---\n\ntext\n", "About"),
        (ENGLISH, "text\n\n# Late\n", ""),
        (ENGLISH, "## Second level\n", ""),
        (ENGLISH, "", ""),
    ],
)
def test_title(language, text, title):
    assert Document("docs/xx/a.md", language, "a/", text).title == title
