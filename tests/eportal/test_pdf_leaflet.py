"""The leaflet folds in the right order, betrays nothing outside, and tells all of it inside."""

from dataclasses import replace

import pypdfium2
import pytest

import pdf_files
import reading_pdf
from contacts_for_tests import VALUES, VERIFIED, contact
from documents import edition_of
from eportal import addresses
from eportal.downloads.imprint import Edition
from eportal.downloads.pdf import leaflet
from eportal.downloads.pdf.folding import order_of_panels
from eportal.downloads.pdf.typesetting import UntypesetError
from eportal.languages import ARABIC, LANGUAGES

#: What nobody is to read on the outside: trafficking, victim, rights, help.
TELLING = {
    "ar": ["الاتجار", "ضحايا", "ضحية", "حقوق", "مساعدة"],
    "ku": ["بازرگانی", "قوربانی", "مافەکان", "یارمەتی"],
    "en": ["traffick", "victim", "right", "help"],
}
HALF = 841.89 / 2


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code, scope="module")
def edition(request, content):
    return edition_of(content, request.param)


@pytest.fixture(scope="module")
def file(edition):
    return leaflet.rights_leaflet(edition)


@pytest.fixture
def pdf(file):
    with pdf_files.opened(file) as opened:
        yield opened


def half(file, page, side):
    """The text on the left or right half of a side."""
    read = pypdfium2.PdfDocument(file)[page]
    left, right = (0, HALF) if side == "left" else (HALF, 2 * HALF)
    return read.get_textpage().get_text_bounded(left=left, right=right)


def other_side(side):
    return "right" if side == "left" else "left"


