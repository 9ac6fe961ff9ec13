"""Names of persons that sound alike in two scripts, though no list holds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from eportal.facts.inflection import Word, words_of
from eportal.facts.names import NameBook
from eportal.languages import Language

#: Sounds that scripts write alike, as one letter; vowels and h are not compared.
_SOUNDS = {
    letter: sounds
    for letters, sounds in (
        ("bpبپ", "B"), ("tdتطدض", "T"), ("fvفڤ", "F"), ("mم", "M"), ("nن", "N"), ("lلڵ", "L"),
        ("rرڕ", "R"), ("kqقكک", "K"), ("غگ", "K"), ("szسصزظشژچ", "S"), ("خ", "X"),
        ("j", "S"), ("ج", "SK"), ("gc", "KS"), ("ثذ", "ST"),
    )
    for letter in letters
}  # fmt: skip
_TOGETHER = (
    ("kh", "خ"),
    ("gh", "غ"),
    ("sh", "ش"),
    ("ch", "ش"),
    ("th", "ث"),
    ("ph", "ف"),
    ("x", "كس"),
)
_LEAST_SOUNDS = 5
_MOST_READINGS = 8

#: Words before a person's name, in the languages that have no capitals.
_TITLE = re.compile(
    "السيدة?|القاضية?|الدكتورة?|العميد|اللواء|العقيد|المهندس|الأستاذ|الوزير|"
    "دادوەر|دکتۆر|بەڕێز|خاتوو|مامۆستا|لیوا|عەمید"
)
#: A word with a capital that is no title; titles are often loanwords, which sound alike too.
_LATIN_NAME = re.compile(
    r"(?!(?:Dr|Mrs?|Ms|Doctor|Professor|Judge|Minister|President|General|Colonel|Captain|Sheikh|"
    r"Ambassador|Director|Engineer)\b)[A-Z][a-z]+(?:[’'][A-Za-z]+)?"
)


#: Two words that may be a name and a surname.
_Pair = tuple[Word, Word]


@dataclass(frozen=True, slots=True)
class LostPerson:
    """A person whom two languages name and this one does not."""

    language: Language
    name: str


def persons_by_sound(
    languages: Iterable[Language], text: Callable[[Language], str], names: NameBook
) -> Iterator[LostPerson]:
    """Persons that at least two of three languages name and another does not."""
    there = [*languages]
    if len(there) < 3:
        return
    told: list[_Pair] = []
    for language in there:
        for pair in _candidates(text(language), language, names):
            naming = {each for each in there if each is language or _names(pair, text(each), each)}
            if 1 < len(naming) < len(there) and not any(_sound_alike(pair, each) for each in told):
                told.append(pair)
                name = text(language)[pair[0].start : pair[1].end]
                yield from (LostPerson(each, name) for each in there if each not in naming)


def _candidates(text: str, language: Language, names: NameBook) -> list[_Pair]:
    """Two words that are probably a person's name, and no name that is known."""
    words = words_of(text, language)
    pairs = [*(_after_titles(words) if language.is_right_to_left else _capitals(words, text))]
    named = names.named_in(text, language) if pairs else ()
    return [
        (one, two)
        for one, two in pairs
        if not any(each.start < two.end and one.start < each.end for each in named)
    ]


def _after_titles(words: Sequence[Word]) -> Iterator[_Pair]:
    for title, pair in zip(words, pairwise(words[1:]), strict=False):
        if _TITLE.fullmatch(title.text):
            yield pair


def _capitals(words: Sequence[Word], text: str) -> Iterator[_Pair]:
    for one, two in pairwise(words):
        are_names = _LATIN_NAME.fullmatch(one.text) and _LATIN_NAME.fullmatch(two.text)
        if are_names and text[one.end : two.start] in {" ", "-"}:
            yield one, two


def _names(pair: _Pair, text: str, language: Language) -> bool:
    """Whether a text names this person, in its own letters or in those of the other.

    Names of too few sounds to be told from other words are taken to be there.
    """
    if all(word.text in text for word in pair):
        return True
    wanted = [skeletons(word.text) for word in pair]
    if min(len(one) + len(two) for one, two in product(*wanted)) < _LEAST_SOUNDS:
        return True
    return any(_sound_alike(pair, each) for each in pairwise(words_of(text, language)))


def _sound_alike(one: _Pair, other: _Pair) -> bool:
    return all(
        skeletons(own.text) & skeletons(another.text)
        for own, another in zip(one, other, strict=True)
    )


@lru_cache(maxsize=65536)
def skeletons(word: str) -> frozenset[str]:
    """How the consonants of a word may sound, in any of the scripts."""
    lower = word.lower()
    for letters, letter in _TOGETHER:
        lower = lower.replace(letters, letter)
    sounds = [_SOUNDS[letter] for letter in lower if letter in _SOUNDS]
    readings = [
        "".join(each) for each, _ in zip(product(*sounds), range(_MOST_READINGS), strict=False)
    ]
    return frozenset(readings)
