"""The rules as a person reads them: what each asks, why, how to mend, with an example."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eportal.checks.rules import all_checks
from eportal.findings import ERROR
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.reading.demands import DEMANDS

_PART = re.compile(r"^(Why|Fix|Bad|Good): ", re.MULTILINE)


@dataclass(frozen=True)
class RuleText:
    """What the documentation of one rule says; the examples are the same in every language."""

    code: str
    severity: str  #: of its findings
    sentence: str  #: the rule itself, which is also its name
    why: str
    fix: str
    bad: str = ""  #: a short example that breaks the rule, where one line can show it
    good: str = ""  #: the same example as it should be

    def name(self, language: Language) -> str:
        """The rule in one sentence, without its full stop."""
        return Message(self.sentence).told_in(language).removesuffix(".")

    def told_in(self, language: Language) -> str:
        """All of it."""
        lines = [
            say("Why: {why}", why=Message(self.why)),
            say("Fix: {fix}", fix=Message(self.fix)),
        ]
        if self.bad and self.good:
            lines += [say("Bad: {example}", example=self.bad)]
            lines += [say("Good: {example}", example=self.good)]
        told = "\n".join(line.told_in(language) for line in lines)
        return f"{self.code}: {Message(self.sentence).told_in(language)}\n\n{told}"

    def sentences(self) -> tuple[str, str, str]:
        """What is translated."""
        return self.sentence, self.why, self.fix


def all_rules() -> dict[str, RuleText]:
    """Every rule by its code, in the order of the codes: those of reading and those of checks."""
    rules = [_read(code, ERROR, documentation) for code, documentation in DEMANDS.items()]
    rules += [_read(each.code, each.severity, each.documentation) for each in all_checks()]
    return {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.code)}


def _read(code: str, severity: str, documentation: str) -> RuleText:
    sentence, *rest = _PART.split(documentation)
    parts = {name: _unwrapped(text) for name, text in zip(rest[::2], rest[1::2], strict=True)}
    return RuleText(
        code, severity, _unwrapped(sentence), parts.get("Why", ""), parts.get("Fix", ""),
        parts.get("Bad", ""), parts.get("Good", ""),
    )  # fmt: skip


def _unwrapped(text: str) -> str:
    """The text on one line: where the source breaks its lines says nothing."""
    return " ".join(text.split())
