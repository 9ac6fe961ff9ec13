"""Short names of values: the same for the same content, in every process and on every day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from types import FunctionType

from eportal.downloads.download import Download
from eportal.languages import Language
from eportal.records.record import Value

_LENGTH = 20


#: Digests by the ids of their records, with the record, so that ids stay its own.
Known = dict[int, tuple[Value, str]]


class Digests:
    """Digests of values; those of records are worked out once, as long as this lives.

    `before` are those that an earlier build has worked out: most records are still the same.
    """

    def __init__(self, before: Known | None = None) -> None:
        self.known: Known = {}
        self._before = before or {}

    def of(self, value: object) -> str:
        """The digest of a value; TypeError for one of which nobody knows what it holds."""
        return _hashed(self._told(value))

    def _told(self, value: object) -> str:
        """A text that no other value has."""
        match value:
            case Value():
                return self._of_record(value)
            case str():
                return f"{len(value)}:{value}"
            case None | bool() | int() | float() | bytes() | date():
                return repr(value)
        return self._of_collection(value)

    def _of_collection(self, value: object) -> str:
        match value:
            case tuple() | list():
                return self._joined(value)
            case set() | frozenset():
                return "{" + ",".join(sorted(map(self._told, value))) + "}"
            case Mapping():
                return "in order " + self._joined(part for pair in value.items() for part in pair)
        return self._of_object(value)

    def _of_object(self, value: object) -> str:
        match value:
            case Language():
                return f"language {value.code}"
            case Download():
                recipe = value.recipe
                what = (value.path, recipe.language, recipe.format, recipe.title, recipe.page)
                return self._named(value, (*what, recipe.is_listed, value.size, value.checksum))
            case partial():
                return self._named(value, (value.func, value.args, value.keywords))
            case FunctionType(__closure__=None):
                return f"{value.__module__}.{value.__qualname__}"
        if is_dataclass(value) and not isinstance(value, type):
            held = (getattr(value, each.name) for each in fields(value))
            return self._named(value, held)
        raise TypeError(f"nobody knows what {type(value).__name__} holds")

    def _of_record(self, record: Value) -> str:
        """Where it was written plays no part."""
        known = self.known.get(id(record))
        if known is None:
            known = self._before.get(id(record)) or (record, self._worked_out(record))
            self.known[id(record)] = known
        return known[1]

    def _worked_out(self, record: Value) -> str:
        return _hashed(self._named(record, record.__dict__.values()))

    def _named(self, value: object, parts: Iterable[object]) -> str:
        return type(value).__qualname__ + self._joined(parts)

    def _joined(self, parts: Iterable[object]) -> str:
        return "(" + ",".join(map(self._told, parts)) + ")"


def _hashed(told: str) -> str:
    return hashlib.blake2b(told.encode(), digest_size=_LENGTH // 2).hexdigest()
