"""A page before its frame: what every writer returns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from eportal import addresses
from eportal.pages.view import View

_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_DESCRIPTION_LENGTH = 160
_TITLE_LENGTH = 70


@dataclass(frozen=True)
class Feed:
    """A file that programs follow for what is new on a page."""

    title: str
    media_type: str
    address: str  #: below the root of the page's language


@dataclass(frozen=True)
class Page:
    """The content of one page in one language."""

    title: str  #: without markup, for the head and for lists
    description: str  #: one or two sentences without markup, for search engines
    body: Markup  #: everything below the head of the page, with its one h1
    part: str  #: address of the part of the portal that it belongs to
    trail: tuple[tuple[str, str], ...] = ()  #: (title, address) of the pages above it
    records: tuple[str, ...] = ()  #: ledger keys of the records whose translations it shows
    feeds: tuple[Feed, ...] = ()  #: files by which programs follow it
    is_listed: bool = True  #: whether search engines, the sitemap and our own search list it
    quiet: bool = False  #: its frame names neither the portal nor its subject

    @property
    def is_sheltered(self) -> bool:
        """Whether someone in danger may read it, so that the way to leave it stays in sight."""
        return self.part in (addresses.HELP, addresses.RIGHTS)

    @property
    def sections(self) -> list[tuple[str, Markup]]:
        """(id, heading) of its second-level headings, in order."""
        return [(id_, Markup(heading)) for id_, heading in _HEADING.findall(self.body)]


#: Writes one page in the language of the view.
Writer = Callable[[View], Page]


def shortened(text: str, length: int = _DESCRIPTION_LENGTH) -> str:
    """The text cut at a word so that it is not longer than that, with an ellipsis."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip("،,;؛:. ") + "…"


def short_title(text: str) -> str:
    """The text cut to the length of a title."""
    return shortened(text, _TITLE_LENGTH)
