"""All rules at once: those about single texts run over slices of the texts in several processes.

What is found, and in which order, does not depend on how many processes there are.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any

from eportal.alignment.segments import Segments
from eportal.checks.rules import Check, all_checks, findings_of
from eportal.findings import Finding
from eportal.processes import usual_workers

#: Fewer texts are read sooner than processes begin.
_FEWEST_TEXTS = 400
#: Texts that are read before processes begin: what rules build at their first text is then there.
_FIRST = 40
_SLICE = 120

#: What this process does while others read.
Meanwhile = Callable[[], None]
#: Told after each task how many are done, and of how many.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Task:
    """Rules, and what they are asked about."""

    rules: Sequence[Check]
    supplies: Mapping[str, Any]

    def findings(self) -> list[tuple[str, list[Finding]]]:
        """What each rule finds, where it finds anything."""
        found = ((each.code, [*findings_of(each, self.supplies)]) for each in self.rules)
        return [each for each in found if each[1]]


def find_problems_together(
    supplies: Mapping[str, Any],
    workers: int | None = None,
    new_texts: Segments | None = None,
    progress: Progress | None = None,
    meanwhile: Meanwhile | None = None,
) -> list[Finding]:
    """The findings of every rule about content, sorted by place, as `find_problems` has them.

    Rules that ask for the text alone are asked about the new texts only, where these are given.
    `meanwhile` is done where the texts are so many that other processes read them.
    """
    count = usual_workers() if workers is None else workers
    texts: Segments = supplies["segments"]
    if new_texts is None:
        new_texts = texts
    first, *rest = _tasks(supplies, new_texts)
    is_short = count < 2 or len(new_texts) < _FEWEST_TEXTS
    others = map(_Task.findings, rest) if is_short else _by_workers(rest, count, meanwhile)
    by_rule: dict[str, list[Finding]] = {}
    for number, found in enumerate(chain((first.findings(),), others), start=1):
        for code, each in found:
            by_rule.setdefault(code, []).extend(each)
        if progress:
            progress(number, 1 + len(rest))
    return sorted(each for code in sorted(by_rule) for each in by_rule[code])


def _tasks(supplies: Mapping[str, Any], new_texts: Segments) -> Iterator[_Task]:
    """The first texts, then what takes longest: all that is not about a text, then the slices."""
    rules = all_checks()
    about_texts = [each for each in rules if asks_for_the_text_alone(each)]
    texts = new_texts
    yield _Task(about_texts, {**supplies, "segments": texts[:_FIRST]})
    yield _Task([each for each in rules if each not in about_texts], supplies)
    for start in range(_FIRST, len(texts), _SLICE):
        yield _Task(about_texts, {**supplies, "segments": texts[start : start + _SLICE]})


def asks_for_the_text_alone(rule: Check) -> bool:
    """Whether what a rule finds depends on one text and on the names, and on nothing else."""
    return rule.single == "segment" and set(rule.wanted) <= {"segment", "names"}


#: In a worker: all that there is to do.
_shared: list[_Task] = []


def _by_workers(
    tasks: Sequence[_Task], count: int, meanwhile: Meanwhile | None
) -> Iterator[list[tuple[str, list[Finding]]]]:
    """What each task finds, in the order of the tasks."""
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, context, _shared.extend, (tasks,)) as workers:
        found = workers.map(_findings, range(len(tasks)))
        if meanwhile:
            meanwhile()
        yield from found


def _findings(number: int) -> list[tuple[str, list[Finding]]]:
    return _shared[number].findings()
