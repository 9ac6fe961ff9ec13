"""Words that may say two, or one, of something without a number: مأويين, ساعەتێک, an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.facts.quantities import units_in_words
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

_START = r"(?<!\w)[وفبكل]?(?:ال|ل)?"
_FEMININE = re.compile(rf"{_START}(?!بسات|فسات)[^\W\d]{{2,}}ت(?:ين|ان)(?!\w)")
_MASCULINE = re.compile(rf"{_START}(?P<stem>(?!م[^\W\d]{3})[^\W\d]{{3,}})(?P<ending>ين|ان)(?!\w)")
#: Stems to which these endings belong, or with which they make a plural.
_NO_DUAL = re.compile(
    r"ت\w{2}|\w{2}ا\w{1,2}|فلسط|مواط|الذ|الت|اللذ|يق|سكر|عشر|ثلاث|اربع|خمس|سبع|ثمان|تسع|ستون"
    r"|(?:ي|ت|ن|ا)?[تسن]?\w?ك|\w*ست|انس|ضم|برلم|اير|سود|لبن|اعل|عنو|سلط|نيس|رمض|شعب|حزير|عدو|سك"
    r"|بلد|جدر|قضب|نير|جير|بره|ايم|احس|ميد|حرم|فقد|اذع|عرف|غفر|اطمئن|ا\w{1,2}ي?م|افغ\w*|طغي|كي|بي"
)
_ONE = {
    ENGLISH.code: re.compile(
        r"\b(?:an?|another|each|every|per|single|the|this|that)\b", re.IGNORECASE
    ),
    ARABIC.code: re.compile(
        r"(?<!\w)[وفبلك]?(?:احد[يه]?|واحد[اه]?|كل|اي|اخر[يا]?|مفرد[اه]?|وحيد[اه]?)(?!\w)"
    ),
    KURDISH.code: re.compile(r"[^\W\d]{2,}ێک(?:ی|دا|ە|ن)?(?!\w)|(?<!\w)(?:هەر|تاک\w*|تر)(?!\w)"),
}
#: A text of so few words hardly has another noun than the one that is counted.
_FEW = 8
#: As parts of the length of a text.
_NEAR = 0.25


def may_say_two(text: str, language: Language, place: float) -> bool:
    """Whether a word about this place, as a part of the text's length, may be a dual."""
    return any(_is_near(where, place, text) for where in _duals(text, language))


def may_say_one(text: str, language: Language, place: float) -> bool:
    """Whether a word about this place says that there is one of something."""
    if language is ARABIC and _is_short(text):
        return True
    found = _ONE[language.code].finditer(plain(text, language).text)
    return any(_is_near(each.start() / len(text), place, text) for each in found)


@lru_cache(maxsize=4096)
def _duals(text: str, language: Language) -> tuple[float, ...]:
    """Where words that may be duals stand, as parts of the length of the text."""
    if language is not ARABIC:
        return ()
    read = plain(text, language).text
    units = {start for start, *_ in units_in_words(read, language)}
    return tuple(start / len(read) for start in _starts(read) if start not in units)


def _starts(read: str) -> Iterator[int]:
    for found in _FEMININE.finditer(read):
        if not found.group().endswith("ستان"):
            yield found.start()
    for found in _MASCULINE.finditer(read):
        if not _NO_DUAL.fullmatch(found["stem"]):
            yield found.start()


def _is_near(where: float, place: float, text: str) -> bool:
    return _is_short(text) or abs(where - place) <= _NEAR


def _is_short(text: str) -> bool:
    return len(text.split()) <= _FEW
