"""Findings as commands of GitHub's workflows, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable

from eportal.findings import ERROR, Finding, report
from eportal.languages import Language

_IN_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_DATA, (":", "%3A"), (",", "%2C"))


def as_annotations(findings: Iterable[Finding], told: Language) -> str:
    """One line a finding, and the count for whoever reads the log."""
    ordered = sorted(findings)
    count = report(ordered, told).rpartition("\n")[2]
    return "\n".join([*(_annotation(each, told) for each in ordered), count])


def _annotation(finding: Finding, told: Language) -> str:
    kind = "error" if finding.severity == ERROR else "warning"
    properties = {
        "file": finding.place.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": finding.code,
    }
    listed = ",".join(
        f"{name}={_escaped(each, _IN_PROPERTIES)}" for name, each in properties.items()
    )
    lines = [finding.message.told_in(told), *finding.quotes, f"→ {finding.hint.told_in(told)}"]
    return f"::{kind} {listed}::{_escaped(chr(10).join(lines), _IN_DATA)}"


def _escaped(text: str, escapes: Iterable[tuple[str, str]]) -> str:
    for letter, escape in escapes:
        text = text.replace(letter, escape)
    return text
