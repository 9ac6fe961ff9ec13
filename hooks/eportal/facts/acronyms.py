"""Latin abbreviations in a text of any language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.masking import masked

#: Capitals, or a digit with a capital, in a word of Latin letters: IOM, TiP, 4Ps.
_ACRONYM = re.compile(
    r"(?<![A-Za-z0-9_@#/.])(?=[A-Za-z0-9]*[A-Z])"
    r"(?:[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*|[0-9][A-Za-z]{1,5}|[A-Z][a-z])(?![A-Za-z0-9_@/])"
)
_LONGEST = 10
#: Words of two letters that begin a sentence or a name.
_WORDS = re.compile(
    "A[dhlmnst]|B[ey]|D[eor]|E[lqrtx]|Go|H[aeio]|I[dfnst]|L[aeo]|M[esrty]|No|O[fhknprx]|P[ai]|Re|"
    "S[ot]|T[ao]|U[mnps]|V[s]|W[ei]|Y[aeo]"
)
_HAS_CAPITAL = re.compile("[A-Z]")


@dataclass(frozen=True, slots=True)
class Acronym:
    """An abbreviation where it stands in a text."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=16384)
def acronyms(text: str) -> tuple[Acronym, ...]:
    """The abbreviations of a text, without its markup."""
    if not _HAS_CAPITAL.search(text):
        return ()
    return tuple(
        Acronym(found.start(), found.end(), found.group())
        for found in _ACRONYM.finditer(masked(text))
        if len(found.group()) <= _LONGEST and not _WORDS.fullmatch(found.group())
    )


def is_slip_of(written: str, meant: str) -> bool:
    """Whether one letter was lost or two neighbours changed places."""
    if written == meant or not written or written[0] != meant[:1]:
        return False
    if len(written) == len(meant):
        return any(_swapped(meant, place) == written for place in range(len(meant) - 1))
    return len(meant) - len(written) == 1 and any(
        meant[:place] + meant[place + 1 :] == written for place in range(1, len(meant))
    )


def _swapped(text: str, place: int) -> str:
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
