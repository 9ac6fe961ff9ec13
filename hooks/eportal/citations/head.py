"""A citation as meta elements: Highwire Press and Dublin Core, which Zotero and scholars read."""

from __future__ import annotations

from eportal import addresses
from eportal.citations.citation import Citation


def head(citation: Citation) -> tuple[tuple[str, str], ...]:
    """(name, content) of each element; what is not known has none."""
    year = str(citation.year or "")
    pairs = (
        ("citation_title", citation.title),
        ("citation_author", citation.author),
        ("citation_publisher", citation.publisher),
        ("citation_publication_date", year),
        ("citation_language", citation.language.html),
        ("citation_public_url", citation.url),
        ("citation_pdf_url", _pdf(citation)),
        ("citation_inbook_title", citation.container),
        ("citation_technical_report_institution", _institution(citation)),
        ("DC.title", citation.title),
        ("DC.creator", citation.author),
        ("DC.publisher", citation.publisher),
        ("DC.date", year),
        ("DC.type", "Text"),
        ("DC.language", citation.language.html),
        ("DC.identifier", citation.url),
        ("DCTERMS.isPartOf", citation.container),
    )
    return tuple((name, content) for name, content in pairs if content)


def _institution(citation: Citation) -> str:
    return "" if citation.kind in ("law", "activity") else citation.publisher


def _pdf(citation: Citation) -> str:
    """The address of the same as a file to print."""
    page = citation.page
    name = page.rstrip("/").rpartition("/")[2]
    match citation.kind:
        case "law":
            file = addresses.of_law_file(citation.id, "pdf")
        case "report":
            file = addresses.of_report_file(int(name))
        case "strategy":
            file = addresses.of_strategy_file("pdf")
        case "annual-plan":
            file = addresses.of_annual_plan_file(int(name), "pdf")
        case _:
            return ""
    return citation.url.removesuffix(page) + file
