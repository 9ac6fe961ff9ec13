"""Choosing as few further cells as possible, so that the small ones cannot be computed.

Integer programming finds the fewest cells that meet all demands known so far; new demands are
added until no small cell is given away. Each chosen cell is then itself moved by a shift that
needs it, so it is as safe as the small ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from eportal.disclosure.demands import Demand, demands_of, demands_of_equations
from eportal.disclosure.knowledge import Knowledge
from eportal.disclosure.solver import Mask, Numbers, Solution, beside, matrix, minimum

#: Of so many cells the fewest are found, unless the search grows too long; of more, few.
_LARGEST_EXACT = 250
_MOST_ROUNDS = 8


@dataclass(frozen=True)
class Protection:
    """Which cells are withheld to protect others, and which are given away all the same."""

    further: Mask
    exposed: Mask


def protect(knowledge: Knowledge) -> Protection:
    """The cells to withhold besides the small ones."""
    hidden = knowledge.small | knowledge.missing
    wanted = knowledge.worth_protecting()
    exposed = knowledge.given_away(hidden | knowledge.may_be_withheld, wanted)
    wanted &= ~exposed
    further, fewest = _chosen(knowledge, hidden, wanted)
    if not fewest:
        further = _completed(knowledge, hidden, wanted, further)
        further = _pruned(knowledge, hidden, wanted, further)
    return Protection(further, exposed & knowledge.small)


def _costs(knowledge: Knowledge) -> Numbers:
    """One a cell; between equal numbers of cells, the fine and the small are the first to go."""
    ranks = [
        (-len(key), value) for key, value in zip(knowledge.keys, knowledge.values, strict=True)
    ]
    order = sorted(range(len(ranks)), key=ranks.__getitem__)
    cost = np.ones(len(ranks))
    cost[order] += np.arange(len(ranks)) / (2 * len(ranks) ** 2)
    return cost


def _chosen(knowledge: Knowledge, hidden: Mask, wanted: Mask) -> tuple[Mask, bool]:
    """The cells that meet all demands, and whether they are enough and the fewest."""
    further = np.zeros(len(hidden), dtype=bool)
    if knowledge.may_be_withheld.sum() > _LARGEST_EXACT:
        return further, False
    demands = dict.fromkeys(demands_of_equations(knowledge, hidden, wanted))
    if not any(wanted[each.cell] for each in demands) and knowledge.protected(hidden, wanted):
        return further, True
    for _ in range(_MOST_ROUNDS):
        best = _meeting(knowledge, [*demands])
        if best is None:
            break
        further = np.rint(best.values[: len(hidden)]).astype(bool)
        held = knowledge.given_away(hidden | further, wanted)
        if not held.any():
            return further, best.proved
        held |= knowledge.given_away(hidden | further, further)
        for cell in np.flatnonzero(held).tolist():
            demands.update(dict.fromkeys(demands_of(cell, knowledge, hidden | further)))
    return further, False


def _meeting(knowledge: Knowledge, demands: list[Demand]) -> Solution | None:
    """The fewest cells that meet all demands; a cell that can shift both ways chooses one."""
    total = len(knowledge.keys)
    both = {each.cell for each in demands if each.sign and len(knowledge.signs(each.cell)) > 1}
    choice = {cell: total + number for number, cell in enumerate(sorted(both))}
    rows, least = [], []
    for demand in demands:
        row = dict.fromkeys(sorted(demand.published), 1)
        if demand.cell in choice:
            row[choice[demand.cell]] = -demand.sign
        if knowledge.may_be_withheld[demand.cell]:
            row[demand.cell] = -1  # it demands something only when it is withheld itself
        rows.append(row)
        least.append(1 + min(0, sum(each for each in row.values() if each < 0)))
    highest = np.concatenate([knowledge.may_be_withheld, np.ones(len(choice))]).astype(float)
    cost = np.concatenate([_costs(knowledge), np.zeros(len(choice))])
    constraint = (matrix(rows, len(cost)), np.array(least), np.inf)
    return minimum(cost, np.zeros(len(cost)), highest, [constraint], whole=True)


def _completed(knowledge: Knowledge, hidden: Mask, wanted: Mask, further: Mask) -> Mask:
    """With the cells of the cheapest shift of each small cell that is still given away."""
    further = further.copy()
    while (held := knowledge.given_away(hidden | further, wanted)).any():
        cell = int(np.flatnonzero(held)[0])
        added = _cheapest_shift(cell, knowledge, hidden | further)
        further |= knowledge.may_be_withheld if added is None else added
    return further


def _cheapest_shift(cell: int, knowledge: Knowledge, hidden: Mask) -> Mask | None:
    """The published cells that a shift of the cell needs, as few as a linear measure finds."""
    usable = hidden | knowledge.may_be_withheld
    cost = np.tile(np.where(hidden, 1e-3, _costs(knowledge)), 2)
    equations = beside(knowledge.equations, -knowledge.equations)
    room = np.concatenate([knowledge.up * usable, knowledge.down * usable]).astype(float)
    found = []
    for sign in knowledge.signs(cell):
        rising, falling = (cell, cell + len(hidden))[::sign]
        lowest, highest = np.zeros(len(room)), room.copy()
        lowest[rising], highest[falling] = 1, 0
        for whole in (False, True):
            best = minimum(cost, lowest, highest, [(equations, 0, 0)], whole=whole)
            if best is None:
                break
            rise, fall = np.split(np.rint(best.values).astype(np.int64), 2)
            if knowledge.confirm(rise - fall) and rise[cell] != fall[cell]:
                found.append((rise != fall) & ~hidden)
                break
    return min(found, key=lambda added: int(added.sum()), default=None)


def _pruned(knowledge: Knowledge, hidden: Mask, wanted: Mask, further: Mask) -> Mask:
    """Without the cells that nothing needs, the dearest first."""
    cost = _costs(knowledge)
    for cell in sorted(np.flatnonzero(further), key=lambda cell: -cost[cell]):
        fewer = further.copy()
        fewer[cell] = False
        if knowledge.protected(hidden | fewer, wanted):
            further = fewer
    return further
