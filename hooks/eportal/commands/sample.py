"""`eportal sample`: writes a made-up portal, as large as is asked."""

from __future__ import annotations

from pathlib import Path

from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.findings import report
from eportal.messages.message import Message, say
from eportal.terminal import tell

RECORDS, SEED = "100", "1"


def _sample(asked: Asked) -> int:
    from eportal.sampling import size, writing  # noqa: PLC0415

    folder = Path(asked.folder).resolve()
    if problem := _problem(asked, folder):
        return asked.misused(problem)
    records = int(asked.records)
    findings = writing.write_sample(asked.root, folder, size.Size.of(records), asked.seed)
    if findings:
        tell(report(findings, asked.told))
        return FOUND
    asked.tell(
        say(
            "{folder}: a made-up portal with {count} records in each language. "
            "Build it there with `mkdocs build`.",
            folder=str(folder), count=records,
        )
    )  # fmt: skip
    return OK


def _problem(asked: Asked, folder: Path) -> Message | None:
    """Why no sample can be written as it was asked for."""
    from eportal.sampling import size, writing  # noqa: PLC0415

    if not _is_between(asked.records, size.FEWEST, size.MOST):
        return say(
            "`{value}` is no number of records: name one from {fewest} to {most}.",
            value=asked.records, fewest=size.FEWEST, most=size.MOST,
        )  # fmt: skip
    lacking = [
        each for each in (*writing.PROGRAM, writing.INTERFACE) if not (asked.root / each).exists()
    ]
    if lacking:
        return say(
            "{folder}: there is no {files} here, which the sample needs.",
            folder=str(asked.root), files=tuple(lacking),
        )  # fmt: skip
    if any(folder.is_relative_to((asked.root / each).resolve()) for each in writing.PROGRAM):
        return say(
            "{folder}: this is part of the program. Name another folder.", folder=str(folder)
        )
    if not writing.is_free(folder):
        return say(
            "{folder}: something is there already. Name a folder that is empty or new.",
            folder=str(folder),
        )
    return None


def _is_between(value: str, fewest: int, most: int) -> bool:
    return value.isascii() and value.isdecimal() and fewest <= int(value[:9]) <= most


def _take_size(parser: SpokenParser) -> None:
    parser.take(
        "folder",
        metavar=say("FOLDER"),
        purpose=say("where it is written: an empty or a new folder"),
    )
    parser.take(
        "--records", default=RECORDS, metavar=say("NUMBER"),
        purpose=say("how many records with a page of their own (when nothing is named: 100)"),
    )  # fmt: skip
    parser.take(
        "--seed", default=SEED, metavar=say("TEXT"),
        purpose=say("another text makes another portal, the same text the same one"),
    )  # fmt: skip


SAMPLE = Command(
    "sample",
    say("Writes a made-up portal of any size, to try the program or to measure it."),
    _sample,
    _take_size,
)
