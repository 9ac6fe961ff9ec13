"""Sheets as the bytes of an XLSX file; no cell is ever a formula."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from eportal.downloads.download import UnwritableError
from eportal.downloads.imprint import Imprint
from eportal.downloads.spreadsheets.sheets import Cell, Sheet
from eportal.downloads.wording import Wording, plain
from eportal.languages import Language

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A4 = 9
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = 1, 2  # of the reading order of a cell
_LONGEST_HEADER = 120
#: How a day is shown, whatever the settings of the reader.
_DAY = "yyyy-mm-dd"


def workbook_file(title: str, sheets: Sequence[Sheet], imprint: Imprint, wording: Wording) -> bytes:
    """The sheets in one file; the same sheets always give the same bytes."""
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory, _OPTIONS)
    book.set_properties(_properties(title, imprint, wording))
    formats = _formats(book, wording.language)
    for each in sheets:
        _write(book, each, formats, wording.language, title)
    book.close()
    return memory.getvalue()


def _properties(title: str, imprint: Imprint, wording: Wording) -> dict[str, object]:
    said = [f"{plain(label)}: {plain(value)}" for label, value in imprint.lines(wording)]
    return {
        "title": title,
        "author": wording.plain_label("site-owner"),
        "company": wording.plain_label("site-owner"),
        "comments": "\n".join(said),
        "created": imprint.moment.replace(tzinfo=None),
    }


def _formats(book: Any, language: Language) -> Mapping[str, Any]:
    """How heads, texts, numbers and dates look; texts are aligned as their language runs."""
    text = {
        "font_name": "Arial",
        "valign": "top",
        "text_wrap": True,
        "border": 1,
        "border_color": "#A0A0A0",
        "align": "right" if language.is_right_to_left else "left",
        "reading_order": _RIGHT_TO_LEFT if language.is_right_to_left else _LEFT_TO_RIGHT,
    }
    head = {"bold": True, "bg_color": "#0F3D4F", "font_color": "#FFFFFF", "valign": "vcenter"}
    return {
        "head": book.add_format({**text, **head}),
        "text": book.add_format(text),
        "number": book.add_format({**text, "align": "center"}),
        "date": book.add_format({**text, "align": "center", "num_format": _DAY}),
    }


def _write(
    book: Any, sheet: Sheet, formats: Mapping[str, Any], language: Language, title: str
) -> None:
    page = book.add_worksheet(sheet.name)
    if language.is_right_to_left:
        page.right_to_left()
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    for line, row in enumerate((sheet.heads, *sheet.rows)):
        for column, cell in enumerate(row):
            _write_cell(page, (line, column), cell, formats, is_head=line == 0)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    _set_up_printing(page, sheet, title)


def _write_cell(
    page: Any, place: tuple[int, int], cell: Cell, formats: Mapping[str, Any], *, is_head: bool
) -> None:
    match cell:
        case date():
            moment = datetime(cell.year, cell.month, cell.day)
            refused = page.write_datetime(*place, moment, formats["date"])
        case int():
            refused = page.write_number(*place, cell, formats["number"])
        case None | "":
            refused = page.write_blank(*place, None, formats["text"])
        case _:
            refused = page.write_string(*place, cell, formats["head" if is_head else "text"])
    if refused:
        raise UnwritableError(f"a cell cannot hold this: {str(cell)[:60]}")


def _set_up_printing(page: Any, sheet: Sheet, title: str) -> None:
    """Wide pages that repeat the heads; a sign of the header's own language is doubled."""
    name = f"{title} – {sheet.name}"[:_LONGEST_HEADER].replace("&", "&&")
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f"&C{name}")
    page.set_footer("&C&P / &N")
