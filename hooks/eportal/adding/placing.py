"""A new record at the end of its list, in the file as it is written."""

from __future__ import annotations

from typing import Any

import yaml

from eportal.messages.message import Message, say


class CannotPlaceError(Exception):
    """Why a record cannot be written into a file, as a person is told."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


#: How far the entries of a list are indented where nothing shows it.
USUAL_INDENT = 2


def indent_of(text: str, key: str) -> int:
    """How far the entries of a list are indented."""
    node = _list(text, key)
    if node is None or not node.value or node.flow_style:
        return USUAL_INDENT
    column: int = node.start_mark.column
    return column


def with_entry(text: str, key: str, entry: str, record: dict[str, Any]) -> str:
    """The file with an entry more; CannotPlaceError when anything else would change."""
    node = _list(text, key)
    if not text.strip():
        placed = f"{key}:\n{entry}"
    elif node is None:
        raise CannotPlaceError(say("there is no list `{key}`", key=key))
    elif node.value:
        at = _end_of_line(text, _last_letter(text, node))
        placed = f"{text[:at]}\n{entry}{text[at + 1 :]}"
    else:
        begin, end = node.start_mark.index, node.end_mark.index
        at = _end_of_line(text, end)
        placed = f"{text[:begin].rstrip(' ')}{text[end:at]}\n{entry}{text[at + 1 :]}"
    before = _tree(text) or {}
    if _tree(placed) != {**before, key: [*(before.get(key) or []), record]}:
        raise CannotPlaceError(say("the list `{key}` is written in an unusual way", key=key))
    return placed


def _tree(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None


def _list(text: str, key: str) -> Any:
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    found = (value for name, value in root.value if name.value == key)
    node = next(found, None)
    return node if isinstance(node, yaml.SequenceNode) else None


def _last_letter(text: str, node: Any) -> int:
    """Where the last entry ends; the parser counts what is empty behind it too."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    return len(text[:end].rstrip())


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
