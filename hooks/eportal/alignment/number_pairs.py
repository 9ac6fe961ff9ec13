"""The numbers of a translation held against those of its source, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache

from eportal.alignment.number_likeness import WAYS
from eportal.alignment.segments import Segment
from eportal.facts.duals import may_say_one, may_say_two
from eportal.facts.enumerators import series_in
from eportal.facts.number_adjectives import may_say
from eportal.facts.numbers import COUNT, Number, numbers_in, other_digits
from eportal.facts.plain import plain
from eportal.facts.quantities import bare_units
from eportal.languages import Language

Pair = tuple[Number, Number]


@dataclass(frozen=True, eq=False)
class NumberPairs:
    """Which numbers of the source stand in a translation, and which of each stand alone."""

    source_text: str
    source: Language
    text: str
    language: Language
    pairs: tuple[Pair, ...] = field(init=False)
    missing: tuple[Number, ...] = field(init=False)  #: only in the source
    added: tuple[Number, ...] = field(init=False)  #: only in the translation

    def __post_init__(self) -> None:
        ours, theirs = _without_enumerators(
            (self.source_text, self.source), (self.text, self.language)
        )
        pairs: list[Pair] = []
        for agree in WAYS if ours and theirs else ():
            pairs += _paired(ours, theirs, agree)
        pairs.sort(key=lambda pair: pair[0].start)
        object.__setattr__(self, "pairs", tuple(pairs))
        object.__setattr__(self, "missing", tuple(ours))
        object.__setattr__(self, "added", tuple(theirs))

    @property
    def is_empty(self) -> bool:
        """Whether neither text has a number."""
        return not (self.pairs or self.missing or self.added)

    @cached_property
    def lost_digits(self) -> tuple[Number, ...]:
        """Numbers in digits of the source that the translation does not say in any way."""
        return tuple(self._unsaid(self.missing, self.source, self.language))

    @cached_property
    def new_digits(self) -> tuple[Number, ...]:
        """Numbers in digits of the translation that the source does not say in any way."""
        return tuple(self._unsaid(self.added, self.language, self.source))

    @cached_property
    def other_magnitudes(self) -> tuple[Pair, ...]:
        """Numbers with the same digits and another thousand, million or billion."""
        theirs = [each for each in self.new_digits if each.value]
        found: list[Pair] = []
        for each in self.lost_digits:
            if twin := next((it for it in theirs if _is_other_magnitude(each, it)), None):
                theirs.remove(twin)
                found.append((each, twin))
        return tuple(found)

    @cached_property
    def exchanged(self) -> tuple[Pair, ...]:
        """Numbers that stand in another order, where nothing tells that they only moved."""
        pairs = [pair for pair in self.pairs if not (_all_words(pair) or _has_reference(pair))]
        return tuple(
            pair
            for place, pair in enumerate(pairs)
            for other in pairs[place + 1 :]
            if pair[1].start > other[1].start and not _only_moved(pair, other)
        )

    @cached_property
    def other_words(self) -> tuple[Pair, ...]:
        """Numbers in words that stand for one another and are not the same."""
        return tuple(zip(_words(self.missing), _words(self.added), strict=False)) or tuple(
            self._other_units()
        )

    def _other_units(self) -> Iterator[Pair]:
        """A span of time in words that is longer or shorter: one day, three days."""
        for each in self.missing:
            for other in self.added:
                is_in_words = each.is_word and other.is_word
                if is_in_words and each.unit and each.unit == other.unit:
                    yield each, other

    def _unsaid(
        self, numbers: Sequence[Number], here: Language, there: Language
    ) -> Iterator[Number]:
        if not numbers:
            return
        texts = {self.source: self.source_text, self.language: self.text}
        spare = other_digits(texts[there], there) - other_digits(texts[here], here)
        others = self.added if here is self.source else self.missing
        for each in numbers:
            if (
                (each.is_word and not _is_long_span(each))
                or each.is_reference
                or _is_said_otherwise(
                    each, each.start / len(texts[here]), texts[there], there, others
                )
            ):
                continue
            if spare[each.digits]:
                spare[each.digits] -= 1
                continue
            yield each


def _without_enumerators(
    ours: tuple[str, Language], theirs: tuple[str, Language]
) -> tuple[list[Number], list[Number]]:
    """The numbers of both texts, less the marks such as (1) and (2) that both have, in any kind."""
    counted = [{len(series) for series in series_in(*each)} for each in (ours, theirs)]
    shared = counted[0] & counted[1]
    return _counting(*ours, shared), _counting(*theirs, shared)


def _counting(text: str, language: Language, lengths: set[int]) -> list[Number]:
    numbers = numbers_in(text, language)
    if not lengths:
        return list(numbers)
    read = plain(text, language)
    marks = {
        read.span(*place)[0]
        for series in series_in(text, language)
        if len(series) in lengths
        for place in series.places
    }
    return [each for each in numbers if each.start not in marks]


def _paired(
    ours: list[Number], theirs: list[Number], agree: Callable[[Number, Number], bool]
) -> Iterator[Pair]:
    """Takes out of both what agrees, in the order of the texts."""
    for each in [*ours]:
        twin = next((it for it in theirs if agree(each, it)), None)
        if twin is not None:
            ours.remove(each)
            theirs.remove(twin)
            yield each, twin


def _is_said_otherwise(
    number: Number, place: float, text: str, language: Language, others: Iterable[Number]
) -> bool:
    """Whether another word says the number; one or two of something may be its noun alone."""
    if number.value.denominator == 1 and may_say(int(number.value), text, language):
        return True
    if number.is_share or number.currency or number.value not in {1, 2}:
        return False
    if number.unit:
        is_free = not any(each.unit == number.unit for each in others)
        return number.value == 1 and is_free and number.unit in _units(text, language)
    if not number.counts_a_word:
        return False
    if number.value == 1:
        return may_say_one(text, language, place)
    return number.kind == COUNT and may_say_two(text, language, place)


def _is_long_span(number: Number) -> bool:
    """Twelve months, thirty days: in words, and yet nothing else."""
    return bool(number.unit) and number.value > 10 and number.kind == COUNT


def _units(text: str, language: Language) -> frozenset[str]:
    return bare_units(plain(text, language).text, language)


def _is_other_magnitude(one: Number, other: Number) -> bool:
    ratio = max(one.value, other.value) / min(one.value, other.value) if one.value else Fraction(0)
    has_word = one.power != other.power
    return has_word and ratio in {10**3, 10**6, 10**9, 10**12} and one.digits == other.digits


def _all_words(pair: Pair) -> bool:
    return pair[0].is_word and pair[1].is_word


def _has_reference(pair: Pair) -> bool:
    return pair[0].is_reference or pair[1].is_reference


def _only_moved(pair: Pair, other: Pair) -> bool:
    """Whether each number kept what it counts, and they count different things."""
    return any(
        sense(pair[0]) == sense(pair[1]) != sense(other[0]) == sense(other[1])
        for sense in (_measure, _sense)
    )


def _measure(number: Number) -> tuple[object, ...]:
    return number.is_share, number.unit, number.currency


def _sense(number: Number) -> tuple[object, ...]:
    return *_measure(number), number.role


def _words(numbers: Iterable[Number]) -> list[Number]:
    """Numbers in words that hardly mean anything else."""
    return [each for each in numbers if each.is_word and each.value >= 3]


@lru_cache(maxsize=4096)
def number_pairs(segment: Segment) -> Mapping[Language, NumberPairs]:
    """For each translation of a segment, its numbers beside those of the source.

    Where the source is not written, the first language stands in for it. Several rules ask this.
    """
    languages = segment.languages
    if not languages:
        return {}
    source = segment.source if segment.source in languages else languages[0]
    text = segment.text(source)
    return {
        each: NumberPairs(text, source, segment.text(each), each)
        for each in languages
        if each is not source
    }
