"""Lists of the word processor: bullets, and numbers that begin anew with each list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.document import Item
from eportal.downloads.editing.elements import element, flag, millimetres
from eportal.downloads.editing.styles import INDENT, LEVELS
from eportal.languages import Language

_BULLETS, _NUMBERS = 0, 1
_SIGNS = ("•", "–", "•")  #: of each level


def counts_up(items: Sequence[Item], language: Language) -> bool:
    """Whether the printed numbers are those that a word processor would give."""
    counted = [language.digits_of(str(number)) for number in range(1, len(items) + 1)]
    return [item.number for item in items] == counted


@dataclass
class Lists:
    """The lists of one document, in the order in which they are asked for."""

    _definitions: BaseOxmlElement
    _language: Language
    _count: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        del self._definitions[:]
        for id_ in (_BULLETS, _NUMBERS):
            self._definitions.append(_definition(id_, self._language))
        self._bullets = self._new(_BULLETS)

    def bullets(self) -> int:
        """The list whose entries carry no numbers."""
        return self._bullets

    def numbers(self, level: int) -> int:
        """A new list that counts from 1."""
        return self._new(_NUMBERS, level)

    def _new(self, definition: int, level: int | None = None) -> int:
        self._count += 1
        restart = None
        if level is not None:
            restart = element("lvlOverride", element("startOverride", val=1), ilvl=level)
        self._definitions.append(
            element("num", element("abstractNumId", val=definition), restart, numId=self._count)
        )
        return self._count


def indent(level: int, step: float = INDENT) -> BaseOxmlElement:
    """The place of an entry, its sign or number in the margin of its text."""
    return element("ind", left=millimetres(step * (level + 1)), hanging=millimetres(step))


def _definition(id_: int, language: Language) -> BaseOxmlElement:
    return element(
        "abstractNum",
        element("multiLevelType", val="hybridMultilevel"),
        *(_level(id_, level, language) for level in range(LEVELS)),
        abstractNumId=id_,
    )


def _level(id_: int, level: int, language: Language) -> BaseOxmlElement:
    is_numbered = id_ == _NUMBERS
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="decimal" if is_numbered else "bullet"),
        element("lvlText", val=f"%{level + 1}." if is_numbered else _SIGNS[level]),
        element("lvlJc", val="left"),
        element("pPr", indent(level)),
        element("rPr", flag("rtl", language.is_right_to_left)),
        ilvl=level,
    )
