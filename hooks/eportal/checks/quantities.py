"""What numbers count: percent, thousands and millions, money, and spans of time."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from eportal.alignment.number_pairs import NumberPairs
from eportal.alignment.segments import Segment
from eportal.alignment.telling_numbers import number_findings, told
from eportal.checks.rules import check
from eportal.facts.numbers import FRACTION, Number
from eportal.facts.plain import plain
from eportal.facts.quantities import currencies_in
from eportal.findings import Finding
from eportal.messages.message import say


@check("NUM111")
def percent_stays_percent(segment: Segment) -> Iterator[Finding]:
    """What is percent in the source is percent in every language.

    Why: "12" for "12 %" is another figure, and so is "12 ‰".
    Fix: write the sign or the words for percent at each number that has them in the source.
    Bad: an increase of 12% / زيادة ١٢
    Good: an increase of 12% / زيادة ١٢ في المائة
    """
    yield from number_findings(
        "NUM111", segment, _other_kinds,
        message=told("{language} says {there}; wanted, as in the source: {wanted}"),
        hint=say("Write percent, or per mille, where the source writes it, and only there."),
    )  # fmt: skip


@check("NUM112")
def magnitudes_are_the_same(segment: Segment) -> Iterator[Finding]:
    """Thousands, millions and billions are the same in every language.

    Why: a million for a billion is a wrong fact that looks right.
    Fix: write the word of the source beside the digits, or all the digits.
    Bad: 3.2 billion euros / ٣٫٢ مليون يورو
    Good: 20 million / ٢٠٬٠٠٠٬٠٠٠
    """
    yield from number_findings(
        "NUM112", segment,
        lambda pairs: tuple((one.value, other.value) for one, other in pairs.other_magnitudes),
        message=told("{language} says {there}; wanted, as in the source: {wanted}"),
        hint=say("Write thousand, million or billion as the source does."),
    )  # fmt: skip


@check("NUM113")
def currencies_are_the_same(segment: Segment) -> Iterator[Finding]:
    """Sums of money are in the same currency in every language.

    Why: 25 million dollars for 25 million dinars is a fine that nobody decided.
    Fix: write the currency of the source beside the number.
    Bad: 25 million dinars / ٢٥ مليون دولار
    Good: US$ 5,000 / ٥٬٠٠٠ دولار
    """
    yield from number_findings(
        "NUM113", segment, _other_currencies,
        message=told("{language} says {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the currency of the source beside the number."),
    )  # fmt: skip


@check("NUM114")
def units_of_time_are_the_same(segment: Segment) -> Iterator[Finding]:
    """Spans of time are in the same unit in every language.

    Why: readers of one language miss a deadline when days became weeks.
    Fix: write the unit of the source; 24 hours may be called a day, and 12 months a year.
    Bad: within 10 days / خلال ١٠ أسابيع
    Good: within 10 days / خلال عشرة أيام
    """
    yield from number_findings(
        "NUM114", segment, _other_units,
        message=told("{language} says {there}; wanted, as in the source: {wanted}"),
        hint=say("Write the unit of time of the source beside the number."),
    )  # fmt: skip


def _other_kinds(pairs: NumberPairs) -> Hashable:
    return tuple(
        (one.value, other.kind)
        for one, other in pairs.pairs
        if one.is_share or other.is_share
        if one.kind != other.kind and FRACTION not in {one.kind, other.kind}
        if not (one.may_be_percent or other.may_be_percent)
    )


def _other_currencies(pairs: NumberPairs) -> Hashable:
    ours = currencies_in(plain(pairs.source_text, pairs.source).text, pairs.source)
    theirs = currencies_in(plain(pairs.text, pairs.language).text, pairs.language)
    beside = tuple(
        (one.value, other.currency)
        for one, other in pairs.pairs
        if one.currency and other.currency and one.currency != other.currency
    )
    if beside or ours == theirs or not _have_money(pairs):
        return beside
    return tuple(sorted(ours)), tuple(sorted(theirs))


def _have_money(pairs: NumberPairs) -> bool:
    """Whether a number that both name is a sum of money in one of them."""
    return any(_is_money(one) or _is_money(other) for one, other in pairs.pairs)


def _is_money(number: Number) -> bool:
    return bool(number.currency)


def _other_units(pairs: NumberPairs) -> Hashable:
    if pairs.exchanged:
        return ()
    return tuple(
        (one.value, other.unit)
        for one, other in pairs.pairs
        if one.value == other.value and one.unit and other.unit and one.unit != other.unit
    )
