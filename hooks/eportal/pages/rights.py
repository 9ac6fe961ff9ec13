"""The page of the rights of victims."""

from __future__ import annotations

from eportal import addresses
from eportal.pages.page import Page, Writer, shortened
from eportal.pages.view import View
from eportal.records.portal import Portal


def writers(portal: Portal) -> dict[str, Writer]:
    """The writer of the page, where there are rights to show."""
    return {addresses.RIGHTS: write} if portal.rights else {}


def write(view: View) -> Page:
    """Each right in the strategy's words and in plain words, who provides it, what builds it."""
    portal = view.portal
    basis = list(dict.fromkeys(id_ for right in portal.rights for id_ in right.basis))
    examined = [portal.activity[id_].year for id_ in basis]
    return Page(
        title=view.plain_label("help-rights-title"),
        description=shortened(view.plain_label("help-rights-intro")),
        body=view.templates.render(
            "rights",
            view=view,
            rights=portal.rights,
            basis=basis,
            years=[view.language.year(year) for year in examined if year],
        ),
        part=addresses.RIGHTS,
        records=tuple(f"right/{right.id}" for right in portal.rights),
    )
