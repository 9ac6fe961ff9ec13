"""Tables whose columns run in the direction of the language and whose heads are repeated."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.document import Block, Table
from eportal.downloads.editing.elements import element, flag, millimetres
from eportal.downloads.editing.runs import runs
from eportal.downloads.editing.styles import CELL_HEAD_FILL, TEXT_WIDTH
from eportal.downloads.wording import Inline
from eportal.languages import Language


def table(
    each: Table,
    language: Language,
    content: Callable[[Sequence[Block]], list[BaseOxmlElement]],
) -> BaseOxmlElement:
    """A table; `content` writes what a cell holds."""
    widths = [millimetres(TEXT_WIDTH * share / 100) for share in each.widths]
    head = element(
        "tr",
        element("trPr", element("cantSplit"), element("tblHeader")),
        *(
            _cell(width, [_head(inline, language)], CELL_HEAD_FILL)
            for width, inline in zip(widths, each.heads, strict=True)
        ),
    )
    return element(
        "tbl",
        _properties(sum(widths), language),
        element("tblGrid", *(element("gridCol", w=width) for width in widths)),
        head,
        *(_row(row, widths, content) for row in each.rows),
    )


def _properties(width: int, language: Language) -> BaseOxmlElement:
    return element(
        "tblPr",
        element("tblStyle", val="TableGrid"),
        flag("bidiVisual", language.is_right_to_left),
        element("tblW", w=width, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, noHBand=1, noVBand=1),
    )


def _head(inline: Inline, language: Language) -> BaseOxmlElement:
    return element("p", element("pPr", element("pStyle", val="CellHead")), *runs(inline, language))


def _row(
    row: Sequence[Sequence[Block]],
    widths: Sequence[int],
    content: Callable[[Sequence[Block]], list[BaseOxmlElement]],
) -> BaseOxmlElement:
    return element(
        "tr",
        element("trPr", element("cantSplit")),
        *(_cell(width, content(blocks)) for width, blocks in zip(widths, row, strict=True)),
    )


def _cell(width: int, content: Sequence[BaseOxmlElement], fill: str = "") -> BaseOxmlElement:
    shade = element("shd", val="clear", color="auto", fill=fill) if fill else None
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa"), shade), *content)
