"""Which texts were found sound before, so that the rules need not read them again.

Only rules that ask for nothing but a text and the names of the field are spared, and only while
they, the names and the libraries are the same; whoever deletes the file loses time and no more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eportal.alignment.segments import Segment, Segments
from eportal.checks.rules import all_checks
from eportal.checks.workers import (
    Meanwhile,
    Progress,
    asks_for_the_text_alone,
    find_problems_together,
)
from eportal.findings import Finding
from eportal.own_code import stamp_of_program
from eportal.records.portal import Portal

#: Below the project's folder.
MEMORY = Path(".cache/eportal/sound-texts.json")


def find_problems_remembering(
    supplies: Mapping[str, Any],
    file: Path,
    progress: Progress | None = None,
    meanwhile: Meanwhile | None = None,
) -> list[Finding]:
    """The findings of every rule, as without a memory; texts known to be sound are not read."""
    memory = _Memory(file, _stamp(supplies["portal"]))
    texts: Segments = supplies["segments"]
    digests = {segment: _digest(segment) for segment in texts}
    sound = memory.sound()
    new = tuple(segment for segment in texts if digests[segment] not in sound)
    found = find_problems_together(supplies, new_texts=new, progress=progress, meanwhile=meanwhile)
    blamed = _keys_of(found)
    if blamed <= {segment.key for segment in texts}:  # else nobody knows which text is meant
        memory.remember(
            digest
            for segment, digest in digests.items()
            if digest in sound or segment.key not in blamed
        )
    return found


def _keys_of(found: Iterable[Finding]) -> set[str]:
    """The records in which such a rule has found something; none of their texts is remembered."""
    codes = {each.code for each in all_checks() if asks_for_the_text_alone(each)}
    return {each.record for each in found if each.code in codes}


@dataclass(frozen=True)
class _Memory:
    """Digests of sound texts in a file, with the stamp of what has read them."""

    file: Path
    stamp: str

    def sound(self) -> frozenset[str]:
        """What was remembered under the same stamp; nothing when the file cannot be read."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            held = json.loads(self.file.read_text(encoding="utf-8"))
            if held["stamp"] == self.stamp:
                return frozenset(map(str, held["sound"]))
        return frozenset()

    def remember(self, digests: Iterable[str]) -> None:
        """Writes the file whole, or not at all where nothing can be written."""
        text = json.dumps({"stamp": self.stamp, "sound": sorted({*digests})})
        unfinished = self.file.with_suffix(f".{hashlib.sha256(text.encode()).hexdigest()[:8]}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(self.file)


def _digest(segment: Segment) -> str:
    """Of all that a rule can see in a text."""
    told = (
        segment.key, segment.group, segment.source.code, segment.is_markup,
        segment.is_running_text,
        [(language.code, passage.text) for language, passage in segment.passages.items()],
    )  # fmt: skip
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


def _stamp(portal: Portal) -> str:
    """Of the rules, the names, and the libraries that tell dates and letters."""
    stamp = hashlib.sha256(stamp_of_program(("babel",)).encode())
    stamp.update(repr((portal.bodies, portal.glossary, portal.names)).encode())
    return stamp.hexdigest()
