"""Findings for people, in colours where a terminal has them."""

from __future__ import annotations

from collections.abc import Iterable

from eportal.findings import ERROR, Finding, report
from eportal.languages import Language

_RED, _YELLOW, _BOLD, _CYAN, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


def as_text(findings: Iterable[Finding], told: Language, *, is_coloured: bool = False) -> str:
    """All findings and their count."""
    ordered = sorted(findings)
    text = report(ordered, told)
    if not is_coloured:
        return text
    closing = text.rpartition("\n")[2]
    return "\n".join([*(_coloured(each, told) for each in ordered), closing])


def _coloured(finding: Finding, told: Language) -> str:
    """The place bold, the code in the colour of its severity, the hint in a third."""
    beginning = f"{finding.place}: {finding.code}"
    code = _RED if finding.severity == ERROR else _YELLOW
    *lines, hint = finding.told_in(told).removeprefix(beginning).split("\n    -> ")
    message = "\n    -> ".join(lines)
    return (
        f"{_BOLD}{finding.place}{_PLAIN}: {code}{finding.code}{_PLAIN}{message}"
        f"\n    {_CYAN}-> {hint}{_PLAIN}"
    )
