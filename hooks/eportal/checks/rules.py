"""The rule book: how a rule is written down, and how all of them are run."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc, signature
from typing import Any

from eportal.checks.waiving import Waiving
from eportal.findings import ERROR, Finding
from eportal.reading.built_site import BuiltSite
from eportal.reading.documents import Documents
from eportal.records.portal import Portal

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


_checks: dict[str, Check] = {}

#: What the rules about content may ask for.
_CONTENT = frozenset({"portal", "documents", "fingerprints"})


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


def find_problems(
    portal: Portal, documents: Documents, fingerprints: Mapping[str, str]
) -> list[Finding]:
    """The findings of every rule about content, sorted by place."""
    return _run({"portal": portal, "documents": documents, "fingerprints": fingerprints})


def find_problems_in_waivers(waiving: Waiving) -> list[Finding]:
    """The findings of every rule about waivers, sorted by place."""
    return _run({"waiving": waiving})


def find_problems_in_site(site: BuiltSite) -> list[Finding]:
    """The findings of every rule about the finished site, sorted by place."""
    return _run({"site": site})


def _run(supplies: Mapping[str, Any]) -> list[Finding]:
    """Runs the rules that ask for nothing but these supplies."""
    found: list[Finding] = []
    for each in all_checks():
        wanted = signature(each.rule).parameters
        if wanted.keys() <= supplies.keys():
            found += each.rule(**{name: supplies[name] for name in wanted})
    return sorted(found)
