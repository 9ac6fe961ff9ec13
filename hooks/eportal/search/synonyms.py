"""The words that mean the same, as the index of one language carries them."""

from __future__ import annotations

from eportal.languages import Language
from eportal.records.portal import Portal


def synonyms_of(portal: Portal, language: Language) -> list[list[str]]:
    """The forms of each meaning that has more than one in the language, in the list's order."""
    groups = (each.written_in(language.code) for each in portal.synonyms)
    return [list(forms) for forms in groups if len(forms) > 1]
