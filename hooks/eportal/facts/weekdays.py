"""The days of the week that running text names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from eportal.facts.plain import in_plain_letters, plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: In English, for messages; Monday is 0.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class WeekdayMention:
    """One place where a text names a day of the week."""

    start: int
    end: int
    weekday: int  #: Monday is 0
    is_certain: bool = True  #: not a word that may mean something else where it stands


@dataclass(frozen=True)
class _Grammar:
    """What is attached to a name, which others there are, and which mean other things too."""

    before: str
    after: str
    variants: Mapping[int, str]
    ambiguous: str = r"(?!)"  #: names that are also other words
    evidence_before: str = r"(?!)"
    evidence_after: str = r"(?!)"


_ARABIC_OTHERS = "السبت|الجمعه|الخميس|الاربعاء|الثلاثاء|الاثنين"
_SHAMMA = r"(?:شە?م{1,2}ە)"
_GRAMMARS = {
    ARABIC.code: _Grammar(
        before=r"(?<!\w)[وف]?[بل]?",
        after=r"(?!\w)",
        variants={2: "الاربعاء"},
        ambiguous=r"الاحد|الاثنين",
        evidence_before=r"(?:يوم|يومي|ايام|ليله|مساء|صباح)\s+$"
        rf"|(?:{_ARABIC_OTHERS})\s*[،,و–-]?\s*(?:(?:و|الي\s+|حتي\s+)(?:يوم\s+)?)?$",
        evidence_after=r"\s*[،,]?\s*(?:الموافق\s*)?\d{1,2}(?!\d)"
        rf"|\s*[،,و–-]?\s*و?(?:الي\s+|حتي\s+)?(?:يوم\s+)?(?:{_ARABIC_OTHERS})",
    ),
    KURDISH.code: _Grammar(
        before=r"(?<!\w)",
        after=r"(?=(?:یە?کان|ەکان|ان)?ی{0,2}(?:دا)?(?:ی?ش)?(?:ە|یە|ەوە|ێک|بوو)?(?!\w))",
        variants={
            0: rf"دوو?\s?{_SHAMMA}", 1: rf"س[ێی]\s?{_SHAMMA}", 2: rf"چوار\s?{_SHAMMA}",
            3: rf"پ[ێی]نج\s?{_SHAMMA}", 4: r"[هئ]ە[یی]نی|جو?معە|جومعە", 5: _SHAMMA,
            6: rf"یەک\s?{_SHAMMA}",
        },
    ),
    ENGLISH.code: _Grammar(before=r"\b", after=r"(?=s?(?!\w))", variants={}),
}  # fmt: skip


@lru_cache(maxsize=8192)
def weekdays_in(text: str, language: Language) -> tuple[WeekdayMention, ...]:
    """Every day of the week that a text names, in its order."""
    words = plain(text, language)
    grammar = _GRAMMARS[language.code]
    found = []
    for match in _pattern(language).finditer(words.text):
        group = match.lastgroup or ""
        span = match.span(group)
        certain = _is_certain(words.text, span, grammar)
        found.append(WeekdayMention(*words.span(*span), int(group.removeprefix("day")), certain))
    return tuple(found)


def _is_certain(letters: str, span: tuple[int, int], grammar: _Grammar) -> bool:
    start, end = span
    if not re.fullmatch(grammar.ambiguous, letters[start:end]):
        return True
    before, after = letters[max(0, start - 20) : start], letters[end : end + 24]
    return bool(re.search(grammar.evidence_before, before)) or bool(
        re.match(grammar.evidence_after, after)
    )


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Any day of the week; the longest names first, since one ends in another."""
    grammar = _GRAMMARS[language.code]
    names: dict[int, list[str]] = {}
    for weekday, name in Locale.parse(language.cldr).days["format"]["wide"].items():
        plain_name = in_plain_letters(name, language)
        names[weekday] = [re.escape(plain_name)]
        if weekday in grammar.variants:
            names[weekday].append(grammar.variants[weekday])
    groups = [f"(?P<day{day}>{'|'.join(each)})" for day, each in sorted(names.items())]
    return re.compile(f"{grammar.before}(?:{'|'.join(groups)}){grammar.after}")
