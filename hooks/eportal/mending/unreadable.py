"""The one invisible character that keeps a file from being read and never means anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from eportal.findings import Finding

_BYTE_ORDER_MARK = "\ufeff"
#: The rules that find it, at the beginning of a file and anywhere else.
_CODES = frozenset({"SRC102", "SRC107"})


def without_marks(root: Path, findings: Iterable[Finding]) -> dict[str, str]:
    """The files as they should be, by path; none that is in another encoding than UTF-8."""
    found: dict[str, str] = {}
    for path in sorted({each.place.path for each in findings if each.code in _CODES}):
        try:
            text = (root / path).read_bytes().decode()
        except UnicodeDecodeError:
            continue
        if _BYTE_ORDER_MARK in text:
            found[path] = text.replace(_BYTE_ORDER_MARK, "")
    return found
