"""The index of one language: lunr.py's own, and the short form of it that the site ships."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from lunr.builder import Builder

from eportal.languages import Language
from eportal.search.analysis import Analyzer

#: The fields of a section, in short since every vector names its own, and their weights.
_TITLE, _TEXT, _ALIASES = "t", "b", "a"
_WEIGHTS = {_TITLE: 2.0, _TEXT: 1.0, _ALIASES: 0.5}

#: How much the length of a field counts, and how soon one more of a word counts for nothing.
_LENGTH, _SATURATION = 0.5, 1.2


@dataclass(frozen=True)
class Section:
    """The head of a page, or one of its headings with the text below it."""

    title: str
    text: str
    aliases: str = ""  #: other names of what it is about, in this and the other languages


class SectionWords(NamedTuple):
    """The words of a section as the index keeps them, field by field."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    aliases: tuple[str, ...] = ()


#: (number of the field, number of the section, how often) of a word.
_Posting = tuple[int, int, int]


def build_index(sections: Iterable[Section], language: Language) -> dict[str, Any]:
    """The index as lunr serialises it; a section's reference is its place, as a text.

    It holds folded words only. Both pipelines are empty, so that nothing has to be registered
    in the browser, where stems are found when somebody asks.
    """
    builder = _filled(sections, language)
    return dict(builder.build().serialize())


def pack_index(sections: Iterable[Section], language: Language) -> dict[str, Any]:
    """The same in a fifth of the bytes: which word stands how often where.

    lunr serialises every posting twice, once with its score; opening.js computes scores anew, to
    the same three decimals, for the words that somebody asks for.
    """
    analyzer = Analyzer(language)
    return pack_words(words_of(section, analyzer) for section in sections)


def words_of(section: Section, analyzer: Analyzer) -> SectionWords:
    """The words of a section that the index keeps."""
    title, text, aliases = (section.title, section.text, section.aliases)
    return SectionWords(*(tuple(analyzer.index_tokens(each)) for each in (title, text, aliases)))


def pack_words(sections: Iterable[SectionWords]) -> dict[str, Any]:
    """The packed index of sections whose words are known."""
    lengths: tuple[list[int], ...] = tuple([] for _ in _WEIGHTS)
    postings: dict[str, list[_Posting]] = {}
    for number, section in enumerate(sections):
        for field, words in enumerate(section):
            lengths[field].append(len(words))
            for word, times in Counter(words).items():
                postings.setdefault(word, []).append((field, number, times))
    terms = sorted(postings)
    return {
        "sections": len(lengths[0]),
        "fields": list(_WEIGHTS),
        "weights": list(_WEIGHTS.values()),
        "lengths": list(lengths),
        "length": _LENGTH,
        "saturation": _SATURATION,
        "terms": " ".join(terms),
        "postings": " ".join(_packed(postings[term]) for term in terms),
    }


def serialised(index: dict[str, Any]) -> str:
    """An index as JSON, as short as JSON can be, the same for the same sections."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _filled(sections: Iterable[Section], language: Language) -> Builder:
    builder, analyzer = _new_builder(), Analyzer(language)
    for number, section in enumerate(sections):
        builder.add(
            {
                "ref": str(number),
                _TITLE: analyzer.index_tokens(section.title),
                _TEXT: analyzer.index_tokens(section.text),
                _ALIASES: analyzer.index_tokens(section.aliases),
            }
        )
    return builder


def _new_builder() -> Builder:
    builder = Builder()
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    builder.ref("ref")
    for field, weight in _WEIGHTS.items():
        builder.field(field, boost=weight)
    builder.b(_LENGTH)
    builder.k1(_SATURATION)
    return builder


def _packed(postings: Iterable[_Posting]) -> str:
    """Where a word stands, field by field, such as ``12,3*2//``: see opening.js.

    A field is told in steps from one section to the next that has the word, and how often when
    not once.
    """
    packed: tuple[list[str], ...] = tuple([] for _ in _WEIGHTS)
    before = [-1] * len(packed)
    for field, number, times in postings:  # in the order of the sections
        step = number - before[field]
        packed[field].append(str(step) if times == 1 else f"{step}*{times}")
        before[field] = number
    return "/".join(map(",".join, packed))
