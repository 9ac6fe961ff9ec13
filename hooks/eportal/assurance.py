"""What the rules of the portal have looked at and found, for its readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eportal.findings import Finding
from eportal.rule_book import RuleText, all_rules


@dataclass(frozen=True)
class RuleStanding:
    """One rule and what it has found today."""

    rule: RuleText
    found: int = 0  #: findings that stand
    waived: int = 0  #: findings that somebody has looked at and lets be

    @property
    def family(self) -> str:
        """The letters that its code shares with the rules about the same things."""
        return self.rule.code[:3]


@dataclass(frozen=True)
class Assurance:
    """All rules, with the number of texts that they were held against."""

    rules: tuple[RuleStanding, ...] = ()
    texts: int = 0  #: each of them in three languages

    def families(self) -> Mapping[str, list[RuleStanding]]:
        """The rules by family, in the order of their codes."""
        families: dict[str, list[RuleStanding]] = {}
        for rule in self.rules:
            families.setdefault(rule.family, []).append(rule)
        return families


def rule_standings(
    before_waivers: Iterable[Finding], left: Iterable[Finding]
) -> tuple[RuleStanding, ...]:
    """Every rule with its findings."""
    found = Counter(each.code for each in left)
    all_found = Counter(each.code for each in before_waivers)
    return tuple(
        RuleStanding(rule, found[code], max(0, all_found[code] - found[code]))
        for code, rule in all_rules().items()
    )
