"""`eportal new`: adds a record, asking for what it needs; what is there is never touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eportal.adding.asking import Asking
from eportal.adding.kinds import KINDS, Kind
from eportal.adding.layout import entry
from eportal.adding.placing import CannotPlaceError, indent_of, with_entry
from eportal.adding.setting import WrongSettingError, missing, record_of
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.findings import report
from eportal.messages.message import Message, say
from eportal.reading.portal import read_portal
from eportal.reading.records import build
from eportal.reading.yaml_source import read_yaml_text
from eportal.records.portal import Portal
from eportal.schemas.ids import known_ids
from eportal.schemas.kinds import modeline
from eportal.terminal import replace_file, tell


def _new(asked: Asked) -> int:
    kind = KINDS[asked.kind]
    portal, findings = read_portal(asked.root)
    if portal is None:
        tell(report(findings, asked.told))
        return FOUND
    try:
        record = _settings(asked, kind) if asked.set else _asked_for(asked, kind, portal)
    except WrongSettingError as error:
        return asked.misused(error.told)
    except (EOFError, KeyboardInterrupt):
        asked.tell(say("\nNothing was written."))
        return FOUND
    if record["id"] in {each.id for each in kind.known(portal)}:
        return asked.misused(
            say("There is a record `{id}` already; nothing was written.", id=record["id"])
        )
    return _write(asked, kind, record)


def _settings(asked: Asked, kind: Kind) -> dict[str, Any]:
    record = record_of(kind.model, asked.set)
    if absent := missing(kind.model, record):
        told = tuple(f"--set {name}=…" for name in absent)
        raise WrongSettingError(say("What is missing: {names}.", names=told))
    return record


def _asked_for(asked: Asked, kind: Kind, portal: Portal) -> dict[str, Any]:
    def ask(question: Message) -> str:
        return input(f"{question.told_in(asked.told)}\n> ")

    taken = [each.id for each in kind.known(portal)]
    return Asking(ask, asked.tell, taken, known_ids(portal)).record(kind.model, kind.also)


def _write(asked: Asked, kind: Kind, record: dict[str, Any]) -> int:
    """Writes the record when it is one; else tells what is wrong with it."""
    alone = entry(kind.model, record, 0, asked.told)
    source, findings = read_yaml_text(_as_record(alone), "--set")
    if source is not None:
        _built, findings = build(kind.model, source)
    if findings:
        tell(report(findings, asked.told))
        return FOUND
    path = asked.root / kind.file(record)
    try:
        _place(asked, kind, record, path)
    except CannotPlaceError as error:
        return asked.misused(
            say(
                "{file}: {problem}; nothing was written.",
                file=kind.file(record),
                problem=error.told,
            )
        )
    asked.tell(
        say(
            "{file}: `{id}` was added. `eportal check` tells what is left to do.",
            file=kind.file(record),
            id=record["id"],
        )
    )
    return OK


def _as_record(alone: str) -> str:
    """The entry without its dash: a mapping of its own."""
    return "\n".join(
        f"  {line[2:]}" if line.startswith("- ") else line for line in alone.split("\n")
    )


def _place(asked: Asked, kind: Kind, record: dict[str, Any], path: Path) -> None:
    if not path.exists() and not kind.makes_file:
        raise CannotPlaceError(say("there is no such file"))
    is_new = not path.exists()
    text = "" if is_new else path.read_bytes().decode()
    lines = entry(kind.model, record, indent_of(text, kind.key), asked.told)
    written = with_entry(text, kind.key, lines, _filled(record))
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, f"{modeline(kind.file(record)) if is_new else ''}{written}")


def _filled(held: Any) -> Any:
    """The record as it will be read: a text always has its three languages."""
    if isinstance(held, list):
        return [_filled(each) for each in held]
    if not isinstance(held, dict):
        return held
    if held.keys() <= {"ar", "ku", "en"}:
        return {code: held.get(code, "") for code in ("ar", "ku", "en")}
    return {name: _filled(each) for name, each in held.items()}


def _take(parser: SpokenParser) -> None:
    parser.take(
        "kind",
        choices=[*KINDS],
        metavar=say("KIND"),
        purpose=say(
            "what is added: {kinds}",
            kinds=tuple(
                say("{name} ({purpose})", name=each.name, purpose=each.purpose)
                for each in KINDS.values()
            ),
        ),
    )
    parser.take(
        "--set",
        action="append",
        metavar=say("NAME=VALUE"),
        purpose=say(
            "a field and its value, such as title.ar=…, in place of all questions; may be given "
            "again and again"
        ),
    )


NEW = Command(
    "new",
    say("Adds a record with remarks on each field, and touches nothing that is there."),
    _new,
    _take,
)
