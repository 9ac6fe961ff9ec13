"""Every text is a translation, and all of it in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.wrong_text import wrong_text
from eportal.facts.masking import masked
from eportal.facts.speech import (
    intruding_runs,
    is_kurmanji,
    is_name_in_latin,
    is_placeholder,
    latin_runs,
    prevailing_script,
    speech_of,
)
from eportal.findings import ADVISORY, ERROR, Finding
from eportal.languages import ARABIC, KURDISH, Language
from eportal.messages.message import say

_WORD = re.compile(r"[^\W\d_]{3,}")
#: What parts words that are cited: و among marks of punctuation, and the marks.
_LONE_AND = re.compile(r"(?<!\w)و(?!\w)|(?<=[«“(])و|و(?=[«“(])|[^\w\s]")


@check("LNG301")
def translations_are_no_placeholders(segment: Segment) -> Iterator[Finding]:
    """No text is a note that it is still to be written.

    Why: `TODO` or a dash would be published as if it were the text.
    Fix: write the text in the language that the finding names.
    Bad: `TODO` beside `Search`
    Good: `بحث` beside `Search`
    """
    empty = [each for each in segment.languages if is_placeholder(segment.text(each))]
    if any(_WORD.search(segment.text(each)) for each in segment.languages if each not in empty):
        for language in empty:
            message = say("a placeholder stands for the {language} text", language=language)
            hint = say("Write the text in {language}.", language=language)
            yield wrong_text("LNG301", segment, language, message, hint)


@check("LNG302")
def translations_differ_from_one_another(segment: Segment) -> Iterator[Finding]:
    """No text is the copy of another language's text.

    Why: it was pasted and never translated. A name or a word alone may be the same (LNG303).
    Fix: translate the text.
    Bad: `Annual reports` in the Arabic text
    Good: `التقارير السنوية` in the Arabic text
    """
    for language, other in _copies(segment):
        if not _may_be_the_same(segment.text(language)):
            yield _copied("LNG302", segment, language, other, ERROR)


@check("LNG303", ADVISORY)
def single_words_are_translated(segment: Segment) -> Iterator[Finding]:
    """A word alone is not the copy of another language's, unless it is a name.

    Why: no program tells a name that stays from a word that was forgotten.
    Fix: translate the word, or leave it when it is a name.
    Bad: `Search` in the Arabic text
    Good: `بحث` in the Arabic text
    """
    for language, other in _copies(segment):
        text = segment.text(language)
        if not language.is_right_to_left or prevailing_script(text) != "latin":
            continue
        if _may_be_the_same(text) and not is_name_in_latin(masked(text)):
            yield _copied("LNG303", segment, language, other, ADVISORY)


@check("LNG304")
def no_latin_words_left_in_translations(segment: Segment) -> Iterator[Finding]:
    """No clause in Latin letters is left in a text in Arabic script.

    Why: it was forgotten in translation. Names and what stands in quotation marks are left alone.
    Fix: translate the words that the finding quotes.
    Bad: تعمل الوزارة on behalf of the committee
    Good: تعمل الوزارة نيابة عن اللجنة
    """
    copied = {language for language, _ in _copies(segment)}
    for language in segment.languages:
        text = segment.text(language)
        if not language.is_right_to_left or language in copied or is_kurmanji(text):
            continue
        for run in latin_runs(text):
            message = say("Latin words are left in the {language} text", language=language)
            hint = say("Translate the words into {language}.", language=language)
            yield wrong_text("LNG304", segment, language, message, hint, words=(run.text,))


@check("LNG305")
def english_in_latin_letters(segment: Segment) -> Iterator[Finding]:
    """A text from left to right is not written in Arabic script.

    Why: it is a text of another language at the wrong place.
    Fix: translate the text.
    Bad: `بحث عن` in the English text
    Good: `Search for` in the English text
    """
    copied = {language for language, _ in _copies(segment)}
    for language in segment.languages:
        text = segment.text(language)
        if language.is_right_to_left or language in copied:
            continue
        if prevailing_script(text) == "arabic":
            message = say("the {language} text is written in Arabic script", language=language)
            hint = say("Translate the text into {language}.", language=language)
            yield wrong_text("LNG305", segment, language, message, hint)


@check("LNG306")
def no_arabic_words_in_kurdish(segment: Segment) -> Iterator[Finding]:
    """No clause of a Kurdish text is Arabic.

    Why: it was forgotten in translation.
    Fix: translate the words that the finding quotes.
    Bad: لیژنەکە في وزارة الداخلية کۆبووەوە
    Good: لیژنەکە لە وەزارەتی ناوخۆ کۆبووەوە
    """
    yield from _intruders("LNG306", segment, KURDISH, ARABIC)


@check("LNG307")
def no_kurdish_words_in_arabic(segment: Segment) -> Iterator[Finding]:
    """No clause of an Arabic text is Kurdish.

    Why: it was pasted at the wrong place.
    Fix: translate the words that the finding quotes.
    Bad: اجتمعت اللجنة لە وەزارەتی ناوخۆ
    Good: اجتمعت اللجنة في وزارة الداخلية
    """
    yield from _intruders("LNG307", segment, ARABIC, KURDISH)


@check("LNG308")
def kurdish_in_arabic_script(segment: Segment) -> Iterator[Finding]:
    """Central Kurdish is written in Arabic script.

    Why: Kurdish in Latin letters is Kurmanji, another language to our readers.
    Fix: write the text in Central Kurdish.
    Bad: Hemû mirov azad û wekhev tên dinyayê
    Good: هەموو مرۆڤەکان بە ئازادی لەدایک دەبن
    """
    text = segment.text(KURDISH)
    if text and prevailing_script(text) == "latin" and is_kurmanji(text):
        message = say("the {language} text is Kurmanji in Latin letters", language=KURDISH)
        hint = say("Write the text in {language}, in Arabic script.", language=KURDISH)
        yield wrong_text("LNG308", segment, KURDISH, message, hint)


def _intruders(
    code: str, segment: Segment, language: Language, other: Language
) -> Iterator[Finding]:
    if language not in segment.languages or any(each is language for each, _ in _copies(segment)):
        return
    abroad = (segment.text(each) for each in segment.languages if not each.is_right_to_left)
    cited = " ".join(abroad)
    for run in intruding_runs(segment.text(language), language.code):
        if all(word in cited for word in _LONE_AND.sub(" ", run.text).split()):
            continue
        message = say("{other} words stand in the {language} text", other=other, language=language)
        hint = say("Translate the words into {language}.", language=language)
        yield wrong_text(code, segment, language, message, hint, words=(run.text,))


@lru_cache(maxsize=4096)
def _copies(segment: Segment) -> tuple[tuple[Language, Language], ...]:
    """Each language whose text is that of another, and that other."""
    return tuple(_copied_texts(segment))


def _copied_texts(segment: Segment) -> Iterator[tuple[Language, Language]]:
    texts: dict[str, list[Language]] = {}
    for language in segment.languages:
        texts.setdefault(segment.text(language).strip(), []).append(language)
    if len(texts) == len(segment.languages):
        return
    for text, languages in texts.items():
        if len(languages) > 1 and _WORD.search(masked(text)):
            right = _belongs_to(text, languages)
            yield from ((each, right) for each in languages if each is not right)


def _belongs_to(text: str, languages: list[Language]) -> Language:
    """Of several languages with one text, the one in which it seems to be written."""
    speech = speech_of(masked(text))
    return next((each for each in languages if each.code == speech), languages[0])


def _may_be_the_same(text: str) -> bool:
    """Whether it is so short that two languages may write it alike: one word or a name."""
    words = masked(text)
    return len(words.split()) < 2 or is_name_in_latin(words)


def _copied(
    code: str, segment: Segment, language: Language, other: Language, severity: str
) -> Finding:
    message = say(
        "the {language} text is the same as the {other} one", language=language, other=other
    )
    hint = say("Translate the text into {language}.", language=language)
    return wrong_text(code, segment, language, message, hint, severity=severity)
