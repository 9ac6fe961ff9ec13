"""What a file may say: words, numbers and names of the portal as plain text in one language.

Runs of the other direction are isolated by Unicode's own signs, because a file has no elements
that would do it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.runs import RUNS
from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.records.interface import pieces_of
from eportal.records.laws import Article, Designation, Fine, Penalty
from eportal.records.plan import Activity, HalfYear, Ongoing, Timing, YearRange
from eportal.records.portal import Portal
from eportal.records.record import Words
from eportal.records.sources import Source

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"
_SIGNS_OF_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Run:
    """A piece of text in one language."""

    text: str
    language: str = ""  #: BCP 47, where it is not the language of the file


#: A text on one line or in one paragraph, in reading order.
Inline = tuple[Run, ...]


def plain(inline: Inline) -> str:
    """The text alone, without signs of direction: for titles of windows, tables and programs."""
    return _SIGNS_OF_DIRECTION.sub("", "".join(run.text for run in inline))


@dataclass(frozen=True)
class Wording:
    """The words of a portal in one language."""

    portal: Portal
    language: Language

    def inline(self, text: str) -> Inline:
        """Any text of the language, in its digits.

        What is written in Arabic letters in a language of Latin letters is marked as Arabic.
        """
        return _inline(text, self.language)

    def text(self, words: Words) -> Inline:
        """A text of a record on one line."""
        return self.inline(" ".join(words.written_in(self.language).split()))

    def paragraphs(self, words: Words) -> list[Inline]:
        """A text of a record, a paragraph for each of its lines."""
        return [self.inline(line) for line in words.written_in(self.language).split("\n") if line]

    def plain(self, words: Words) -> str:
        """A text of a record on one line, as a cell or a title holds it."""
        return self.language.digits_of(" ".join(words.written_in(self.language).split()))

    def label(self, id_: str, **fillings: str | int | Inline) -> Inline:
        """A label of the interface with its places filled."""
        runs: list[Run] = []
        for literal, name in pieces_of(self._label(id_)):
            runs += [*self.inline(literal), *(self._filling(fillings[name]) if name else ())]
        return _joined(runs)

    def plain_label(self, id_: str, **fillings: str | int | Inline) -> str:
        """A label without signs of direction."""
        return plain(self.label(id_, **fillings))

    def number(self, value: int) -> Inline:
        """A whole number."""
        return (Run(self._left_to_right(self.language.number(value))),)

    def years(self, start: int, end: int) -> Inline:
        """A year or a span of years, in the direction of the language."""
        span = self.language.year_range(start, end)
        sign = _RIGHT_TO_LEFT if self.language.is_right_to_left else _LEFT_TO_RIGHT
        return (Run(f"{sign}{span}{_END}" if start != end else span),)

    def code(self, text: str) -> Inline:
        """An identifier or address: left to right, its digits untouched."""
        return (Run(self._left_to_right(text)),)

    def quote(self, text: str) -> Inline:
        """Arabic words of the original, in their own digits."""
        if self.language.is_right_to_left:
            tag = "" if self.language is SOURCE_LANGUAGE else SOURCE_LANGUAGE.html
            return (Run(text, tag),)
        return (Run(f"{_RIGHT_TO_LEFT}{text}{_END}", SOURCE_LANGUAGE.html),)

    def timing(self, timing: Timing) -> Inline:
        """When an activity is to be carried out."""
        match timing:
            case HalfYear():
                year = self.language.year(timing.year)
                return self.label(f"half-year-{timing.half}", year=year)
            case YearRange():
                return self.years(timing.start, timing.end)
            case Ongoing():
                return self.label("ongoing")
            case _:
                return self.label("timing-not-printed")

    def body_name(self, id_: str) -> Inline:
        """The name of a body."""
        return self.text(self.portal.body[id_].name)

    def activity_name(self, activity: Activity) -> Inline:
        """Axis and number of an activity, such as Prevention 16."""
        title = self.portal.strategy.axis(activity.axis).title
        return (*self.text(title), Run(" "), *self.number(activity.number))

    def source(self, source: Source) -> Inline:
        """Where a text stands in its source document."""
        document = self.text(self.portal.source[source.document].title)
        label = "source-line" if source.lines.isdigit() else "source-lines"
        lines = self.inline(source.lines.replace("-", "–"))
        return self.label(label, lines=lines, document=document)

    def designation(self, each: Designation, label: str = "law-designation") -> Inline:
        """A number and a year, in the words of the label."""
        year = self.language.year
        return self.label(label, number=year(each.number), year=year(each.year))

    def article_name(self, article: Article) -> Inline:
        """What an article is called, such as Article 3."""
        number = self.text(article.cited) if article.cited else self.code(
            self.language.digits_of(article.number)
        )  # fmt: skip
        return self.label("article-number", number=number)

    def penalty(self, penalty: Penalty) -> Inline:
        """A penalty with its bounds."""
        if penalty.fine:
            named = self.label("penalty-fine-of", bounds=self._bounds(penalty.fine))
        else:
            named = self.label(f"penalty-{penalty.kind}")
        return self.label("penalty-up-to", penalty=named) if penalty.up_to else named

    def _bounds(self, fine: Fine) -> Inline:
        amounts = {
            name: self.label(f"amount-{fine.currency.lower()}", amount=value)
            for name, value in (("least", fine.at_least), ("most", fine.at_most))
            if value
        }
        names = {("least", "most"): "fine-between", ("least",): "fine-at-least"}
        return self.label(names.get(tuple(amounts), "fine-at-most"), **amounts)

    def _label(self, id_: str) -> str:
        return self.portal.labels[id_].text.written_in(self.language)

    def _filling(self, value: str | int | Inline) -> Inline:
        match value:
            case int():
                return self.number(value)
            case str():
                return self.inline(value)
            case _:
                return value

    def _left_to_right(self, text: str) -> str:
        return _left_to_right(text, self.language)


@lru_cache(maxsize=32768)
def _inline(text: str, language: Language) -> Inline:
    """Labels and names are told in many files, and in each build of a preview again."""
    shown = language.digits_of(_SIGNS_OF_DIRECTION.sub("", text))
    runs: list[Run] = []
    end = 0
    for found in RUNS.finditer(shown):
        runs += [Run(shown[end : found.start()]), _isolated(found, language)]
        end = found.end()
    return _joined([*runs, Run(shown[end:])])


def _isolated(found: re.Match[str], language: Language) -> Run:
    text = found.group()
    match found.lastgroup, language.is_right_to_left:
        case ("arabic", True):
            return Run(text)
        case ("arabic", False):
            return Run(f"{_RIGHT_TO_LEFT}{text}{_END}", SOURCE_LANGUAGE.html)
        case ("range", True):
            return Run(f"{_RIGHT_TO_LEFT}{text}{_END}")
        case (_, True):
            return Run(_left_to_right(text, language))
        case _:
            return Run(text)


def _left_to_right(text: str, language: Language) -> str:
    """Isolated, where lines run from right to left."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if language.is_right_to_left else text


def _joined(runs: list[Run]) -> Inline:
    """Neighbours in the same language as one run."""
    joined: list[Run] = []
    for run in runs:
        if joined and run.text and joined[-1].language == run.language:
            joined[-1] = Run(joined[-1].text + run.text, run.language)
        elif run.text:
            joined.append(run)
    return tuple(joined)
