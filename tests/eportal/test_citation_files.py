"""Citations as BibTeX and as RIS, read back by programs that did not write them."""

import re
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from eportal.citations.bibtex import bibtex
from eportal.citations.citation import Citation, all_citations
from eportal.citations.ris import ris
from eportal.downloads.citation_files import recipes
from eportal.downloads.imprint import Edition
from eportal.languages import ARABIC, ENGLISH, LANGUAGES

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
#: What LaTeX means by these commands; the reader lacks two of them and takes one for an accent.
COMMANDS = get_default_latex_context_db()
COMMANDS.add_context_category(
    "braces",
    prepend=True,
    macros=[
        MacroTextSpec("textbraceleft", "{"),
        MacroTextSpec("textbraceright", "}"),
        MacroTextSpec("textasciicircum", "^"),
    ],
)
HOSTILE = {
    "braces": "}} @misc{evil, title = {x}} {{",
    "one brace": "open { only",
    "other brace": "close } only",
    "commands": r"\input{/etc/passwd} \write18 \\ \{ \} $x^2_1$ ~ 100% & # _",
    "quotes and commas": "\"a\", 'b', c; d = e",
    "lines": "first\nTY  - BOOK\r\nER  - \r\nTI  - second\u2028third",
    "at signs": "@comment{ @string{ @preamble{",
    "markup": "<script>alert(1)</script> ]]> &amp;",
    "letters": "قانون «مكافحة» الاتجار؛ یاسای ژمارە ٢٨ ڕۆژ",
}


def code(language):
    return language.code


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def edition(request, language):
    content = request.getfixturevalue(request.param)
    return Edition(content.portal, language, URL, BUILT, content.fingerprints)


@pytest.fixture
def citations(edition):
    return all_citations(edition.wording, URL)


def read_bibtex(text):
    """(kind, fields) of each entry by its key, its commands turned back into letters."""
    decoding = LatexDecodingMiddleware(decoder=LatexNodes2Text(latex_context=COMMANDS))
    library = bibtexparser.parse_string(text, parse_stack=[RemoveEnclosingMiddleware(), decoding])
    assert not library.failed_blocks
    return {
        entry.key: (
            entry.entry_type,
            {field.key: field.value.removeprefix("{").removesuffix("}") for field in entry.fields},
        )
        for entry in library.entries
    }


def read_ris(text):
    return {entry["id"]: entry for entry in rispy.loads(text)}


def file_of(edition, address):
    (recipe,) = (each for each in recipes(edition) if each.address == address)
    return recipe.write()


def with_title(title):
    return Citation(
        kind="law", id="law-1-2000", language=ENGLISH, author=title, publisher=title, name=title,
        title=title, url=f"{URL}en/laws/law-1-2000/", page="laws/law-1-2000/", number=title,
        year=2000, note=title,
    )  # fmt: skip


def test_bibtex_is_read_back_as_it_was(citations):
    read = read_bibtex("\n".join(map(bibtex, citations)))
    assert [*read] == [each.key for each in citations]
    for each in citations:
        kind, fields = read[each.key]
        assert fields["title"] == each.title
        assert fields.get("author", "") == each.author
        assert fields.get("booktitle", "") == each.container
        assert fields.get("number", "") == each.number
        assert fields["url"] == each.url
        assert fields["langid"] == each.language.english_name.lower()
        assert fields.get("year", "") == str(each.year or "")
        assert (kind == "misc") == (each.kind == "law")


def test_ris_is_read_back_as_it_was(citations):
    read = read_ris("\r\n".join(map(ris, citations)))
    assert [*read] == [each.key for each in citations]
    for each in citations:
        entry = read[each.key]
        assert entry["title"] == each.title
        assert entry["urls"] == [each.url]
        assert entry["language"] == each.language.html
        assert entry.get("secondary_title", "") == each.container
        assert entry.get("year", "") == str(each.year or "")
        authors = entry.get("authors", [])
        assert len(authors) == bool(each.author)
        assert not any("," in author for author in authors)  # no program takes it for two names


def test_lines_of_ris_are_as_the_format_asks(citations):
    for each in citations:
        lines = ris(each).split("\r\n")
        assert lines[0].startswith("TY  - ")
        assert lines[-2:] == ["ER  - ", ""]
        for line in lines[:-1]:
            assert re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line)


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_titles_are_one_title(title):
    line = " ".join(title.split())
    citation = with_title(title)
    ((key, (kind, fields)),) = read_bibtex(bibtex(citation)).items()
    assert (key, kind) == ("law-1-2000-en", "misc")
    for name in ("title", "author", "organization", "number", "note"):
        assert "".join(fields[name].split()) == "".join(line.split())
    (entry,) = rispy.loads(ris(citation))
    assert entry["title"] == line
    assert entry["id"] == "law-1-2000-en"


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_braces_of_an_entry_are_balanced_even_where_they_are_escaped(title):
    depth = 0
    for sign in bibtex(with_title(title)):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


def test_each_citation_has_both_files_and_all_have_two_more(edition, citations):
    found = recipes(edition)
    listed = [each.address for each in found if each.is_listed]
    assert listed == ["downloads/citations.bib", "downloads/citations.ris"]
    assert [each.address for each in found if not each.is_listed] == [
        f"{each.page}citation.{suffix}" for each in citations for suffix in ("bib", "ris")
    ]
    assert {each.made_from for each in found} == {None}
    assert len({each.path for each in found}) == len(found)
    for each in found:
        assert each.title.missing() == []
        assert each.address.endswith(each.format)


def test_files_hold_the_citations_and_their_imprint(edition, citations):
    whole = read_bibtex(file_of(edition, "downloads/citations.bib").decode())
    assert [*whole] == [each.key for each in citations]
    records = read_ris(file_of(edition, "downloads/citations.ris").decode())
    assert [*records] == [each.key for each in citations]
    licence = edition.wording.plain_label("imprint-licence-unknown")
    for each in (citations[0], citations[-1]):
        single = file_of(edition, f"{each.page}citation.bib").decode()
        assert [*read_bibtex(single)] == [each.key]
        assert licence in single
        (record,) = rispy.loads(file_of(edition, f"{each.page}citation.ris").decode())
        assert any(licence in note for note in record["notes"])


def test_the_citation_of_a_draft_says_so(content, language):
    edition = Edition(content.portal, language, URL, BUILT, content.fingerprints)
    read = read_bibtex(file_of(edition, "laws/law-28-2012/citation.bib").decode())
    fields = read[f"law-28-2012-{language.code}"][1]
    notice = content.portal.labels["draft-notice"].text.written_in(language)
    assert fields.get("note") == (None if language is ARABIC else notice)


def test_the_same_edition_gives_the_same_bytes(edition):
    first, second = ([each.write() for each in recipes(edition)] for _ in range(2))
    assert first == second
