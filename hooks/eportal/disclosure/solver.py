"""The one door to scipy, which is slow to import: only tables with small cells open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Solution:
    """The best values found, and whether it is proved that none are better."""

    values: Numbers
    proved: bool


#: Small matrices are handled faster whole.
_LARGEST_DENSE = 100_000
#: Branches that a search may visit. Not seconds: the same table has the same answer everywhere.
_MOST_BRANCHES = 300


def matrix(rows: list[dict[int, int]], columns: int) -> Any:
    """A matrix from its rows, each a mapping of column to coefficient; sparse when it is large."""
    found: Any = np.zeros((len(rows), columns), dtype=np.int64)
    if found.size > _LARGEST_DENSE:
        found = sparse.lil_array((len(rows), columns), dtype=np.int64)
    for number, row in enumerate(rows):
        for column, coefficient in row.items():
            found[number, column] = coefficient
    return found.tocsc() if sparse.issparse(found) else found


def minimum(
    cost: Numbers,
    lowest: Numbers,
    highest: Numbers,
    constraints: list[tuple[Any, Any, Any]],
    *,
    whole: bool = False,
) -> Solution | None:
    """The cheapest solution found of lower <= matrix @ x <= upper; None when there is none."""
    outcome = optimize.milp(
        cost,
        integrality=np.full(len(cost), int(whole)),
        bounds=optimize.Bounds(lowest, highest),
        constraints=[optimize.LinearConstraint(*each) for each in constraints if each[0].shape[0]],
        options={"mip_rel_gap": 0, "node_limit": _MOST_BRANCHES},
    )
    return None if outcome.x is None else Solution(outcome.x, outcome.status == 0)


def beside(left: Any, right: Any) -> Any:
    """Two matrices as one, side by side."""
    if sparse.issparse(left) or sparse.issparse(right):
        return sparse.hstack([left, right], format="csr")
    return np.hstack([left, right])


def columns_of_identity(chosen: Mask) -> Any:
    """The identity matrix without the columns that are not chosen."""
    at = np.flatnonzero(chosen)
    return matrix(
        [{int(np.searchsorted(at, n)): 1} if one else {} for n, one in enumerate(chosen)], len(at)
    )
