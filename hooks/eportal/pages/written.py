"""The pages that editors write themselves, and their texts on pages of records."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from eportal.pages.cleaning import cleaned
from eportal.pages.navigation import part_of_written, trail_of_written
from eportal.pages.page import Page, shortened
from eportal.pages.view import View


def written_page(view: View, title: str, html: str) -> Page:
    """The page that an editor has written, from the HTML of its Markdown."""
    text = Markup(cleaned(html)).striptags().removeprefix(title).strip(" ¶")
    return Page(
        title=title,
        description=shortened(text),
        body=view.written(html),
        part=part_of_written(view.address),
        trail=trail_of_written(view),
        records=(_key(view),),
    )


def with_written(view: View, page: Page, html: str) -> Page:
    """A page of records that ends with what an editor has written at its address."""
    records = (*page.records, _key(view))
    return replace(page, body=page.body + view.written(html), records=records)


def _key(view: View) -> str:
    """The ledger key of the text."""
    return f"page/{view.address.strip('/') or 'home'}"
