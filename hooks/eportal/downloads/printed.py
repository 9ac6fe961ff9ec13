"""What is offered to print: the strategy, each annual plan, law and report, and the leaflet."""

from __future__ import annotations

from functools import partial

from eportal import addresses
from eportal.downloads.document import Document
from eportal.downloads.documents.annual_plan import annual_plan
from eportal.downloads.documents.assembly import material
from eportal.downloads.documents.law import law
from eportal.downloads.documents.report import report
from eportal.downloads.documents.strategy import strategy
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.pdf import leaflet
from eportal.downloads.pdf.typesetting import typeset
from eportal.downloads.titles import year_title
from eportal.records.record import Words

_FORMAT = "pdf"


def recipes(edition: Edition) -> list[Recipe]:
    """Long documents with a cover, laws without."""
    portal = edition.portal
    long = [
        (
            strategy(edition),
            portal.strategy.title,
            addresses.of_strategy_file(_FORMAT),
            addresses.PLAN,
        ),
        *(
            (
                annual_plan(edition, plan),
                plan.title,
                addresses.of_annual_plan_file(plan.year, _FORMAT),
                addresses.of_annual_plan(plan.year),
            )
            for plan in portal.annual_plans
        ),
        *(
            (
                report(edition, each),
                year_title(portal, "reports-year", each.year),
                addresses.of_report_file(each.year),
                addresses.of_report(each.year),
            )
            for each in portal.reports
        ),
    ]
    laws = [
        _recipe(
            law(edition, each),
            each.title,
            addresses.of_law_file(each.id, _FORMAT),
            addresses.of_law(each.id),
            cover=False,
        )
        for each in portal.laws
    ]
    return [
        *(_recipe(*each, cover=True) for each in long),
        *leaflet.recipes(edition),
        *laws,
    ]


def _recipe(document: Document, title: Words, address: str, page: str, *, cover: bool) -> Recipe:
    return Recipe(
        address=address,
        language=document.language,
        format=_FORMAT,
        title=title,
        page=page,
        write=partial(typeset, document, cover=cover),
        made_from=material(document),
    )
