"""Every PDF is tagged, dated, in one language and direction, complete in itself, and repeatable."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import pikepdf
import pytest

import pdf_files
import reading_pdf
from conftest import TODAY
from documents import documents_of
from eportal.downloads.document import (
    Facts,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Table,
)
from eportal.downloads.download import UnwritableError
from eportal.downloads.pdf import typesetting
from eportal.downloads.pdf.typesetting import UntypesetError, typeset
from eportal.downloads.wording import Run, plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES

TEXT = (Run("text"),)


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def document(small_content, language):
    """The strategy of the small portal."""
    return documents_of(small_content, language)[0][1]


@pytest.fixture
def file(document):
    return pdf_files.written(document, cover=True)


@pytest.fixture
def pdf(file):
    with pdf_files.opened(file) as opened:
        yield opened


def set_short(language, *blocks, **changes):
    document = pdf_files.sample(language, *blocks, built=TODAY, **changes)
    return typeset(document, cover=False)


def tagged(language, *blocks):
    with pdf_files.opened(set_short(language, Heading(1, TEXT), *blocks)) as pdf:
        return [(str(tag.S)[1:], str(tag.get("/Lang", ""))) for tag in pdf_files.tags(pdf)]


def test_file_claims_both_standards(file):
    names = ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance")
    assert pdf_files.metadata(file, *names) == ["1", "2", "A"]


def test_file_has_the_language_and_the_direction_of_its_text(pdf, language):
    assert str(pdf.Root.Lang).split("-")[0] == language.html
    preferences = pdf.Root.ViewerPreferences
    assert str(preferences.Direction) == ("/R2L" if language.is_right_to_left else "/L2R")
    assert preferences.DisplayDocTitle


def test_file_says_what_it_is_without_signs_of_direction(document, file):
    title, description, creators, created = pdf_files.metadata(
        file, "dc:title", "dc:description", "dc:creator", "xmp:CreateDate"
    )
    assert title == plain(document.title)
    assert description == document.description
    assert creators == [document.labels["site-owner"]]
    assert created.startswith(document.imprint.built.isoformat())


def test_file_carries_its_imprint_for_programs_and_for_readers(document, file):
    (keywords,) = pdf_files.metadata(file, "pdf:Keywords")
    text = reading_pdf.poppler(file)
    for name, value in document.imprint_lines:
        assert f"{plain(name)}: {plain(value)}" in keywords
        assert {*reading_pdf.words(plain(value))} <= {*reading_pdf.words(text)}


def test_bookmarks_are_the_headings(document, pdf):
    marked = [(level, title) for level, title, *_ in pdf_files.bookmarks(pdf)]
    headings = [(each.level, plain(each.text)) for each in document.outline()]
    assert [level for level, _ in marked][-len(headings) :] == [level for level, _ in headings]
    names = [" ".join(reading_pdf.words(title)) for _, title in marked]
    assert names[-len(headings) :] == [" ".join(reading_pdf.words(title)) for _, title in headings]


def test_contents_lead_to_each_heading_of_two_levels(document, pdf):
    within = [note for note in pdf_files.links(pdf) if "/URI" not in note.get("/A", {})]
    headings = [each for each in document.outline() if each.level <= 2]
    assert len(within) >= len(headings)
    assert "TOC" in pdf_files.roles(pdf)


def test_permanent_address_is_a_link(document, pdf):
    leads = {str(note.A.URI) for note in pdf_files.links(pdf) if "/URI" in note.get("/A", {})}
    assert document.imprint.address in leads


def test_fonts_are_our_own_and_travel_with_the_file(pdf):
    fonts = pdf_files.fonts(pdf)
    assert {name.split("+")[1] for name in fonts} == {
        "VazirmatnPortal-Regular", "VazirmatnPortal-Bold",
    }  # fmt: skip
    assert all("/FontFile2" in described for described in fonts.values())


def test_pages_are_counted_in_the_digits_of_the_language(document, file, language):
    with pdf_files.opened(file) as pdf:
        count = len(pdf.pages)
    foot = document.labels["page-of"]
    for page in range(2, count + 1):
        shown = foot.format(page=language.year(page), pages=language.year(count))
        assert {*reading_pdf.words(shown)} <= {*reading_pdf.words(reading_pdf.poppler(file))}


def test_short_documents_have_neither_cover_nor_contents(language):
    file = set_short(language, Heading(1, TEXT), Paragraph(TEXT))
    with pdf_files.opened(file) as pdf:
        assert len(pdf.pages) == 1
        assert "TOC" not in pdf_files.roles(pdf)
        assert "Title" in pdf_files.roles(pdf)


def test_headings_are_tagged_by_their_level(language):
    blocks = [Heading(2, TEXT), Heading(3, TEXT), Heading(2, TEXT)]
    levels = [role for role, _ in tagged(language, *blocks) if role[0] == "H"]
    assert levels[:4] == ["H1", "H2", "H3", "H2"]


def test_lists_are_tagged_with_their_numbers(language):
    inner = (Item(TEXT), Item(TEXT))
    items = ItemList((Item(TEXT, "1", inner), Item(TEXT, "4")))
    roles = [role for role, _ in tagged(language, items)]
    entry = ["LI", "Lbl", "LBody"]
    start = roles.index("L")
    assert [role for role in roles[start:] if role in {"L", *entry}][:13] == [
        "L", *entry, "L", *entry, *entry, "LI", "Lbl",
    ]  # fmt: skip


def test_tables_have_heads_for_their_columns(language):
    cell = (Paragraph(TEXT),)
    table = Table((TEXT, TEXT), (50, 50), ((cell, cell), (cell, cell)))
    with pdf_files.opened(set_short(language, Heading(1, TEXT), table)) as pdf:
        roles = pdf_files.roles(pdf)
        heads = [tag for tag in pdf_files.tags(pdf) if tag.S == "/TH"]
        scopes = [str(each.Scope) for tag in heads for each in _attributes(tag) if "/Scope" in each]
    assert (roles.count("Table"), roles.count("TH"), roles.count("TD")) == (1, 2, 4)
    assert scopes == ["/Column", "/Column"]


def _attributes(tag):
    given = tag.A
    return [given] if isinstance(given, pikepdf.Dictionary) else list(given)


def test_heads_of_a_table_are_repeated_on_each_page(language):
    rows = tuple((((Paragraph((Run(f"row{each}"),)),)),) for each in range(120))
    file = set_short(language, Heading(1, TEXT), Table(((Run("COLUMN"),),), (100,), rows))
    with pdf_files.opened(file) as pdf:
        count = len(pdf.pages)
        assert pdf_files.roles(pdf).count("TH") == 1
    assert count > 2
    assert reading_pdf.poppler(file).count("COLUMN") >= count - 1


def test_other_languages_are_tagged(language):
    other = ENGLISH if language.is_right_to_left else ARABIC
    quotation = Quotation((TEXT, TEXT), other.html)
    both = tagged(language, Paragraph((Run("a "), Run("b", other.html))), quotation)
    assert "BlockQuote" in [role for role, _ in both]
    file = set_short(language, Heading(1, TEXT), Paragraph((Run("a "), Run("b", other.html))))
    with pdf_files.opened(file) as pdf:
        marked = b"".join(page.Contents.read_bytes() for page in pdf.pages)
        of_tags = {str(tag.get("/Lang", "")) for tag in pdf_files.tags(pdf)}
    assert f"/Lang({other.html})".encode() in marked or other.html in of_tags


def test_facts_are_tagged_with_their_names(language):
    entries = ((TEXT, (Paragraph(TEXT),)), (TEXT, (ItemList((Item(TEXT),)), Paragraph(TEXT))))
    roles = [role for role, _ in tagged(language, Facts(entries))]
    assert roles.count("Lbl") >= 2


def test_every_mark_of_a_page_belongs_to_one_tag(pdf):
    claimed = [mark for tag in pdf_files.tags(pdf) for mark in pdf_files.marks(tag)]
    there = [(page.objgen, mark) for page in pdf.pages for mark in pdf_files.marks_of_page(page)]
    assert sorted(claimed) == sorted(there)


@pytest.mark.parametrize("cover", [True, False])
def test_same_document_gives_the_same_bytes(document, cover):
    once = typeset(document, cover=cover)
    typesetting._compiler.cache_clear()
    typeset(pdf_files.sample(KURDISH, Heading(1, TEXT), built=TODAY), cover=True)
    assert typeset(document, cover=cover) == once


def test_the_double_of_a_process_that_has_set_a_file_says_so():
    document = pdf_files.sample(ENGLISH, Heading(1, TEXT), built=TODAY)
    typeset(document, cover=False)
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
        setting = pool.submit(typeset, document, cover=False)
        with pytest.raises(RuntimeError, match="doubled"):
            setting.result(timeout=30)


def test_a_day_later_only_the_dates_differ(document, file):
    imprint = replace(document.imprint, built=document.imprint.built.replace(day=16))
    later = typeset(replace(document, imprint=imprint), cover=True)
    assert later != file
    assert reading_pdf.poppler(later) == reading_pdf.poppler(file)


@pytest.mark.parametrize(
    ("sign", "told"), [("漢", "漢"), ("👍", "👍"), ("\x07", "u{7}"), ("\ufffe", "")]
)
def test_a_sign_that_no_font_draws_is_refused(language, sign, told):
    with pytest.raises(UntypesetError) as caught:
        set_short(language, Heading(1, TEXT), Paragraph((Run(f"a{sign}b"),)))
    assert told in str(caught.value)
    assert isinstance(caught.value, UnwritableError)


@pytest.mark.parametrize("levels", [(2,), (1, 3), (1, 2, 1, 3)])
def test_a_skipped_level_of_headings_is_refused(levels):
    with pytest.raises(UntypesetError, match="heading"):
        set_short(ENGLISH, *(Heading(level, TEXT) for level in levels))


def test_a_document_without_a_title_is_refused():
    with pytest.raises(UntypesetError, match="title"):
        set_short(ENGLISH, Heading(1, TEXT), title="")
