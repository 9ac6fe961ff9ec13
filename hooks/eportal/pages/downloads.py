"""The page of everything that can be kept: documents, spreadsheets, data, feeds, archives."""

from __future__ import annotations

from collections.abc import Sequence

from eportal import addresses
from eportal.downloads.download import Download, Recipe
from eportal.pages.files import offers
from eportal.pages.page import Page, shortened
from eportal.pages.view import View

#: In the order of the page.
GROUPS = ("archives", "documents", "laws", "data", "citations", "feeds")
#: Of more files a group shows their number first.
_FEW = 12
_GROUP_OF_FORMAT = {
    "zip": "archives", "bib": "citations", "ris": "citations", "atom": "feeds", "ics": "feeds",
}  # fmt: skip


def write(view: View, files: Sequence[Download]) -> Page:
    """All files of a language and those that hold every language; or why there are none."""
    listed = [file for file in files if file.recipe.is_listed]
    groups = [
        (group, offers(view, (file for file in listed if group_of(file.recipe) == group)))
        for group in GROUPS
    ]
    return Page(
        title=view.plain_label("downloads-title"),
        description=shortened(view.plain_label("downloads-lead")),
        body=view.templates.render(
            "downloads",
            view=view,
            groups=[(group, those) for group, those in groups if those],
            few=_FEW,
            data=addresses.DOWNLOADS_DATA,
        ),
        part=addresses.ABOUT,
        trail=((view.plain_label("nav-about"), addresses.ABOUT),),
        records=("label/downloads-title", "label/downloads-lead"),
    )


def group_of(recipe: Recipe) -> str:
    """Where the page lists a file."""
    if recipe.page == addresses.DOWNLOADS_DATA or recipe.address == addresses.MANIFEST:
        return "data"
    of_laws = recipe.page.startswith(addresses.LAWS) and recipe.format in ("pdf", "xml")
    return _GROUP_OF_FORMAT.get(recipe.format) or ("laws" if of_laws else "documents")
