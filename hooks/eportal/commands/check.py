"""`eportal check`: what is wrong in data/ and docs/, as text or for other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from eportal import content
from eportal.checks.memory import MEMORY
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.formats.github import as_annotations
from eportal.commands.formats.junit import as_junit
from eportal.commands.formats.sarif import as_sarif
from eportal.commands.formats.text import as_text
from eportal.commands.parser import SpokenParser
from eportal.day import WrongDayError, day_of_build
from eportal.findings import Finding, errors_in, report_as_json
from eportal.languages import Language
from eportal.messages.message import say
from eportal.terminal import ProgressLine, complain, print_utf_8, shows_colour, tell

TEXT = "text"
_MOST_ROUNDS = 4
_FOR_PROGRAMS: Mapping[str, Callable[[Iterable[Finding], Language], str]] = {
    "json": report_as_json,
    "sarif": as_sarif,
    "github": as_annotations,
    "junit": as_junit,
}


def run(asked: Asked) -> int:
    """Prints every finding about data/ and docs/."""
    try:
        today = named_day()
    except WrongDayError as error:
        return asked.misused(error.told)
    read, findings = read_showing_progress(asked, today)
    if asked.fix:
        findings = _fixed(asked, today, read, findings)
    _print(findings, asked)
    return FOUND if errors_in(findings) else OK


def _fixed(
    asked: Asked, today: date, read: content.Content | None, findings: list[Finding]
) -> list[Finding]:
    """What is left to find when all is mended that can be; one remedy may let another follow."""
    from eportal.commands.fix import fix, told_count  # noqa: PLC0415

    show = tell if asked.format == TEXT else complain
    count, rounds = 0, 0
    while rounds < _MOST_ROUNDS and (mended := fix(asked, read, findings, show)):
        count, rounds = count + mended, rounds + 1
        read, findings = read_showing_progress(asked, today)
    show(told_count(count, asked.told))
    return findings


def named_day() -> date:
    """The day that the environment names, or this one; WrongDayError when it names none."""
    return day_of_build(os.getenv("EPORTAL_DATE", ""), os.getenv("SOURCE_DATE_EPOCH", ""))


def read_showing_progress(
    asked: Asked, today: date
) -> tuple[content.Content | None, list[Finding]]:
    """Everything that there is and is wrong; a person at a terminal sees that it goes on."""
    line = ProgressLine(sys.stderr)

    def show(done: int, of: int) -> None:
        told = say("The rules are asked … {percent} %", percent=100 * done // of)
        line.show(told.told_in(asked.told))

    line.show(say("data/ and docs/ are read …").told_in(asked.told))
    try:
        return content.read(asked.root, today, asked.root / MEMORY, show)
    finally:
        line.clear()


def _print(findings: list[Finding], asked: Asked) -> None:
    if asked.format == TEXT:
        tell(as_text(findings, asked.told, is_coloured=shows_colour(sys.stdout)))
    else:
        print_utf_8()
        tell(_FOR_PROGRAMS[asked.format](findings, asked.told))


def _take(parser: SpokenParser) -> None:
    parser.take(
        "--format",
        choices=(TEXT, *_FOR_PROGRAMS),
        default=TEXT,
        purpose=say(
            "text: lines for people (when nothing is chosen); json: a list of objects; sarif: "
            "SARIF 2.1.0; github: annotations of a GitHub workflow; junit: a report of tests in XML"
        ),
    )
    parser.take(
        "--fix",
        action="store_true",
        purpose=say(
            "first mends letters, digits, spaces, invisible characters and drawn-out words where "
            "only one thing can be meant, and tells what it has changed"
        ),
    )


CHECK = Command("check", say("Prints every finding about data/ and docs/."), run, _take)
