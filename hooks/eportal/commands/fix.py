"""`eportal check --fix`: mends where only one thing can be meant, and tells what it has changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

from eportal import content
from eportal.commands.command import Asked
from eportal.findings import Finding
from eportal.languages import Language
from eportal.mending.edits import applied
from eportal.mending.mending import Mended, Mending, mend
from eportal.mending.unreadable import without_marks
from eportal.messages.message import say
from eportal.reading.documents import read_documents
from eportal.reading.portal import LEDGER, read_portal
from eportal.schemas.writing import renew_schemas
from eportal.terminal import replace_file
from eportal.translations.carrying import carried
from eportal.translations.writing import ledger_as_yaml

#: So many letters beside a change are shown.
_AROUND = 24


def fix(
    asked: Asked,
    read: content.Content | None,
    findings: list[Finding],
    show: Callable[[str], None],
) -> int:
    """Writes the files that can be mended; the number of texts, or files, that were changed."""
    if read is None:
        return _fix_unreadable(asked, findings, show)
    mending = mend(asked.root, read, findings)
    for path, text in mending.files.items():
        replace_file(asked.root / path, text)
    _carry_ledger(asked.root, read, mending)
    for each in mending.mended:
        show(_told(each, asked.told))
    return len(mending.mended)


def told_count(count: int, told: Language) -> str:
    """How much was changed in all."""
    return say("{count} text(s) mended.", count=count).told_in(told)


def _fix_unreadable(asked: Asked, findings: list[Finding], show: Callable[[str], None]) -> int:
    files = without_marks(asked.root, findings)
    for path, text in files.items():
        replace_file(asked.root / path, text)
        show(say("{file}: U+FEFF was deleted", file=path).told_in(asked.told))
    return len(files)


def _carry_ledger(root: Path, read: content.Content, mending: Mending) -> None:
    """What was recorded before stays recorded: no translation depends on such a change."""
    if not mending.files or not (root / LEDGER).is_file():
        return
    portal, _ = read_portal(root)
    if portal is not None:
        now = content.Content(portal, read_documents(root)[0])
        ledger = carried(portal.ledger, read.recordings, now.recordings, mending.keys)
        if ledger != portal.ledger:
            replace_file(root / LEDGER, ledger_as_yaml(ledger))
        renew_schemas(root, portal)


def _told(mended: Mended, told: Language) -> str:
    first, last = min(mended.edits), max(mended.edits)
    start, end = max(0, first.start - _AROUND), last.end + _AROUND
    cut = [each._replace(start=each.start - start, end=each.end - start) for each in mended.edits]
    before = mended.before[start:end]
    changed = say("mended in {count} place(s)", count=len(mended.edits)).told_in(told)
    beginning = f"{mended.finding.place}: {mended.finding.code} {changed}"
    return "\n".join([beginning, f"    | {_seen(before)}", f"    | {_seen(applied(before, cut))}"])


def _seen(text: str) -> str:
    """The text with names for what nobody sees."""
    return "".join(
        f"[U+{ord(each):04X}]" if unicodedata.category(each) in {"Cf", "Cc"} else each
        for each in text.replace("\n", " ")
    )
