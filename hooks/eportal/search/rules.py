"""The rules of the search as values: what rules.yaml says, compiled for Python and JavaScript."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_RULES = Path(__file__).with_name("rules.yaml")

#: The letters that stand for the letters of a root in the shape of a plural.
_ROOT_SIGNS = "فعل"


@dataclass(frozen=True)
class Replacement:
    """What takes the place of what a pattern finds; ``$1`` is the pattern's first group."""

    pattern: str
    by: str
    cost: int = 0


@dataclass(frozen=True)
class Affix:
    """Letters before or after a word that may be no part of it."""

    letters: str
    cost: int
    leaves: int  #: how many letters must remain
    after_plural: int = 0  #: what more it costs beside an irregular plural


@dataclass(frozen=True)
class Irregular:
    """Forms that no rule leads to, as people write them."""

    cost: int
    pairs: Mapping[str, str]


@dataclass(frozen=True)
class Templates:
    """Shapes of broken plurals, and the singulars that each may have."""

    cost: int
    reach: int  #: the most that a stem may have cost so far
    shapes: tuple[Replacement, ...]


@dataclass(frozen=True)
class Keyboard:
    """Letters that people without the right keyboard type in place of others."""

    cost: int
    most: int  #: the most that a stem may cost that was come to in this way
    letters: Mapping[str, str]


@dataclass(frozen=True)
class LanguageRules:
    """The rules of one language; costs are hundredths."""

    inflected: str  #: what the first letter of a word is like that affixes are taken from
    before: tuple[Replacement, ...]  #: before letters are folded, on the whole text
    letters: Mapping[str, str]  #: letter by letter
    after: tuple[Replacement, ...]  #: after that, on each word
    stop_words: tuple[str, ...]
    most: int  #: the most that a stem may cost
    prefixes: tuple[Affix, ...]
    suffixes: tuple[Affix, ...]
    rounds: int  #: how many suffixes may follow each other
    irregular: Irregular
    templates: Templates
    keyboard: Keyboard
    spelling: tuple[Replacement, ...]  #: endings that are spelt in two ways, or cost more than most
    porter: int | None  #: what a stem of Porter's costs, None where he has no say


@dataclass(frozen=True)
class Rules:
    """The whole table."""

    removed: str  #: pattern of signs that are no part of a word
    word: str  #: pattern of a word
    digits: Mapping[str, str]
    languages: Mapping[str, LanguageRules]

    def shipped(self) -> dict[str, Any]:
        """The table as analysis.js reads it, ready for JSON."""
        return asdict(self)


@cache
def read_rules() -> Rules:
    """The table in rules.yaml; every value in it is a text, so that ``no`` stays a word."""
    with _RULES.open(encoding="utf-8") as file:
        table = yaml.load(file, Loader=yaml.CBaseLoader)
    return Rules(
        removed=_class_of(table["removed"]),
        word="|".join(table["words"]),
        digits=_digits(table["digits"]) | table["number_signs"],
        languages={code: _language(each) for code, each in table["languages"].items()},
    )


def _language(table: Mapping[str, Any]) -> LanguageRules:
    return LanguageRules(
        inflected=table["inflected"],
        before=_replacements(table.get("before", ())),
        letters=_letters(table.get("letters", {})),
        after=_replacements(table.get("after", ())),
        stop_words=tuple(table["stop_words"].split()),
        most=int(table["most"]),
        prefixes=_affixes(table.get("prefixes", ())),
        suffixes=_affixes(table.get("suffixes", ())),
        rounds=int(table.get("rounds", 0)),
        irregular=_irregular(table.get("irregular", {})),
        templates=_templates(table.get("templates", {})),
        keyboard=_keyboard(table.get("keyboard", {})),
        spelling=_replacements(table.get("spelling", ())),
        porter=int(table["porter"]) if "porter" in table else None,
    )


def _class_of(ranges: list[str]) -> str:
    """A regular expression of code points such as ``0640`` and ranges such as ``064b-065f``."""
    return "[" + "".join(re.sub("[0-9a-f]{4}", r"\\u\g<0>", each) for each in ranges) + "]"


def _digits(rows: list[str]) -> dict[str, str]:
    return {digit: str(value) for row in rows for value, digit in enumerate(row)}


def _letters(table: Mapping[str, str]) -> dict[str, str]:
    """From each letter to what it is folded to; the table tells it the other way round."""
    return {letter: folded for folded, letters in table.items() for letter in letters.split()}


def _replacements(rows: list[dict[str, str]]) -> tuple[Replacement, ...]:
    return tuple(Replacement(row["pattern"], row["by"], int(row.get("cost", 0))) for row in rows)


def _affixes(rows: list[dict[str, str]]) -> tuple[Affix, ...]:
    return tuple(
        Affix(row["affix"], int(row["cost"]), int(row["leaves"]), int(row.get("after_plural", 0)))
        for row in rows
    )


def _irregular(table: Mapping[str, Any]) -> Irregular:
    return Irregular(int(table.get("cost", 0)), table.get("pairs", {}))


def _keyboard(table: Mapping[str, Any]) -> Keyboard:
    letters = _letters(table.get("letters", {}))
    return Keyboard(int(table.get("cost", 0)), int(table.get("most", 0)), letters)


def _templates(table: Mapping[str, Any]) -> Templates:
    shapes = [
        compile_shape(plural, singular)
        for plural, singulars in table.get("shapes", {}).items()
        for singular in singulars.split()
    ]
    return Templates(int(table.get("cost", 0)), int(table.get("reach", 0)), tuple(shapes))


def compile_shape(plural: str, singular: str) -> Replacement:
    """The shape of a plural and of its singular, as grammars write them with the root ف ع ل.

    A second ل is a fourth letter of the root, as in فعالل; where the plural has but one, the two
    of the singular are the same letter, as in افله (أدلة) of فليل (دليل).
    """
    signs = [sign for sign in plural if sign in _ROOT_SIGNS]
    pattern = "".join("(.)" if sign in _ROOT_SIGNS else sign for sign in plural)
    return Replacement(f"^{pattern}$", _filled(singular, signs))


def _filled(singular: str, signs: list[str]) -> str:
    filled, seen = "", dict.fromkeys(_ROOT_SIGNS, 0)
    for letter in singular:
        if letter not in _ROOT_SIGNS:
            filled += letter
            continue
        places = [place for place, sign in enumerate(signs, 1) if sign == letter]
        filled += f"${places[min(seen[letter], len(places) - 1)]}"
        seen[letter] += 1
    return filled
