"""The parts of the portal, and the pages of each part, in the order of the navigation."""

from __future__ import annotations

from eportal import addresses
from eportal.pages.view import View

#: The top navigation, at most seven: label and address.
PARTS = (
    ("nav-help", addresses.HELP),
    ("nav-plan", addresses.PLAN),
    ("nav-laws", addresses.LAWS),
    ("nav-events", addresses.EVENTS),
    ("nav-reports", addresses.REPORTS),
    ("nav-rights", addresses.RIGHTS),
    ("nav-about", addresses.ABOUT),
)

#: At the foot of every page: what readers ask of a site itself.
SERVICE = (
    ("downloads-title", addresses.DOWNLOADS),
    ("nav-committee", addresses.COMMITTEE),
    ("nav-glossary", addresses.GLOSSARY),
    ("errata-title", addresses.ABOUT_ERRATA),
    ("translations-title", addresses.ABOUT_TRANSLATIONS),
    ("nav-privacy", "about/privacy/"),
    ("nav-accessibility", "about/accessibility/"),
)

#: The second line: the pages of a part, by the part's address.
_PAGES = {
    addresses.PLAN: (
        ("nav-strategy", addresses.PLAN),
        ("nav-axes", addresses.ACTIVITIES),
        ("timeline-title", addresses.TIMELINE),
        ("nav-bodies", addresses.BODIES),
    ),
    addresses.LAWS: (
        ("nav-laws", addresses.LAWS),
        ("nav-definitions", addresses.LAW_DEFINITIONS),
    ),
    addresses.REPORTS: (
        ("nav-reports", addresses.REPORTS),
        ("nav-calendar", addresses.REPORTING_CALENDAR),
        ("nav-statistics", addresses.STATISTICS),
    ),
    addresses.RIGHTS: (
        ("nav-rights", addresses.RIGHTS),
        ("help-method", "about/method/"),
    ),
    addresses.ABOUT: (
        ("nav-about", addresses.ABOUT),
        ("nav-committee", addresses.COMMITTEE),
        ("nav-glossary", addresses.GLOSSARY),
        ("downloads-title", addresses.DOWNLOADS),
        ("checks-title", addresses.ABOUT_CHECKS),
        ("nav-editors", addresses.EDITORS),
    ),
}


def part_of_written(address: str) -> str:
    """The part that a written page belongs to: the guides for editors tell about the portal."""
    part = address.split("/", maxsplit=1)[0] + "/"
    return addresses.ABOUT if part == addresses.EDITORS else part


def trail_of_written(view: View) -> tuple[tuple[str, str], ...]:
    """The pages above a written page: each guide stands below the overview of them."""
    is_guide = view.address.startswith(addresses.EDITORS) and view.address != addresses.EDITORS
    return ((view.plain_label("nav-editors"), addresses.EDITORS),) if is_guide else ()


def pages_of(part: str, view: View) -> list[tuple[str, str]]:
    """(title, address) of the main pages of a part, in order; none for a part of one page."""
    pages = [(view.plain_label(label), address) for label, address in _PAGES.get(part, ())]
    if part == addresses.PLAN:
        pages += [
            (
                view.plain_label("annual-plan", year=view.language.year(plan.year)),
                addresses.of_annual_plan(plan.year),
            )
            for plan in view.portal.annual_plans
        ]
    return pages
