"""The rule book: how a rule is written down, and how all of them are run."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from inspect import getdoc, signature
from itertools import chain, repeat
from typing import Any

from eportal.findings import ERROR, Finding

#: A rule asks for what it needs by the names of its parameters.
Rule = Callable[..., Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """One rule with its code; its docstring says the rule, why it is, and how to mend."""

    code: str
    rule: Rule
    severity: str = ERROR  #: of its findings

    @property
    def name(self) -> str:
        """The rule in a few words."""
        return self.rule.__name__.replace("_", " ")

    @property
    def documentation(self) -> str:
        """The whole docstring."""
        return getdoc(self.rule) or ""

    @cached_property
    def wanted(self) -> tuple[str, ...]:
        """The names of its parameters."""
        return tuple(signature(self.rule).parameters)

    @cached_property
    def single(self) -> str:
        """The parameter for which it is called once for each of those supplied; or nothing."""
        return next((name for name in self.wanted if name in _EACH), "")

    @cached_property
    def needed(self) -> frozenset[str]:
        """The supplies without which it cannot be asked."""
        return frozenset(_EACH[name] if name == self.single else name for name in self.wanted)


_checks: dict[str, Check] = {}

#: What the rules about content may ask for: all records, all written pages, fingerprints of what
#: was translated, every text side by side, one of them at a time, every page with its twins, one of
#: them at a time, the names of the field, and what is usual in the corpus.
_CONTENT = frozenset({
    "portal", "documents", "fingerprints", "segments", "segment", "pages", "page", "names",
    "habits", "recordings",
})  # fmt: skip

#: A rule that asks for the one is called once for each of the others.
_EACH = {"segment": "segments", "page": "pages", "table": "tables"}


def check(code: str, severity: str = ERROR) -> Callable[[Rule], Rule]:
    """Puts a rule into the book under a code that no other rule may have."""

    def put(rule: Rule) -> Rule:
        if code in _checks:
            raise ValueError(f"{code} is already the code of {_checks[code].rule.__name__}")
        _checks[code] = Check(code, rule, severity)
        return rule

    return put


def all_checks() -> list[Check]:
    """Every rule in the book, by code."""
    package = importlib.import_module("eportal.checks")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"eportal.checks.{module.name}")
    return [_checks[code] for code in sorted(_checks)]


def codes_about_content() -> frozenset[str]:
    """The codes of the rules about content, of which alone a finding can be waived."""
    return frozenset(
        each.code for each in all_checks() if signature(each.rule).parameters.keys() <= _CONTENT
    )


def find_problems(supplies: Mapping[str, Any]) -> list[Finding]:
    """The findings of every rule that asks for nothing but these supplies, sorted by place."""
    found: list[Finding] = []
    for each in all_checks():
        found += findings_of(each, supplies)
    return sorted(found)


def findings_of(rule: Check, supplies: Mapping[str, Any]) -> Iterator[Finding]:
    """The findings of one rule; none when it asks for what is not supplied."""
    if not rule.needed <= supplies.keys():
        return
    if not rule.single:
        yield from rule.rule(**{name: supplies[name] for name in rule.wanted})
        return
    columns: list[Iterable[Any]] = [
        supplies[_EACH[name]] if name == rule.single else repeat(supplies[name])
        for name in rule.wanted
    ]
    yield from chain.from_iterable(map(rule.rule, *columns))
