"""A document to edit: its bytes, and which documents are offered so."""

from __future__ import annotations

from functools import partial

import docx
from docx.oxml.ns import qn

from eportal import addresses
from eportal.downloads.document import Document, Facts, Heading, Paragraph
from eportal.downloads.documents.annual_plan import annual_plan
from eportal.downloads.documents.assembly import material
from eportal.downloads.documents.strategy import strategy
from eportal.downloads.download import Recipe
from eportal.downloads.editing.blocks import Writer
from eportal.downloads.editing.frame import contents, on_new_page, opening, write_frame
from eportal.downloads.editing.numbering import Lists
from eportal.downloads.editing.package import packed, without_template
from eportal.downloads.editing.settings import write_settings
from eportal.downloads.editing.styles import write_styles
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Run
from eportal.records.record import Words

_FORMAT = "docx"


def recipes(edition: Edition) -> list[Recipe]:
    """The strategy and each annual plan."""
    portal = edition.portal
    found = [
        _recipe(
            strategy(edition),
            portal.strategy.title,
            addresses.of_strategy_file(_FORMAT),
            addresses.PLAN,
        )
    ]
    found += [
        _recipe(
            annual_plan(edition, plan),
            plan.title,
            addresses.of_annual_plan_file(plan.year, _FORMAT),
            addresses.of_annual_plan(plan.year),
        )
        for plan in portal.annual_plans
    ]
    return found


def edit_copy(document: Document) -> bytes:
    """The document for word processors; ValueError where its text holds a control character."""
    file = docx.Document()
    without_template(file)
    write_settings(file.settings.element, document.language)
    write_styles(file.styles.element, document.language)
    writer = Writer(document.language, Lists(file.part.numbering_part.element, document.language))
    text = [*writer.write(document.blocks), *writer.write(_imprint(document))]
    on_new_page(text[0])
    body = file.element.body
    section = body.find(qn("w:sectPr"))
    del body[:]
    body.extend([*opening(document), *contents(document, writer.headings), *text, section])
    write_frame(file, document)
    return packed(file)


def _recipe(document: Document, title: Words, address: str, page: str) -> Recipe:
    return Recipe(
        address=address,
        language=document.language,
        format=_FORMAT,
        title=title,
        page=page,
        write=partial(edit_copy, document),
        made_from=material(document),
    )


def _imprint(document: Document) -> list[Heading | Facts]:
    """What the file says of itself, at its end."""
    entries = tuple((name, (Paragraph(value),)) for name, value in document.imprint_lines)
    return [Heading(1, (Run(document.labels["about-file"]),), "about-file"), Facts(entries)]
