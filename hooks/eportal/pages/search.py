"""The page that searches the whole portal, and what its scripts and the search box say."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from eportal import addresses
from eportal.languages import Language
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.search.worker import WORKER_PATH

#: Below the root of the site.
_SCRIPTS = ("assets/search-counts.js", "assets/search-page.js")

#: Counts from here on take the forms that they took a hundred before: no language that we know
#: looks at more than the last two digits of a large number.
_COUNTS_ALIKE_FROM = 200


@dataclass(frozen=True)
class Part:
    """A part of the portal that a search can be narrowed to."""

    id: str  #: as the search index names it
    label: str
    address: str


PARTS = (
    Part("plan", "nav-plan", addresses.PLAN),
    Part("laws", "nav-laws", addresses.LAWS),
    Part("events", "nav-events", addresses.EVENTS),
    Part("reports", "nav-reports", addresses.REPORTS),
    Part("rights", "nav-rights", addresses.RIGHTS),
)


def write(view: View) -> Page:
    """The form, the parts with their counts, the list; and where to look without JavaScript."""
    return Page(
        title=view.plain_label("search-title"),
        description=view.plain_label("search-lead"),
        body=view.templates.render(
            "search",
            view=view,
            parts=PARTS,
            table=addresses.ACTIVITIES,
            words=words(view),
            root=view.link(addresses.HOME),
            worker=view.below_site(WORKER_PATH),
            index=view.link(addresses.SEARCH_INDEX),
            scripts=[view.below_site(script) for script in _SCRIPTS],
        ),
        part=addresses.SEARCH,
        records=("label/search-title", "label/search-lead"),
        is_listed=addresses.is_listed(view.address),
    )


def words(view: View) -> str:
    """What the scripts of the search say, as JSON; ``{count}`` remains to be filled in."""
    forms = sorted({form for _, form in plurals(view.language)})
    said = {
        "digits": view.language.digits,
        "plurals": plurals(view.language),
        "count": {form: _counting(view, "search-count", form) for form in forms},
        "more": {form: _counting(view, "search-more", form) for form in forms},
        "start": view.plain_label("search-starting"),
        "loading": view.plain_label("search-loading"),
        "none": view.plain_label("search-nothing"),
        "noneButSimilar": view.plain_label("search-only-similar"),
        "similar": view.plain_label("search-similar"),
        "failed": view.plain_label("search-failed"),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


@cache
def plurals(language: Language) -> tuple[tuple[int, str], ...]:
    """(first count, CLDR's plural form of it and of those that follow), in order."""
    forms = [language.plural(count) for count in range(_COUNTS_ALIKE_FROM)]
    return tuple(
        (count, form) for count, form in enumerate(forms) if count == 0 or form != forms[count - 1]
    )


def _counting(view: View, label: str, form: str) -> str:
    return view.plain_label(f"{label}-{form}", count="{count}")
