"""What the number behind a word is of: an article, a paragraph, the whole of several parts."""

from __future__ import annotations

import re

from eportal.languages import ARABIC, ENGLISH, KURDISH, Language

WHOLE = "whole"

_PATTERNS = {
    ENGLISH.code: (
        r"(?P<article>articles?|arts?\.?)|(?P<paragraph>paragraphs?|paras?\.?)"
        r"|(?P<item>items?|clauses?|points?|subparagraphs?)|(?P<section>sections?|chapters?|parts?)"
        r"|(?P<activity>activit(?:y|ies))|(?P<axis>ax[ie]s|pillars?|goals?|targets?|phases?|stages?)"
        r"|(?P<page>pages?)|(?P<step>steps?)|(?P<table>tables?|figures?)"
        r"|(?P<whole>(?<!total )(?<!number )(?<!sum )(?<!age )(?<!minimum )(?<!maximum )"
        r"(?<!excess )(?:of|among|amongst)(?: the)?"
        r"(?: a)?(?: total)?(?: of)?)"
    ),
    ARABIC.code: (
        r"[وفبكل]{0,2}(?:ال|ل)?(?:(?P<article>ماد(?:ه|تين|تان)|مواد)|(?P<paragraph>فقر(?:ه|ات|تين))"
        r"|(?P<item>بند|بنود|نقطه)|(?P<section>فصل|باب|قسم|جزء)|(?P<activity>نشاط|انشطه)"
        r"|(?P<axis>محور|هدف|غايه|مرحله)|(?P<page>صفحه|صفحات)|(?P<step>خطوه)|(?P<table>جدول|شكل))"
        r"|(?P<whole>(?<!اكثر )(?<!اقل )(?<!ازيد )(?<!اكبر )(?<!اعلي )"
        r"[وف]?من(?: (?:اصل|بين|مجموع|جمله|ما مجموعه))?)"
    ),
    KURDISH.code: (
        r"(?:(?P<article>مادد?ە)|(?P<paragraph>بڕگە)|(?P<item>خاڵ|بەند)|(?P<section>بەش|فەسڵ)"
        r"|(?P<activity>چالاکی)|(?P<axis>تەوەرە?|ئامانج|قۆناغ)|(?P<page>لاپەڕە|پەڕە)"
        r"|(?P<step>هەنگاو)|(?P<table>خشتە|شێوە))\w{0,4}"
        r"|(?P<whole>(?<!زیاتر )(?<!زۆرتر )(?<!کەمتر )(?<!پتر )"
        r"لە(?: (?:کۆی|نێو|سەرجەمی|کۆی گشتیی?))?)"
    ),
}  # fmt: skip
_ROLES = {
    code: re.compile(
        rf"(?<!\w)(?:{pattern})(?:\s+(?:رقم|nos?\.?|ژمارە|number))?[\s(\[«“\"]*$", re.IGNORECASE
    )
    for code, pattern in _PATTERNS.items()
}
_NEAR = 40


def role_at(text: str, start: int, language: Language) -> str:
    """The role of the number that begins here in a plain text; mostly empty."""
    found = _ROLES[language.code].search(text[max(0, start - _NEAR) : start])
    return found.lastgroup or "" if found else ""
