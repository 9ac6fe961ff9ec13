"""Where something was written."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):  # a file has thousands
    """A spot in a file, as editors and terminals understand it."""

    path: str  #: relative to the project's root, with forward slashes
    line: int = 1  #: from 1
    column: int = 1  #: from 1, counted in characters

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


#: The place of values that no file holds, such as those made in tests.
NOWHERE = Place("<nowhere>")
