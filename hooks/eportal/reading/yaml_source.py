"""YAML as editors write it: every scalar a string, every value with its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

import yaml

from eportal.findings import Finding, quoted
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.reading.breaks import broken, place_of
from eportal.reading.text import (
    end_of,
    find_invisible,
    invisible_character,
    read_text,
    stray_characters,
)

#: A mapping, a list or a string; the records decide what the strings mean.
Tree = dict[str, "Tree"] | list["Tree"] | str
#: Keys and positions from the top of the file down to a value.
TreePath = tuple[str | int, ...]

#: Levels within levels; no record needs half as many.
DEEPEST = 24


@dataclass(frozen=True)
class SourceFile:
    """The content of one YAML file and where each value of it stands."""

    path: str  #: relative to the project's root
    tree: Tree
    places: dict[TreePath, Place] = field(repr=False)
    key_places: dict[TreePath, Place] = field(repr=False)

    def place(self, path: TreePath) -> Place:
        """Where the value at this path stands, or else the nearest value that holds it."""
        while path not in self.places:
            if not path:
                return Place(self.path)
            path = path[:-1]
        return self.places[path]

    def key_place(self, path: TreePath) -> Place:
        """Where the key at this path stands, or else the nearest value that holds it."""
        return self.key_places.get(path) or self.place(path)


def read_yaml(root: Path, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """The file, or None with the findings that tell why it cannot be read."""
    text, findings = read_text(root, path)
    if text is None:
        return None, findings
    return read_yaml_text(text, path)


def read_yaml_text(text: str, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """The same of a text that stands in a file, such as the front matter of a page."""
    if strays := list(stray_characters(text, path)):
        return None, strays
    reader = _TreeReader(path, text)
    tree = reader.read()
    if reader.findings:
        return None, reader.findings
    return SourceFile(path, tree, reader.places, reader.key_places), []


def _is_plain_word(event: yaml.Event) -> TypeGuard[yaml.ScalarEvent]:
    """Whether it is text that holds nothing but what the file shows, which was looked at before."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.style != '"'
        and not (event.anchor or event.tag)
        and event.value != ""
    )


class _TooDeepError(Exception):
    """The file nests deeper than any record does."""


class _TreeReader:
    """Builds the tree from the parser's events.

    Not from its nodes: composing those crashes the interpreter on deep nesting, and an alias in
    them can hold itself or unfold without end.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.end = end_of(text, path)
        self.events = yaml.parse(text, Loader=yaml.CBaseLoader)
        self.places: dict[TreePath, Place] = {}
        self.key_places: dict[TreePath, Place] = {}
        self.findings: list[Finding] = []

    def read(self) -> Tree:
        """The tree; it counts only when there are no findings."""
        try:
            return self._document()
        except yaml.MarkedYAMLError as error:
            self.findings.append(broken(error, self.end))
        except _TooDeepError:
            pass  # the finding is made where the depth is known
        return ""

    def _document(self) -> Tree:
        next(self.events)  # the stream begins
        begins = isinstance(next(self.events), yaml.DocumentStartEvent)
        tree = self._value(next(self.events), ()) if begins else ""
        if tree == "" and not self.findings:
            message = say("the file holds nothing")
            hint = say("Write the records, or restore the file with `git checkout`.")
            self.findings.append(Finding(Place(self.path), "SRC108", message, hint))
        if begins:
            next(self.events)  # the document ends
            self._nothing_follows(next(self.events))
        return tree

    def _nothing_follows(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            hint = say("Delete the line `---`, or move what follows to a file of its own.")
            self._find(event, "SRC112", say("a second document begins here"), hint)

    def _value(self, event: yaml.Event, at: TreePath) -> Tree:
        if len(at) > DEEPEST:
            message = say("more than {count} levels stand in each other", count=DEEPEST)
            hint = say("Write it with fewer levels, as data/README.md shows.")
            self._find(event, "SRC109", message, hint)
            raise _TooDeepError
        self.places[at] = self._place(event)
        if _is_plain_word(event):
            return str(event.value)
        self._expect_plain(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(at)
        return self._scalar(event) if isinstance(event, yaml.ScalarEvent) else ""

    def _mapping(self, at: TreePath) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            name = key.value if len(at) < DEEPEST and _is_plain_word(key) else self._key(key, at)
            if name and name in tree:
                message = say("the key `{key}` stands twice in this record", key=name)
                if quotes := quoted(name):
                    message = say("the key quoted below stands twice in this record")
                hint = say("Keep one of the two and delete the other.")
                self._find(key, "SRC105", message, hint, quotes)
            value, below = next(self.events), (*at, name)
            tree[name] = self._value(value, below)
            place = self.key_places[below] = self._place(key)
            if not isinstance(value, yaml.ScalarEvent):
                self.places[below] = place
        tree.pop("", None)
        return tree

    def _key(self, event: yaml.Event, at: TreePath) -> str:
        """The name of a key; empty, with a finding, when it is no plain word."""
        name = self._value(event, (*at, ""))
        if isinstance(name, str) and name:
            return name
        if not isinstance(event, yaml.AliasEvent):
            message, hint = say("a key must be a plain word"), say("Write `key: value`.")
            self._find(event, "SRC110", message, hint)
        return ""

    def _list(self, at: TreePath) -> list[Tree]:
        tree: list[Tree] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            tree.append(self._value(event, (*at, len(tree))))
        return tree

    def _scalar(self, event: yaml.ScalarEvent) -> str:
        value = str(event.value)
        if hidden := find_invisible(value):  # written as an escape, such as "\0"
            self.findings.append(invisible_character(hidden, self._place(event)))
        return value

    def _expect_plain(self, event: yaml.Event) -> None:
        """Finds what a program would write and what swallows the first word of a text."""
        if isinstance(event, yaml.AliasEvent):
            message = say("an alias (`*`) of YAML stands here; wanted: a plain value")
        elif getattr(event, "anchor", None):
            message = say("an anchor (`&`) of YAML stands here; wanted: a plain value")
        elif getattr(event, "tag", None):
            message = say("a tag (`!`) of YAML stands here; wanted: a plain value")
        else:
            return
        hint = say(
            "Write the value out; when the sign belongs to the text, put the text in quotes."
        )
        self._find(event, "SRC111", message, hint)

    def _find(
        self,
        event: yaml.Event,
        code: str,
        message: Message,
        hint: Message,
        quotes: tuple[str, ...] = (),
    ) -> None:
        self.findings.append(Finding(self._place(event), code, message, hint, quotes=quotes))

    def _place(self, event: yaml.Event) -> Place:
        return place_of(self.path, event.start_mark)
