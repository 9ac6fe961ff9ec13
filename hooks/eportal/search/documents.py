"""The sections of a page, from the HTML of its body, as the search keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from eportal.languages import Language

#: What is no part of what a page says, wherever it stands.
_LEFT_OUT = {"form", "nav", "script", "style", "svg", "template", "thead"}
#: Elements that have no end.
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: Elements that go on in the same line.
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
#: A tag or a comment.
_TAG = re.compile(
    r"<(?:!--.*?--|(?P<closing>/)?(?P<tag>[a-z][a-z0-9-]*)"
    r"""(?P<attributes>[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*))>""",
    re.DOTALL,
)
#: Without one of these attributes an element is read like any other.
_TELLING = re.compile(r"\b(?:hidden|lang|data-search)")
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)(?:="([^"]*)"|='([^']*)')?""")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True)
class PageSection:
    """The head of a page, or one of its places with an address of its own."""

    anchor: str  #: id of its heading; empty for the head of the page
    title: str
    text: str  #: one line for each paragraph, list item or cell


def sections_of(body: str, language: Language) -> list[PageSection]:
    """The sections of a page in that language, its head first.

    A section begins at a heading with an id, and ends where the next one begins. An element with
    an id and ``data-search-title`` is a section to itself, such as one term of a glossary, to
    which another with its id as ``data-search-of`` may add. What is marked ``data-search="no"``
    is left out, and below a heading that is marked so all that belongs to it; so is what is
    written in another language. A section of which no text remains is left out, unless it is the
    head.
    """
    reader = _Reader(language)
    reader.read(str(body))  # Markup is a text that is slow to cut
    head, *others = (section.finished() for section in reader.sections)
    return [head, *(section for section in others if section.text)]


@dataclass
class _Draft:
    """A section while its page is being read."""

    anchor: str = ""
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def finished(self) -> PageSection:
        title = " ".join(_lines(self.title))
        return PageSection(self.anchor, title, "\n".join(_lines(self.text)))


class _Open(NamedTuple):
    """An element that has begun and not ended, and what goes on after it."""

    tag: str
    was_silent: bool = False
    outer: _Draft | None = None  #: the section around this element, where it is one itself


#: Of elements that change nothing there are so many that each tag has one for all.
_plain = lru_cache(maxsize=None)(_Open)


class _Reader:
    """Reads a body from its begin to its end.

    Templates and the cleaner of written pages write every attribute in quotes, and every ``<`` of
    a text as an entity.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self.sections = [_Draft()]
        self._current = self.sections[0]
        self._open: list[_Open] = []
        self._is_silent = False  #: whether the innermost element is left out
        self._heading: str | None = None  #: the tag of the heading being read
        self._left_out_from: int | None = None  #: level of the heading whose section is left out

    def read(self, body: str) -> None:
        """Goes through tags and texts in their order."""
        pieces = iter(_TAG.split(body))
        self._text(next(pieces))
        for closing, tag, attributes, text in zip(*[pieces] * 4, strict=True):
            if closing:
                self._close(tag)
            elif tag:
                self._begin(tag, attributes)
            if text:
                self._text(text)

    def _begin(self, tag: str, attributes: str) -> None:
        if tag not in _INLINE:
            self._write("\n")
        if tag in _VOID:
            return
        is_told = tag in _LEVELS or tag in _LEFT_OUT or (attributes and _TELLING.search(attributes))
        self._open.append(self._begun(tag, attributes) if is_told else _plain(tag, self._is_silent))

    def _begun(self, tag: str, attributes: str) -> _Open:
        """An element that may be left out, or be a heading or a section."""
        given = _attributes(attributes)
        was_silent, outer = self._is_silent, None
        self._is_silent = was_silent or self._leaves_out(tag, given)
        if not self._is_silent:
            if tag in _LEVELS:
                self._begin_heading(tag, given)
            if given.keys() & {"data-search-title", "data-search-of"}:
                outer, self._current = self._current, self._section_of(given)
        return _Open(tag, was_silent, outer)

    def _close(self, tag: str) -> None:
        is_innermost = bool(self._open) and self._open[-1].tag == tag
        if not is_innermost and not any(element.tag == tag for element in self._open):
            return
        while self._end(self._open.pop()) != tag:
            pass
        if tag not in _INLINE:
            self._write("\n")
        if tag == self._heading:
            self._heading = None

    def _text(self, text: str) -> None:
        self._write(unescape(text).replace("\n", " "))

    def _leaves_out(self, tag: str, given: dict[str, str]) -> bool:
        return (
            tag in _LEFT_OUT
            or "hidden" in given
            or given.get("lang", self._language.html) != self._language.html
            or (given.get("data-search") == "no" and tag not in _LEVELS)
        )

    def _begin_heading(self, tag: str, given: dict[str, str]) -> None:
        level = _LEVELS[tag]
        if self._left_out_from is not None and level <= self._left_out_from:
            self._left_out_from = None
        if given.get("data-search") == "no" and self._left_out_from is None:
            self._left_out_from = level
        if level > 1 and "id" not in given:
            return  # part of the text, such as the name of an event in a list
        self._heading = tag
        if level > 1 and self._left_out_from is None:
            self._current = _Draft(given["id"])
            self.sections.append(self._current)

    def _section_of(self, given: dict[str, str]) -> _Draft:
        """The section that an element is, or the one before it that it adds to."""
        if "data-search-of" in given:
            anchor = given["data-search-of"]
            return next(each for each in self.sections if each.anchor == anchor)
        self.sections.append(_Draft(given["id"], [given["data-search-title"]]))
        return self.sections[-1]

    def _end(self, element: _Open) -> str:
        self._is_silent = element.was_silent
        if element.outer is not None:
            self._current = element.outer
        return element.tag

    def _write(self, text: str) -> None:
        if self._is_silent or self._left_out_from is not None:
            return
        (self._current.title if self._heading else self._current.text).append(text)


def _attributes(written: str) -> dict[str, str]:
    return {
        name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(written)
    }


def _lines(pieces: Iterable[str]) -> list[str]:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]
