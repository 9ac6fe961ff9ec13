"""When a number of one language may stand for a number of another."""

from __future__ import annotations

from fractions import Fraction

from eportal.facts.numbers import FRACTION, Number
from eportal.facts.quantities import PERCENT

#: Hours, days and months in one measure, for "24 hours" beside "one day".
_HOURS = {"hour": 1, "day": 24, "week": 168}
_MONTHS = {"month": 1, "year": 12}


def _says_the_same(one: Number, other: Number) -> bool:
    return (
        one.value == other.value
        and one.is_word == other.is_word
        and one.kind == other.kind
        and (one.unit, one.currency) == (other.unit, other.currency)
    )


def _is_the_same_span(one: Number, other: Number) -> bool:
    return bool(one.unit) and (one.value, one.unit) == (other.value, other.unit)


def _is_written_alike(one: Number, other: Number) -> bool:
    return one.value == other.value and one.is_word == other.is_word


def _has_the_same_value(one: Number, other: Number) -> bool:
    return one.value == other.value


def _shares_a_magnitude(one: Number, other: Number) -> bool:
    return other.value in _with_magnitude(one) or one.value in _with_magnitude(other)


def _with_magnitude(number: Number) -> tuple[Fraction, ...]:
    return (number.value * number.shared_power,) if number.shared_power > 1 else ()


def _is_the_same_time(one: Number, other: Number) -> bool:
    return any(
        one.unit in hours and other.unit in hours
        and one.value * hours[one.unit] == other.value * hours[other.unit]
        for hours in (_HOURS, _MONTHS)
    )  # fmt: skip


def _is_the_same_part(one: Number, other: Number) -> bool:
    """Half of all is fifty percent."""
    kinds = {one.kind, other.kind}
    return kinds == {FRACTION, PERCENT} and _share(one) == _share(other)


def _share(number: Number) -> Fraction:
    return number.value / 100 if number.kind == PERCENT else number.value


#: From the closest likeness to the loosest.
WAYS = (
    _says_the_same, _is_the_same_span, _is_written_alike, _has_the_same_value,
    _shares_a_magnitude, _is_the_same_time, _is_the_same_part,
)  # fmt: skip
