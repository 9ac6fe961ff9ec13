"""Which program this is: whatever it once worked out is good only while it stays the same."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Collection
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent


@cache
def stamp_of_program(libraries: Collection[str], suffixes: Collection[str] = (".py",)) -> str:
    """Another after any change of Python, of these libraries, or of the package's files."""
    stamp = hashlib.sha256(sys.version.encode())
    for name in sorted(libraries):
        stamp.update(f"{name} {version(name)}".encode())
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in suffixes:
            stamp.update(file.relative_to(PACKAGE).as_posix().encode() + file.read_bytes())
    return stamp.hexdigest()
