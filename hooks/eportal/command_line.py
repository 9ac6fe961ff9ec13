"""The command `eportal`: what an editor runs at the desk, and what CI runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from eportal import content
from eportal.checks.rules import all_checks
from eportal.findings import errors_in, report
from eportal.reading.portal import LEDGER
from eportal.translations.states import kept
from eportal.translations.writing import ledger_as_yaml

OK, FOUND, MISUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the result is the exit code: 0 sound, 1 findings, 2 misuse."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    root = Path(chosen.root)
    if not (root / "data").is_dir():
        print(
            f"{root}: there is no folder data/ here. Name the project with --root.", file=sys.stderr
        )
        return MISUSED
    return int(chosen.run(root, chosen))


def check(root: Path, _: argparse.Namespace) -> int:
    """Prints every finding about data/ and docs/."""
    _read, findings = content.read(root)
    print(report(findings))
    return FOUND if errors_in(findings) else OK


def ledger(root: Path, _: argparse.Namespace) -> int:
    """Adds new records to data/translations.yaml as drafts and drops those that are gone."""
    read, findings = content.read(root)
    if read is None:
        print(report(findings))
        return FOUND
    text = ledger_as_yaml(kept(read.portal.ledger, read.fingerprints))
    (root / LEDGER).write_text(text, encoding="utf-8")
    print(f"{LEDGER}: {len(read.fingerprints)} records")
    return OK


def explain(_: Path, chosen: argparse.Namespace) -> int:
    """Tells what a rule asks, why, and how to mend."""
    for each in all_checks():
        if each.code == chosen.code:
            print(f"{each.code}: {each.name}\n\n{each.documentation}")
            return OK
    known = ", ".join(each.code for each in all_checks())
    print(f"No rule has the code {chosen.code}. There are: {known}", file=sys.stderr)
    return MISUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eportal", description=__doc__)
    parser.add_argument("--root", default=".", help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for function in (check, ledger, explain):
        command = commands.add_parser(function.__name__, help=function.__doc__)
        command.set_defaults(run=function)
        if function is explain:
            command.add_argument("code", help="the code of a finding, such as IDS302")
    return parser
