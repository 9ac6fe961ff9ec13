"""The spreadsheet of the plan in one language."""

from __future__ import annotations

import json

from eportal import VERSION, addresses
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition, Imprint
from eportal.downloads.spreadsheets.plan_sheets import PlanSheets
from eportal.downloads.spreadsheets.sheets import Cell, Sheet, sheet_name
from eportal.downloads.spreadsheets.writing import workbook_file
from eportal.downloads.titles import label_title
from eportal.downloads.wording import plain

_TITLE = "workbook-title"


def workbook(edition: Edition) -> bytes:
    """All activities with their bodies, lineage and doubts, and what each column means."""
    return _written(edition, PlanSheets(edition).all())


def recipes(edition: Edition) -> list[Recipe]:
    """The spreadsheet, if there are activities."""
    if not edition.portal.activity:
        return []
    sheets = PlanSheets(edition).all()
    return [
        Recipe(
            address=addresses.ACTIVITIES_WORKBOOK,
            language=edition.language,
            format="xlsx",
            title=label_title(edition.portal, _TITLE),
            page=addresses.ACTIVITIES,
            write=lambda: _written(edition, sheets),
            made_from=_made_from(edition, sheets),
        )
    ]


def _written(edition: Edition, sheets: list[Sheet]) -> bytes:
    imprint = _imprint(edition, sheets)
    every = [*sheets, _meanings(edition, sheets), _about(edition, imprint)]
    title = edition.wording.plain_label(_TITLE)
    return workbook_file(title, every, imprint, edition.wording)


def _imprint(edition: Edition, sheets: list[Sheet]) -> Imprint:
    portal = edition.portal
    keys = [
        *(f"activity/{each.id}" for each in portal.all_activities()),
        *(f"body/{each.id}" for each in portal.bodies),
    ]
    return edition.imprint(addresses.ACTIVITIES, keys, _content(sheets))


def _content(sheets: list[Sheet]) -> object:
    return [[each.name, each.heads, each.meanings, each.rows] for each in sheets]


def _made_from(edition: Edition, sheets: list[Sheet]) -> bytes:
    """All that goes into the file: what it says, and what it says of itself."""
    lines = [map(plain, line) for line in _imprint(edition, sheets).lines(edition.wording)]
    names = [edition.wording.plain_label(id_) for id_ in _LABELS]
    held = [VERSION, edition.language.code, names, [*map(list, lines)], _content(sheets)]
    return json.dumps(held, ensure_ascii=False, default=str).encode()


_LABELS = (
    _TITLE, "site-owner", "workbook-columns", "workbook-sheet", "workbook-column",
    "workbook-meaning", "about-file",
)  # fmt: skip


def _meanings(edition: Edition, sheets: list[Sheet]) -> Sheet:
    """What each column of the other sheets means."""
    rows: list[tuple[Cell, ...]] = [
        (each.name, head, meaning)
        for each in sheets
        for head, meaning in zip(each.heads, each.meanings, strict=True)
    ]
    heads = ("workbook-sheet", "workbook-column", "workbook-meaning")
    return _plain_sheet(edition, "workbook-columns", heads, (28, 28, 90), rows)


def _about(edition: Edition, imprint: Imprint) -> Sheet:
    """What the file says of itself."""
    rows: list[tuple[Cell, ...]] = [
        (plain(label), plain(value)) for label, value in imprint.lines(edition.wording)
    ]
    heads = ("about-file", "workbook-meaning")
    return _plain_sheet(edition, "about-file", heads, (28, 90), rows)


def _plain_sheet(
    edition: Edition,
    label: str,
    heads: tuple[str, ...],
    widths: tuple[int, ...],
    rows: list[tuple[Cell, ...]],
) -> Sheet:
    told = edition.wording.plain_label
    names = tuple(told(head) for head in heads)
    return Sheet(sheet_name(told(label)), names, (), widths, tuple(rows))
