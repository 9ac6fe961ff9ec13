"""`eportal status`: how much there is, how far it is translated, and what runs out soon."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from eportal import VERSION
from eportal.commands.check import named_day, read_showing_progress
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.translations import counted
from eportal.content import Content
from eportal.day import WrongDayError
from eportal.findings import errors_in, report
from eportal.languages import TRANSLATION_LANGUAGES
from eportal.messages.message import Message, say
from eportal.terminal import tell
from eportal.translations.surveying import survey

#: What ends within so many days is told.
SOON = timedelta(days=30)


def _status(asked: Asked) -> int:
    try:
        today = named_day()
    except WrongDayError as error:
        return asked.misused(error.told)
    read, findings = read_showing_progress(asked, today)
    if read is None:
        tell(report(findings, asked.told))
        return FOUND
    errors = len(errors_in(findings))
    for message in [*_content(read, _revision(asked)), *_ends(read, today)]:
        asked.tell(message)
    asked.tell(
        say(
            "{errors} error(s), {advisories} advisory finding(s).",
            errors=errors, advisories=len(findings) - errors,
        )
    )  # fmt: skip
    return FOUND if errors else OK


def _content(read: Content, revision: str) -> Iterator[Message]:
    """What there is, and how far it is translated."""
    yield say("Version {version}, revision {revision}", version=VERSION, revision=revision)
    kinds = Counter(key.partition("/")[0] for key in read.recordings)
    counts = tuple(f"{kind} {count}" for kind, count in kinds.items())
    yield say("Records and pages: {count} ({kinds})", count=kinds.total(), kinds=counts)
    surveyed = survey(read.portal.ledger, read.recordings)
    yield from (counted(surveyed, each) for each in TRANSLATION_LANGUAGES)


def _ends(read: Content, today: date) -> Iterator[Message]:
    """Waivers and contacts, with those that have run out or will soon."""
    waivers = [(f"{each.code} {each.record}", each.until) for each in read.portal.waivers]
    contacts = [(each.id, each.expires_after) for each in read.portal.contacts]
    yield say("Waivers: {count}", count=len(waivers))
    yield from _ending(waivers, today)
    yield say("Contacts: {count}", count=len(contacts))
    yield from _ending(contacts, today)


def _ending(last_days: Iterable[tuple[str, date]], today: date) -> Iterator[Message]:
    for name, last in sorted(last_days, key=lambda each: each[1]):
        if last < today:
            yield say("  {name}: expired on {date}", name=name, date=str(last))
        elif last <= today + SOON:
            yield say("  {name}: expires on {date}", name=name, date=str(last))


def _revision(asked: Asked) -> str:
    """As git names it, with `+` behind it when something is not committed; `?` without git."""
    try:
        done = subprocess.run(
            ["git", "describe", "--always", "--dirty=+", "--abbrev=12"],
            cwd=asked.root,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    except OSError:
        return "?"
    return done.stdout.strip() or "?"


STATUS = Command(
    "status",
    say("Counts records, translations and findings, and tells what expires soon."),
    _status,
)
