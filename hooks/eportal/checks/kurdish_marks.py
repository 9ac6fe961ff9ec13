"""Kurdish written with all its marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from eportal.alignment.segments import Segment, Segments
from eportal.checks.rules import check
from eportal.checks.wrong_text import is_cited, wrong_text
from eportal.facts.kurdish_marks import (
    LOOK_UNMARKED,
    PLAIN_OF,
    Unmarked,
    is_without_marks,
    kurdish_words,
    unmarked_words,
    words_beginning_in_plain_r,
)
from eportal.facts.speech import own_words
from eportal.findings import ADVISORY, Finding
from eportal.languages import KURDISH
from eportal.messages.message import say

#: Shorter words have too many neighbours.
_SHORTEST_WORD, _STEM = 4, 5
#: Texts in which the other spelling of a stem stands, before it is trusted.
_FEWEST = 2
#: ی and ێ alternate by grammar, unless they are of the first letters of a word.
_TRUSTED = 3


@check("LET201")
def kurdish_texts_have_their_marks(segment: Segment) -> Iterator[Finding]:
    """A Kurdish text is written with ڕ, ڵ, ۆ and ێ.

    Why: a keyboard without them makes other words of them, and search does not find the text.
    Fix: write the text again on a Kurdish keyboard.
    Bad: بو ریکخستنی کاروباری کومەلگا
    Good: بۆ ڕێکخستنی کاروباری کۆمەڵگا
    """
    words = _words(segment)
    if is_without_marks(words):
        message = say("the {language} text has no letter with a mark", language=KURDISH)
        hint = say("Write the words again with U+0695, U+06B5, U+06C6 and U+06CE.")
        yield wrong_text("LET201", segment, KURDISH, message, hint)


@check("LET202", ADVISORY)
def kurdish_words_begin_in_rolled_r(segment: Segment) -> Iterator[Finding]:
    """A Kurdish word that begins in r begins in ڕ.

    Why: the sound at the beginning of a word is always the rolled one, and our spelling shows it.
    Fix: type ڕ, U+0695.
    Bad: روژ
    Good: ڕۆژ
    """
    words = _words(segment)
    if not is_without_marks(words):
        yield from _told("LET202", segment, words_beginning_in_plain_r(words))


@check("LET203", ADVISORY)
def known_kurdish_stems_have_their_marks(segment: Segment) -> Iterator[Finding]:
    """A Kurdish word of a known stem has the marks of that stem.

    Why: a mark that is missing makes another sound, and search does not find the word.
    Fix: write the word as the finding says.
    Bad: هەلبژاردن
    Good: هەڵبژاردن
    """
    words = _words(segment)
    if not is_without_marks(words):
        yield from _told("LET203", segment, _not_initial(unmarked_words(words)))


@check("LET204", ADVISORY)
def kurdish_words_are_spelt_alike(segments: Segments) -> Iterator[Finding]:
    """A Kurdish word is written with the marks that it has in the other texts.

    Why: one of the two spellings is wrong, and search finds only half of the places.
    Fix: write the word as it stands in the other texts, if it is the same word.
    Bad: چالاکی beside چاڵاکی in another text
    Good: چالاکی in both texts
    """
    texts = [(each, _words(each)) for each in segments]
    known = _Spellings(texts)
    for segment, words in texts:
        if not is_without_marks(words):
            told = {each.start for each in unmarked_words(words)}
            found = [each for each in known.doubtful(words) if each.start not in told]
            yield from _told("LET204", segment, found)


class _Spellings:
    """How the words of a corpus are spelt, and in how many texts each spelling stands."""

    def __init__(self, texts: Iterable[tuple[Segment, str]]) -> None:
        self._words: dict[str, int] = defaultdict(int)
        self._stems: dict[str, int] = defaultdict(int)
        for _, words in texts:
            there = {word for _, word in kurdish_words(words) if len(word) >= _SHORTEST_WORD}
            for word in there:
                self._words[word] += 1
            for stem in {word[:_STEM] for word in there if len(word) > _STEM}:
                self._stems[stem] += 1
        self._marked_words = _by_plain(self._words)
        self._marked_stems = _by_plain(self._stems)

    def doubtful(self, words: str) -> Iterator[Unmarked]:
        """Words that stand nowhere else as they do here, and elsewhere with more marks."""
        for start, word in kurdish_words(words):
            meant = self._meant(word)
            if meant is not None and word[0] != "ر" and not word.startswith(LOOK_UNMARKED):
                yield Unmarked(start, start + len(word), word, meant)

    def _meant(self, word: str) -> str | None:
        if len(word) < _SHORTEST_WORD or self._words[word] != 1:
            return None
        whole = _better(word, self._marked_words, self._words)
        if whole is not None:
            return whole
        if len(word) <= _STEM or self._stems[word[:_STEM]] != 1:
            return None
        stem = _better(word[:_STEM], self._marked_stems, self._stems)
        if stem is None or self._stems[stem] < _FEWEST or "ێ" in _gained(word, stem):
            return None
        return stem + word[_STEM:]


def _gained(word: str, stem: str) -> str:
    """The letters with marks that a stem has and a word has not."""
    return "".join(want for have, want in zip(word, stem, strict=False) if have != want)


def _by_plain(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """The spellings that have marks, by the one without."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        plain = word.translate(PLAIN_OF)
        if plain != word:
            found[plain].append(word)
    return found


def _better(word: str, marked: Mapping[str, list[str]], counts: Mapping[str, int]) -> str | None:
    """The spelling with more marks that is the most usual one."""
    plain = word.translate(PLAIN_OF)
    others = [each for each in marked.get(plain, ()) if _has_more_marks(each, word)]
    return max(others, key=lambda each: (counts[each], each)) if others else None


def _has_more_marks(other: str, word: str) -> bool:
    pairs = [*zip(word, other, strict=True)]
    if other == word or any(have not in (want, want.translate(PLAIN_OF)) for have, want in pairs):
        return False
    return not any(have != want == "ێ" for have, want in pairs[_TRUSTED:])


def _words(segment: Segment) -> str:
    text = segment.text(KURDISH)
    return own_words(text, KURDISH.code) if text else ""


def _not_initial(found: Iterable[Unmarked]) -> list[Unmarked]:
    return [each for each in found if each.word[0] != "ر"]


def _told(code: str, segment: Segment, found: Iterable[Unmarked]) -> Iterator[Finding]:
    found = [each for each in found if not is_cited(each.word, segment, KURDISH)]
    for word, meant in dict.fromkeys((each.word, each.meant) for each in found):
        message = say("a {language} word lost the mark of a letter", language=KURDISH)
        hint = say("Write it as the second of the quoted words.")
        yield wrong_text(
            code, segment, KURDISH, message, hint, words=(word, meant), severity=ADVISORY
        )
