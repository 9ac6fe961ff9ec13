"""Everything that can be mended with certainty, found by the rules and changed in its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from eportal.alignment.habits import Habits
from eportal.alignment.segments import Segment
from eportal.content import Content
from eportal.findings import Finding
from eportal.languages import Language, language
from eportal.mending.edits import Edit, applied
from eportal.mending.page_text import piece_at, with_piece_edited
from eportal.mending.remedies import REMEDIES, Case
from eportal.mending.yaml_text import scalar_at, with_scalar_edited
from eportal.places import Place
from eportal.reading.text import read_text

_PAGE = ".md"


@dataclass(frozen=True)
class Mended:
    """One text that was changed because of one rule."""

    finding: Finding
    before: str
    edits: tuple[Edit, ...]

    @property
    def after(self) -> str:
        """The text as it is now."""
        return applied(self.before, self.edits)


@dataclass
class Mending:
    """Files as they should be, and what was changed in them; nothing is written yet."""

    files: dict[str, str] = field(default_factory=dict)  #: new texts by their path
    mended: list[Mended] = field(default_factory=list)

    @property
    def keys(self) -> frozenset[str]:
        """The ledger keys of what was changed."""
        return frozenset(each.finding.record for each in self.mended)


def mend(root: Path, content: Content, findings: Iterable[Finding]) -> Mending:
    """What can be mended of these findings."""
    segments = _by_place(content)
    habits: Habits = content.supplies["habits"]
    mending = Mending()
    # The last places first: an edit moves what stands behind it in its line.
    for finding in sorted(_once(findings), reverse=True):
        spoken = language(finding.language)
        segment = segments.get((finding.place, spoken))
        if segment is not None:
            digits = habits.digits.get((segment.group, spoken))
            _mend_one(root, mending, finding, Case("", spoken, segment, digits))
    mending.mended.reverse()
    return mending


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that have a remedy, one for each rule and text."""
    return [
        *{
            (each.place, each.code, each.language): each
            for each in findings
            if each.code in REMEDIES and each.language
        }.values()
    ]


def _by_place(content: Content) -> dict[tuple[Place, Language], Segment]:
    return {
        (segment.place(spoken), spoken): segment
        for segment in content.segments
        for spoken in segment.languages
    }


def _mend_one(root: Path, mending: Mending, finding: Finding, case: Case) -> None:
    path, line, column = finding.place
    text = mending.files.get(path) or read_text(root, path)[0] or ""
    read, edit = (
        (piece_at, with_piece_edited) if path.endswith(_PAGE) else (scalar_at, with_scalar_edited)
    )
    value = read(text, line, column)
    if value is None:
        return
    case = Case(value, case.language, case.segment, case.digits)
    edits = tuple(REMEDIES[finding.code](case))
    edited = edit(text, line, column, edits) if edits else None
    if edited is not None:
        mending.files[path] = edited
        mending.mended.append(Mended(finding, value, edits))
