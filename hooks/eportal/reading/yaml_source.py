"""YAML as editors write it: every scalar a string, every value with its line and column."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from eportal.findings import Finding
from eportal.places import Place

#: A mapping, a list or a string; the records decide what the strings mean.
Tree = dict[str, "Tree"] | list["Tree"] | str
#: Keys and positions from the top of the file down to a value.
TreePath = tuple[str | int, ...]


@dataclass(frozen=True)
class SourceFile:
    """The content of one YAML file and where each value of it stands."""

    path: str  #: relative to the project's root
    tree: Tree
    places: dict[TreePath, Place] = field(repr=False)

    def place(self, path: TreePath) -> Place:
        """Where the value at this path stands, or else the nearest value that holds it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.path))


def read_yaml(root: Path, path: str) -> tuple[SourceFile | None, list[Finding]]:
    """The file, or None with the findings that tell why it cannot be read."""
    text, findings = _read_text(root, path)
    findings = [*findings, *_tabs(text, path)]
    if findings:
        return None, findings
    top, findings = _compose(text, path)
    return _build(top, path) if top else (None, findings)


def _compose(text: str, path: str) -> tuple[yaml.Node | None, list[Finding]]:
    try:
        top: yaml.Node | None = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        return None, [_broken(error, path)]
    except yaml.reader.ReaderError as error:
        return None, [_unreadable(error, text, path)]
    except RecursionError:
        return None, [_too_deep(path)]
    return top, [] if top else [_empty(path)]


def _read_text(root: Path, path: str) -> tuple[str, list[Finding]]:
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        hint = "Create the file, or restore it from the history with `git checkout`."
        return "", [
            Finding(Place(path), "SRC106", f"the file cannot be read: {error.strerror}", hint)
        ]
    if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        hint = "Save the file as “UTF-8” (not “UTF-8 with BOM”)."
        return "", [Finding(Place(path), "SRC102", "the file begins with a byte order mark", hint)]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        start_of_line = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start_of_line : error.start].decode("utf-8", "replace")) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        hint = "Save the file as “UTF-8” in your editor and look at the letters of this line."
        return "", [Finding(Place(path, line, column), "SRC101", message, hint)]


def _tabs(text: str, path: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), start=1):
        column = line.find("\t") + 1
        if column:
            hint = "Replace the tab with spaces; YAML indents with two spaces a level."
            yield Finding(Place(path, number, column), "SRC103", "a tab stands in this line", hint)


def _broken(error: yaml.MarkedYAMLError, path: str) -> Finding:
    mark = error.problem_mark or error.context_mark
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    problem = f"the YAML breaks off here: {error.problem or error.context}"
    hint = "Look at this line and the one above: indentation, a quote, or `: ` in a plain text."
    return Finding(place, "SRC104", problem, hint)


def _unreadable(error: yaml.reader.ReaderError, text: str, path: str) -> Finding:
    bad = error.character if isinstance(error.character, str) else chr(error.character)
    at = text.find(bad)
    line = text.count("\n", 0, at) + 1
    place = Place(path, line, at - text.rfind("\n", 0, at))
    message = f"character U+{ord(bad):04X} may not stand in YAML"
    return Finding(
        place, "SRC107", message, "Delete the character; it is invisible in most editors."
    )


def _too_deep(path: str) -> Finding:
    return Finding(
        Place(path), "SRC109", "the file nests too deeply to be read", "Flatten the file."
    )


def _empty(path: str) -> Finding:
    hint = "Write the records, or delete the file."
    return Finding(Place(path), "SRC108", "the file holds nothing", hint)


def _build(top: yaml.Node, path: str) -> tuple[SourceFile | None, list[Finding]]:
    source = SourceFile(path, "", {})
    findings: list[Finding] = []
    tree = _Builder(path, source.places, findings).build(top, ())
    return (None, findings) if findings else (SourceFile(path, tree, source.places), [])


@dataclass
class _Builder:
    path: str
    places: dict[TreePath, Place]
    findings: list[Finding]

    def build(self, node: yaml.Node, at: TreePath) -> Tree:
        self.places[at] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(each, (*at, index)) for index, each in enumerate(node.value)]
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, at: TreePath) -> dict[str, Tree]:
        tree: dict[str, Tree] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self._find(key, "SRC110", "a key must be a plain word", "Write `key: value`.")
            elif name in tree:
                hint = "Keep one of the two and delete the other."
                self._find(key, "SRC105", f"the key `{name}` stands twice in this record", hint)
            else:
                tree[name] = self.build(value, (*at, name))
                self.places[(*at, name)] = self._place(value if _is_scalar(value) else key)
        return tree

    def _find(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        self.findings.append(Finding(self._place(node), code, message, hint))

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.path, node.start_mark.line + 1, node.start_mark.column + 1)


def _is_scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)
