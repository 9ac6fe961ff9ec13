"""What is wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eportal.places import Place

ERROR = "error"
ADVISORY = "advisory"

#: A longer value would push the message out of sight.
_LONGEST_IN_A_LINE = 60
_LONGEST_QUOTE = 200


@dataclass(frozen=True, order=True)
class Finding:
    """One departure from one rule, told to the person who can mend it."""

    place: Place
    code: str  #: the rule, such as ``REC201``; never used for another rule
    message: str  #: what is there and what is wanted
    hint: str  #: what to do next
    severity: str = ERROR  #: an error stops the build, an advisory does not
    quotes: tuple[str, ...] = ()  #: Arabic and Kurdish values; each stands on a line of its own
    record: str = ""  #: ledger key of the record or page, such as ``activity/prevention-16``
    language: str = ""  #: code of the language in which it is wrong, where it is wrong in one

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.code} {self.message}"]
        lines += [f"    | {line}" for quote in self.quotes for line in quote.splitlines()]
        return "\n".join([*lines, f"    -> {self.hint}"])

    def as_json(self) -> dict[str, Any]:
        """The finding for other programs; what is not known is null."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "code": self.code,
            "severity": self.severity,
            "language": self.language or None,
            "record": self.record or None,
            "message": self.message,
            "hint": self.hint,
            "quotes": [*self.quotes],
        }


def nearest(id_: str, known: Iterable[str], home: str) -> str:
    """The hint for an id that is not known: the one that was probably meant, or where to look."""
    close = difflib.get_close_matches(id_, sorted(known), n=1)
    return f"Did you mean `{close[0]}`?" if close else f"Look in {home} for the ids there are."


def quoted(value: str) -> tuple[str, tuple[str, ...]]:
    """How a message names a value that an editor wrote, and the finding's quotes of it."""
    if value.isascii() and value.isprintable() and len(value) <= _LONGEST_IN_A_LINE:
        return f"`{value}`", ()
    short = value if len(value) <= _LONGEST_QUOTE else f"{value[:_LONGEST_QUOTE]}…"
    return "quoted below", (short,)


def report(findings: Iterable[Finding]) -> str:
    """All findings as text, sorted by place, with a closing count."""
    ordered = sorted(findings)
    errors = sum(finding.severity == ERROR for finding in ordered)
    closing = f"{errors} error(s), {len(ordered) - errors} advisory finding(s)."
    return "\n".join([*map(str, ordered), closing])


def report_as_json(findings: Iterable[Finding]) -> str:
    """All findings as a JSON list, in the order of the text."""
    return json.dumps([each.as_json() for each in sorted(findings)], ensure_ascii=False, indent=2)


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a build."""
    return [finding for finding in findings if finding.severity == ERROR]
