"""Findings about letters that stand in a text of a language to which they do not belong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from eportal.alignment.segments import Segment
from eportal.checks.wrong_text import character_name, is_cited, wrong_text
from eportal.facts.alphabets import Stray, codes_of_class, strays
from eportal.facts.speech import own_words
from eportal.findings import ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


def strays_of_class(code: str, segment: Segment, name: str) -> Iterator[Finding]:
    """The letters of one class that stand in a text of another language."""
    codes = codes_of_class(name)
    for language, words in own_words_of(segment):
        found = strays(words, name, language.code) if language.code in codes else ()
        if found:
            yield from told_by_letter(code, segment, language, found, type_instead)


def strays_found(
    code: str,
    segment: Segment,
    finder: Callable[[str], tuple[Stray, ...]],
    hint: Callable[[Stray], Message],
) -> Iterator[Finding]:
    """What a finder finds in the words of each language."""
    for language, words in own_words_of(segment):
        found = finder(words)
        if found:
            yield from told_by_letter(code, segment, language, found, hint)


@lru_cache(maxsize=4096)
def own_words_of(segment: Segment) -> tuple[tuple[Language, str], ...]:
    """Each language with its own words, as they stand in the text."""
    return tuple((each, own_words(segment.text(each), each.code)) for each in segment.languages)


def told_by_letter(
    code: str,
    segment: Segment,
    language: Language,
    found: Iterable[Stray],
    hint: Callable[[Stray], Message],
    *,
    severity: str = ERROR,
) -> Iterator[Finding]:
    """One finding for each letter that is wrong, however often it stands there."""
    by_letter: dict[str, list[Stray]] = {}
    for stray in found:
        if not is_cited(stray.word, segment, language):
            by_letter.setdefault(stray.letter, []).append(stray)
    for letter, places in by_letter.items():
        message = say(
            "{letter} stands in the {language} text, {count} time(s)",
            letter=_shown(letter), language=language, count=len(places),
        )  # fmt: skip
        words = " ".join(dict.fromkeys(stray.word for stray in places))
        yield wrong_text(
            code, segment, language, message, hint(places[0]), words=(words,), severity=severity
        )


def type_instead(stray: Stray) -> Message:
    """What to type instead of a letter."""
    if not stray.meant:
        return say("Delete it.")
    return say("Type {meant} instead.", meant=names_of(stray.meant))


def names_of(letters: str) -> str:
    """The letters as a message names them."""
    return ", ".join(map(character_name, letters))


def _shown(piece: str) -> str:
    return character_name(piece) if len(piece) == 1 else piece
