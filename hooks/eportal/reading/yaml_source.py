"""YAML as editors write it: every scalar a string, every value with its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from eportal.findings import Finding, quoted
from eportal.places import Place
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

#: The parser's words, and an editor's.
_PROBLEMS = {
    "mapping values are not allowed in this context": "`: ` stands where no key may stand",
    "did not find expected key": "a key is wanted",
    "did not find expected '-' indicator": "an entry that begins with `- ` is wanted",
    "did not find expected node content": "a value is wanted",
    "found character that cannot start any token": "no text may begin with this sign",
}
_CONTEXTS = {
    "while parsing a block mapping": "in the record",
    "while parsing a flow mapping": "in the record",
    "while parsing a block collection": "in the list",
    "while parsing a flow sequence": "in the list",
    "while scanning a quoted scalar": "in the quoted text",
}


@dataclass(frozen=True)
class SourceFile:
    """The content of one YAML file and where each value of it stands."""

    path: str  #: relative to the project's root
    tree: Tree
    places: dict[TreePath, Place] = field(repr=False)
    key_places: dict[TreePath, Place] = field(repr=False)

    def place(self, path: TreePath) -> Place:
        """Where the value at this path stands, or else the nearest value that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.path))

    def key_place(self, path: TreePath) -> Place:
        """Where the key at this path stands, or else the nearest value that holds it."""
        return self.key_places.get(path) or self.place(path)


def read_yaml(root: Path, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """The file, or None with the findings that tell why it cannot be read."""
    text, findings = read_text(root, path)
    if text is None:
        return None, findings
    if strays := list(stray_characters(text, path)):
        return None, strays
    reader = _TreeReader(path, text)
    tree = reader.read()
    if reader.findings:
        return None, reader.findings
    return SourceFile(path, tree, reader.places, reader.key_places), []


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
            self.findings.append(_broken(error, self.end))
        except _TooDeepError:
            pass  # the finding is made where the depth is known
        return ""

    def _document(self) -> Tree:
        next(self.events)  # the stream begins
        begins = isinstance(next(self.events), yaml.DocumentStartEvent)
        tree = self._value(next(self.events), ()) if begins else ""
        if tree == "" and not self.findings:
            hint = "Write the records, or restore the file with `git checkout`."
            self.findings.append(
                Finding(Place(self.path), "SRC108", "the file holds nothing", hint)
            )
        if begins:
            next(self.events)  # the document ends
            self._nothing_follows(next(self.events))
        return tree

    def _nothing_follows(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            hint = "Delete the line `---`, or move what follows to a file of its own."
            self._find(event, "SRC112", "a second document begins here", hint)

    def _value(self, event: yaml.Event, at: TreePath) -> Tree:
        if len(at) > DEEPEST:
            hint = "Write it with fewer levels, as data/README.md shows."
            self._find(event, "SRC109", f"more than {DEEPEST} levels stand in each other", hint)
            raise _TooDeepError
        self.places[at] = self._place(event)
        self._expect_plain(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(at)
        return self._scalar(event) if isinstance(event, yaml.ScalarEvent) else ""

    def _mapping(self, at: TreePath) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            name = self._key(key, at)
            if name and name in tree:
                shown, quotes = quoted(name)
                message = f"the key {shown} stands twice in this record"
                hint = "Keep one of the two and delete the other."
                self._find(key, "SRC105", message, hint, quotes)
            value = next(self.events)
            tree[name] = self._value(value, (*at, name))
            self.key_places[(*at, name)] = self._place(key)
            if not isinstance(value, yaml.ScalarEvent):
                self.places[(*at, name)] = self._place(key)
        tree.pop("", None)
        return tree

    def _key(self, event: yaml.Event, at: TreePath) -> str:
        """The name of a key; empty, with a finding, when it is no plain word."""
        name = self._value(event, (*at, ""))
        if isinstance(name, str) and name:
            return name
        if not isinstance(event, yaml.AliasEvent):
            self._find(event, "SRC110", "a key must be a plain word", "Write `key: value`.")
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
            sign = "an alias (`*`)"
        elif getattr(event, "anchor", None):
            sign = "an anchor (`&`)"
        elif getattr(event, "tag", None):
            sign = "a tag (`!`)"
        else:
            return
        hint = "Write the value out; when the sign belongs to the text, put the text in quotes."
        self._find(event, "SRC111", f"{sign} of YAML stands here; wanted: a plain value", hint)

    def _find(
        self, event: yaml.Event, code: str, message: str, hint: str, quotes: tuple[str, ...] = ()
    ) -> None:
        self.findings.append(Finding(self._place(event), code, message, hint, quotes=quotes))

    def _place(self, event: yaml.Event) -> Place:
        return _place(self.path, event.start_mark)


def _broken(error: yaml.MarkedYAMLError, end: Place) -> Finding:
    hint = (
        "Look at this line and the one above: indentation, a quote, `: ` inside a text, "
        "or a text that begins with a sign."
    )
    if error.problem == "found unexpected end of stream" and error.context_mark:
        message = "the quoted text that begins here has no end"
        return Finding(_place(end.path, error.context_mark), "SRC104", message, hint)
    # The parser counts a line more when the last one is not ended.
    place = min(_place(end.path, error.problem_mark or error.context_mark), end)
    message = f"the YAML breaks off here: {_PROBLEMS.get(error.problem or '', error.problem)}"
    begin = _place(end.path, error.context_mark)
    if error.context and begin.line != place.line:
        context = _CONTEXTS.get(error.context, error.context)
        message += f", {context} that begins in line {begin.line}"
    return Finding(place, "SRC104", message, hint)


def _place(path: str, mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Place:
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
