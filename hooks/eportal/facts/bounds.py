"""What running text says about how exact a number is: at least, at most, more than, nearly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

AT_LEAST, AT_MOST, MORE, LESS, NEARLY = "at least", "at most", "more than", "less than", "nearly"
#: Words that may be a bound, or may only lead up to the number.
UNTIL, WITHIN, CONCERNING, OVER, PLUS = "until", "within", "concerning", "over", "plus"

_MEANINGS: Mapping[str, frozenset[str]] = {
    UNTIL: frozenset({AT_MOST, WITHIN, ""}),
    WITHIN: frozenset({AT_MOST, LESS, UNTIL, OVER, ""}),
    CONCERNING: frozenset({NEARLY, ""}),
    OVER: frozenset({MORE, WITHIN, ""}),
    PLUS: frozenset({MORE, AT_LEAST, OVER}),
}


def may_mean_the_same(bound: str, other: str) -> bool:
    """Whether two bounds, of texts in two languages, can say the same."""
    return bound == other or other in _MEANINGS.get(bound, ()) or bound in _MEANINGS.get(other, ())


@dataclass(frozen=True)
class _Grammar:
    """How a language says it: before the number, after it, or on both sides of it."""

    before: Mapping[str, str]
    gap: str  #: what may stand between those words and the number
    after: Mapping[str, str]
    around: Mapping[str, str]  #: after a number that stands behind `opening`
    opening: str = r"(?!)"

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """Everything before the number, to its end."""
        return re.compile(rf"(?<!\w)(?:{_named(self.before)}){self.gap}$", re.IGNORECASE)

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        """Everything after the number, from its beginning."""
        return re.compile(_following(self.after), re.IGNORECASE)

    @cached_property
    def closing(self) -> re.Pattern[str]:
        """Everything after a number that stands behind the opening word."""
        both = {
            bound: "|".join(each[bound] for each in (self.around, self.after) if bound in each)
            for bound in [*self.around, *self.after]
        }
        return re.compile(_following(both), re.IGNORECASE)

    @cached_property
    def opened(self) -> re.Pattern[str]:
        """The opening word, to the number."""
        return re.compile(rf"(?<!\w){self.opening}{self.gap}$")


#: Names of groups must be words without spaces.
_GROUPS = {
    AT_LEAST: "at_least", AT_MOST: "at_most", MORE: "more", LESS: "less", NEARLY: "nearly",
    UNTIL: "until", WITHIN: "within", CONCERNING: "concerning", OVER: "over", PLUS: "plus",
}  # fmt: skip
_BOUNDS = {group: bound for bound, group in _GROUPS.items()}


def _named(patterns: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{_GROUPS[bound]}>{pattern})" for bound, pattern in patterns.items())


#: "18 and over", but not "18 and over 20".
_NOT_OF_NEXT = r"(?!\s*(?:ل[ەه]|من|than|of|عن|علي)?[\s(]*[-‐‑]?\d)"


def _following(patterns: Mapping[str, str]) -> str:
    """A few words of the same phrase may part the number from these."""
    word = r"[\s-]+[^\W\d](?:[^\W\d]|['’-])*|\s?\([^()]*\)"
    return rf"[)\]%٪]*(?:{word}){{0,5}}?\s*(?:{_named(patterns)})(?:ە|ن)?(?!\w){_NOT_OF_NEXT}"


_SIGNS = {
    AT_LEAST: "≥|>=",
    AT_MOST: "≤|<=",
    MORE: ">",
    LESS: "<",
    NEARLY: r"(?<![\d%٪])(?<!\d )~|≈|±",
}


def _with_signs(patterns: Mapping[str, str]) -> dict[str, str]:
    return {
        each: "|".join(filter(None, (words, _SIGNS.get(each)))) for each, words in patterns.items()
    }


#: The end of a phrase: what follows would belong to the next number.
_END = r"(?=\s*(?:[^\w\s]|$))"
#: "18 and under", but not "18 cases, confirmed or under investigation".
_AFTER_AGE = (
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:who|that|which|are|were|is|was|in|at|by|to|for|must|may|shall|will"
    r"|can|should|have|has|had|of|\w+ing)\b)"
)
_NO = r"(?:not|no|nor|never)(?: be| to be)?"
_GRAMMARS = {
    ENGLISH.code: _Grammar(
        before=_with_signs({
            AT_LEAST: rf"{_NO} (?:less|fewer|shorter|younger|lower|smaller|earlier) than"
            rf"|{_NO} (?:below|under)|at (?:the very )?least|(?:a |the )?minimum(?: age)?(?: of)?",
            AT_MOST: rf"{_NO} (?:more|longer|greater|higher|larger|older|later) than"
            rf"|{_NO} (?:to )?exceed(?:ing)?|{_NO} (?:above|over)|at (?:the very )?most"
            r"|(?:a |the )?maximum(?: age)?(?: of)?",
            MORE: r"(?:more|greater|higher|older|longer|larger) than|exceed(?:s|ing|ed)?|above"
            r"|in excess of|upwards? of|beyond",
            LESS: r"(?:less|fewer|lower|younger|shorter|smaller) than|under|below",
            OVER: "over",
            NEARLY: r"approximately|approx\.?|about(?! the\b)|nearly|around|almost|roughly|some"
            r"|close to|near|c(?:irc)?a\.?(?= )",
            CONCERNING: "an estimated|estimated at|about",
            WITHIN: "within|during|in the (?:last|past|next)",
            UNTIL: r"(?<!add )(?<!adds )(?<!added )(?<!adding )(?<!sum )(?<!sums )up to"
            "|until|till|to|as (?:much|many) as",
        }),
        gap=r"(?:\s+(?:the|a|an|age|aged|ages|of|total|sum))*[\s(\[$€£-]*(?:US\s?\$?|USD|IQD|EUR)?"
        r"[\s$+‐‑−-]*",
        after={
            AT_LEAST: r"or (?:more|older|longer|greater|higher)|and (?:older|more|upwards?)"
            rf"|(?:or|and) (?:over|above){_AFTER_AGE}"
            rf"|at (?:the very )?least{_END}|at a minimum{_END}",
            AT_MOST: r"or (?:less|fewer|younger|shorter)|and younger"
            rf"|(?:or|and) (?:under|below){_AFTER_AGE}"
            rf"|at (?:the very )?most{_END}|at a maximum{_END}",
            NEARLY: "approximately|or so",
        },
        around={},
    ),
    ARABIC.code: _Grammar(
        before=_with_signs({
            AT_LEAST: r"[وفب]?(?:(?:ما )?لا|الا) [يت]قل(?:ون|ان)?(?: \w+){0,4}? عن|[وف]?ليس اقل من"
            r"|[وفب]?(?:ما )?لا اقل من|[وف]?علي الاقل|[كبو](?:حد|ال?حد) ادني(?: \w+)?"
            r"|[وفب]?(?:ال)?حد(?:ه|ها)? (?:ال)?ادني(?: \w+)?|ادناه|ادناها",
            AT_MOST: r"[وفب]?(?:(?:ما )?لا|الا) [يت](?:زيد|تجاوز|تعدي|ربو|فوق)(?:ون|ان)?"
            r"(?: \w+){0,4}?(?: (?:عن|علي))?|[وف]?ليس اكثر من"
            r"|[وفب]?(?:ما )?لا اكثر من"
            r"|[وف]?علي الاكثر|[وفكب]?(?:ال)?حد(?:ه|ها)? (?:ال)?اقصي(?: \w+)?|اقصاه|اقصاها",
            MORE: r"[وفبل]?اكثر من|[وفب]?(?:ما )?[يت](?:زيد|تجاوز|ربو|فوق)(?:ون)?(?: \w+)?"
            r"(?: (?:عن|علي))?|[وفب]?(?:ازيد|اكبر|اعلي|اطول) من|[وف]?فوق|نيف و"
            r"|[وف]?تجاوزت?(?: \w+){0,2}?",
            LESS: r"[وفبل]?(?:اقل|اصغر|ادني|اقصر) من|[وفب]?دون|[وف]?تحت|[وفب]?(?:ما )?[يت]قل(?:ون)?"
            r"(?: \w+){0,3}? عن",
            NEARLY: r"[وفب]?ما (?:يقرب من|يقارب|يناهز)|[وف]?[يت](?:قرب من|قارب|ناهز)"
            r"|[وفبل]?(?:نحو|حوالي|قرابه|زهاء|تقريبا(?!\s*\())|[وف]?(?:ب|في )حدود|قريب من"
            r"|[وف]?(?:علي وجه التقريب)",
            CONCERNING: r"[وف]?(?:حول|عن|بشان)"
            r"|[وف]?(?:يقدر|تقدر|قدر|قدرت|المقدر)(?: \w+){0,2}?(?= ب)",
            WITHIN: r"[وف]?(?:خلال|في غضون|في ظرف|لمده|مده|مدته|مدتها)",
            UNTIL: r"[وف]?(?:(?:[يت]صل|وصل|وصلت)(?: \w+)? الي|حتي|الي|لغايه)",
        }),
        gap=r"(?:\s+[بل]?(?:ال)?(?:سن|عمر|مبلغ|مده|نسبه|مجموع\w*|ما مجموعه|عدد|قيمه|بلوغ))*"
        r"[\s(\[$%٪+−-]*(?:[بلفو]?ال|[بلفو])?[\s(\[$%٪]*",
        after={
            AT_LEAST: r"[وف]?علي الاقل|[كب]حد ادني|او اكثر|فاكثر|فما (?:فوق|اكثر)"
            r"|وما فوق(?:ها|ه)?|او (?:يزيد|ازيد|اعلي|اكبر)|فصاعدا|علي (?:ادني|اقل) تقدير",
            AT_MOST: r"[وف]?علي الاكثر|[كب]حد اقصي|او (?:اقل|ادني)|فاقل"
            r"|فما (?:دون|اقل)|وما دون(?:ها|ه)?|علي اقصي تقدير",
            NEARLY: "تقريبا",
        },
        around={},
    ),
    KURDISH.code: _Grammar(
        before=_with_signs({
            AT_LEAST: r"(?:بە)?(?:لانی|لایەنی|لای)\s?کەم(?:ەوە)?|هیچ نەبێت|کەمترین",
            AT_MOST: r"(?:بە)?(?:لانی|لایەنی|لای)\s?زۆر(?:ەوە)?|ئەوپەڕی",
            MORE: r"(?:زیاتر|زۆرتر|زیاد|زیادتر|پتر|گەورەتر|سەرووتر) ل[ەه]|سەرووی?|بان",
            LESS: r"(?:کەمتر|بچووکتر|خوارتر) ل[ەه]|ژێر|خوارووی?|خوار",
            NEARLY: r"نزیک(?:ەی|ی)(?: (?:لە|بە))?|نزیک (?:لە|بە)|دەوروبەری?|بە\s?نزیکەیی|تەقریبەن",
            CONCERNING: "دەربارەی|لەبارەی|سەبارەت بە",
            WITHIN: "لە ماوەی|بۆ ماوەی|ماوەی|ماوەکەی",
            UNTIL: "تا|هەتا|تاکو|تاوەکو|بۆ",
        }),
        gap=r"(?:\s+(?:تەمەنی?|بۆ|ماوەی|بڕی|ڕێژەی|کۆی|ژمارەی|سەدا|لە سەدا))*[\s(\[$%٪+−-]*",
        after={
            AT_LEAST: r"یان (?:زیاتر|زۆرتر|پتر|زیادتر|گەورەتر)"
            r"|و (?:زیاتر|زۆرتر|پتر|سەرتر|سەرەوە|بەسەرەوە)|بەرەو سەر(?:ەوە)?|بەسەرەوە|لانی کەم",
            AT_MOST: r"یان (?:کەمتر|بچووکتر)|و (?:کەمتر|خوارتر|خوارەوە)"
            r"|بەرەو خوار(?:ەوە)?|لانی زۆر",
            NEARLY: "بە نزیکەیی",
        },
        around={
            AT_LEAST: r"(?:کەمتر|خوارتر) (?:نابێت|نەبێت|نابن|نەبن|نییە|نیە|نەبوو)",
            AT_MOST: r"(?:زیاتر|زۆرتر|پتر|زیادتر|درێژتر|زیاد)"
            r" (?:نابێت|نەبێت|نابن|نەبن|نییە|نیە|نەبوو)|تێ(?:نا|نە)پەڕێت",
            MORE: r"(?:زیاتر|زۆرتر|پتر|زیادتر|گەورەتر)"
            r"(?!\s+(?:ل[ەه]|نابێت|نەبێت|نابن|نەبن|نییە|بێت))",
            LESS: r"(?:کەمتر|بچووکتر)(?!\s+(?:ل[ەه]|نابێت|نەبێت|نابن|نەبن|نییە|بێت))",
        },
        opening="ل[ەه]",
    ),
}  # fmt: skip
_NEAR, _FAR = 60, 80
_PLUS_SIGN = re.compile(r"\s?\+")


def bound_at(text: str, start: int, end: int, language: Language) -> str:
    """The bound of the number that stands here in a plain text; empty when it is exact."""
    grammar = _GRAMMARS[language.code]
    head, tail = text[max(0, start - _NEAR) : start], text[end : end + _FAR]
    if found := grammar.leading.search(head):
        bound = _BOUNDS[found.lastgroup or ""]
        if bound not in _MEANINGS:
            return bound
    else:
        bound = ""
    if _PLUS_SIGN.match(tail):
        return PLUS
    trailing = grammar.closing if grammar.opened.search(head) else grammar.trailing
    if after := trailing.match(tail):
        return _BOUNDS[after.lastgroup or ""]
    return bound
