"""Whether one writing is another with a single slip of the pen."""

from __future__ import annotations


def is_one_slip_from(text: str, other: str) -> bool:
    """Whether they differ by one letter more, less or other, or by two letters exchanged.

    The same text is no slip.
    """
    if abs(len(text) - len(other)) > 1 or text == other:
        return False
    start = _same_at_start(text, other)
    here, there = text[start:], other[start:]
    return (
        here[1:] == there[1:]
        or here[1:] == there
        or here == there[1:]
        or (here[:2] == there[1::-1] and here[2:] == there[2:])
    )


def is_exchange_in(text: str, other: str) -> bool:
    """Whether the one becomes the other when two neighbouring letters change their places."""
    if len(text) != len(other) or text == other:
        return False
    start = _same_at_start(text, other)
    here, there = text[start:], other[start:]
    return here[:2] == there[1::-1] and here[2:] == there[2:]


def _same_at_start(text: str, other: str) -> int:
    """How many letters at the start are the same."""
    pairs = zip(text, other, strict=False)
    shortest = min(len(text), len(other))
    return next((place for place, (here, there) in enumerate(pairs) if here != there), shortest)
