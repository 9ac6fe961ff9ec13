"""What is certain to be meant by a text that breaks a rule, by the code of the rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from eportal.alignment.segments import Segment
from eportal.checks.wrong_text import is_cited
from eportal.facts.alphabets import SCRIPT_LETTERS, Stray, strays
from eportal.facts.bidirectional import (
    Unseen,
    hidden_characters,
    misused_non_joiners,
    non_joiners,
    odd_spaces,
    wide_gaps,
)
from eportal.facts.digits import numbers_with_their_digits
from eportal.facts.speech import own_words
from eportal.languages import Language
from eportal.mending.edits import Edit


@dataclass(frozen=True)
class Case:
    """A text that breaks a rule, with what its remedy may ask."""

    text: str
    language: Language
    segment: Segment  #: the text beside those of the other languages
    digits: str | None = None  #: the ten digits that prevail around it, where some do


Remedy = Callable[[Case], Iterable[Edit]]

_ONLY_KURDISH = re.compile("[ێۆڕڵەڤگچپژکی]")
_LETTER = re.compile(f"[{SCRIPT_LETTERS}]")
#: What of a Kurdish keyboard means one letter in Arabic wherever it stands.
_ALWAYS_ONE = ("\u06a9", "\u06be")
_YEH = "\u06cc"
_HEH, _AE = "\u0647", "\u06d5"


def _every(_: Case, __: Stray) -> bool:
    return True


def _in_a_kurdish_word(_: Case, stray: Stray) -> bool:
    """A word of Arabic that Kurdish cites may end in the sound t."""
    return bool(_ONLY_KURDISH.search(stray.word))


def _no_end_of_word(case: Case, stray: Stray) -> bool:
    """At the end of an Arabic word, ی may be ي or ى."""
    is_inside = bool(_LETTER.match(case.text, stray.end))
    return stray.letter in _ALWAYS_ONE or (stray.letter == _YEH and is_inside)


def _letters(name: str, is_certain: Callable[[Case, Stray], bool] = _every) -> Remedy:
    def edits(case: Case) -> Iterator[Edit]:
        words = own_words(case.text, case.language.code)
        for stray in strays(words, name, case.language.code):
            if is_certain(case, stray) and not is_cited(stray.word, case.segment, case.language):
                yield Edit(stray.start, stray.end, stray.meant)

    return edits


def _unseen(find: Callable[[str], Iterable[Unseen]], instead: str) -> Remedy:
    def edits(case: Case) -> Iterator[Edit]:
        yield from (Edit(each.start, each.end, instead) for each in find(case.text))

    return edits


def _digits_around(case: Case) -> Iterator[Edit]:
    if case.digits:
        yield from _in_digits(case, case.digits)


def _digits_of_language(case: Case) -> Iterator[Edit]:
    yield from _in_digits(case, case.language.digits)


def _in_digits(case: Case, digits: str) -> Iterator[Edit]:
    """Whole numbers of one kind of digits; where two are mixed, nobody knows what was meant."""
    for number in numbers_with_their_digits(case.text, case.language.code):
        if number.text.isdecimal() and len(number.digits) == 1 and digits not in number.digits:
            written = "".join(digits[int(each)] for each in number.text)
            yield Edit(number.start, number.end, written)


def _needless_non_joiners(case: Case) -> Iterator[Edit]:
    for each in misused_non_joiners(case.text, case.language.code):
        if case.text[: each.start].endswith(_HEH):
            yield Edit(each.start - 1, each.end, _AE)
        else:
            yield Edit(each.start, each.end, "")


REMEDIES: Mapping[str, Remedy] = {
    "BID104": _unseen(hidden_characters, ""),
    "BID105": _needless_non_joiners,
    "BID106": _unseen(odd_spaces, " "),
    "BID107": _unseen(wide_gaps, " "),
    "BID110": _unseen(non_joiners, ""),
    "DIG102": _digits_around,
    "DIG103": _digits_around,
    "DIG104": _digits_of_language,
    "LET101": _letters("marbuta", _in_a_kurdish_word),
    "LET105": _letters("kurdish keyboard", _no_end_of_word),
    "LET107": _letters("kashida"),
    "LET112": _letters("second h"),
    "LET113": _letters("second h"),
    "LNG201": _letters("arabic keyboard"),
}
