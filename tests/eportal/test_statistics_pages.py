"""What is withheld reaches no page and no file; what disagrees stays apart."""

import csv
import io
import re
from dataclasses import replace

import pytest

from eportal.disclosure.suppression import suppress_together
from eportal.downloads.tables import harmless, recipes, table_file
from eportal.languages import ENGLISH, LANGUAGES
from eportal.records.statistics import StatisticTable, SuppressedTable
from eportal.reporting.comparison import disagree, side_by_side
from eportal.reporting.progress import assignments
from eportal.site import open_site
from files_for_tests import edition_of, written
from records_for_tests import words
from rendering import THEME, parsed, text_of, whole_page

PAGE, TABLE, REPORT = "reports/statistics/", "reports/statistics.csv", "reports/2024.csv"
URL = "https://portal.example/"
#: Whole numbers as they may be written on a page: with or without grouping.
NUMBER = re.compile(r"\d+(?:[,٬]\d{3})*")


@pytest.fixture(scope="session")
def portal(small_content):
    return small_content.portal


@pytest.fixture(scope="session")
def withheld(portal):
    """The values that nobody may see, and those that everybody may."""
    shown, hidden = set(), set()
    tables = suppress_together(portal.statistics)
    for before, after in zip(portal.statistics, tables, strict=True):
        for cell, published in zip(before.cells, after.cells, strict=True):
            (hidden if published.value is None else shown).add(cell.value)
    assert {7, 3895, 1201, 2212} == hidden
    assert not shown & hidden
    return hidden


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def page(small_site, language):
    return parsed(whole_page(small_site, language, PAGE))


@pytest.fixture
def rows(portal, language):
    return read(downloads(portal, language)[TABLE])


def downloads(portal, language):
    """The tables by their addresses."""
    return written(recipes(edition_of(portal, language)))


def read(file):
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def numbers_in(text):
    """Every whole number that a text writes, in whatever digits."""
    return {int(re.sub("[,٬]", "", found)) for found in NUMBER.findall(text)}


def table(id_="table", start="2024-01", end="2024-06", value=100, measure="arrests"):
    return SuppressedTable(
        id=id_, title=words("جدول"), unit=words("شخص"), period={"start": start, "end": end},
        scope=words("نطاق"), source={"document": "strategy", "lines": "1"}, measure=measure,
        threshold=10, cells=({"categories": {}, "value": value},),
    )  # fmt: skip


def test_the_page_holds_no_withheld_number(small_site, language, withheld):
    html = small_site.page(language, PAGE).body
    assert not numbers_in(html) & withheld
    assert {7315, 3902, 3413, 1208, 6107, 5120, 6} <= numbers_in(html)


def test_no_file_holds_a_withheld_number(portal, language, withheld):
    for file in downloads(portal, language).values():
        cells = {cell for row in read(file) for cell in row}
        assert not cells & {str(value) for value in withheld}
    for row in read(downloads(portal, language)[TABLE]):
        assert not numbers_in(" ".join(row)) & withheld


def test_no_other_page_of_the_portal_holds_a_table_of_statistics(small_site, language, withheld):
    large = {value for value in withheld if value > 1000}
    for address in small_site.writers:
        assert not numbers_in(whole_page(small_site, language, address)) & large


def test_a_withheld_number_says_so_in_its_place(page, small_site, language):
    section = page.get_element_by_id("sample-first").getparent()
    said = [text_of(each) for each in section.find_class("withheld")]
    labels = small_site.content.portal.labels
    small = labels["statistics-withheld-small"].written_in(language, threshold=language.number(10))
    other = labels["statistics-withheld-protects"].written_in(language)
    assert sorted(said) == sorted([small, other, other, other])


def test_the_legend_explains_both_reasons(page):
    (legend,) = page.get_element_by_id("legend").xpath("following-sibling::ul[1]")
    assert len(legend.find_class("withheld")) == 2


def test_a_withheld_number_is_empty_in_the_file_and_says_why(rows):
    head, *lines = rows
    number = len(head) - 8
    first = [line for line in lines if line[0] == "sample-first"]
    assert [line[number] for line in first] == ["7315", "3902", "3413", "1208", "6107", *[""] * 4]
    assert len({line[number + 1] for line in first[5:]}) == 2
    assert all(line[number + 1] for line in first)


def test_what_its_source_has_published_stays_and_says_so(page, rows):
    section = page.get_element_by_id("sample-third").getparent()
    assert not section.find_class("withheld")
    (line,) = [line for line in rows if line[0] == "sample-third"]
    assert "6" in line
    assert all(line[-2:])  # where it was published, and the remark


def test_a_rounded_number_is_told_as_such(page, small_site, language):
    section = page.get_element_by_id("sample-second").getparent()
    label = small_site.content.portal.labels["statistics-about"]
    assert label.written_in(language, number=language.number(5120)) in text_of(section)


