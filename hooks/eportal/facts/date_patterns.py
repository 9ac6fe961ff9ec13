"""What is looked for around the name of a month, and in dates of digits alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.date_grammars import GRAMMARS, OrdinalWords
from eportal.facts.months import month_names
from eportal.languages import Language

_YEAR = r"(?:19\d\d|20\d\d|2100)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
#: A number of its own: no part of a longer one, of a decimal, of a code in Latin letters.
_HEAD = r"(?<![\dA-Za-z_#])(?<!\d[.,:٫٬/–-])(?<![A-Za-z][/.:-])"
_TAIL = r"(?![\dA-Za-z_]|[.,:٫٬/]\d|-[A-Za-z])"

#: 2019-07-30 and 2019/7/30; 30/7/2019 and 7/30/2019 where it can be nothing else; (30/7).
_NUMERIC = re.compile(
    rf"{_HEAD}(?:(?P<year_first>{_YEAR})(?P<mark>[-/.])(?P<month_then>{_MONTH})(?P=mark)"
    rf"(?P<day_last>{_DAY})"
    rf"|(?P<first>{_DAY})(?P<other_mark>[-/.])(?P<second>{_DAY})(?P=other_mark)(?P<year>{_YEAR})"
    rf"|(?<=\()(?P<short_day>{_DAY})/(?P<short_month>{_MONTH})(?=\))){_TAIL}"
)
_LONE_YEAR = re.compile(
    rf"(?<![\dA-Za-z_#])(?<!\d[.,:٫٬])(?<![A-Za-z][/.:-])(?P<year>{_YEAR})"
    rf"(?:[–-](?P<short>\d\d)(?!\d))?(?![\dA-Za-z_]|[.,:٫٬]\d|-[A-Za-z]|[/–-]\d{{1,3}}(?!\d))"
)


@dataclass(frozen=True)
class DatePatterns:
    """The compiled patterns of one language, all for plain letters."""

    numeric: re.Pattern[str]
    lone_year: re.Pattern[str]
    day_before: re.Pattern[str]  #: the day next to the month
    earlier_day: re.Pattern[str]  #: a day joined to a later one
    listed_day: re.Pattern[str]  #: the first days of a list, before commas
    ordinal_before: re.Pattern[str]
    day_after: re.Pattern[str] | None
    later_day: re.Pattern[str]
    year_after: re.Pattern[str]
    joined: re.Pattern[str]
    range_word: re.Pattern[str]
    number_word: re.Pattern[str]
    counted: re.Pattern[str]
    ordinals: OrdinalWords


@lru_cache
def date_patterns(language: Language) -> DatePatterns:
    """The patterns of a language."""
    grammar = GRAMMARS[language.code]
    day = rf"(?<![\d.,/])(?P<day>{_DAY})"
    words = "|".join(sorted(grammar.ordinals, key=len, reverse=True))
    after = rf"\s+(?P<day>{_DAY})(?:st|nd|rd|th)?(?!\w|[.,:]\d|\s?%)"
    return DatePatterns(
        numeric=_NUMERIC,
        lone_year=_LONE_YEAR,
        day_before=re.compile(rf"{day}{grammar.after_day}$"),
        earlier_day=re.compile(rf"{day}(?P<joined>{grammar.joined})$"),
        listed_day=re.compile(rf"{day}(?P<joined>{grammar.joined}|\s?[،,]\s?)$"),
        ordinal_before=re.compile(rf"(?<!\w)[وبلف]?(?P<day>{words}){grammar.after_ordinal}$"),
        day_after=re.compile(after) if grammar.day_follows_month else None,
        later_day=re.compile(
            rf"(?P<joined>{grammar.joined})(?P<day>{_DAY})(?:st|nd|rd|th)?"
            rf"(?!\w|[.,:]\d|\s+(?:of\s+)?(?:{month_names(language)}))"
        ),
        year_after=re.compile(rf"{grammar.before_year}\(?(?P<year>{_YEAR})(?![\dA-Za-z]|[.,]\d)"),
        joined=re.compile(grammar.joined),
        range_word=re.compile(grammar.range_word),
        number_word=re.compile(grammar.number_word),
        counted=re.compile(grammar.counted),
        ordinals=grammar.ordinals,
    )
