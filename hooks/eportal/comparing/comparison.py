"""Everything that a report tells of two revisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from eportal import content
from eportal.comparing import published
from eportal.comparing.published import Changed, Published
from eportal.comparing.revisions import files_of_program
from eportal.comparing.standings import Worsened, worsened
from eportal.comparing.texts import TextChange, text_changes
from eportal.findings import Finding, errors_in
from eportal.own_code import PACKAGE
from eportal.site import Site, open_site

#: The templates that go with the program that runs, for both revisions.
_THEME = PACKAGE.parents[1] / "theme_overrides"
#: In a message that names another place.
_LINE = re.compile(r":\d+:\d+")
#: Addresses are compared; none of them is opened.
_ADDRESS = "https://portal.invalid/"


@dataclass
class Comparison:
    """What is wrong in HEAD, and what differs between BASE and HEAD."""

    base: str  #: as it was asked for
    head: str
    new: list[Finding] = field(default_factory=list)  #: that BASE does not have
    old: list[Finding] = field(default_factory=list)  #: that BASE has too
    mended: int = 0  #: findings of BASE that HEAD does not have
    pages: list[Changed] = field(default_factory=list)
    files: list[Changed] = field(default_factory=list)
    translations: list[Worsened] = field(default_factory=list)
    texts: list[TextChange] = field(default_factory=list)
    program: list[str] = field(default_factory=list)  #: paths of the program and theme that differ
    unreadable: list[str] = field(default_factory=list)  #: names of revisions that are not read
    is_written: bool = True  #: whether pages and files could be written at all

    @property
    def errors(self) -> int:
        """How many findings of HEAD stop a build."""
        return len(errors_in([*self.new, *self.old]))


def compare(
    names: tuple[str, str], folders: tuple[Path, Path], today: date, memory: Path
) -> Comparison:
    """BASE and HEAD, each by its name and its folder, as they are on a day."""
    (base, base_findings), (head, findings) = (
        content.read(folder, today, memory) for folder in folders
    )
    found = Comparison(*names)
    _sort_findings(found, base_findings, findings)
    found.program = _program(*folders)
    read = ((names[0], base), (names[1], head))
    found.unreadable = [name for name, each in read if each is None]
    if base is None or head is None:
        found.is_written = False
        return found
    found.translations = worsened(base, head)
    found.texts = text_changes(base, head)
    _compare_published(found, _site(base, today), _site(head, today))
    return found


def _sort_findings(found: Comparison, before: list[Finding], after: list[Finding]) -> None:
    """A finding that only moved to another line is not new."""
    left = Counter(map(_identity, before))
    for each in after:
        is_old = left[_identity(each)] > 0
        left[_identity(each)] -= is_old
        (found.old if is_old else found.new).append(each)
    found.mended = sum(left.values())


def _identity(finding: Finding) -> Hashable:
    told = _LINE.sub("", str(finding.message)), finding.quotes
    return finding.code, finding.place.path, finding.record, finding.language, told


def _program(base: Path, head: Path) -> list[str]:
    before, after = files_of_program(base), files_of_program(head)
    return [path for path in sorted({*before, *after}) if before.get(path) != after.get(path)]


def _site(read: content.Content, today: date) -> Site:
    return open_site(read, _THEME, _ADDRESS, today)


def _compare_published(found: Comparison, base: Site, head: Site) -> None:
    """Pages and files; content with errors may keep all of them from being written."""
    try:
        before, after = _everything(base), _everything(head)
    except Exception:  # whatever breaks here is among the findings
        found.is_written = False
        return
    found.pages, found.files = (
        published.changed(*pair) for pair in zip(before, after, strict=True)
    )


def _everything(site: Site) -> tuple[Published, Published]:
    return published.pages_of(site), published.files_of(site)
