"""Whether a running text demands, allows, or only supposes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.either_case import compiled
from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class Modality:
    """What a text says of its own statements."""

    demands: bool  #: must, shall, يجب, دەبێت; also what must not be
    allows: bool  #: may, can, يجوز, دەتوانێت
    supposes: bool  #: perhaps, might, preferably, قد, ڕەنگە


@dataclass(frozen=True)
class _Grammar:
    demands: re.Pattern[str]
    allows: re.Pattern[str]
    supposes: re.Pattern[str]


def _words(pattern: str) -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{pattern})(?!\w)")


#: "No information may be published" forbids.
_NOBODY_MAY = re.compile(r"\bno (?:\w+ ){1,6}may\b", re.IGNORECASE)

_GRAMMARS = {
    ENGLISH: _Grammar(
        _words(
            r"must|shall|should|ought|requir\w+|needs?|needed|necess\w+|ha(?:s|ve|d) to|oblig\w+"
            r"|mandatory|duty|may not(?! need| have)|may only|is to|are to|responsib\w+"
        ),
        _words(
            r"may(?! not)|can(?! not)|could(?! not)|able|allow\w*|permi\w+|possib\w+|potential\w*"
            r"|enabl\w+|rights?"
            r"|entitled|likely|eligible|capab\w+|ability|would|might|optional\w*|available"
        ),
        _words(r"might|perhaps|maybe|possibly|probably|preferably|may(?= need| be\b| not\b)"),
    ),
    ARABIC: _Grammar(
        _words(
            r"[وف]?(?:[تي]جب|[تي]نبغي|[تي]تعين|[تي]لزم|[تي]لتزم|[تي]توجب)|[وفبل]*(?:ال)?(?:واجب\w*"
            r"|لازم\w*|ضرور\w*|الزام\w*|ملزم\w*|حاج\w*|مطلوب\w*|[تي]حتاج\w*|[تي]تطلب\w*)"
            r"|لا بد|[وف]?لا [تي]جوز|[وف]?لا [تي]حق|علي \w+ ان|مسؤول\w*|[تي]قتضي"
        ),
        _words(
            r"(?<!لا )[وف]?[تي]جوز|[وف]?[تي]مكن\w*|(?<!لا )[تي]ستطيع\w*|(?<!لا )[تي]حق"
            r"|[وبفل]*(?:ال)?(?:قادر\w*"
            r"|قدر\w*|سماح\w*|امكان(?!يه (?:ال)?وصول)\w*"
            r"|ممكن\w*|تمكين\w*|حق(?:ه|ها|هم|ك|كم|نا|ي)?|حقوق\w*"
            r"|محتمل\w*|اتاح\w*|متاح\w*)"
            r"|[تي]سمح\w*|[تي]تيح\w*|مسموح\w*"
        ),
        _words(r"[وف]?قد(?= لا [تي]| [تي](?!م(?!\w)))|ربما|[تي]حتمل|(?:لا )?[تي]ستحسن|[تي]فضل|لعل"),
    ),
    KURDISH: _Grammar(
        _words(r"دەبێت?|نابێت?|پێویست(?!یی)\w*|ناچار\w*|پابەند\w*|دەبوو|بەرپرس\w*|داوا\w*"),
        _words(
            r"(?:دە|ب)توان\w*|دەکرێت?|شیاو\w*|توانا\w*|ماف\w*|ڕێگە\w*|مۆڵەت\w*|بۆی هەیە|ئەگەر\w*"
            r"|بەردەست\w*|گونجاو\w*|دەشێت"
        ),
        _words(r"ڕەنگە|لەوانەیە|باشترە|پێدەچێت|حەزمان|حەز دەکە\w+|دەکرێت(?= \w+ ب\w+)"),
    ),
}


@lru_cache(maxsize=8192)
def modality(text: str, language: Language) -> Modality:
    """What a text says of its own statements."""
    words = _NOBODY_MAY.sub("must", plain(text, language).text)
    grammar = _GRAMMARS[language]
    return Modality(
        bool(grammar.demands.search(words)),
        bool(grammar.allows.search(words)),
        bool(grammar.supposes.search(words)),
    )
