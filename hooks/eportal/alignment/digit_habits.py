"""Which digits the texts of a group are written with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from eportal.alignment.segments import Segments
from eportal.facts.digits import numbers_with_their_digits
from eportal.languages import Language

#: The ten digits that prevail, by group of texts and language.
DigitHabits = Mapping[tuple[str, Language], str]

#: A few slips do not make another habit, in a large group no more than one number in twenty.
_SLIPS, _RARE = 2, 20
#: Fewer numbers than these show no habit of their own where a language has one throughout.
_FEW, _ENOUGH = 6, 40


def digit_habits(segments: Segments) -> DigitHabits:
    """The digits that prevail in each group and language.

    What has no digits is left out, and so is what is written with two kinds side by side. A group
    with hardly any numbers follows the language, when the language has one habit.
    """
    counts: dict[tuple[str, Language], Counter[str]] = {}
    for segment in segments:
        for language in segment.languages:
            for number in numbers_with_their_digits(segment.text(language), language.code):
                counts.setdefault((segment.group, language), Counter()).update(number.digits)
    wholes = _of_languages(counts)
    return {
        where: habit
        for where, count in counts.items()
        if (habit := _habit(count, wholes[where[1]])) is not None
    }


def _of_languages(
    counts: Mapping[tuple[str, Language], Counter[str]],
) -> dict[Language, Counter[str]]:
    wholes: dict[Language, Counter[str]] = {}
    for (_, language), count in counts.items():
        wholes.setdefault(language, Counter()).update(count)
    return wholes


def _habit(count: Counter[str], whole: Counter[str]) -> str | None:
    if count.total() < _FEW and whole.total() >= _ENOUGH and _slips(whole) <= _SLIPS:
        return whole.most_common(1)[0][0]
    prevailing, times = count.most_common(1)[0]
    is_habit = times > _slips(count) <= max(_SLIPS, count.total() // _RARE)
    return prevailing if is_habit else None


def _slips(count: Counter[str]) -> int:
    return count.total() - max(count.values())
