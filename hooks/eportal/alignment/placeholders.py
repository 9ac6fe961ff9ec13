"""The placeholders of each language of a text, so that they can be held against one another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from eportal.facts.placeholders import loose_places, magic_names, named_places
from eportal.languages import Language

#: Where a text speaks of money, `$5` is a price.
_MONEY = re.compile(r"(?i:dollars?)|US ?\$|USD|دولار|دۆلار")

Places = Mapping[str, int]


def comparable_places(texts: Mapping[Language, str], source: Language) -> dict[Language, Places]:
    """How often each text has each place that the other languages should have as well.

    A numbered place may stand openly in one language and in an alternative of another. What only
    decides in the source which alternative is shown need not stand in a language without choice.
    """
    opened: dict[Language, Places] = {
        each: {**named_places(text), **dict.fromkeys(magic_names(text), 1)}
        for each, text in texts.items()
    }
    if not any("$" in text for text in texts.values()):
        return opened
    if any(_MONEY.search(text) for text in texts.values()):
        return {each: _only(places, places.keys() - _numbered(places))
                for each, places in opened.items()}  # fmt: skip
    loose = {each: loose_places(text) for each, text in texts.items()}
    compared = {name for each in texts for name in opened[each].keys() | loose[each].shown}
    if source in texts:
        compared -= loose[source].steering - loose[source].shown - opened[source].keys()
    return {
        each: _only({**dict.fromkeys(loose[each].shown | loose[each].steering, 1), **places},
                    compared)
        for each, places in opened.items()
    }  # fmt: skip


def _numbered(places: Places) -> set[str]:
    return {each for each in places if each.startswith("$") and each[1:].isdigit()}


def _only(places: Places, names: set[str]) -> Places:
    return {name: number for name, number in places.items() if name in names}
