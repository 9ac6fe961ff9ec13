"""Texts that a program joins to others."""

from __future__ import annotations

from eportal.alignment.segments import Segment
from eportal.facts.sentences import letters

#: A label of so many letters in one language is a unit or a conjunction, such as `K` and `و`.
_MOST_LETTERS_OF_PIECE = 1


def is_joined_to_others(segment: Segment) -> bool:
    """Whether a text is a piece of another, as a unit is beside its number."""
    return not segment.is_running_text and any(
        0 < letters(segment.text(each)) <= _MOST_LETTERS_OF_PIECE for each in segment.languages
    )