@pytest.mark.parametrize(
    ("count", "right_to_left", "order"),
    [
        (4, False, [(3, 0), (1, 2)]),
        (4, True, [(0, 3), (2, 1)]),
        (8, False, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (8, True, [(0, 7), (6, 1), (2, 5), (4, 3)]),
    ],
)
def test_panels_lie_so_that_folded_sheets_read_in_order(count, right_to_left, order):
    assert order_of_panels(count, is_right_to_left=right_to_left) == order


@pytest.mark.parametrize("right_to_left", [False, True])
def test_turning_leaves_shows_each_panel_after_the_one_before(right_to_left):
    """Folds paper: sheets within one another, then turns leaf after leaf."""
    sides = order_of_panels(8, is_right_to_left=right_to_left)
    sheets = [(sides[number], sides[number + 1]) for number in (0, 2)]
    # Printed on both sides and turned on the short edge, the back of a left half is the right
    # half of the other side.
    first = 0 if right_to_left else 1
    opening = [(outer[first], inner[1 - first]) for outer, inner in sheets]
    closing = [(inner[first], outer[1 - first]) for outer, inner in reversed(sheets)]
    assert [panel for leaf in (*opening, *closing) for panel in leaf] == list(range(8))


def test_sheets_are_a4_on_their_side(pdf):
    assert len(pdf.pages) in {2, 4}
    for page in pdf.pages:
        assert [round(float(each)) for each in page.MediaBox] == [0, 0, 842, 595]
    assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"


def test_cover_lies_where_the_leaflet_opens(file, edition):
    side = "left" if edition.language.is_right_to_left else "right"
    title = edition.wording.plain_label("help-title")
    assert reading_pdf.words(title) == reading_pdf.words(half(file, 0, side))[: len(title.split())]
    assert reading_pdf.words(half(file, 0, other_side(side))) == []


def test_outside_and_title_betray_nothing(file, edition):
    said = pdf_files.metadata(file, "dc:title", "dc:description")
    shown = " ".join([half(file, 0, "left"), half(file, 0, "right"), *said]).lower()
    for word in TELLING[edition.language.code]:
        assert word not in shown


def test_every_right_and_service_is_told(file, edition):
    portal, language = edition.portal, edition.language
    texts = [edition.wording.plain(right.plain) for right in portal.rights]
    texts += [language.number(right.number) for right in portal.rights]
    texts += [edition.wording.plain(service.title) for service in portal.services]
    assert len(portal.rights) == 12
    recovered = reading_pdf.recovered(texts, reading_pdf.poppler(file))
    assert recovered.words >= 99, recovered.missing


def test_without_contacts_it_says_so_and_what_is_safe(file, edition):
    assert edition.portal.contacts == ()
    text = edition.wording.plain_label("help-no-contact")
    assert reading_pdf.recovered([text], reading_pdf.poppler(file)).triples >= 95


def test_contacts_are_shown_while_they_are_verified(edition):
    those = tuple(contact(kind) for kind in VALUES)
    published = replace(edition.portal, contacts=those).on(VERIFIED)
    text = reading_pdf.poppler(leaflet.rights_leaflet(replace(edition, portal=published)))
    assert VALUES["email"] in text
    assert {*reading_pdf.words(VALUES["phone"])} <= {*reading_pdf.words(text)}
    assert {"OPEN", "HOURS", "CALL", "COST"} <= {*reading_pdf.words(text)}
    none = edition.wording.plain_label("help-no-contact").split(".")[0]
    assert reading_pdf.recovered([none], text).triples < 50


def test_letters_are_large_and_black(file):
    sizes = {}
    for page in pypdfium2.PdfDocument(file):
        picture = page.render(scale=1).to_numpy()
        assert (picture.max(axis=2) - picture.min(axis=2)).max() == 0
        for letter in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            size = round(letter.get_font_size(), 1)
            sizes[size] = sizes.get(size, 0) + 1
    assert max(sizes, key=sizes.get) >= 14
    # Only the numbers of panels and what the file says of itself are smaller.
    assert {size for size in sizes if size < 14} == {8.5, 10}


def test_bookmarks_lead_to_the_panels_in_order(pdf, edition):
    sides = order_of_panels(2 * len(pdf.pages), is_right_to_left=edition.language.is_right_to_left)
    panels = [
        sides[page][0 if across < HALF else 1] for _, _, page, across in pdf_files.bookmarks(pdf)
    ]
    assert panels[0] == 1
    assert panels == sorted(panels)
    labels = ("danger", "steps", "friend", "rights", "services")
    titles = [title for _, title, *_ in pdf_files.bookmarks(pdf)]
    assert titles[:5] == [edition.wording.plain_label(f"help-{each}-title") for each in labels]


def test_tags_follow_the_order_of_reading(pdf, edition):
    sides = order_of_panels(2 * len(pdf.pages), is_right_to_left=edition.language.is_right_to_left)
    of_page = {page.objgen: number for number, page in enumerate(pdf.pages)}
    first_of_right = {page.objgen: _first_mark_of_right_half(page) for page in pdf.pages}
    panels = [
        sides[of_page[page]][int(mark >= first_of_right[page])]
        for tag in pdf_files.tags(pdf)
        for page, mark in pdf_files.marks(tag)
    ]
    assert len(panels) > 50
    assert panels == sorted(panels)


def _first_mark_of_right_half(page):
    content = page.Contents.read_bytes()
    before = content[: content.index(b" 0 cm\n", content.index(b"1 0 0 1 420"))]
    return 1 + max((int(each) for each in pdf_files.MARK.findall(before)), default=-1)


def test_every_mark_belongs_to_one_tag_and_the_tree_knows_it(pdf):
    claimed = [mark for tag in pdf_files.tags(pdf) for mark in pdf_files.marks(tag)]
    there = [(page.objgen, mark) for page in pdf.pages for mark in pdf_files.marks_of_page(page)]
    assert sorted(claimed) == sorted(there)
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    tree = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    for page in pdf.pages:
        of_page = tree[int(page.StructParents)] if "/StructParents" in page else []
        assert len(of_page) == len(pdf_files.marks_of_page(page))


def test_same_edition_gives_the_same_bytes(edition, file):
    assert leaflet.rights_leaflet(edition) == file


def test_text_that_fills_more_than_two_sheets_is_refused(content):
    edition = edition_of(content, ARABIC)
    right = edition.portal.rights[0]
    long = right.plain.model_copy(update={"ar": right.plain.ar * 15})
    rights = tuple(each.model_copy(update={"plain": long}) for each in edition.portal.rights)
    longer = replace(edition, portal=replace(edition.portal, rights=rights))
    with pytest.raises(UntypesetError, match="8 panels"):
        leaflet.rights_leaflet(longer)


def test_recipe_belongs_to_the_rights(edition):
    (recipe,) = leaflet.recipes(edition)
    assert (recipe.address, recipe.page) == (addresses.RIGHTS_LEAFLET, addresses.RIGHTS)
    assert recipe.made_from == leaflet.made_from(edition)


def test_what_it_is_made_from_changes_with_the_day_and_the_text(edition):
    assert leaflet.made_from(replace(edition, built=VERIFIED)) != leaflet.made_from(edition)
    fewer = replace(edition.portal, rights=edition.portal.rights[:-1])
    assert leaflet.made_from(replace(edition, portal=fewer)) != leaflet.made_from(edition)


def test_a_portal_without_rights_has_no_leaflet(edition):
    portal = replace(edition.portal, rights=())
    nothing = Edition(portal, edition.language, edition.url, edition.built, edition.fingerprints)
    assert leaflet.recipes(nothing) == []
