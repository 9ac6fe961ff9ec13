"""What a page asks while it is written, and how the same questions are asked again.

A question is a path from one of the named values that pages are made from: the field, the key or
the call at each step. A page is written from the answers alone, so it stays good while they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from eportal.keeping.digests import Digests
from eportal.records.bodies import Committee
from eportal.records.ledger import Ledger
from eportal.records.plan import AnnualPlan, Strategy
from eportal.records.portal import Portal

#: The name of a value, then steps: the name of a field, or a tuple for a key or a call.
Question = tuple[Any, ...]
#: A question with the digest of its answer.
Fact = tuple[Question, str]

_ITEM, _IN, _KEYS = "[]", "in", "keys"
#: So large that a page is asked field by field what it reads of them.
_LARGE = (Portal, Strategy, AnnualPlan, Committee, Ledger)
_PLAIN = (str, int, float, type(None))
_MISSING = object()


class Answers:
    """What can be asked, and the digests of what was answered: each is worked out once."""

    def __init__(self, roots: Mapping[str, Any], digests: Digests | None = None) -> None:
        self.roots = roots
        self._digests = digests or Digests()
        self._known: dict[Question, Fact] = {}
        self._judged: dict[int, tuple[Fact, bool]] = {}  # with the fact, so that ids stay its own

    def is_still(self, fact: Fact) -> bool:
        """Whether a question has the same answer now; pages share the facts that they asked for."""
        judged = self._judged.get(id(fact))
        if judged is None:
            judged = self._judged[id(fact)] = (fact, self._is_still(*fact))
        return judged[1]

    def _is_still(self, question: Question, digest: str) -> bool:
        try:
            known = self._known.get(question) or self.fact(
                question, _asked_again(self.roots, question)
            )
        except (LookupError, AttributeError, TypeError, ValueError, StopIteration):
            return False
        return known[1] == digest

    def fact(self, question: Question, answer: Any) -> Fact:
        """A question with the digest of its answer, the same object each time."""
        known = self._known.get(question)
        if known is None:
            digest = self._digests.of(_as_noted(answer))
            known = self._known[question] = (question, digest)
        return known


class Listener:
    """Hands out the values that a page is made from, and notes what it asks of them."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.facts: dict[Question, Fact] = {}

    def root(self, name: str) -> Any:
        """One of the named values."""
        return self.heard((name,), self._answers.roots[name])

    def heard(self, question: Question, answer: Any) -> Any:
        """What stands for the answer; of large values it is noted later what is read of them."""
        if isinstance(answer, Mapping):
            return _Keyed(self, question, answer)
        if len(question) > 1:
            self.note(question, answer)
        if isinstance(answer, _LARGE):
            return _Large(self, question, answer)
        if _holds_large(answer):
            return tuple(
                self.heard((*question, (_ITEM, place)), each) for place, each in enumerate(answer)
            )
        return answer

    def note(self, question: Question, answer: Any) -> None:
        """Notes a question once."""
        if question not in self.facts:
            self.facts[question] = self._answers.fact(question, answer)


class _Large:
    """Stands for a large record: its fields, and what its methods answer."""

    def __init__(self, listener: Listener, question: Question, real: Any) -> None:
        self._listener, self._question, self._real = listener, question, real

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        held = getattr(self._real, name)
        if callable(held):
            told = self._method(name, held)
        else:
            told = self._listener.heard((*self._question, name), held)
        self.__dict__[name] = told  # noted once, and then at hand
        return told

    def _method(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            if not all(isinstance(each, _PLAIN) for each in given):  # noted as it asks by itself
                return getattr(type(self._real), name)(self, *given)
            answer = method(*given)
            is_iterator = isinstance(answer, Iterator)
            whole = tuple(answer) if is_iterator else answer
            told = self._listener.heard((*self._question, (name, *given)), whole)
            return iter(told) if is_iterator else told

        return call


class _Keyed(Mapping[Any, Any]):
    """Stands for a mapping, key by key."""

    def __init__(self, listener: Listener, question: Question, real: Mapping[Any, Any]) -> None:
        self._listener, self._question, self._real = listener, question, real
        self._told: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        if key in self._told:
            return self._told[key]
        value = self._real.get(key, _MISSING)
        if value is _MISSING:
            self._listener.note((*self._question, (_IN, key)), False)
            raise KeyError(key)
        told = self._told[key] = self._listener.heard((*self._question, (_ITEM, key)), value)
        return told

    def __contains__(self, key: object) -> bool:
        is_there = key in self._real
        self._listener.note((*self._question, (_IN, key)), is_there)
        return is_there

    def __iter__(self) -> Iterator[Any]:
        keys = tuple(self._real)
        self._listener.note((*self._question, (_KEYS,)), keys)
        return iter(keys)

    def __len__(self) -> int:
        return len(list(iter(self)))


def _asked_again(roots: Mapping[str, Any], question: Question) -> Any:
    name, *steps = question
    value = roots[name]
    for step in steps:
        value = getattr(value, step) if isinstance(step, str) else _stepped(value, *step)
    return value


def _stepped(value: Any, step: str, *given: Any) -> Any:
    match step:
        case "[]":
            return value[given[0]]
        case "in":
            return given[0] in value
        case "keys":
            return tuple(value)
    answer = getattr(value, step)(*given)
    return tuple(answer) if isinstance(answer, Iterator) else answer


def _holds_large(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], _LARGE)


def _as_noted(answer: Any) -> Any:
    """Large values are known by their ids alone: what is read of them is asked by itself."""
    if isinstance(answer, _LARGE):
        return type(answer).__name__, getattr(answer, "id", "")
    return tuple(map(_as_noted, answer)) if _holds_large(answer) else answer
