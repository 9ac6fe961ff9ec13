"""What the rules find in a changed text of the portal and not in the text as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from eportal.checks.rules import Check, all_checks, findings_of
from eportal.content import Content
from eportal.findings import Finding
from eportal.records.ledger import Ledger
from eportal.translations.states import kept
from self_mutation import Change


class Finder:
    """The rules that a single change has to pass."""

    def __init__(self, content: Content) -> None:
        """The content is looked at as if its ledger had been kept after the last change."""
        self.content = content
        ledger = kept(Ledger(), content.recordings)
        self.supplies = {**content.supplies, "portal": replace(content.portal, ledger=ledger)}
        rules = all_checks()
        self.of_facts = [each for each in rules if "segment" in each.wanted]
        self.of_ledger = [each for each in rules if "recordings" in each.wanted]

    def by_ledger(self, changes: Sequence[Change]) -> list[list[Finding]]:
        """What the ledger knows to be unlike what it recorded, for each change by itself.

        Changes of different records are looked at together, which comes to the same.
        """
        found: list[list[Finding]] = [[] for _ in changes]
        left = [*range(len(changes))]
        while left:
            together: dict[str, int] = {}
            for number in left:
                together.setdefault(self._key(changes[number]), number)
            for each in self._unlike_recorded([changes[number] for number in together.values()]):
                found[together[each.record]].append(each)
            left = [number for number in left if number not in together.values()]
        return found

    def _unlike_recorded(self, changes: Iterable[Change]) -> list[Finding]:
        segments = self.content.segments
        now = {
            self._key(each): each.recorded(self.content, segments[each.number]) for each in changes
        }
        before = {key: self.content.recordings[key] for key in now}
        found = self._found(self.of_ledger, {"recordings": now})
        return _new(found, self._found(self.of_ledger, {"recordings": before}))

    def _key(self, change: Change) -> str:
        return self.content.segments[change.number].key

    def by_facts(self, change: Change) -> list[Finding]:
        """What the texts themselves show, without any ledger."""
        before = self.content.segments[change.number]
        found = self._found(self.of_facts, {"segments": (change.on(self.content.segments),)})
        return _new(found, self._found(self.of_facts, {"segments": (before,)}))

    def _found(self, rules: Iterable[Check], supplies: dict[str, object]) -> list[Finding]:
        together = {**self.supplies, **supplies}
        return [found for rule in rules for found in findings_of(rule, together)]


def _new(found: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    left = Counter(map(_mark, known))
    new = []
    for each in found:
        mark = _mark(each)
        left[mark] -= 1
        if left[mark] < 0:
            new.append(each)
    return new


def _mark(found: Finding) -> tuple[str, str, str, str]:
    return found.code, found.record, found.language, str(found.message)
