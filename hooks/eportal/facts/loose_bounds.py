"""Words far from a number that may say how exact it is, too loosely to be held against others."""

from __future__ import annotations

import re

from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

#: Stems that may say how exact a number is, wherever they stand in its clause.
_LOOSE = {
    ENGLISH.code: re.compile(
        r"\b(?:(?<!0 )(?:more|less|fewer)|over|under|above|below|beyond|exceed\w*|least|most"
        r"|maximum|minimum|about|around|nearly|almost|close|roughly|approximate\w*|or so|up to"
        r"|low as|high as|little as|few as|averag\w*|median|rang\w*|[a-z]+er than)\b|[<>≥≤~≈±]",
        re.IGNORECASE,
    ),
    ARABIC.code: re.compile(
        r"(?<!\w)[وفبكل]{0,2}(?:ال)?(?:اكثر|اقل|اكبر|اعلي|ازيد|ادني|اقصي|فوق|دون|تحت|تجاوز\w*"
        r"|[يت]تجاوز\w*|[يت]تعدي|تعد[يت]\w*|[يت]?تخط\w*|[يت]زيد\w*|زاد\w*|زياده|نحو|حوالي|قراب\w*"
        r"|قريب\w*|تقريب\w*|[يت]قر?ار?ب\w*|[يت]ناهز\w*|زهاء|حدود|متوسط\w*|[يت]تراوح\w*|[يت]صل|وصل\w*)(?!\w)|[<>≥≤~≈±]"
    ),
    KURDISH.code: re.compile(
        r"(?<!\w)(?:ب[ەه])?(?:(?<!0 )زیات\w*|زۆرت\w*|زیاد\w*|پتر|کەمت\w*|کەم|لانی\w*|لایەنی"
        r"|نزی[کك]\w*|دەورو\w*|سەرو\w*|سەرەو\w*|ژێر\w*|خوارو\w*|خوارەو\w*|تێ(?:دە|نا|نە)?پەڕ\w*"
        r"|مامناو\w*|تێکڕا\w*|تەقریبەن)(?!\w)|[<>≥≤~≈±]"
    ),
}
_CLAUSE_MARK = re.compile(r"[.,،](?!\d)|[؛;:؟?!()\n]")


def may_be_bound(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a word in the clause of this number may say how exact it is, if loosely."""
    head = _CLAUSE_MARK.split(text[:start])[-1]
    tail = _CLAUSE_MARK.split(text[end:], maxsplit=1)[0]
    return _LOOSE[language.code].search(plain(f"{head} 0{tail}", language).text) is not None
