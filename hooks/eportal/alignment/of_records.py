"""The texts of the records, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eportal.alignment.segments import Passage, Segment, Segments
from eportal.languages import LANGUAGES
from eportal.records.portal import Portal

#: Kinds of record whose texts are names, terms and labels rather than sentences.
_NAMING = ("label", "term", "body")


@lru_cache(maxsize=1)
def segments_of_records(portal: Portal) -> Segments:
    """Every text of every record, in the order of the portal."""
    return tuple(_segments(portal))


def _segments(portal: Portal) -> Iterator[Segment]:
    for key, record in portal.translated():
        is_running_text = not key.startswith(_NAMING)
        for words in record.words():
            passages = {
                each: Passage(words.written_in(each), words.place_of(each.code))
                for each in LANGUAGES
            }
            yield Segment(key, passages, is_running_text=is_running_text)
