"""What files are called, in every language at once."""

from __future__ import annotations

from eportal.languages import LANGUAGES
from eportal.records.portal import Portal
from eportal.records.record import Words


def label_title(portal: Portal, id_: str) -> Words:
    """The words of a label without places."""
    return portal.labels[id_].text


def year_title(portal: Portal, id_: str, year: int) -> Words:
    """The words of a label that has a place for a year, such as the plan for a year."""
    label = portal.labels[id_]
    return Words(**{each.code: label.written_in(each, year=each.year(year)) for each in LANGUAGES})
