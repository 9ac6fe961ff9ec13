"""The glossary: attested terms and the forms that the portal uses."""

from __future__ import annotations

from eportal import addresses
from eportal.languages import LANGUAGES
from eportal.pages.page import Page
from eportal.pages.view import View


def write(view: View) -> Page:
    """All terms, sorted by their form in the language of the page."""
    terms = sorted(
        view.portal.glossary, key=lambda term: term.preferred.written_in(view.language).casefold()
    )
    return Page(
        title=view.plain_label("glossary-title"),
        description=view.plain_label("glossary-lead", count=view.language.number(len(terms))),
        body=view.templates.render("glossary", view=view, terms=terms, languages=LANGUAGES),
        part=addresses.ABOUT,
        records=tuple(f"term/{term.id}" for term in terms),
    )
