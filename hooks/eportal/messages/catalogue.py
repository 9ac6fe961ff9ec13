"""The translations of the program's sentences, kept in hooks/eportal/messages/*.po."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from eportal.languages import Language

FOLDER = Path(__file__).parent


def translated(template: str, language: Language) -> str:
    """The template in a language; as it is written when that language is English."""
    return _catalogue(language).get(template, template)


@cache
def _catalogue(language: Language) -> Mapping[str, str]:
    file = FOLDER / f"{language.code}.po"
    if not file.exists():
        return {}
    with file.open("rb") as opened:
        messages = read_po(opened, locale=language.cldr)
    return {
        str(each.id): str(each.string)
        for each in messages
        if each.id and each.string and not each.fuzzy
    }
