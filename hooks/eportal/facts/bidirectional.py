"""Invisible characters: which way a line runs, where a word may join, and white space."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.alphabets import SCRIPT_LETTERS
from eportal.languages import KURDISH

FIRST_STRONG, POP = "\u2068", "\u2069"
_OPENING = "\u2066\u2067\u2068"
_ISOLATE = re.compile(f"[{_OPENING}{POP}]")


@dataclass(frozen=True)
class Unseen:
    """A character, or white space, that no reader sees."""

    start: int
    end: int
    character: str


def _finder(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _found(pattern: re.Pattern[str], text: str) -> tuple[Unseen, ...]:
    if not pattern.search(text):
        return ()
    return tuple(
        Unseen(each.start(), each.end(), each.group()[0]) for each in pattern.finditer(text)
    )


_EMBEDDING = _finder("[\u202a-\u202e]")


def embeddings(text: str) -> tuple[Unseen, ...]:
    """Embeddings and overrides, by which text can be shown in another order than it is read."""
    return _found(_EMBEDDING, text)


@lru_cache(maxsize=8192)
def unbalanced_isolates(text: str) -> tuple[Unseen, ...]:
    """Isolates that are opened and not closed in the same paragraph, or closed and not opened."""
    if not _ISOLATE.search(text):
        return ()
    lonely: list[Unseen] = []
    opened: list[Unseen] = []
    for each in re.finditer(f"[{_OPENING}{POP}\n]", text):
        unseen = Unseen(each.start(), each.end(), each.group())
        if each.group() == "\n":
            lonely += opened
            opened = []
        elif each.group() != POP:
            opened.append(unseen)
        elif opened:
            opened.pop()
        else:
            lonely.append(unseen)
    return (*lonely, *opened)


#: A phone number with its plus sign, in any digits.
_PLUS_NUMBER = re.compile(r"(?<![\w`=:/])\+\d[\d \u00a0-]{5,}\d")
_SHIELDED = re.compile(
    f"[{_OPENING}\u200e][^{POP}\u200e]*[{POP}\u200e]"
    r"|<(?P<tag>\w+)\b[^<>]*\bdir=\"?ltr\"?[^<>]*>.*?</(?P=tag)>|<bdi\b.*?</bdi>|`[^`]*`"
    r"|\]\([^)]*\)"
)


def bare_plus_numbers(text: str) -> tuple[Unseen, ...]:
    """Numbers with a plus sign that nothing keeps in order among words from right to left."""
    if "+" not in text:
        return ()
    rest = _SHIELDED.sub(lambda found: " " * len(found.group()), text)
    return _found(_PLUS_NUMBER, rest)


#: Zero width space, no-break space and joiner, soft hyphen, Mongolian separator, line separators
#: and control characters. A zero width joiner belongs into emoji and to the end of an abbreviation.
_HIDDEN = _finder(
    "[\u200b\ufeff\u00ad\u2060-\u2064\u180e\u2028\u2029\u0000-\u0008\u000b\u000c\u000e-\u001f"
    "\u007f-\u009f]"
    r"|(?<=[^\W\d_])[\u200d\u200e\u200f\u061c](?=[^\W\d_])"
)


def hidden_characters(text: str) -> tuple[Unseen, ...]:
    """Characters that no keyboard types and no reader sees, and direction marks inside words."""
    return _found(_HIDDEN, text)


#: Letters of which none joins the next.
_JOINS_NOT = "اآأإٱدذرزژوؤۆەڕةىء"
_NON_JOINER = "\u200c"
_MISUSED = _finder(
    f"{_NON_JOINER}{{2,}}|(?<![{SCRIPT_LETTERS}\u064b-\u0652]){_NON_JOINER}"
    f"|{_NON_JOINER}(?![{SCRIPT_LETTERS}])|(?<=[{_JOINS_NOT}ه]){_NON_JOINER}"
)
_ANY_NON_JOINER = _finder(f"{_NON_JOINER}+")
#: By the code of the language, where non-joiners are wrong; in Kurdish they may part a prefix.
_WRONG_NON_JOINER = {KURDISH.code: _MISUSED}


def misused_non_joiners(text: str, code: str) -> tuple[Unseen, ...]:
    """Zero width non-joiners that part nothing: doubled, at the edge of a word, after ه or د.

    Only Kurdish has a use for them at all.
    """
    if _NON_JOINER not in text:
        return ()
    return _found(_WRONG_NON_JOINER.get(code, _ANY_NON_JOINER), text)


def non_joiners(text: str) -> tuple[Unseen, ...]:
    """Every zero width non-joiner."""
    return _found(_ANY_NON_JOINER, text) if _NON_JOINER in text else ()


_ODD_SPACE = _finder("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
#: One that keeps a number and its unit, or a mark and its word, on one line is wanted.
#: It may keep a short word of Arabic at the next: and, or, not.
_NO_BREAK_SPACE = _finder(
    r"(?<!\d)[\u00a0\u2007\u202f](?![\d%٪»:;!?؟])(?<!«.)"
    r"(?<!\bو.)(?<!\bأو.)(?<!\bما.)(?<!\bلا.)(?<!\bغير.)"
)
_GAP = re.compile(
    r"`[^`\n]*`|<[^<>\n]*>|^\s*\|.*$|^\s*(?:[-*+]|\w+[.)])\s+"
    r"|(?P<gap>(?<=[^\s|])[^\S\n]{2,}(?=[^\s|]))",
    re.MULTILINE,
)
_SENTENCE_GAP = re.compile(r"[.!?:][\"”)]?\s+(?=\S)")


def odd_spaces(text: str) -> tuple[Unseen, ...]:
    """Tabs and spaces of another width."""
    return _found(_ODD_SPACE, text)


def no_break_spaces(text: str) -> tuple[Unseen, ...]:
    """No-break spaces between words."""
    return _found(_NO_BREAK_SPACE, text)


def wide_gaps(text: str) -> tuple[Unseen, ...]:
    """Two spaces or more between words; none when every sentence is parted from the next so."""
    gaps = [each for each in _GAP.finditer(text) if each["gap"]] if "  " in text else []
    if not gaps:
        return ()
    sentences = _SENTENCE_GAP.findall(text)
    if len(sentences) > 1 and all(each.endswith("  ") for each in sentences):
        gaps = [each for each in gaps if text[each.start() - 1] not in '.!?:"”)']
    return tuple(Unseen(each.start(), each.end(), each["gap"][0]) for each in gaps)


#: A mark that ends a piece of text, with a space before it.
_PARTED_MARK = re.compile(r"(?<=\w) +(?P<mark>[،,.;؛:؟?!])(?=[\s)»”\"]|$)")


def spaces_before_marks(text: str, words: str) -> tuple[Unseen, ...]:
    """Spaces between a word and the mark that follows it; `words` is the text without markup."""
    return tuple(
        Unseen(each.start("mark"), each.end("mark"), each["mark"])
        for each in _PARTED_MARK.finditer(text)
        if words[each.start() - 1] == text[each.start() - 1] and words[each.start("mark")] != " "
    )


BEGINNING, END = "beginning", "end"
EDGES = (BEGINNING, END)


def edges(text: str) -> dict[str, Unseen]:
    """The white space at the beginning and at the end of a text, where there is any."""
    found: dict[str, Unseen] = {}
    if text[:1].isspace():
        found[BEGINNING] = Unseen(0, len(text) - len(text.lstrip()), text[0])
    if text[-1:].isspace():
        found[END] = Unseen(len(text.rstrip()), len(text), text[-1])
    return found
