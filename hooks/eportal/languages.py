"""The portal's three languages, and everything that differs between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel import Locale
from babel.dates import format_date

WESTERN_DIGITS = "0123456789"
ARABIC_INDIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"

#: Digits that belong to a Latin code (``A4``, ``4Ps``, ``2024-prevention-16``) are part of a name,
#: not a number.
_DIGIT = re.compile("[0-9]")
_LATIN_TOKEN_OR_DIGIT = re.compile(r"(?:[0-9]+-?)?[A-Za-z][A-Za-z0-9_.@/:-]*|[0-9]")

#: A month in CLDR's patterns of intervals: we write its whole name, as in a single date.
_SHORT_MONTH = re.compile("M{3,4}")

#: What CLDR writes in Kurdish, and what Kurdish schools and ministries write: the letter h is
#: U+0647, not U+06BE, and both months called کانوون are spelt alike.
_KURDISH_CORRECTIONS = (("\u06be", "\u0647"), ("کانونی", "کانوونی"))


@dataclass(frozen=True, eq=False)  # there is one value of each, which is asked for at every turn
class Language:
    """One language; rendering code takes it as an argument and never asks its name."""

    code: str  #: folder under docs/ and address prefix, also the key in data files
    html: str  #: value of the HTML ``lang`` attribute (BCP 47)
    three_letters: str  #: its code in ISO 639-3, by which identities of legal documents name it
    regional: str  #: BCP 47 with its region, as word processors ask for it
    cldr: str  #: Babel locale that dates, numbers and plural forms come from
    theme: str  #: Material for MkDocs' name of its strings for this language
    analyzer: str  #: OpenSearch's own analyser of its texts
    direction: str  #: ``rtl`` or ``ltr``
    address: str  #: path prefix of its pages below the site's root, empty for the default language
    digits: str  #: the ten digits its pages show
    name: str  #: its own name for itself
    english_name: str  #: as messages to editors name it
    #: Where a reader goes who must leave at once: well known, about no subject, without an account,
    #: open in Iraq. Not in data/: what is opened so must not come with a text.
    neutral_address: str
    quotes: tuple[str, str]
    list_separator: str
    cldr_corrections: tuple[tuple[str, str], ...] = ()  #: (what CLDR writes, what is right)
    month_pattern: str = "MMMM y"  #: of a month with its year, as CLDR's long date joins them

    def __reduce__(self) -> tuple[Callable[[str], Language], tuple[str]]:
        """In another process it is the one value that is there."""
        return language, (self.code,)

    @cached_property
    def locale(self) -> Locale:
        """The Babel locale."""
        return Locale.parse(self.cldr)

    @property
    def is_right_to_left(self) -> bool:
        """Whether its lines run from right to left."""
        return self.direction == "rtl"

    def digits_of(self, text: str) -> str:
        """The text with Western digits written as this language does, Latin codes left alone."""
        if self.digits == WESTERN_DIGITS or not _DIGIT.search(text):
            return text
        return _LATIN_TOKEN_OR_DIGIT.sub(self._own_digit, text)

    def number(self, value: int) -> str:
        """A whole number with this language's digits; thousands are grouped as CLDR says."""
        group = self.locale.number_symbols[self.locale.default_numbering_system]["group"]
        return self.digits_of(f"{value:,}".replace(",", group))

    def decimal(self, tenths: int) -> str:
        """A number of tenths, such as 25 for 2.5, with CLDR's sign between."""
        point = self.locale.number_symbols[self.locale.default_numbering_system]["decimal"]
        return f"{self.number(tenths // 10)}{point}{self.digits_of(str(tenths % 10))}"

    def year(self, year: int) -> str:
        """A year: never grouped."""
        return self.digits_of(str(year))

    def year_range(self, start: int, end: int) -> str:
        """A span of years, inclusive; one year alone when both are the same."""
        return self.year(start) if start == end else f"{self.year(start)}–{self.year(end)}"

    def month(self, month: int) -> str:
        """The name of a month, 1 to 12, as CLDR has it for Iraq, in correct letters."""
        return self._correct(self.locale.months["stand-alone"]["wide"][month])

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return self._correct(self.locale.days["stand-alone"]["wide"][day.weekday()])

    def date(self, day: date) -> str:
        """A date in CLDR's long form, such as ``٣٠ تموز ٢٠١٩``."""
        return self._dated(day.isoformat(), "long")

    def partial_date(self, partial: str) -> str:
        """A day, month or year such as ``2019-07-30``, ``2019-07`` or ``2019``, no more precise."""
        match partial.count("-"):
            case 0:
                return self.year(int(partial))
            case 1:
                return self._dated(partial, self.month_pattern)
            case _:
                return self._dated(partial, "long")

    def date_range(self, start: str, end: str | None) -> str:
        """From one partial date to another, inclusive, each as precise as it is known."""
        if end is None or end == start:
            return self.partial_date(start)
        match start.count("-"), end.count("-"):
            case 0, 0:
                return self.year_range(int(start), int(end))
            case 2, 2:
                return self._days(start, end)
            case _:
                between = str(self.locale.interval_formats[None])
                return between.format(self.partial_date(start), self.partial_date(end))

    def join(self, items: Iterable[str]) -> str:
        """Items as a list in running text."""
        return self.list_separator.join(items)

    def plural(self, count: int) -> str:
        """CLDR's plural category of a whole number: zero, one, two, few, many or other."""
        return self.locale.plural_form(count)

    def _days(self, start: str, end: str) -> str:
        differs = "y" if start[:4] != end[:4] else "M" if start[:7] != end[:7] else "d"
        patterns = self.locale.interval_formats["yMMMd"][differs]
        return "".join(
            self._dated(day, _SHORT_MONTH.sub("MMMM", pattern))
            for day, pattern in zip((start, end), patterns, strict=True)
        )

    def _dated(self, partial: str, pattern: str) -> str:
        day = _first_day(partial)
        return self.digits_of(self._correct(format_date(day, pattern, locale=self.locale)))

    def _own_digit(self, match: re.Match[str]) -> str:
        token = match.group()
        return self.digits[int(token)] if token.isdigit() else token

    def _correct(self, text: str) -> str:
        for wrong, right in self.cldr_corrections:
            text = text.replace(wrong, right)
        return text


