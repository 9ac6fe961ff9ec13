"""What of a written page would not be kept: elements, attributes and addresses not on the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from textwrap import shorten

from eportal.facts.allowed_html import ELEMENTS, kept, leads_somewhere

ELEMENT, ATTRIBUTE, ADDRESS = "element", "attribute", "address"
_LENGTH = 80
_ADDRESSES = ("href", "src")


@dataclass(frozen=True, order=True)
class Unkept:
    """One thing that would be taken away."""

    line: int  #: from 1
    column: int  #: from 1
    kind: str
    shown: str  #: as an editor finds it


#: An address in angles is a link in Markdown, and no tag.
_ANGLED = re.compile(r"<(?:(?:https?|ftps?)://[^<>\s]*|[^<>\s!/@]+@[^<>\s@]+)>", re.IGNORECASE)
_TARGET = re.compile(
    r"\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^()<>]|\([^()]*\))*))"
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<defined>[^\s<>]+)",
    re.MULTILINE,
)
#: A list of attributes after an element of Markdown; a word alone in braces is a placeholder.
_LIST = re.compile(r"\{:?(?P<list>[^{}\n]*)\}")
_ENTRY = re.compile(
    r"(?P<name>[^\s=.#{}\"']+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s{}]+))"
    r"|(?P<sign>[.#])(?P<word>[^\s{}]+)|(?P<alone>on[a-z]+)(?=\s|$)"
)


def unkept(text: str) -> list[Unkept]:
    """What would be taken away from a Markdown text in which code is blank, by its place."""
    plain = _ANGLED.sub(lambda found: " " * len(found.group()), text)
    found = [*_in_tags(plain), *_in_remarks(text), *_in_targets(text), *_in_lists(text)]
    return sorted({*found})


def _in_tags(text: str) -> Iterable[Unkept]:
    reader = _Tags()
    reader.feed(text)
    reader.close()
    return reader.found


class _Tags(HTMLParser):
    """Reads tags as browsers do, however badly they are written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Unkept] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element, or its attributes."""
        if tag not in ELEMENTS:
            self._add(ELEMENT, f"<{tag}>")
            return
        for name, value in attrs:
            if not _stays(tag, name, value or ""):
                self._add(*_told(name, value or ""))

    def handle_decl(self, decl: str) -> None:
        """What begins with ``<!``."""
        self._add(ELEMENT, f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        """What begins with ``<![``."""
        self._add(ELEMENT, f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        """What begins with ``<?``."""
        self._add(ELEMENT, f"<?{data}>")

    def _add(self, kind: str, shown: str) -> None:
        line, column = self.getpos()
        self.found.append(Unkept(line, column + 1, kind, _short(shown)))


def _stays(element: str, name: str, value: str) -> bool:
    """Whether the whole value is kept; white space within it does not count."""
    left = kept(element, name, value)
    return left is not None and left.split() == value.split()


def _told(name: str, value: str) -> tuple[str, str]:
    if name in _ADDRESSES:
        return ADDRESS, value
    return ATTRIBUTE, f'{name}="{value}"' if value else name


def _in_remarks(text: str) -> Iterator[Unkept]:
    """A remark that does not end takes the rest of the page with it."""
    last = text.rfind("<!--")
    if last >= 0 and "-->" not in text[last:]:
        yield _at(text, last, ELEMENT, "<!--")


def _in_targets(text: str) -> Iterator[Unkept]:
    for found in _TARGET.finditer(text):
        kind = found.lastgroup or "plain"
        target = unescape(found[kind])
        if not leads_somewhere(target):
            yield _at(text, found.start(kind), ADDRESS, target)


def _in_lists(text: str) -> Iterator[Unkept]:
    for found in _LIST.finditer(text):
        for entry in _ENTRY.finditer(text, *found.span("list")):
            name, value = _entry(entry)
            if not any(_stays(element, name, value) for element in ELEMENTS):
                yield _at(text, entry.start(), *_told(name, value))


def _entry(entry: re.Match[str]) -> tuple[str, str]:
    if entry["sign"]:
        return "class" if entry["sign"] == "." else "id", entry["word"]
    if entry["alone"]:
        return entry["alone"].lower(), ""
    value = entry["double"] or entry["single"] or entry["bare"] or ""
    return entry["name"].lower(), unescape(value)


def _at(text: str, position: int, kind: str, shown: str) -> Unkept:
    begin = text.rfind("\n", 0, position) + 1
    return Unkept(text.count("\n", 0, position) + 1, position - begin + 1, kind, _short(shown))


def _short(shown: str) -> str:
    """On one line, as far as an editor needs it to find it."""
    return shorten(shown, _LENGTH, placeholder="…") or "…"
