"""How the record of a page is cited, as the page shows it."""

from __future__ import annotations

from markupsafe import Markup

from eportal.citations.citation import citation_of
from eportal.citations.formatted import label_of, title_parts
from eportal.downloads.wording import Wording
from eportal.pages.prose import isolated
from eportal.pages.view import View


def cited(view: View) -> Markup | None:
    """The citation of what the page shows; None where it shows nothing that is cited."""
    citation = citation_of(Wording(view.portal, view.language), view.site_url, view.address)
    if citation is None:
        return None
    titles = (isolated(part, view.language) for part in title_parts(citation))
    return view.label(
        label_of(citation),
        owner=isolated(citation.publisher, view.language),
        title=Markup(view.language.list_separator).join(titles),
        id=view.code(citation.id),
        address=view.code(citation.url),
    )
