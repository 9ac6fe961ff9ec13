"""Names of known bodies with a word changed or their words in another order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.inflection import Word, bound, without_clitics, words_of
from eportal.facts.names import NameBook
from eportal.languages import Language

#: Two words have too little in them to be told from another name.
_SHORTEST_NAME = 3
_LONGEST_NAME = 6
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Variant:
    """Words that look like the name of a body and are not."""

    id: str
    text: str


def variants_of(
    names: NameBook, ids: Iterable[str], text: str, language: Language
) -> Iterator[Variant]:
    """Where a text calls one of these bodies by almost its name."""
    wanted = [each for each in sorted(ids) if each in names.compared]
    if not wanted:
        return
    words = words_of(text, language)
    named = [each for each in names.named_in(text, language) if each.kind == "body"]
    free = [not any(each.start <= word.start < each.end for each in named) for word in words]
    for id_ in wanted:
        for form in names.names_of(id_, language):
            if _SHORTEST_NAME <= len(form) <= _LONGEST_NAME:
                for window in _windows(words, free, len(form)):
                    own = tuple(names.plain(word, language) for word in window)
                    if _is_almost(own, form, language.code):
                        yield Variant(id_, text[window[0].start : window[-1].end])


def _windows(words: tuple[Word, ...], free: list[bool], length: int) -> Iterator[tuple[Word, ...]]:
    for place in range(len(words) - length + 1):
        if all(free[place : place + length]):
            yield words[place : place + length]


def _is_almost(window: tuple[str, ...], form: tuple[str, ...], code: str) -> bool:
    own = [_bare(each, code) for each in window]
    wanted = [_bare(each, code) for each in form]
    if not own[0] & wanted[0]:
        return False
    inner = [one & two for one, two in zip(own[1:-1], wanted[1:-1], strict=True)]
    one_changed = bool(own[-1] & wanted[-1]) and inner.count(frozenset()) == 1
    return one_changed or _moved(own, wanted)


def _moved(own: list[frozenset[str]], wanted: list[frozenset[str]]) -> bool:
    """Whether these are the words of the name in another order."""
    left = list(own)
    for each in wanted:
        match = next((one for one in left if one & each), None)
        if match is None:
            return False
        left.remove(match)
    return any(not one & two for one, two in zip(own, wanted, strict=True))


@lru_cache(maxsize=65536)
def _bare(word: str, code: str) -> frozenset[str]:
    """What a word may be without all that is added to it."""
    bare = without_clitics(word, code) if code == "ar" else (word,)
    return frozenset(bound(each, code) for each in bare if len(each) >= _SHORTEST_STEM)
