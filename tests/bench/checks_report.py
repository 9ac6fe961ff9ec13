"""The table of the benchmark, the same for the same outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median, quantiles

from checks_kinds import GROUPS, group, is_right_about
from checks_running import Outcome

from eportal.findings import ERROR, Finding

_HEADS = f"{'':44}{'n':>6}{'errors':>8}{'all':>8}{'reason':>8}{'language':>10}"
_EXAMPLES = 12


def table(outcomes: list[Outcome]) -> Iterator[str]:
    """Percent of mutants found, by kind, by family, by group and in all."""
    if not outcomes:
        return
    yield "Detection in percent: by errors alone; with advisories; of these for the right reason,"
    yield "and with the changed language among those blamed."
    for name in GROUPS:
        of_group = [each for each in outcomes if group(each.mutant.kind) == name]
        if not of_group:
            continue
        yield from ("", f"Kinds that {name}" if not name.startswith("weak") else "Weak kinds")
        yield _HEADS
        for kind in sorted({each.mutant.kind for each in of_group}):
            yield _line(kind, [each for each in of_group if each.mutant.kind == kind])
        yield _line("together", of_group)
    yield from ("", "Families", _HEADS)
    for family in sorted({each.mutant.family for each in outcomes}):
        yield _line(family, [each for each in outcomes if each.mutant.family == family])
    yield from ("", _HEADS, _line("all", outcomes))


def missed(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """The mutants that no rule found, by kind."""
    by_kind: dict[str, list[str]] = {}
    for each in outcomes:
        if not each.findings:
            by_kind.setdefault(each.mutant.kind, []).append(_named(each))
    if by_kind:
        yield from ("", "Not found:")
    for kind, names in sorted(by_kind.items()):
        more = f" and {len(names) - _EXAMPLES} more" if len(names) > _EXAMPLES else ""
        yield f"  {kind}: {', '.join(names[:_EXAMPLES])}{more}"


def false_findings(clean: list[Finding], benign: list[Outcome]) -> Iterator[str]:
    """What was found where nothing is wrong."""
    yield from ("", f"Findings on the corpus as it is: {counted(clean)}")
    for found in clean[:_EXAMPLES]:
        yield f"  {found.code} {found.record} {found.language}".rstrip()
    if not benign:
        return
    flagged = [each for each in benign if each.findings]
    errors = sum(bool(each.errors) for each in benign)
    yield (
        f"Changes that keep the meaning: {len(benign)}; "
        f"{errors} with an error, {len(flagged) - errors} with advisories alone"
    )
    for each in flagged[: 2 * _EXAMPLES]:
        codes = " ".join(sorted({found.code for found in each.findings}))
        yield f"  {each.mutant.kind} {_named(each)}: {codes}"


def times(milliseconds: list[float], seconds: float, texts: int) -> Iterator[str]:
    """How long it took; these lines differ from run to run."""
    if milliseconds:
        most = quantiles(milliseconds, n=20)[-1] if len(milliseconds) > 1 else milliseconds[0]
        yield (
            f"Milliseconds per segment in three languages: median {median(milliseconds):.2f}, "
            f"95th percentile {most:.2f} ({len(milliseconds)} segments)"
        )
    yield f"Seconds for all rules over the portal's own data: {seconds:.2f} ({texts} texts)"


def _line(name: str, outcomes: list[Outcome]) -> str:
    found = [each for each in outcomes if each.findings]
    right = [
        each for each in found
        if is_right_about(each.mutant.kind, [finding.code for finding in each.findings])
    ]  # fmt: skip
    blamed = [each for each in found if each.is_of_right_language]
    errors = [each for each in outcomes if each.errors]
    share = [
        _percent(errors, outcomes), _percent(found, outcomes), _percent(right, found),
        _percent(blamed, found),
    ]  # fmt: skip
    return f"{name:44}{len(outcomes):6}{share[0]:>8}{share[1]:>8}{share[2]:>8}{share[3]:>10}"


def _percent(part: list[Outcome], whole: list[Outcome]) -> str:
    return f"{100 * len(part) / len(whole):.1f}" if whole else "–"


def counted(findings: list[Finding]) -> str:
    """How many errors and advisory findings there are."""
    errors = sum(each.severity == ERROR for each in findings)
    return f"{errors} error(s), {len(findings) - errors} advisory finding(s)"


def _named(outcome: Outcome) -> str:
    mutant = outcome.mutant
    return f"{mutant.name} {mutant.target} {mutant.language.code}"
