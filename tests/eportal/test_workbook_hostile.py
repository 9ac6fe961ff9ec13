"""What is written into a cell of the spreadsheet stays what it is: text."""

import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from eportal.downloads.download import UnwritableError
from eportal.downloads.imprint import Edition
from eportal.downloads.spreadsheets.workbook import workbook
from eportal.languages import ENGLISH
from records_for_tests import activity, words

HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "{=1+1}", "<b>bold</b> & more", 'a "quoted" cell', "{brace}",
    "back\\slash", "'apostrophe", "https://evil.example/", "mailto:a@evil.example", "12345",
    "&C&P", "{% x %}",
]  # fmt: skip


def activities_sheet(content, **fields):
    """The first sheet of the spreadsheet of one activity with these fields."""
    held = (activity(**fields),)
    portal = replace(content.portal, activities=held, annual_plans=())
    day = date(2025, 1, 15)
    edition = Edition(portal, ENGLISH, "https://portal.example/", day, content.fingerprints)
    return openpyxl.load_workbook(io.BytesIO(workbook(edition))).worksheets[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_literal(small_content, text):
    sheet = activities_sheet(small_content, text=words(text), items=(words(text),))
    assert sheet["E2"].value == f"{text}\n– {text}"
    assert sheet["E2"].data_type == "s"
    sheet = activities_sheet(small_content, indicator=words(text))
    assert (sheet["J2"].value, sheet["J2"].data_type) == (text, "s")


def test_signs_of_direction_do_not_reach_a_cell(small_content):
    sheet = activities_sheet(small_content, text=words("one \u202etwo\u202c three"))
    assert sheet["E2"].value == "one two three"


def test_a_text_too_long_for_a_cell_stops_the_build(small_content):
    with pytest.raises(UnwritableError, match="a cell cannot hold this"):
        activities_sheet(small_content, text=words("a" * 32768))
