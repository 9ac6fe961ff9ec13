"""What a running text denies: plain negations, and words that deny in their meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.plain import plain
from eportal.languages import ARABIC, ENGLISH, KURDISH, Language


@dataclass(frozen=True)
class Negations:
    """How often a text denies."""

    plain: int  #: not, لا, نییە
    in_meaning: int  #: unconditional, غير, نایاسایی, only, prevent

    @property
    def total(self) -> int:
        """Both together."""
        return self.plain + self.in_meaning


@dataclass(frozen=True)
class _Grammar:
    no_negation: re.Pattern[str]  #: bounds and phrases that deny nothing
    plain: re.Pattern[str]
    in_meaning: re.Pattern[str]


_ENGLISH = _Grammar(
    re.compile(
        r"\bno(?:t)? (?:less|fewer|more|later|earlier|longer) than\b|\bwhether or not\b"
        r"|\bnot only\b"
        r"|\b[Nn]os?\.(?=\s|\(|\d)|\bno doubt\b|\bnon-governmental\b"
        r"|\bdis(?:play|cuss|cover|tribut|trict|pos|tinct|patch|cours|semin|ciplin|tan[ct]|aster"
        r"|ease|pute|close)\w*"  # begin like a denial
    ),
    re.compile(
        r"\b(?:not|no|nor|never|cannot|without|neither|none|nothing|nobody)\b|n[’']t\b|\bn/a\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:un(?!der|til|ion|it|iq|ivers|less)[a-z]{3,}|in(?:adequa|secur|stab|abil|just|appropr"
        r"|compl|correct|suffic|direct|formal|depend|human|effect|valid|visib|activ)\w*"
        r"|im(?:possib|pun|prop|perf|moral|mun)\w*|ir(?:reg|resp|rel|rev|rep)\w*|il(?:leg|lic"
        r"|lit)\w*|dis\w+"
        r"|non-?\w*|lack\w*|absen\w+|fail\w*|few|little|except\w*|only|unless|else"
        r"|prevent\w*|prohibit\w*|avoid\w*"
        r"|refus\w*|den(?:y|ie[sd])|aboli\w*|eliminat\w*|less|free|barely|unless"
        r"|ban(?:ned|s)?|block\w*|reject\w*|miss\w*|empty|regardless"
        r"|irrespective|negat\w*|stop\w*|involunt\w*|immov\w*|open|ceas\w*|end(?:ed|ing)?|remov\w*"
        r"|instead|out of|outside|beyond|closed|deprived?|loss|lost|hardly|than)\b",
        re.IGNORECASE,
    ),
)
_ARABIC = _Grammar(
    re.compile(
        r"(?<!\w)(?:[وف]?لا (?:[تي]قل|[تي]زيد|[تي]تجاوز|[تي]تعدي|سيما|[تي]زال\w*|بد|شك)"
        r"|ما لا [تي]قل|بلا شك|[وف]?لا (?:باس|غني عن\w{0,3}|[تي]تجزا|حصر|محاله))(?!\w)"
        r"|(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|ما) (?:\w+ ){1,8}الا(?!\w)"
        r"|(?<!\w)[وف]?(?:ليس|ليست|ليسوا) (?:\w+ ){0,3}سوي(?!\w)"  # only
        r"|(?<!\w)[وف]?دون (?:\d|(?:ال)?(?:سن|خط|مستوي\w*|حد|عتبه|معدل|متوسط)(?!\w))"  # under
        r"|(?<!\w)اقل (?:ال)?بلدان(?!\w)"  # the least developed countries
    ),
    re.compile(
        r"(?<!\w)[وفب]?(?:لا|لم|لن|ليس|ليست|ليسوا|بدون|دون\w{0,3}|تعذر\w{0,2}|[تي]تعذر|لست|لسنا"
        r"|الا(?= [تين])|ما(?= من(?!\w)))(?!\w)"
    ),
    re.compile(
        r"(?<!\w)[وفبل]{0,2}(?:ال|لل)?(?:غير|عدم|انعدام|سوي|فقط|منع|حظر|محظور|يحظر"
        r"|[تي]منع|الغاء|فشل|رفض"
        r"|خال|نقص|اقل|قلما|مستحيل|ممنوع|مجهول|فارغ|افتقار|[تي]فتقر|تجنب|مرفوض|مفقود|ناقص|معطل"
        r"|غياب|عديم|انما|[تي]زال|خارج|افلات|الا(?!\w)(?! [تين])|لاا?راد"
        r"|حرمان|فقد|انقطاع|وقف|كف|نفي|استثناء"
        r"|بصرف|بغض|مغلق|[تي]قتصر)\w*"
    ),
)
#: Kurdish words that only begin like a negated one.
_BEGINS_ALIKE = (
    r"(?!او|ام|اس|اردن|ان(?!\w)|اند|انیز|اح(?!ەز)|از(?!ان)|اڵە|اچار|اکۆک|ەخت|ەخش"
    r"|اخوش|ارین|اتۆ|اسین|اسن|ەتەو|ەوە|ەوت(?!را)|ەخش|ەخۆش|ەوجەوان|ەورۆز"
    r"|ەبوون|اڕێک|ایاسا|اڕەوا|ادیار|اسەقام|احکوم|اڕوون|ەگوازر|ەخوێند|ەهێشت|ەشیاو|ەناسراو"
    r"|ەینەو|ەژاد|ەریت|ەرم|ەسک|ەفەر|ەمر|ەهێن|ارد|ەبەز|ەشتەر|ەغد|ەقد|ەبی|ەجا|ەماوە)"
)
_KURDISH = _Grammar(
    re.compile(r"(?:کەمتر|زیاتر|درێژتر) (?:نابێت|نەبێت)"),
    re.compile(
        r"(?<!\w)(?:نییە|نیە|نین|نیم|نیت|نە|نا(?=\W*$|[،,.؛!])|هیچ(?:یان|مان|تان|یەک)?|بەبێ"
        r"|بێ(?= ))(?!\w)"
        r"|(?<!\w)مە(?:کە|دە|بە|ڕۆ|چۆ|خە|نووسە|نێرە|گۆڕە|سڕە)(?:ن|رەوە|نەوە|وە)?(?!\w)"  # do not
        rf"|(?<!\w)ن{_BEGINS_ALIKE}(?:ا|ە)\w{{2,}}"
        r"|(?<=وەر|دەر|هەڵ)(?:نا|نە)\w+|(?<=تێ)نا(?=گ)\w+"
    ),
    re.compile(
        r"(?<!\w)(?:تەنها|تەنیا|قەدەغە|ڕێگری|هەڵوەشا|نەهێشت|کەم|نەمان"
        r"|نەبوون|بێ\w{3,}|ناڕ|نانیز|نایاسا|نادیار|ناسەقام|ناحکوم|نەگوازر|نەخوێند"
        r"|نەهێشت|جگە|دەرەوە|دەرباز|ڕەت|وەستا|نا |نەک(?!\w)|ناچار|ناکۆک)\w*"
        r"|(?<=\w)نە(?=دا|گر|کر|گە|هێ|بوو|چوو|زان|تو|بی|خر|ناس)\w+"
    ),
)
_GRAMMARS = {ENGLISH: _ENGLISH, ARABIC: _ARABIC, KURDISH: _KURDISH}


@lru_cache(maxsize=8192)
def negations(text: str, language: Language) -> Negations:
    """How often a text denies, plainly and in the meaning of its words."""
    denied = _GRAMMARS[language].in_meaning.findall(_without_phrases(text, language))
    return Negations(plain_negations(text, language), len(denied))


@lru_cache(maxsize=8192)
def plain_negations(text: str, language: Language) -> int:
    """How often a text denies plainly."""
    return len(_GRAMMARS[language].plain.findall(_without_phrases(text, language)))


def _without_phrases(text: str, language: Language) -> str:
    """The words of a text without phrases that deny nothing."""
    return _GRAMMARS[language].no_negation.sub(_left, plain(text, language).text)


def _left(found: re.Match[str]) -> str:
    """Of "not but" its exception is left: it says "only"."""
    return " الا " if found.group().endswith((" الا", " سوي")) else " "
