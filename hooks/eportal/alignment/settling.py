"""What a text says for sure, and what it says if another language says so."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from eportal.languages import Language

Fact = TypeVar("Fact", bound=Hashable)


def settled(
    certain: Mapping[Language, frozenset[Fact]], possible: Mapping[Language, frozenset[Fact]]
) -> dict[Language, frozenset[Fact]]:
    """The facts of each language, with the possible ones that are certain in any language.

    A word that may mean something else, such as the month of May, is a fact where another
    language leaves no doubt, and is none where no language does.
    """
    known = frozenset[Fact]().union(*certain.values())
    return {each: facts | (possible[each] & known) for each, facts in certain.items()}
