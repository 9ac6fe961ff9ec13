"""What surrounds the text: title, contents, running head and foot, page, properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docx.document import Document as File
from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.document import Document, Heading
from eportal.downloads.editing.blocks import paragraph
from eportal.downloads.editing.elements import element, flag, millimetres
from eportal.downloads.editing.runs import field, runs
from eportal.downloads.wording import Run, plain
from eportal.languages import Language

_PLACES = re.compile(r"(\{page\}|\{pages\})")
_FIELDS = {"{page}": " PAGE ", "{pages}": " NUMPAGES "}
_LONGEST_PROPERTY = 255


def opening(document: Document) -> Iterator[BaseOxmlElement]:
    """Title and subtitle."""
    yield paragraph(document.title, "Title", document.language)
    yield paragraph(document.subtitle, "Subtitle", document.language)


def contents(
    document: Document, headings: Sequence[tuple[Heading, str]]
) -> Iterator[BaseOxmlElement]:
    """A field that the word processor can work out anew, filled with links to the headings.

    Without page numbers: those only the reader's own program knows.
    """
    language = document.language
    yield paragraph((Run(document.labels["contents"]),), "ContentsHeading", language)
    shown = [(heading, place) for heading, place in headings if heading.level <= 2]
    begin, end = _ends(language)
    for index, (heading, place) in enumerate(shown):
        link = element("hyperlink", *runs(heading.text, language), anchor=place, history=1)
        yield element(
            "p",
            element("pPr", element("pStyle", val=f"TOC{heading.level}")),
            *(begin if index == 0 else ()),
            link,
            *(end if index == len(shown) - 1 else ()),
        )


def on_new_page(paragraph: BaseOxmlElement) -> None:
    """Makes a paragraph begin a page; in the schema that stands right after its style."""
    paragraph[0].insert(1, element("pageBreakBefore"))


def write_frame(file: File, document: Document) -> None:
    """Running head and foot, size and direction of the page, properties of the file."""
    language, section = document.language, file.sections[0]
    section.different_first_page_header_footer = False
    head = section.header
    head.is_linked_to_previous = False
    _replace(head.part.element, paragraph(document.title, "header", language))
    foot = section.footer
    foot.is_linked_to_previous = False
    _replace(foot.part.element, _foot(document))
    _page(file.element.body.sectPr, language)
    _properties(file, document)


def _foot(document: Document) -> BaseOxmlElement:
    language = document.language
    parts: list[BaseOxmlElement] = []
    for part in _PLACES.split(document.labels["page-of"]):
        if part in _FIELDS:
            parts += field(_FIELDS[part], "1", language)
        elif part:
            parts += runs((Run(part),), language)
    return element("p", element("pPr", element("pStyle", val="footer")), *parts)


def _replace(part: BaseOxmlElement, content: BaseOxmlElement) -> None:
    del part[:]
    part.append(content)


def _page(properties: BaseOxmlElement, language: Language) -> None:
    """A4 in the direction of the language; the references to head and foot stay first."""
    for child in [each for each in properties if not each.tag.endswith("Reference")]:
        properties.remove(child)
    margin, edge = millimetres(20), millimetres(12)
    properties.extend(
        part
        for part in (
            element("pgSz", w=millimetres(210), h=millimetres(297)),
            element(
                "pgMar", top=margin, right=margin, bottom=margin, left=margin, header=edge,
                footer=edge, gutter=0,
            ),
            element("cols", space=720),
            flag("bidi", language.is_right_to_left),
        )
        if part is not None
    )  # fmt: skip


def _ends(language: Language) -> tuple[list[BaseOxmlElement], list[BaseOxmlElement]]:
    parts = field(r' TOC \o "1-2" \h \n \z ', "", language)
    return [parts[0], parts[1], parts[2]], [parts[4]]


def _properties(file: File, document: Document) -> None:
    """What the file says of itself in a catalogue of files."""
    said, imprint = file.core_properties, document.imprint
    owner = document.labels["site-owner"]
    said.title = plain(document.title)[:_LONGEST_PROPERTY]
    said.subject = document.description[:_LONGEST_PROPERTY]
    said.author = said.last_modified_by = owner
    said.created = said.modified = imprint.moment
    said.language = document.language.regional
    said.identifier = imprint.address[:_LONGEST_PROPERTY]
    said.version = f"{imprint.version} ({imprint.revision})"
    said.content_status = imprint.state
    said.comments = _summary(document)
    said.keywords = said.category = ""
    said.revision = 1


def _summary(document: Document) -> str:
    lines = [f"{plain(name)}: {plain(value)}" for name, value in document.imprint_lines]
    return "\n".join(lines)[:_LONGEST_PROPERTY]
