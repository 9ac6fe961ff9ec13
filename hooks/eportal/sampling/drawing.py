"""Choices that look like chance and are the same each time."""

from __future__ import annotations

from random import Random
from typing import Any

from eportal.sampling.phrases import Text, phrases

#: A record as data/ writes it.
Tree = dict[str, Any]

#: Prime, and no divisor of any list of words: its multiples pass through all combinations.
_STRIDE = 997


def drawn(seed: str, *of: object) -> Random:
    """The chance of one record: what another record draws does not change it."""
    return Random(":".join([seed, *map(str, of)]))


def combination(seed: str, number: int, *lists: str) -> dict[str, Text]:
    """A word of each list; no two numbers have the same, until all combinations are used."""
    index = number * _STRIDE + drawn(seed, *lists).randrange(_STRIDE)
    chosen = {}
    for name in lists:
        index, place = divmod(index, len(phrases()[name]))
        chosen[name.removesuffix("s")] = phrases()[name][place]
    return chosen


def in_source(document: str, line: int) -> Tree:
    """Where a record would stand, if there were a source."""
    return {"document": document, "lines": line}
