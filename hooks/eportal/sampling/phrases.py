"""Sentences of made-up records: the same choice and the same numbers in each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

import yaml

from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, WESTERN_DIGITS

#: One text in each language, by the code of the language.
Text = Mapping[str, str]

_WORDS = Path(__file__).parent / "words"

#: The source is written with Western digits, whichever its pages show.
_DIGITS = {
    each.code: str.maketrans(
        WESTERN_DIGITS, WESTERN_DIGITS if each is SOURCE_LANGUAGE else each.digits
    )
    for each in LANGUAGES
}

#: In what a sentence leaves open, the words come from these lists.
_LISTS = {"topic": "topics", "audience": "audiences", "place": "places"}


@cache
def phrases() -> Mapping[str, list[Text]]:
    """Every list of sentences and words, by its name."""
    return {
        name: texts
        for file in sorted(_WORDS.glob("*.yaml"))
        for name, texts in yaml.load(
            file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
        ).items()
    }


def said(name: str, random: Random, **given: int | str | Text) -> dict[str, str]:
    """A sentence of a list with its places filled; what is not given is chosen."""
    fillings: dict[str, int | str | Text] = {
        place: random.choice(phrases()[list_]) for place, list_ in _LISTS.items()
    }
    fillings |= {"count": random.randint(20, 99), **given}
    sentence = random.choice(phrases()[name])
    return {
        each.code: sentence[each.code].format(
            **{place: _told(filling, each.code) for place, filling in fillings.items()}
        )
        for each in LANGUAGES
    }


def _told(filling: int | str | Text, code: str) -> str:
    """What stands in a place; numbers, not codes, in the digits of the language."""
    if isinstance(filling, Mapping):
        return filling[code]
    return str(filling).translate(_DIGITS[code]) if isinstance(filling, int) else filling
