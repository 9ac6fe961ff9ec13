"""The styles of a document in the direction of its language; nothing of the template is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.editing.elements import element, flag, millimetres
from eportal.languages import Language

#: On every computer with a word processor, with all letters of the three languages.
_FONT = "Arial"
_BLUE, _GREY = "0B4A6F", "555555"
CELL_HEAD_FILL = "D9E6EE"
#: Of the text between the margins of A4, in millimetres.
TEXT_WIDTH = 170.0
INDENT = 8.0  #: of each level of a list, in millimetres
INDENT_IN_CELLS = 4.0
LEVELS = 3


@dataclass(frozen=True)
class _Style:
    """A paragraph style: sizes in half points, spaces in twentieths of a point."""

    id: str
    name: str  #: as word processors know it in every language of theirs
    size: int = 22
    before: int = 0
    after: int = 120
    bold: bool = False
    colour: str = ""
    outline: int | None = None  #: level of a heading, from 0
    indent: float = 0  #: in millimetres
    next: str = "Normal"
    keeps_next: bool = False


_STYLES: Sequence[_Style] = (
    _Style("Title", "Title", 44, before=1200, after=240, bold=True, colour=_BLUE, next="Subtitle"),
    _Style("Subtitle", "Subtitle", 28, after=480, colour=_GREY),
    _Style(
        "Heading1", "heading 1", 34, 480, 160, bold=True, colour=_BLUE, outline=0, keeps_next=True
    ),
    _Style(
        "Heading2", "heading 2", 27, 320, 120, bold=True, colour=_BLUE, outline=1, keeps_next=True
    ),
    _Style(
        "Heading3", "heading 3", 23, 240, 80, bold=True, colour=_BLUE, outline=2, keeps_next=True
    ),
    _Style("ContentsHeading", "TOC Heading", 28, 480, 160, bold=True, colour=_BLUE),
    _Style("TOC1", "toc 1", after=60),
    _Style("TOC2", "toc 2", 20, after=40, indent=INDENT),
    _Style("Lead", "Lead", 25, after=200),
    _Style("Remark", "Remark", 20, 80, 160, indent=INDENT, colour=_GREY),
    _Style("SmallPrint", "Small Print", 19, colour=_GREY),
    _Style("Quote", "Quote", before=80, after=160, indent=INDENT, next="Quote"),
    _Style("ListParagraph", "List Paragraph", after=80, next="ListParagraph"),
    _Style("FactName", "Fact Name", after=40, bold=True, keeps_next=True),
    _Style("Cell", "Table Text", 18, after=40, next="Cell"),
    _Style("CellSmall", "Table Small Print", 16, after=40, colour=_GREY, next="Cell"),
    _Style("CellHead", "Table Heading", 18, after=40, bold=True, next="Cell"),
    _Style("header", "header", 17, colour=_GREY, after=0, next="header"),
    _Style("footer", "footer", 17, colour=_GREY, after=0, next="footer"),
)


def write_styles(styles: BaseOxmlElement, language: Language) -> None:
    """Replaces all styles of a document with ours."""
    del styles[:]
    styles.append(_defaults(language))
    styles.append(_normal(language))
    styles.extend(_paragraph_style(each, language) for each in _STYLES)
    styles.append(_table_style())


def _defaults(language: Language) -> BaseOxmlElement:
    """Latin letters are English and Arabic ones the document's, wherever a run says no other."""
    spoken = {"val": "en-GB", "bidi": language.regional}
    if not language.is_right_to_left:
        spoken = {"val": language.regional, "bidi": "ar-IQ"}
    return element(
        "docDefaults",
        element(
            "rPrDefault",
            element(
                "rPr",
                element("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT),
                element("sz", val=22),
                element("szCs", val=22),
                element("lang", **spoken),
            ),
        ),
        element(
            "pPrDefault", element("pPr", element("spacing", after=120, line=288, lineRule="auto"))
        ),
    )


def _normal(language: Language) -> BaseOxmlElement:
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        element("pPr", flag("bidi", language.is_right_to_left)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _paragraph_style(style: _Style, language: Language) -> BaseOxmlElement:
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val="Normal"),
        element("next", val=style.next),
        element("qFormat"),
        _paragraph_properties(style, language),
        _run_properties(style),
        type="paragraph",
        styleId=style.id,
    )


def _paragraph_properties(style: _Style, language: Language) -> BaseOxmlElement:
    is_heading = style.outline is not None
    start = millimetres(style.indent)
    return element(
        "pPr",
        flag("keepNext", style.keeps_next),
        flag("keepLines", is_heading),
        flag("bidi", language.is_right_to_left),
        element("spacing", before=style.before, after=style.after, line=288, lineRule="auto"),
        element("ind", left=start, right=start) if start else None,
        element("outlineLvl", val=style.outline) if style.outline is not None else None,
    )


def _run_properties(style: _Style) -> BaseOxmlElement:
    """Sizes and weights for both kinds of letters; never slanted, never spaced."""
    return element(
        "rPr",
        flag("b", style.bold),
        flag("bCs", style.bold),
        element("color", val=style.colour) if style.colour else None,
        element("sz", val=style.size),
        element("szCs", val=style.size),
    )


def _table_style() -> BaseOxmlElement:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return element(
        "style",
        element("name", val="Table Grid"),
        element("qFormat"),
        element(
            "tblPr",
            element(
                "tblBorders",
                *(element(side, val="single", sz=4, space=0, color="8FA3B0") for side in sides),
            ),
            element(
                "tblCellMar",
                *(
                    element(side, w=width, type="dxa")
                    for side, width in (("top", 40), ("left", 68), ("bottom", 40), ("right", 68))
                ),
            ),
        ),
        type="table",
        styleId="TableGrid",
    )
