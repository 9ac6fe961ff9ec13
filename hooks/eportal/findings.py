"""What is wrong, where, and what to do about it."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eportal.languages import ENGLISH, Language
from eportal.messages.message import Message, say
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
    message: Message  #: what is there and what is wanted
    hint: Message  #: what to do next
    severity: str = ERROR  #: an error stops the build, an advisory does not
    quotes: tuple[str, ...] = ()  #: Arabic and Kurdish values; each stands on a line of its own
    record: str = ""  #: ledger key of the record or page, such as ``activity/prevention-16``
    language: str = ""  #: code of the language in which it is wrong, where it is wrong in one

    def __str__(self) -> str:
        return self.told_in(ENGLISH)

    def told_in(self, language: Language) -> str:
        """The finding in the words of a language; a message from right to left has its own line."""
        message = self.message.told_in(language)
        beside = f"\n    {message}" if language.is_right_to_left else f" {message}"
        lines = [f"{self.place}: {self.code}{beside}"]
        lines += [f"    | {line}" for quote in self.quotes for line in quote.splitlines()]
        return "\n".join([*lines, f"    -> {self.hint.told_in(language)}"])

    def as_json(self, language: Language = ENGLISH) -> dict[str, Any]:
        """The finding for other programs; what is not known is null."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "code": self.code,
            "severity": self.severity,
            "language": self.language or None,
            "record": self.record or None,
            "message": self.message.told_in(language),
            "hint": self.hint.told_in(language),
            "quotes": [*self.quotes],
        }


def nearest(id_: str, known: Iterable[str], home: str | Message) -> Message:
    """The hint for an id that is not known: the one that was probably meant, or where to look.

    Where to look is a file or a folder, or, when it is neither, a whole hint.
    """
    close = difflib.get_close_matches(id_, sorted(known), n=1)
    if close:
        return say("Did you mean `{id}`?", id=close[0])
    if isinstance(home, Message):
        return home
    return say("Look in {home} for the ids there are.", home=home)


def quoted(value: str) -> tuple[str, ...]:
    """The quotes of a finding whose message names a value that an editor wrote.

    None when the value can stand in the message itself, between backticks.
    """
    if value.isascii() and value.isprintable() and len(value) <= _LONGEST_IN_A_LINE:
        return ()
    return (value if len(value) <= _LONGEST_QUOTE else f"{value[:_LONGEST_QUOTE]}…",)


def report(findings: Iterable[Finding], language: Language = ENGLISH) -> str:
    """All findings as text in a language, sorted by place, with a closing count."""
    ordered = sorted(findings)
    errors = sum(finding.severity == ERROR for finding in ordered)
    closing = say(
        "{errors} error(s), {advisories} advisory finding(s).",
        errors=errors, advisories=len(ordered) - errors,
    )  # fmt: skip
    told = [finding.told_in(language) for finding in ordered]
    return "\n".join([*told, closing.told_in(language)])


def refusal(told: str, language: Language = ENGLISH) -> str:
    """What a build says that stops before it has written anything."""
    return f"\n{told}\n{say('Nothing was built.').told_in(language)}"


def report_as_json(findings: Iterable[Finding], language: Language = ENGLISH) -> str:
    """All findings as a JSON list, in the order of the text."""
    listed = [each.as_json(language) for each in sorted(findings)]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a build."""
    return [finding for finding in findings if finding.severity == ERROR]
