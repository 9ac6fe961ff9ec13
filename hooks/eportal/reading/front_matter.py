"""What stands between two lines of dashes at the head of a written page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from eportal.messages.message import Message, say
from eportal.reading.yaml_source import read_yaml_text

_FRONT_MATTER = re.compile(
    r"-{3}[ \t]*(?:\r\n|\r|\n)(?P<yaml>.*?)(?<=[\r\n])(?:-{3}|\.{3})[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL,
)
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class FrontMatter:
    """The values at the head of a page, each as the string that is written."""

    values: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)  #: in which each key stands
    length: int = 0  #: letters of the file that belong to it
    height: int = 0  #: lines of the file that belong to it
    problem: Message | None = None  #: why it cannot be read
    problem_line: int = 1

    def value(self, key: str) -> str:
        """The value of a key; empty when it has none."""
        return self.values.get(key, "")

    def line(self, key: str) -> int:
        """The line in which a key stands, or the first one."""
        return self.lines.get(key, 1)


_NONE = FrontMatter()


@lru_cache(maxsize=4096)
def front_matter(text: str) -> FrontMatter:
    """The front matter of a page; one without values when the page begins with its text."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return _NONE
    length, height = found.end(), len(_END_OF_LINE.findall(found.group()))
    if not found["yaml"].strip():
        return FrontMatter(length=length, height=height)
    source, findings = read_yaml_text(found["yaml"], "")
    if source is None:
        first = min(findings)
        line = first.place.line + 1
        return FrontMatter(length=length, height=height, problem=first.message, problem_line=line)
    if not isinstance(source.tree, dict):
        problem = say("no `key: value` stands here")
        return FrontMatter(length=length, height=height, problem=problem)
    values = {key: _as_text(value) for key, value in source.tree.items()}
    lines = {key: source.key_place((key,)).line + 1 for key in values}
    return FrontMatter(values, lines, length, height)


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
