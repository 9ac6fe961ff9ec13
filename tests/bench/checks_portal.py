"""The portal's own texts with one slip each: how many of the slips are found."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.content import Content
from eportal.findings import ERROR, Finding
from self_mutation import Change, random_changes
from self_mutation_found import Finder

SLIPS = 2000
_HEADS = f"{'':24}{'n':>6}{'with the ledger':>17}{'errors of facts':>17}{'facts':>8}"


def slips_found(content: Content, seed: str) -> Iterator[str]:
    """Percent of slips found, by kind of slip."""
    finder = Finder(content)
    changes = [*random_changes(content, SLIPS, seed)]
    by_facts = [finder.by_facts(each) for each in changes]
    found = [*zip(changes, finder.by_ledger(changes), by_facts, strict=True)]
    yield from ("", f"The portal's own texts, {len(found)} changed in one language:", _HEADS)
    for kind in sorted({change.kind for change, _, _ in found}):
        yield _line(kind, [each for each in found if each[0].kind == kind])
    yield _line("all", found)


def _line(name: str, found: list[tuple[Change, list[Finding], list[Finding]]]) -> str:
    ledger = sum(bool(by_ledger or by_facts) for _, by_ledger, by_facts in found)
    errors = sum(any(each.severity == ERROR for each in by_facts) for *_, by_facts in found)
    facts = sum(bool(by_facts) for *_, by_facts in found)
    count = len(found)
    shares = [f"{100 * each / count:.1f}" for each in (ledger, errors, facts)]
    return f"{name:24}{count:6}{shares[0]:>17}{shares[1]:>17}{shares[2]:>8}"
