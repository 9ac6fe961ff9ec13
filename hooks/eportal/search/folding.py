"""Texts as the search reads them: one letter for all that people write in its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from eportal.search.rules import LanguageRules, Replacement, Rules

Edit = Callable[[str], str]


def replacer(replacement: Replacement) -> Edit:
    """A function that replaces everywhere; the table's ``$1`` is Python's group 1."""
    pattern = re.compile(replacement.pattern)
    by = re.sub(r"\$([0-9])", r"\\\1", replacement.by)
    return lambda text: pattern.sub(by, text)


def all_in_turn(replacements: Iterable[Replacement]) -> Edit:
    """One replacement after the other."""
    edits = [replacer(each) for each in replacements]

    def edit(text: str) -> str:
        for each in edits:
            text = each(text)
        return text

    return edit


def folding(rules: Rules, language: LanguageRules) -> Edit:
    """How a text of this language is folded, before it is cut into words."""
    before = all_in_turn(language.before)
    removed = re.compile(rules.removed)
    letters = str.maketrans({**rules.digits, **language.letters})

    def fold(text: str) -> str:
        small = unicodedata.normalize("NFKC", text).lower()
        return removed.sub("", before(small)).translate(letters)

    return fold
