"""What an attacker knows of withheld numbers, and proofs that it does not give them away.

An attacker knows every equation, that no count is negative, the threshold, and why each number
is withheld: a small one is below the threshold, one that protects others is not. A proof is a
shift: whole numbers that, added to the withheld ones, break nothing that the attacker knows. A
number that some shift changes has at least two possible values. Solvers calculate with
rounding; a shift counts only after whole-number arithmetic has confirmed it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from eportal.disclosure.counts import Counts
from eportal.disclosure.solver import Integers, Mask, Numbers, matrix, minimum
from eportal.disclosure.tables import Key

#: No bound: farther than any shift of a table of a person's making needs to go.
_FAR = 1000
_NEGLIGIBLE = 1e-6
#: Attempts to shift many cells at once before each is tried alone.
_ATTEMPTS = 2


class Knowledge:
    """The equations, and how far each number can shift before it breaks a bound."""

    def __init__(self, counts: Counts, threshold: int) -> None:
        self.keys: tuple[Key, ...] = counts.keys()
        self.rows = _rows(counts, self.keys)
        self.equations = matrix(self.rows, len(self.keys))
        self.missing = self.mask(set(self.keys) - set(counts.given))
        small = counts.small(threshold)
        self.threshold = threshold
        self.small = self.mask(small)
        self.may_be_withheld = self.mask(set(counts.given) - small - counts.public)
        self.values = self._completed(counts)
        self.down, self.up = self._room()
        self._shifts: list[Integers] = []

    def mask(self, keys: set[Key]) -> Mask:
        """Which of all cells these are."""
        return np.array([key in keys for key in self.keys], dtype=bool)

    def given_away(self, hidden: Mask, wanted: Mask) -> Mask:
        """Which of the wanted cells have only one possible value when these are not published."""
        held = np.zeros(len(hidden), dtype=bool)
        held[[*self._held(hidden, wanted)]] = True
        return held

    def protected(self, hidden: Mask, wanted: Mask) -> bool:
        """Whether each of the wanted cells has two possible values or more."""
        return next(self._held(hidden, wanted), None) is None

    def _held(self, hidden: Mask, wanted: Mask) -> Iterator[int]:
        held = wanted & ~self._shifted(hidden)
        chance = np.random.default_rng(0)
        for _ in range(_ATTEMPTS):
            goal = np.where(held, chance.uniform(1, 2, len(held)), 0.0)
            goal *= np.where((self.down == 0) | (chance.random(len(held)) < 0.5), 1, -1)
            shift = self._shift(hidden, goal) if held.any() else None
            if shift is not None:
                held &= shift == 0
        for cell in np.flatnonzero(held).tolist():
            if held[cell]:  # an earlier one's shift may have moved it
                shift = self._shift_of(cell, hidden)
                if shift is None:
                    yield cell
                else:
                    held &= shift == 0

    def worth_protecting(self) -> Mask:
        """The small cells, and small ones that the table leaves out but gives away."""
        missing = self.missing & (self.values < self.threshold)
        return self.small | self.given_away(self.missing, missing)

    def signs(self, cell: int) -> list[int]:
        """In which directions a cell may shift: 1 up, -1 down."""
        return [sign for sign, room in ((1, self.up[cell]), (-1, self.down[cell])) if room > 0]

    def _shifted(self, hidden: Mask) -> Mask:
        """Cells moved by a shift that was found before and touches nothing published."""
        moved = np.zeros(len(hidden), dtype=bool)
        for shift in self._shifts:
            if not shift[~hidden].any():
                moved |= shift != 0
        return moved

    def _shift_of(self, cell: int, hidden: Mask) -> Integers | None:
        """A shift that moves one cell, or None when there is none."""
        for sign in self.signs(cell):
            goal = np.zeros(len(hidden))
            goal[cell] = sign
            shift = self._shift(hidden, goal)
            if shift is not None:
                return shift
        return None

    def _shift(self, hidden: Mask, goal: Numbers) -> Integers | None:
        """A shift that moves cells as the goal wants: by one each, or farther if it must be."""
        for farthest, whole in ((1, False), (2, True), (_FAR, True)):
            part = self.equations[:, hidden]
            highest = np.minimum(self.up[hidden], farthest).astype(float)
            lowest = -np.minimum(self.down[hidden], farthest).astype(float)
            best = minimum(-goal[hidden], lowest, highest, [(part, 0, 0)], whole=whole)
            if best is not None and goal[hidden] @ best.values > _NEGLIGIBLE:
                shift = np.zeros(len(hidden), dtype=np.int64)
                shift[hidden] = np.rint(best.values)
                if self.confirm(shift) and shift[goal != 0].any():
                    return shift
            elif not whole:
                return None  # not even fractions of persons could shift
        return None

    def confirm(self, shift: Integers) -> bool:
        """Whether a shift keeps all that is known, in whole numbers; if so, it is remembered."""
        fits = not (self.equations @ shift).any()
        fits = fits and bool(((-self.down <= shift) & (shift <= self.up)).all())
        if fits and shift.any():
            self._shifts.append(shift)
        return fits

    def _room(self) -> tuple[Integers, Integers]:
        """How far each number can fall and rise."""
        lowest = np.where(self.may_be_withheld, self.threshold, 0)
        highest = np.where(self.small, self.threshold - 1, self.values + _FAR)
        return self.values - lowest, highest - self.values

    def _completed(self, counts: Counts) -> Integers:
        """All numbers; for those that nothing determines, some that fit all equations."""
        values = np.array([counts.values.get(key, 0) for key in self.keys], dtype=np.int64)
        unknown = self.mask(set(self.keys) - set(counts.values))
        if unknown.any():
            rest = -(self.equations @ values)
            part = self.equations[:, unknown]
            free = np.zeros(int(unknown.sum()))
            fitting = minimum(free, free, free + np.inf, [(part, rest, rest)], whole=True)
            if fitting is not None:
                values[unknown] = np.rint(fitting.values)
        return values


def _rows(counts: Counts, keys: tuple[Key, ...]) -> list[dict[int, int]]:
    """One row an equation: the parts less the margin."""
    column = {key: number for number, key in enumerate(keys)}
    return [
        {column[equation.margin]: -1, **{column[part]: 1 for part in equation.parts}}
        for equation in counts.equations
    ]
