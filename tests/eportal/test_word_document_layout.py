"""Documents to edit: lists, directions, tables, and the order that the format asks for."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from documents import documents_of
from eportal.downloads.document import Heading, Item, ItemList, Quotation, Table
from eportal.downloads.editing.edit_copy import edit_copy
from eportal.downloads.wording import Run, plain
from eportal.languages import ENGLISH, KURDISH, LANGUAGES
from word_files import W, paragraphs, part, parts, rtl, tables, text_of, written

ARABIC_LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3\u06d5]")
#: The order in which the schema of the format wants them.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr bidi spacing ind outlineLvl",
    "rPr": "rFonts b bCs color sz szCs rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW shd",
    "sectPr": "headerReference footerReference pgSz pgMar cols bidi",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "docDefaults": "rPrDefault pPrDefault",
}


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def plans(content):
    """The strategy and the annual plan in a language."""
    return lambda language: [document for _, document in documents_of(content, language)[:2]]


@pytest.fixture
def strategy(plans):
    return lambda language: plans(language)[0]


@pytest.fixture
def with_blocks(small_content):
    """The small strategy with other blocks."""

    def changed(language, *blocks, **fields):
        document = documents_of(small_content, language)[0][1]
        return replace(document, blocks=(Heading(1, (Run("1"),), "first"), *blocks), **fields)

    return changed


# Lists.


def test_lists_that_count_up_are_lists_of_the_word_processor(with_blocks, language):
    digits = language.digits_of
    items = tuple(Item((Run(f"item {n}"),), digits(str(n))) for n in (1, 2, 3))
    root = part(edit_copy(with_blocks(language, ItemList(items), ItemList(items))))
    listed = [each for each in root.iter(f"{W}p") if text_of(each).startswith("item ")]
    ids = [each.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for each in listed]
    assert len(listed) == 6
    assert ids[:3] == [ids[0]] * 3
    assert ids[3:] == [ids[3]] * 3
    assert ids[0] != ids[3]


def test_each_counting_list_begins_at_one(with_blocks, language):
    items = (Item((Run("x"),), language.digits_of("1")),)
    file = edit_copy(with_blocks(language, ItemList(items), ItemList(items)))
    numbering = part(file, "word/numbering.xml")
    used = {each.get(f"{W}val") for each in part(file).iter(f"{W}numId")}
    for number in numbering.findall(f"{W}num"):
        if number.get(f"{W}numId") in used:
            assert number.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"


def test_other_numbers_are_printed_as_they_are(with_blocks, language):
    items = (Item((Run("first"),), "أ"), Item((Run("second"),), "ث"), Item((Run("third"),)))
    root = part(edit_copy(with_blocks(language, ItemList(items))))
    texts = paragraphs(root)
    assert "أ.first" in texts
    assert "ث.second" in texts
    first = next(each for each in root.iter(f"{W}p") if text_of(each) == "أ.first")
    assert first.find(f".//{W}tab") is not None
    assert first.find(f"{W}pPr/{W}ind").get(f"{W}hanging")
    assert first.find(f"{W}pPr/{W}numPr") is None


def test_entries_below_entries_stand_deeper(with_blocks):
    below = (Item((Run("below"),)),)
    root = part(edit_copy(with_blocks(ENGLISH, ItemList((Item((Run("above"),), "", below),)))))
    levels = {
        text_of(each): each.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val")
        for each in root.iter(f"{W}p")
        if each.find(f"{W}pPr/{W}numPr") is not None
    }
    assert levels == {"above": "0", "below": "1"}


# Direction and languages.


def test_every_style_and_page_runs_in_the_direction_of_the_language(strategy, language):
    file = written(strategy(language))
    styles = part(file, "word/styles.xml").findall(f"{W}style[@{W}type='paragraph']")
    right = language.is_right_to_left
    assert len(styles) > 10
    assert {each.find(f"{W}pPr/{W}bidi") is not None for each in styles} == {right}
    section = part(file).find(f"{W}body/{W}sectPr")
    assert (section.find(f"{W}bidi") is not None) == right
    assert {each.find(f"{W}tblPr/{W}bidiVisual") is not None for each in tables(part(file))} == {
        right
    }


def test_every_style_that_is_used_is_there(plans, language):
    for document in plans(language):
        file = written(document)
        known = {
            each.get(f"{W}styleId") for each in part(file, "word/styles.xml").iter(f"{W}style")
        }
        used = {
            each.get(f"{W}val")
            for root in parts(file).values()
            for name in ("pStyle", "tblStyle", "basedOn", "next")
            for each in root.iter(f"{W}{name}")
        }
        assert used <= known


def test_runs_of_arabic_letters_run_from_right_to_left(plans, language):
    for document in plans(language):
        for root in parts(written(document)).values():
            for run in root.iter(f"{W}r"):
                text = text_of(run)
                if ARABIC_LETTER.search(text):
                    assert rtl(run), text
                elif rtl(run) and not language.is_right_to_left:
                    assert run.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "ar-IQ", text


def test_addresses_and_codes_run_from_left_to_right(strategy, language):
    document = strategy(language)
    root = part(written(document))
    runs = [run for run in root.iter(f"{W}r") if document.imprint.address in text_of(run)]
    assert runs
    assert not any(rtl(run) for run in runs)


def test_no_sign_of_direction_is_left_in_the_text(plans, language):
    for document in plans(language):
        for root in parts(written(document)).values():
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", text_of(root))


def test_the_language_is_named_as_word_processors_name_it(strategy, language):
    styles = part(written(strategy(language)), "word/styles.xml")
    named = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    kind = "bidi" if language.is_right_to_left else "val"
    assert named.get(f"{W}{kind}") == language.regional


@pytest.mark.parametrize("other", [KURDISH, ENGLISH], ids=lambda language: language.code)
def test_quotations_of_the_arabic_say_so(with_blocks, other):
    quoted = Quotation(((Run("نص المادة"),),), "ar")
    root = part(edit_copy(with_blocks(other, quoted)))
    paragraph = next(each for each in root.iter(f"{W}p") if text_of(each) == "نص المادة")
    assert paragraph.find(f"{W}r/{W}rPr/{W}lang").get(f"{W}bidi") == "ar-IQ"
    turned = paragraph.find(f"{W}pPr/{W}bidi")
    assert (turned is not None) == (not other.is_right_to_left)


def test_letters_are_never_slanted_nor_spaced(strategy, language):
    for root in parts(written(strategy(language))).values():
        for properties in root.iter(f"{W}rPr"):
            assert not {"i", "iCs", "spacing", "kern"} & {
                etree.QName(each).localname for each in properties
            }


def test_sizes_and_weights_are_given_for_both_kinds_of_letters(strategy, language):
    for root in parts(written(strategy(language))).values():
        for properties in root.iter(f"{W}rPr"):
            for one, other in (("sz", "szCs"), ("b", "bCs")):
                found = [properties.find(f"{W}{name}") for name in (one, other)]
                assert [each is None for each in found] in ([True, True], [False, False])


# Tables and pages.


def test_heads_are_repeated_and_no_row_is_cut(plans, language):
    for document in plans(language):
        for table in tables(part(written(document))):
            first, *others = table.findall(f"{W}tr")
            assert first.find(f"{W}trPr/{W}tblHeader") is not None
            assert not any(row.find(f"{W}trPr/{W}tblHeader") is not None for row in others)
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))


def test_widths_of_columns_and_cells_agree_and_fill_the_page(plans, language):
    for document in plans(language):
        for table in tables(part(written(document))):
            grid = [int(each.get(f"{W}w")) for each in table.findall(f"{W}tblGrid/{W}gridCol")]
            assert sum(grid) == pytest.approx(170 * 56.6929, abs=len(grid))
            for row in table.findall(f"{W}tr"):
                cells = row.findall(f"{W}tc/{W}tcPr/{W}tcW")
                assert [int(each.get(f"{W}w")) for each in cells] == grid


def test_every_cell_ends_with_a_paragraph(with_blocks):
    table = Table(((Run("head"),), (Run("other"),)), (50, 50), (((), (ItemList(()),)),))
    root = part(edit_copy(with_blocks(ENGLISH, table)))
    cells = [*root.iter(f"{W}tc")]
    assert len(cells) == 4
    assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_each_page_bears_its_title_and_number(strategy, language):
    document = strategy(language)
    found = parts(written(document))
    head = next(root for name, root in found.items() if "header" in name)
    foot = next(root for name, root in found.items() if "footer" in name)
    assert text_of(head) == plain(document.title)
    codes = [each.text.strip() for each in foot.iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    shown = document.labels["page-of"].replace("{page}", "1").replace("{pages}", "1")
    assert text_of(foot) == shown


def test_elements_stand_in_the_order_of_the_schema(plans, language):
    for document in plans(language):
        for root in parts(written(document)).values():
            for name, order in ORDERS.items():
                places = {f"{W}{each}": index for index, each in enumerate(order.split())}
                for element in root.iter(f"{W}{name}"):
                    found = [places[child.tag] for child in element]
                    assert found == sorted(found), (name, etree.tostring(element)[:300])