def _first_day(partial: str) -> date:
    return date.fromisoformat(f"{partial}-01-01"[:10])


ARABIC = Language(
    code="ar", html="ar", three_letters="ara", regional="ar-IQ", cldr="ar_IQ", theme="ar",
    analyzer="arabic", direction="rtl", address="", digits=ARABIC_INDIC_DIGITS, name="العربية",
    english_name="Arabic", neutral_address="https://ar.wikipedia.org/",
    quotes=("«", "»"), list_separator="، ",
)  # fmt: skip
KURDISH = Language(
    code="ku", html="ckb", three_letters="ckb", regional="ku-Arab-IQ", cldr="ckb", theme="ku-IQ",
    analyzer="sorani", direction="rtl", address="ku/", digits=ARABIC_INDIC_DIGITS, name="کوردی",
    english_name="Kurdish", neutral_address="https://ckb.wikipedia.org/",
    quotes=("«", "»"), list_separator="، ",
    cldr_corrections=_KURDISH_CORRECTIONS, month_pattern="MMMMی y",
)  # fmt: skip
ENGLISH = Language(
    code="en", html="en", three_letters="eng", regional="en-GB", cldr="en", theme="en",
    analyzer="english", direction="ltr", address="en/", digits=WESTERN_DIGITS, name="English",
    english_name="English", neutral_address="https://en.wikipedia.org/",
    quotes=("“", "”"), list_separator=", ",
)  # fmt: skip

#: In the order in which the portal lists them. Arabic is the source and prevails.
LANGUAGES = (ARABIC, KURDISH, ENGLISH)
SOURCE_LANGUAGE = ARABIC
TRANSLATION_LANGUAGES = tuple(each for each in LANGUAGES if each is not SOURCE_LANGUAGE)


def language(code: str) -> Language:
    """The language with this code; KeyError when the portal does not speak it."""
    return {each.code: each for each in LANGUAGES}[code]
