"""The same text is translated the same way, and different texts differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from eportal.alignment.repetition import (
    differing_words,
    differs_at_all,
    folded,
    grouped,
    have_little_in_common,
    is_long_enough,
)
from eportal.alignment.segments import Segment, Segments
from eportal.checks.rules import check
from eportal.findings import ADVISORY, ERROR, Finding
from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say


@check("SAM101", ADVISORY)
def same_source_is_translated_the_same_way(segments: Segments) -> Iterator[Finding]:
    """A text that stands twice in the source is translated the same way twice.

    Why: two names for one thing make readers look for a difference that is none.
    Fix: choose one translation and write it in both places.
    Bad: Download this report: تنزيل هذا التقرير. / Download this report: تحميل هذا التقرير.
    Good: Download this report: تنزيل هذا التقرير. In both places.
    """
    for source, of_source in _by_source(segments):
        for alike in grouped(of_source, source):
            words = len(alike[0].text(source).split())
            if alike[0].is_running_text and words == 1:
                continue  # a word alone may be translated as its sentence asks
            for language in LANGUAGES:
                if language is not source:
                    yield from _translated_variously(alike, language)


@check("SAM102")
def different_sources_have_different_translations(segments: Segments) -> Iterator[Finding]:
    """Two sentences that differ in the source do not have one and the same translation.

    Why: a translation that was pasted to the wrong place reads well and says something else.
    Fix: translate the text anew from its source.
    Bad: The right to privacy. / الحق في الإقامة. The right to residence. / الحق في الإقامة.
    Good: The right to privacy. / الحق في الخصوصية. The right to residence. / الحق في الإقامة.
    """
    for here, there, language in _translated_alike(segments):
        if _is_surely_wrong(here, there, language):
            yield _pasted("SAM102", here, there, language, ERROR)


@check("SAM103", ADVISORY)
def different_labels_have_different_translations(segments: Segments) -> Iterator[Finding]:
    """Two labels that differ in the source do not have one and the same translation.

    Why: a reader who chooses between two links must see which is which.
    Fix: translate one of them otherwise, or leave them if both mean the same.
    Bad: Home page: نتائج البحث. / Search results: نتائج البحث.
    Good: Home page: الصفحة الرئيسية. / Search results: نتائج البحث.
    """
    for here, there, language in _translated_alike(segments):
        if _is_surely_wrong(here, there, language):
            continue
        sources = (here.text(here.source), there.text(there.source))
        are_far_apart = have_little_in_common(*sources)
        if are_far_apart and _is_confirmed(here, there, language):
            yield _pasted("SAM103", here, there, language, ADVISORY)


@lru_cache(maxsize=1)
def _by_source(segments: Segments) -> tuple[tuple[Language, list[Segment]], ...]:
    """The segments that have translations, by the language of their source."""
    translated = [each for each in segments if each.translations]
    by_source = ((source, [x for x in translated if x.source is source]) for source in LANGUAGES)
    return tuple(each for each in by_source if each[1])


def _translated_variously(alike: Sequence[Segment], language: Language) -> Iterator[Finding]:
    """All that are translated otherwise than most; all of them when no translation prevails."""
    there = [each for each in alike if each.text(language).strip()]
    counts = Counter(folded(each.text(language)) for each in there)
    if len(counts) < 2:
        return
    (usual, most), (_, next_most) = counts.most_common(2)
    for segment in there:
        if most > next_most and folded(segment.text(language)) == usual:
            continue
        other = next((each for each in there if _is_rival(segment, each, language)), None)
        if other is None:
            continue
        told = say("the same source text has another {language} translation at {place}",
                   language=language, place=str(other.place(language)))  # fmt: skip
        hint = say("Write the same translation in both places, unless they mean different things.")
        yield _finding("SAM101", (segment, other), language, (told, hint), ADVISORY)


def _is_rival(here: Segment, there: Segment, language: Language) -> bool:
    """Whether two differ in this language alone: where all differ, the two places do."""
    return differs_at_all(here.text(language), there.text(language)) and any(
        folded(here.text(each)) == folded(there.text(each))
        for each in here.translations
        if each is not language and each in there.languages
    )


def _translated_alike(segments: Segments) -> Iterator[tuple[Segment, Segment, Language]]:
    """Pairs, in both orders, whose sources differ in meaning and whose translation is the same."""
    for source, of_source in _by_source(segments):
        for language in LANGUAGES:
            if language is source:
                continue
            for alike in grouped(of_source, language):
                if len({each.text(source) for each in alike}) == 1:
                    continue  # most that are alike are; their pairs would be without number
                for here, there in combinations(alike, 2):
                    if differing_words(here.text(source), there.text(source)):
                        yield here, there, language
                        yield there, here, language


def _is_surely_wrong(here: Segment, there: Segment, language: Language) -> bool:
    """Long texts whose sources have little in common; a third language that differs confirms it."""
    if not is_long_enough(here.text(language)):
        return False
    differing = differing_words(here.text(here.source), there.text(here.source))
    if differing > 1:
        return True
    return here.is_running_text and _is_confirmed(here, there, language)


def _is_confirmed(here: Segment, there: Segment, language: Language) -> bool:
    """Whether a third language tells the two texts apart as well."""
    return any(
        differing_words(here.text(each), there.text(each))
        for each in here.translations
        if each is not language and each in there.languages
    )


def _pasted(code: str, here: Segment, there: Segment, language: Language, severity: str) -> Finding:
    told = say("the {language} translation is the same as that of another text, at {place}",
               language=language, place=str(there.place(language)))  # fmt: skip
    hint = say("Translate the text from its own source, if it was pasted from the other place.")
    return _finding(code, (here, there), language, (told, hint), severity)


def _finding(
    code: str,
    pair: tuple[Segment, Segment],
    language: Language,
    words: tuple[Message, Message],
    severity: str,
) -> Finding:
    """A finding at the first of two segments, with both sources and translations below it."""
    here, _ = pair
    quotes = tuple(each.text(of) for each in pair for of in (each.source, language))
    place = here.place(language)
    return Finding(place, code, *words, severity, quotes, here.key, language.code)
