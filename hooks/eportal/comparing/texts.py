"""Which texts of records and written pages are new, gone or another, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from eportal.checks.recordings import places_of_texts
from eportal.comparing.words import seen
from eportal.content import Content
from eportal.languages import LANGUAGES, Language
from eportal.places import NOWHERE, Place
from eportal.translations.recordings import Recordings


@dataclass(frozen=True)
class TextChange:
    """One text in one language, as it was and as it is; on one line, what is unseen by its name."""

    key: str  #: of the record or page, in the ledger
    language: Language
    place: Place  #: where the record's texts of that language begin
    before: str = ""
    after: str = ""


def text_changes(base: Content, head: Content) -> list[TextChange]:
    """Every text that differs, in the order of the records of HEAD; what is gone comes last."""
    places = places_of_texts(base.portal, base.documents)
    places = {**places, **places_of_texts(head.portal, head.documents)}
    keys = dict.fromkeys([*head.recordings, *base.recordings])
    return [
        TextChange(key, language, places.get((key, language), NOWHERE), before, after)
        for key in keys
        for language in LANGUAGES
        for before, after in _differing(
            _blocks(base.recordings, key, language), _blocks(head.recordings, key, language)
        )
    ]


def _blocks(recordings: Recordings, key: str, language: Language) -> list[str]:
    """The texts of a record; of a written page each paragraph, heading or table."""
    held = recordings[key].texts[language] if key in recordings else ()
    blocks = (block for text in held for block in text.split("\n\n"))
    return [seen(" ".join(block.split())) for block in blocks if block.strip()]


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for operation, start, end, new_start, new_end in matcher.get_opcodes():
        if operation != "equal":
            yield from zip_longest(before[start:end], after[new_start:new_end], fillvalue="")
