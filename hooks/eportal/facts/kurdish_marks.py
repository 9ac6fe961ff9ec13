"""Kurdish words that lost the marks of ڕ, ڵ, ۆ and ێ, which some keyboards lack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

MARKED = "ڕڵۆێ"
PLAIN_OF = str.maketrans("ڕڵۆێ", "رلوی")

_LETTERS = re.compile("[\u0620-\u06d5]+")
#: What may stand before a word; an invisible character does not begin one.
_BEFORE_WORDS = " \n\t(«“\"'/–-[،:؛.*_\u2066"
_MARKED_LETTER = re.compile(f"[{MARKED}]")
_WORD = re.compile(r"[^\W\d_]{2,}")

#: What words begin with that is never written without its marks.
_STEMS = """
    بەڕێو نێود نێونەت لەگەڵ شێوە شێوا ڕێکخ ڕێکک جێبە جێگیر جێگر کۆمە کۆمپ ڕاپۆ لێکۆ منداڵ
    لاپەڕ ڕاهێ قۆست پێشک پێشن شوێن بەڵگ ڕێگر پێوی هەرێم تۆڕ دێڕ بەپێی بڵاو بەهێز پێڕە هۆشی
    هۆشب تۆڕە چاودێ لێرە پارێز خوێن ئەستۆ لەنێو تۆما یەکێک هەڵس هەڵب هەڵم هەڵخ هەڵد
    هەڵن هەڵهێ هەڵگ هەڵک هەڵت پرۆت سەرۆکی پۆلی نوێن گەڕا گەڕۆ گەڕێ پەرەپێ هەوڵد هەوڵی هەوڵە
    هەوڵا ئامێ کۆیل مرۆڤ مرۆی سێکس دەسەڵ ڕێبە چۆنی ئەمڕۆ کۆچبە کۆچکر نیشتەجێ دەهێن گۆڕا گۆڕی
    گۆڕان کۆتا پسپۆ وڵات دڵنی ڕێژە پێنا هەڕە دەستپێ بەکارهێ بڕیا پرۆژ هێڵی مسۆگ شتێک وەڵام
    ماڵپ حاڵەت توێژ کۆلێ چوارچێ هەندێ نێوان لەشفرۆ فێڵک فڕۆک بهێن کۆبو کۆکر ڕێسا وۆرک هێشت
    سواڵ دەوڵ داڵد ڕێنم پێیا پرۆگ وێبگ هۆکا نێرد بەڵام بەجێ بۆیە لێپر سنووربڕ زانکۆ تێبی
    ئێست ناوماڵ ملیۆ فێرک فێرب سەردێ درێژ داڕش خێزا تێکڕ بەدەستهێ کۆنف هێنر هێنا مامەڵ لەژێ
    لێدو فرۆش دۆزی خۆیا خۆما بڕگە ڕێوش ڕێنی ڕێزگ ڕێزل پێشو هاوپێ ناوەڕ دۆسی جێگۆ کۆنت پێنج
    پاڵپ پاڵا دۆخی تەلەفۆ تیرۆ بەرپرسیارێت بارودۆ ئینتەرپۆ کۆڕە پێوە پشتڕ هەواڵ هێزی هێزە
    هاوشێ فەرهەنگۆ فیدراڵ سەربەخۆ خۆبە خۆپا دیپلۆ خێرا تۆڕا بەهۆی گفتوگۆ ئۆتۆ گرووپێک وێنە
    هۆبە سەرەڕ سڕین گێڕا تێپە ئەوپەڕ ئاڵو پۆلیس ڕۆژان ڕۆشن مۆبا ئۆفی ئۆرگ دۆلار دۆست کۆتایی
    ڕۆژنام کۆسپ هێمن پێگە بەرزڕ لێبو کێشە خۆراک هەڵبژ چاوەڕ ڕووبەڕ
"""
#: Whole words that are never written without their marks.
_WORDS = """
    بۆ زۆر پێ لێ تێ نوێ کوێ لەوێ ئێمە ئێوە ئێرە هێشتا ساڵ ساڵی ساڵە خۆی خۆیان هۆی پێی
    پێیان لێی
"""
#: Words that are right and only look as if a mark were missing.
LOOK_UNMARKED = ("سەروکار", "وەرگیر", "هەلومەرج", "هەلیکۆپتەر")

_MEANT_STEM = {each.translate(PLAIN_OF): each for each in _STEMS.split()}
_MEANT_WORD = {each.translate(PLAIN_OF): each for each in _WORDS.split()}
_LONGEST, _SHORTEST = max(map(len, _MEANT_STEM)), min(map(len, _MEANT_STEM))

#: Few texts of so many letters have no mark; none of twice as many.
_SHORT, _LONG = 30, 80


@dataclass(frozen=True)
class Unmarked:
    """A word that lost a mark."""

    start: int
    end: int
    word: str
    meant: str  #: the word with its marks


@lru_cache(maxsize=65536)
def meant_by(word: str) -> str:
    """The word as the known stem or word writes it; itself when it is right or not known."""
    plain = word.translate(PLAIN_OF)
    whole = _MEANT_WORD.get(plain)
    if whole is not None:
        return whole if _lost(word, whole) else word
    for length in range(min(_LONGEST, len(word)), _SHORTEST - 1, -1):
        stem = _MEANT_STEM.get(plain[:length])
        if stem is not None:
            return stem + word[length:] if _lost(word[:length], stem) else word
    return word


def _lost(written: str, meant: str) -> bool:
    """Whether all that differs is marks that are missing."""
    return written != meant and all(
        have in (want, want.translate(PLAIN_OF)) for have, want in zip(written, meant, strict=True)
    )


@lru_cache(maxsize=8192)
def kurdish_words(words: str) -> tuple[tuple[int, str], ...]:
    """The words of a text with their places."""
    return tuple((each.start(), each.group()) for each in _WORD.finditer(words))


@lru_cache(maxsize=8192)
def unmarked_words(words: str) -> tuple[Unmarked, ...]:
    """Words of a known stem without the marks of that stem."""
    return tuple(
        Unmarked(start, start + len(word), word, meant)
        for start, word in kurdish_words(words)
        if (meant := meant_by(word)) != word
    )


@lru_cache(maxsize=8192)
def words_beginning_in_plain_r(words: str) -> tuple[Unmarked, ...]:
    """Words that begin in ر: Kurdish begins none so."""
    return tuple(
        Unmarked(start, start + len(word), word, f"ڕ{word[1:]}")
        for start, word in kurdish_words(words)
        if word[0] == "ر" and words[max(0, start - 1) : start] in _BEFORE_WORDS
    )


@lru_cache(maxsize=8192)
def is_without_marks(words: str) -> bool:
    """Whether a text has lost all its marks: a long one without any, or a shorter one that says so.

    Where two words of a short text are known to have marks, none has been typed throughout.
    """
    if _MARKED_LETTER.search(words):
        return False
    letters = sum(map(len, _LETTERS.findall(words)))
    if letters < _SHORT:
        return False
    known = {each.start for each in (*unmarked_words(words), *words_beginning_in_plain_r(words))}
    return letters >= _LONG or len(known) > 1
