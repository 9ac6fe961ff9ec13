"""What is usual in the whole corpus, against which one text is held."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from eportal.alignment.digit_habits import DigitHabits, digit_habits
from eportal.alignment.length_habits import LengthHabits, length_habits
from eportal.alignment.segments import Segments


@dataclass(frozen=True, eq=False)
class Habits:
    """The habits of a corpus, found once for all its texts."""

    segments: Segments

    @cached_property
    def digits(self) -> DigitHabits:
        """Which digits each group of texts uses in each language."""
        return digit_habits(self.segments)

    @cached_property
    def lengths(self) -> LengthHabits:
        """How long a text is in one language beside the others."""
        return length_habits(self.segments)
