"""Text as runs, each with its direction, its language and both weights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.editing.elements import element, flag, text
from eportal.downloads.wording import Inline, Run
from eportal.languages import LANGUAGES, Language

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _END = "\u2066", "\u2067", "\u2069"
_TURNS = re.compile(f"([{_LEFT_TO_RIGHT}{_RIGHT_TO_LEFT}{_END}])")
#: Numbers run from left to right by themselves, whatever the run that they stand in.
_NUMBER = re.compile("[0-9٠-٩]+(?:[.,٫٬:/][0-9٠-٩]+)*")
_OTHER_SIGNS = re.compile("[\u202a-\u202e\u2068]")


def runs(inline: Inline, language: Language, *, bold: bool = False) -> list[BaseOxmlElement]:
    """The runs of a text in a document of a language.

    A run says its direction itself: word processors know no isolates, and may show their signs.
    """
    made = []
    for run in inline:
        spoken = _language(run, language)
        turns = groupby(_turns(run.text, spoken.is_right_to_left), key=itemgetter(1))
        for is_right_to_left, pieces in turns:
            properties = _properties(spoken, language, is_right_to_left, bold)
            shown = text("".join(piece for piece, _ in pieces))
            made.append(element("r", properties, shown))
    return made


def field(code: str, shown: str, language: Language) -> list[BaseOxmlElement]:
    """A field that the word processor works out, and what stands there until it does."""
    parts = (
        element("fldChar", fldCharType="begin"),
        text(code, "instrText"),
        element("fldChar", fldCharType="separate"),
        text(shown),
        element("fldChar", fldCharType="end"),
    )
    right = language.is_right_to_left
    return [
        element("r", _properties(language, language, right, is_bold=False), part) for part in parts
    ]


def _properties(
    spoken: Language, language: Language, is_right_to_left: bool, is_bold: bool
) -> BaseOxmlElement | None:
    """Nothing where the styles say it all."""
    said = [
        flag("b", is_bold),
        flag("bCs", is_bold),
        flag("rtl", is_right_to_left),
        None if spoken is language else _spoken(spoken),
    ]
    return element("rPr", *said) if any(each is not None for each in said) else None


def _spoken(language: Language) -> BaseOxmlElement:
    if language.is_right_to_left:
        return element("lang", bidi=language.regional)
    return element("lang", val=language.regional)


def _turns(written: str, is_right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """The pieces between signs of direction, each with its own."""
    directions = [is_right_to_left]
    for piece in _TURNS.split(_OTHER_SIGNS.sub("", written)):
        if piece in (_LEFT_TO_RIGHT, _RIGHT_TO_LEFT):
            directions.append(piece == _RIGHT_TO_LEFT)
        elif piece == _END:
            directions = directions[:-1] or [is_right_to_left]
        elif piece:
            runs_along = _NUMBER.fullmatch(piece) is not None
            yield piece, is_right_to_left if runs_along else directions[-1]


def _language(run: Run, language: Language) -> Language:
    return next((each for each in LANGUAGES if each.html == run.language), language)