def test_tables_that_disagree_stand_side_by_side_with_a_warning(page):
    (both,) = page.find_class("side-by-side")
    assert [each.get("id") for each in both.iter("h3")] == ["sample-first", "sample-second"]
    assert both.getprevious().get("class") == "warning"
    assert len(page.find_class("warning")) == 1


def test_no_number_is_added_up_or_averaged(small_site, language):
    shown = numbers_in(whole_page(small_site, language, PAGE))
    assert not {7315 + 5120, (7315 + 5120) // 2, (7315 + 5120 + 1) // 2} & shown


@pytest.mark.parametrize(
    ("periods", "groups"),
    [
        ([("2024-01", "2024-06"), ("2024-06", "2024-12")], [2]),
        ([("2024-01", "2024-06"), ("2024-07", "2024-12")], [1, 1]),
        ([("2024-01", "2024-12"), ("2023-01", "2023-02"), ("2024-03", "2024-03-15")], [1, 2]),
        ([("2023-01", "2024-12"), ("2023-01", "2023-02"), ("2024-03", "2024-04")], [3]),
        ([], []),
    ],
)
def test_tables_are_compared_when_their_time_overlaps(periods, groups):
    tables = [table(f"t{number}", *period) for number, period in enumerate(periods)]
    assert [len(group) for group in side_by_side(tables)] == groups


def test_a_withheld_number_is_never_compared():
    assert disagree([table(value=100), table(value=101)])
    assert not disagree([table(value=100), table(value=100)])
    assert not disagree([table(value=100), table(value=None)])


def test_a_table_of_any_measure_and_without_dimensions_has_a_page(small_content, language):
    made = StatisticTable.model_validate(
        table().model_dump(exclude={"threshold", "cells"})
        | {"measure": "appeals", "cells": [{"categories": {}, "value": 40}]}
    )
    portal = replace(small_content.portal, statistics=(made,), ledger=small_content.portal.ledger)
    site = open_site(replace(small_content, portal=portal), THEME, URL)
    assert 40 in numbers_in(str(site.page(language, PAGE).body))


def test_every_line_of_a_file_has_as_many_cells_as_its_head(portal, language):
    for file in downloads(portal, language).values():
        head, *lines = read(file)
        assert len({*head}) == len(head)
        assert all(head)
        assert lines
        assert {len(line) for line in lines} == {len(head)}


def test_files_have_the_same_numbers_and_ids_in_every_language(portal):
    for name in downloads(portal, ENGLISH):
        ids = [[line[0] for line in read(downloads(portal, each)[name])[1:]] for each in LANGUAGES]
        assert ids[0] == ids[1] == ids[2]


def test_heads_are_in_the_language_of_the_page(portal):
    for name in downloads(portal, ENGLISH):
        heads = [tuple(read(downloads(portal, each)[name])[0]) for each in LANGUAGES]
        assert len({*heads}) == len(LANGUAGES)


def test_a_file_begins_with_the_mark_that_spreadsheets_look_for(portal, language):
    for file in downloads(portal, language).values():
        assert file.startswith(b"\xef\xbb\xbf")


def test_the_file_of_a_report_has_a_line_for_every_assignment(portal, language):
    (report,) = portal.reports
    _, *lines = read(downloads(portal, language)[REPORT])
    tasks = assignments(portal, report)
    assert [(line[0], line[3], line[5]) for line in lines] == [
        (task.activity.id, task.body, task.state) for task in tasks
    ]
    for line, task in zip(lines, tasks, strict=True):
        if task.report is None:
            assert line[7:] == [""] * 7  # not zero
        else:
            stated = task.report.completion
            assert line[7] == ("" if stated is None else str(stated))


def test_the_evidence_of_the_sample_does_not_become_a_formula(portal, language):
    _, first, *_ = read(downloads(portal, language)[REPORT])
    assert first[10].startswith("'=")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_becomes_a_formula(start):
    (cells,) = read(table_file([f'{start}cmd|" /C calc"!A1'], []))
    assert cells[0].startswith("'")


@pytest.mark.parametrize(("cell", "text"), [(None, ""), (0, "0"), ("نص", "نص"), ("a=b", "a=b")])
def test_other_cells_stay_as_they_are(cell, text):
    assert harmless(cell) == text


def test_a_portal_without_reports_and_statistics_offers_no_table(portal, language):
    assert downloads(replace(portal, reports=(), statistics=()), language) == {}


def test_the_real_table_is_the_one_of_the_source(content, language):
    (only,) = content.portal.statistics
    assert (only.id, only.measure) == ("iom-assisted-2018-2019", "assisted")
    values = {tuple(cell.categories.values()): cell.value for cell in only.cells}
    assert values == {("total",): 108, ("women",): 98, ("men",): 10}
    lines = read(downloads(content.portal, language)[TABLE])[1:]
    assert {line[0] for line in lines} == {only.id}
