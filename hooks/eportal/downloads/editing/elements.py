"""Elements of WordprocessingML; children and properties are given in the order of its schema."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

#: One twentieth of a point, in which the format measures; of these, one millimetre.
_MILLIMETRE = 56.6929


def element(
    name: str, /, *children: BaseOxmlElement | None, **attributes: str | int
) -> BaseOxmlElement:
    """An element with its attributes, and those of its children that are there."""
    made: BaseOxmlElement = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend([child for child in children if child is not None])
    return made


def text(value: str, name: str = "t") -> BaseOxmlElement:
    """An element that holds text; ValueError for a control character, which XML cannot hold."""
    made: BaseOxmlElement = OxmlElement(f"w:{name}")
    made.text = value
    made.set(qn("xml:space"), "preserve")
    return made


def flag(name: str, is_set: bool) -> BaseOxmlElement | None:
    """A property that is there or not."""
    return element(name) if is_set else None


def millimetres(value: float) -> int:
    """A length in the unit of the format."""
    return round(value * _MILLIMETRE)
