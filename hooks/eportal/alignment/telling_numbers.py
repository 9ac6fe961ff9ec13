"""How the numbers of a text are told to an editor: in Western digits, with signs for words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from eportal.alignment.disagreement import disagreements
from eportal.alignment.number_pairs import NumberPairs, number_pairs
from eportal.alignment.segments import Segment
from eportal.facts.bounds import AT_LEAST, AT_MOST, LESS, MORE, NEARLY, OVER, PLUS
from eportal.facts.date_bounds import bounded_days_in
from eportal.facts.numbers import Number, numbers_in
from eportal.facts.quantities import PERCENT, PERMILLE
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say

_BOUNDS = {
    AT_LEAST: "≥ ",
    AT_MOST: "≤ ",
    MORE: "> ",
    OVER: "> ",
    PLUS: "≥ ",
    LESS: "< ",
    NEARLY: "≈ ",
}
_SIGNS = {PERCENT: "%", PERMILLE: "‰"}
_UNITS = {"minute": " min", "hour": " h", "day": " d", "week": " wk", "month": " mo", "year": " yr"}


@dataclass(frozen=True)
class Told:
    """How a language departs from the source, and what is told of it."""

    departure: Hashable
    shown: str = field(compare=False)


def shown_value(value: Fraction) -> str:
    """A number with Western digits, thousands grouped."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    if 10**6 % value.denominator == 0:
        return f"{float(value):,.6f}".rstrip("0")
    return f"{value.numerator}/{value.denominator}"


def shown_number(number: Number) -> str:
    """A number with its sign or unit."""
    unit = f" {number.currency}" if number.currency else _UNITS.get(number.unit, "")
    return f"{shown_value(number.value)}{_SIGNS.get(number.kind, unit)}"


def shown_with_bound(number: Number) -> str:
    """A number with a sign for "at least", "nearly" and the like."""
    return f"{_BOUNDS.get(number.bound, '= ')}{shown_number(number)}"


def shown_bounded_days(text: str, language: Language) -> Iterator[str]:
    """The first and last days that a text names, with the signs of numbers."""
    return (f"{_BOUNDS[each.bound]}{each.shown}" for each in bounded_days_in(text, language))


def _nothing_more(text: str, language: Language) -> Iterable[str]:
    del text, language
    return ()


def told(template: str) -> Callable[[Language, str, str], Message]:
    """A message that names the language, what stands there, and what is wanted."""
    return lambda language, there, wanted: say(
        template, language=language, there=there, wanted=wanted
    )


def number_findings(
    code: str,
    segment: Segment,
    departure: Callable[[NumberPairs], Hashable],
    *,
    message: Callable[[Language, str, str], Message],
    hint: Message,
    show: Callable[[Number], str] = shown_number,
    show_more: Callable[[str, Language], Iterable[str]] = _nothing_more,
) -> Iterator[Finding]:
    """A finding for each translation whose numbers depart from those of the source.

    An empty departure says that a translation tells the same as the source; where there is no
    number, nothing departs. What `show_more` returns of a text is told after its numbers, and then
    a departure may be of that alone.
    """
    pairs = number_pairs(segment)
    if show_more is _nothing_more and all(each.is_empty for each in pairs.values()):
        return
    found = {each: departure(those) for each, those in pairs.items()}
    if not any(found.values()):
        return
    source = next(each for each in segment.languages if each not in pairs)
    values = {
        each: Told(
            found.get(each) or None,
            ", ".join((*_numbers(segment, each, show), *show_more(segment.text(each), each)))
            or "–",
        )
        for each in (source, *pairs)
    }
    yield from disagreements(code, segment, values, shown=_shown, message=message, hint=hint)


def _shown(value: Told) -> str:
    return value.shown


def _numbers(segment: Segment, language: Language, show: Callable[[Number], str]) -> Iterator[str]:
    numbers = numbers_in(segment.text(language), language)
    return (show(each) for each in numbers if not each.is_word or each.value > 1)
