"""The spreadsheet of the plan: read back, every fact is there, and no cell is a formula."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from eportal import VERSION
from eportal.downloads.imprint import Edition
from eportal.downloads.spreadsheets.sheets import sheet_name
from eportal.downloads.spreadsheets.workbook import recipes, workbook
from eportal.downloads.wording import plain
from eportal.languages import ENGLISH, LANGUAGES
from eportal.lineage import changes

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
ACTIVITIES, BODIES, ASSIGNMENTS, LINEAGE, ERRATA, COLUMNS, ABOUT = range(7)


@pytest.fixture(scope="module", params=["content", "small_content"])
def held(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module", params=LANGUAGES, ids=lambda language: language.code)
def edition(request, held):
    return edition_of(held, request.param)


@pytest.fixture(scope="module")
def book(edition):
    return opened(workbook(edition))


def edition_of(content, language):
    return Edition(content.portal.on(BUILT), language, URL, BUILT, content.fingerprints)


def opened(file):
    return openpyxl.load_workbook(io.BytesIO(file))


def cells(book, number):
    _, *those = book.worksheets[number].iter_rows(values_only=True)
    return those


def shown(edition, text):
    """A text as a cell shows it: in the digits of the language."""
    return plain(edition.wording.inline(text.written_in(edition.language)))


def test_every_fact_of_every_activity_is_found_again(edition, book):
    portal, language = edition.portal, edition.language
    lines = {line[0]: line for line in cells(book, ACTIVITIES)}
    assert list(lines) == [each.id for each in portal.all_activities()]
    for each in portal.all_activities():
        line = lines[each.id]
        _, _, axis, number, text, timing, start, end, bodies, indicator, restates, *_ = line
        assert axis == shown(edition, portal.strategy.axis(each.axis).title)
        assert number == each.number
        assert text.split("\n")[0] == shown(edition, each.text).split("\n")[0]
        for item in each.items:
            assert shown(edition, item) in text
        for year in getattr(each.timing, "years", lambda: ())()[:1]:
            assert language.year(year) in timing
        assert bodies.split("\n") == [
            " ".join(shown(edition, portal.body[id_].name).split()) for id_ in each.body_ids()
        ]
        assert (indicator or "") == (shown(edition, each.indicator) if each.indicator else "")
        assert restates == each.restates
        assert line[-1] == f"{URL}{language.address}plan/{each.id}/"
        assert days(start, end) == days_of(each.timing)


def days(*cells_):
    return tuple(cell.date() if isinstance(cell, datetime) else cell for cell in cells_)


def days_of(timing):
    match timing.kind:
        case "years":
            return date(timing.start, 1, 1), date(timing.end, 12, 31)
        case "half-year" if timing.half == "1":
            return date(timing.year, 1, 1), date(timing.year, 6, 30)
        case "half-year":
            return date(timing.year, 7, 1), date(timing.year, 12, 31)
        case _:
            return None, None


def test_days_are_days(book):
    sheet = book.worksheets[ACTIVITIES]
    found = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.is_date]
    assert found
    assert {cell.number_format for cell in found} == {"yyyy-mm-dd"}


def test_every_body_and_its_activities_are_counted(edition, book):
    portal = edition.portal
    found = {line[0]: line for line in cells(book, BODIES)}
    assert list(found) == [body.id for body in portal.bodies]
    for body in portal.bodies:
        assert found[body.id][1] == shown(edition, body.name)
        assert found[body.id][4] == len(portal.activities_of(body.id))


def test_every_assignment_stands_in_print_order(edition, book):
    expected = [
        (each.id, body, entry.printed)
        for each in edition.portal.all_activities()
        for entry in each.implementers
        for body in entry.bodies
    ]
    found = [(line[0], line[2], line[4]) for line in cells(book, ASSIGNMENTS)]
    assert found == expected


def test_what_changed_is_told_for_each_activity_of_an_annual_plan(edition, book):
    portal = edition.portal
    found = {line[0]: line for line in cells(book, LINEAGE)}
    assert list(found) == [each.id for each in portal.all_activities() if each.restates]
    for after in (portal.activity[id_] for id_ in found):
        before = portal.activity[after.restates]
        assert found[after.id][1] == before.id
        told = changes(before, after)
        for id_ in (*told.bodies_added, *told.bodies_removed):
            assert plain(edition.wording.body_name(id_)) in found[after.id][2]
        is_nothing = found[after.id][2] == edition.wording.plain_label("changed-nothing")
        assert is_nothing is not bool(told)


def test_every_erratum_of_the_activities_is_there(edition, book):
    expected = [
        (each.id, erratum.printed)
        for each in edition.portal.all_activities()
        for erratum in sorted(each.errata, key=lambda one: int(one.line.split("-")[0]))
    ]
    assert [(line[0], line[2]) for line in cells(book, ERRATA)] == expected


def test_every_column_is_explained(book):
    explained = [(sheet, head) for sheet, head, meaning in cells(book, COLUMNS) if meaning]
    assert explained == [
        (sheet.title, cell.value) for sheet in book.worksheets[:COLUMNS] for cell in sheet[1]
    ]


def test_heads_are_told_apart(book):
    for sheet in book.worksheets:
        heads = [cell.value for cell in sheet[1]]
        assert len(set(heads)) == len(heads)


def test_the_file_says_what_it_is(edition, book):
    said = dict(cells(book, ABOUT))
    label = edition.wording.plain_label
    assert said[label("imprint-version")] == VERSION
    assert said[label("imprint-built")] == edition.language.date(BUILT)
    assert said[label("imprint-language")] == edition.language.name
    assert said[label("imprint-licence")] == label("imprint-licence-unknown")
    assert said[label("permalink")] == f"{URL}{edition.language.address}plan/activities/"
    assert re.fullmatch("[0-9a-f]{12}", said[label("imprint-revision")])
    assert VERSION in book.properties.description
    assert book.properties.created == datetime(2025, 1, 15)


def test_sheets_run_as_their_language_does(edition, book):
    order = 2 if edition.language.is_right_to_left else 1
    for sheet in book.worksheets:
        assert bool(sheet.sheet_view.rightToLeft) is edition.language.is_right_to_left
        assert {cell.alignment.readingOrder for row in sheet.iter_rows() for cell in row} == {order}


def test_sheets_are_ready_to_filter_and_to_print(book):
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.title in sheet.oddHeader.center.text
        assert sheet.oddFooter.center.text == "&P / &N"
        assert all(column.width > 8 for column in sheet.column_dimensions.values())


def test_no_cell_is_a_formula_or_a_link(edition):
    file = workbook(edition)
    for sheet in opened(file).worksheets:
        assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)
            assert b"hyperlink" not in archive.read(name)


def test_the_file_is_the_same_when_it_is_written_again(edition):
    assert workbook(edition) == workbook(edition)
    (recipe,) = recipes(edition)
    assert recipe.write() == workbook(edition)
    assert recipe.path == f"{edition.language.address}downloads/plan-activities.xlsx"


def test_what_it_is_made_from_changes_with_the_file(small_content):
    (recipe,) = recipes(edition_of(small_content, ENGLISH))
    later = replace(edition_of(small_content, ENGLISH), built=BUILT.replace(day=16))
    (changed,) = recipes(later)
    assert recipe.made_from != changed.made_from
    assert recipe.write() != changed.write()
    assert recipe.made_from == recipes(edition_of(small_content, ENGLISH))[0].made_from


def test_a_portal_without_activities_has_no_spreadsheet(small_content):
    portal = replace(small_content.portal, activities=(), annual_plans=())
    assert recipes(edition_of(replace(small_content, portal=portal), ENGLISH)) == []


@pytest.mark.parametrize(
    ("name", "shown_as"),
    [("a/b:c[d]*e?f\\g", "a b c d e f g"), ("'quoted'", "quoted"), ("a" * 40, "a" * 31)],
)
def test_names_of_sheets_are_such_as_programs_accept(name, shown_as):
    assert sheet_name(name) == shown_as
