"""Why a number cannot be any other, and which published numbers that depends on.

That a cell cannot shift is proved by a weighing: a combination of the equations. Each weighing
names the published cells of which at least one must be withheld to break it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from eportal.disclosure.knowledge import Knowledge
from eportal.disclosure.solver import Integers, Mask, Numbers, beside, columns_of_identity, minimum

_NEGLIGIBLE = 1e-6


@dataclass(frozen=True)
class Demand:
    """One of these published cells must be withheld, or the cell cannot shift that way."""

    cell: int
    sign: int  #: 1: up, -1: down, 0: either way
    published: frozenset[int]


def demands_of_equations(knowledge: Knowledge, hidden: Mask, wanted: Mask) -> Iterator[Demand]:
    """What each equation demands by itself for a cell that is to be protected.

    Also for a cell that protects others, if it is withheld: in a choice without superfluous
    cells it must be able to shift too. Stating it early spares most of the search.
    """
    for terms in knowledge.rows:
        row = np.zeros(len(hidden), dtype=np.int64)
        row[[*terms]] = [*terms.values()]
        for cell in np.flatnonzero(wanted & (row != 0)).tolist():
            for sign in knowledge.signs(cell):
                breaking = _breaking(knowledge, sign * row[cell] * row, cell)
                if not (breaking & hidden).any():
                    yield _demand(knowledge, cell, sign, breaking)
        if not (hidden & (row != 0)).any():
            for cell in np.flatnonzero(knowledge.may_be_withheld & (row != 0)).tolist():
                others = row != 0
                others[cell] = False
                yield _demand(knowledge, cell, 0, others)


def demands_of(cell: int, knowledge: Knowledge, hidden: Mask) -> list[Demand]:
    """What must change for a cell that has only one possible value."""
    ways = {}
    for sign in knowledge.signs(cell):
        weights = _weighing(cell, sign, knowledge, hidden)
        # Without a weighing, fractions of persons could shift, but whole persons cannot.
        breaking = True if weights is None else _breaking(knowledge, weights, cell)
        ways[sign] = ~hidden & breaking
    if knowledge.may_be_withheld[cell]:
        ways = {0: np.logical_or.reduce([*ways.values()])}
    return [_demand(knowledge, cell, sign, breaking) for sign, breaking in ways.items()]


def _demand(knowledge: Knowledge, cell: int, sign: int, breaking: Mask) -> Demand:
    choice = np.flatnonzero(breaking & knowledge.may_be_withheld)
    return Demand(cell, sign, frozenset(choice.tolist()))


def _breaking(knowledge: Knowledge, weights: Numbers | Integers, cell: int) -> Mask:
    """Cells that break a weighing of a cell when withheld: they can shift against it."""
    falls = (weights > _NEGLIGIBLE) & (knowledge.down > 0)
    rises = (weights < -_NEGLIGIBLE) & (knowledge.up > 0)
    breaking: Mask = falls | rises
    breaking[cell] = False
    return breaking


def _weighing(cell: int, sign: int, knowledge: Knowledge, hidden: Mask) -> Numbers | None:
    """The weighing that forbids a shift and names the fewest published cells, if there is one.

    Unknown are the factor of each equation and, for each published cell, by how much its
    weight exceeds what it may be; the second are as small as possible.
    """
    sides = knowledge.equations.T
    choice = knowledge.may_be_withheld & ~hidden
    excess = columns_of_identity(choice)
    plain, less, more = (beside(sides, factor * excess) for factor in (0, -1, 1))
    fixed = hidden.copy()
    fixed[cell] = False
    least = np.where(knowledge.up > 0, 0, -np.inf)
    most = np.where(knowledge.down > 0, 0, np.inf)
    constraints = [
        (plain[[cell]], sign, sign),
        (plain[fixed], least[fixed], most[fixed]),
        (more[choice], least[choice], np.inf),
        (less[choice], -np.inf, most[choice]),
    ]
    factors, excesses = np.zeros(sides.shape[1]), np.zeros(excess.shape[1])
    best = minimum(
        np.concatenate([factors, excesses + 1]),
        np.concatenate([factors - np.inf, excesses]),
        np.concatenate([factors, excesses]) + np.inf,
        constraints,
    )
    return None if best is None else sides @ best.values[: len(factors)]
