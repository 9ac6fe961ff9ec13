"""Asking a person for a record, field by field, until each answer is one that the record takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from eportal.adding.fields import AskedField, fields_of, is_asked, variant
from eportal.findings import nearest
from eportal.languages import SOURCE_LANGUAGE
from eportal.messages.message import Argument, Message, say
from eportal.reading.explanations import wanted_of
from eportal.records.record import Words

#: Asks one question and gives the answer; EOFError when there is nobody to answer.
Ask = Callable[[Message], str]


class Asking:
    """Asks for the fields of a record in their order."""

    def __init__(
        self,
        ask: Ask,
        tell: Callable[[Message], None],
        taken: Collection[str] = (),
        known: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> None:
        """`taken` are the ids that the record cannot have, `known` those it can name, by kind."""
        self._ask = ask
        self._tell = tell
        self._taken = taken
        self._known = known

    def record(
        self,
        model: type[BaseModel],
        also: tuple[str, ...] = (),
        within: str = "",
        given: Mapping[str, Any] = MappingProxyType({}),
    ) -> dict[str, Any]:
        """What a person says of a record; what was left empty is not in it."""
        found: dict[str, Any] = {}
        for field in fields_of(model):
            name = f"{within}{field.name}"
            if field.name in given:
                found[field.name] = given[field.name]
            elif model is Words:
                found[field.name] = self._text(field, name)
            elif is_asked(model, field, also):
                answer = self._field(field, name)
                if answer not in ("", [], {}):
                    found[field.name] = answer
        return found

    def _field(self, field: AskedField, name: str) -> Any:
        if field.is_list and field.models:
            return self._records(field, name)
        if field.models:
            return self._record(field, name)
        return self._values(field, name) if field.is_list else self._value(field, name)

    def _record(self, field: AskedField, name: str) -> Any:
        self._tell(say("{name}: {description}", name=name, description=Message(field.description)))
        if len(field.models) == 1:
            if not field.is_needed and not self._is_wanted(name):
                return {}
            return self.record(field.models[0], within=f"{name}.")
        kind = self._value(field, f"{name}.kind")
        return self.record(variant(field, kind), within=f"{name}.", given={"kind": kind})

    def _records(self, field: AskedField, name: str) -> list[Any]:
        """One after the other; a needed list has at least one."""
        self._tell(say("{name}: {description}", name=name, description=Message(field.description)))
        found: list[Any] = []
        while (field.is_needed and not found) or self._is_wanted(f"{name}.{len(found) + 1}"):
            found.append(self.record(field.models[0], within=f"{name}.{len(found) + 1}."))
        return found

    def _is_wanted(self, name: str) -> bool:
        """Whether there is one more; an empty answer says no."""
        answer = self._ask(say("{name}: add it? Write `y`, or nothing to go on.", name=name))
        return answer.strip() in {"y", "yes", "نعم", "بەڵێ"}

    def _text(self, field: AskedField, name: str) -> str:
        """A text in one language; the source must be there, the others may be left for later."""
        while True:
            answer = self._ask(_question(field, name, may_be_empty=not _is_source(field))).strip()
            if answer or not _is_source(field):
                return answer
            self._tell(say("The Arabic text is the source: it has to be there."))

    def _values(self, field: AskedField, name: str) -> list[str]:
        while True:
            answer = self._ask(
                say(
                    "{question} (several: with commas between)",
                    question=_question(field, name, may_be_empty=not field.is_needed),
                )
            )
            values = [each.strip() for each in answer.replace("،", ",").split(",") if each.strip()]
            wrong = [each for each in values if self._is_wrong(field, name, each)]
            if not wrong and (values or not field.is_needed):
                return values
            if not values:
                self._tell(say("This has to be said."))

    def _value(self, field: AskedField, name: str) -> str:
        while True:
            answer = self._ask(_question(field, name, may_be_empty=not field.is_needed)).strip()
            if not answer and not field.is_needed:
                return ""
            if not self._is_wrong(field, name, answer):
                return answer

    def _is_wrong(self, field: AskedField, name: str, answer: str) -> bool:
        """Whether it is no value of the field; the person is told what is wanted."""
        problem = _problem(field, answer) or self._problem_of_id(field, name, answer)
        if problem:
            self._tell(
                say("`{value}` is not what is wanted: {wanted}", value=answer, wanted=problem)
            )
        return problem is not None

    def _problem_of_id(self, field: AskedField, name: str, answer: str) -> Message | None:
        """What is wanted instead of an id that is taken, or that no record has."""
        if name == "id" and answer in self._taken:
            return say("an id that no record has yet")
        known = self._known.get(field.names, ())
        if known and answer not in known:
            return nearest(answer, known, say("the id of a record that there is"))
        return None


def _problem(field: AskedField, answer: str) -> Argument | None:
    """What is wanted instead of an answer; None when it is right."""
    if field.choices:
        return None if answer in field.choices else say("one of {options}", options=field.choices)
    if not answer:
        return say("This has to be said.")
    detail = field.problem(answer)
    return wanted_of(detail) if detail else None


def _is_source(field: AskedField) -> bool:
    return field.name == SOURCE_LANGUAGE.code


def _question(field: AskedField, name: str, *, may_be_empty: bool) -> Message:
    """The name of the field, what it is, what it may be, and whether it may be left empty."""
    told = say("{name}: {description}", name=name, description=Message(field.description))
    if field.choices:
        told = say("{question} One of {options}.", question=told, options=field.choices)
    return say("{question} (may stay empty)", question=told) if may_be_empty else told
