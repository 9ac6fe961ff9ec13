"""The facts of a text in a short form that the ledger keeps and that can be told in words."""

from __future__ import annotations

from fractions import Fraction

from eportal.facts.contacts import contacts_in
from eportal.facts.dates import dates_in
from eportal.facts.laws import law_mentions
from eportal.facts.numbers import COUNT, Number, numbers_in
from eportal.languages import Language


def facts_of(text: str, language: Language) -> tuple[str, ...]:
    """The facts of a text as kind and value, such as `law 28/2012`, in the order of the text."""
    laws = law_mentions(text, language)
    found = [(each.start, f"law {each.number}/{each.year}") for each in laws]
    found += [
        (each.start, f"date {each.shown}")
        for each in dates_in(text, language)
        if each.is_certain and not any(law.start <= each.start < law.end for law in laws)
    ]
    found += [
        (each.start, f"{_kind(each)} {_in_digits(each.value)}")
        for each in numbers_in(text, language)
    ]
    found += [(each.start, f"{each.kind} {each.value}") for each in contacts_in(text)]
    return tuple(fact for _, fact in sorted(found))


def _kind(number: Number) -> str:
    """What a number counts or measures, in one word."""
    if number.currency:
        return number.currency
    if number.unit:
        return number.unit
    return "number" if number.kind == COUNT else number.kind


def _in_digits(value: Fraction) -> str:
    """A value in Western digits; a part of a whole that no decimal shows stays a fraction."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    decimal = f"{float(value):.6f}".rstrip("0")
    return decimal if Fraction(decimal) == value else str(value)
