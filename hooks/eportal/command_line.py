"""The command `eportal`: what an editor runs at the desk, and what CI runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from eportal import content
from eportal.checks.rules import all_checks
from eportal.findings import ERROR, Finding, errors_in, report, report_as_json
from eportal.fonts import FONTS, LICENCE, write_fonts
from eportal.reading.demands import DEMANDS
from eportal.reading.portal import LEDGER
from eportal.site import day_of_build
from eportal.translations.states import kept
from eportal.translations.writing import ledger_as_yaml

OK, FOUND, MISUSED = 0, 1, 2

EXIT_CODES = """\
Exit codes: 0 when nothing is wrong (advisory findings may be listed), 1 when there are errors,
2 when the command is misused.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the result is the exit code: 0 sound, 1 findings, 2 misuse."""
    _print_every_letter()
    parser = _parser()
    chosen = parser.parse_args(arguments)
    root = Path(chosen.root)
    if chosen.run not in {explain, checks} and not (root / "data").is_dir():
        print(
            f"{root}: there is no folder data/ here. Name the project with --root.", file=sys.stderr
        )
        return MISUSED
    return int(chosen.run(root, chosen))


def check(root: Path, chosen: argparse.Namespace) -> int:
    """Prints every finding about data/ and docs/."""
    try:
        today = day_of_build(
            os.getenv("EPORTAL_DATE", ""),
            os.getenv("SOURCE_DATE_EPOCH", ""),
        )
    except ValueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    _read, findings = content.read(root, today)
    _print_findings(findings, chosen.format)
    return FOUND if errors_in(findings) else OK


def checks(_root: Path, _: argparse.Namespace) -> int:
    """Lists every rule: its code, the severity of its findings, its name."""
    rules = {each.code: (each.severity, each.name) for each in all_checks()}
    for code, documentation in DEMANDS.items():
        sentence = documentation.splitlines()[0].removesuffix(".")
        rules[code] = (ERROR, f"{sentence[0].lower()}{sentence[1:]}")
    for code, (severity, name) in sorted(rules.items()):
        print(f"{code}  {severity:8}  {name}")
    return OK


def ledger(root: Path, _: argparse.Namespace) -> int:
    """Adds new records to data/translations.yaml as drafts and drops those that are gone."""
    read, findings = content.read(root)
    if read is None:
        print(report(findings))
        return FOUND
    text = ledger_as_yaml(kept(read.portal.ledger, read.fingerprints))
    _replace(root / LEDGER, text)
    print(f"{LEDGER}: {len(read.fingerprints)} records")
    return OK


def explain(_: Path, chosen: argparse.Namespace) -> int:
    """Tells what a rule asks, why, and how to mend."""
    rules = {each.code: f"{each.name}\n\n{each.documentation}" for each in all_checks()}
    rules |= DEMANDS
    code = chosen.code.upper()
    if code in rules:
        print(f"{code}: {rules[code]}")
        return OK
    known = ", ".join(sorted(rules))
    print(f"No rule has the code {code}. There are: {known}", file=sys.stderr)
    return MISUSED


def fonts(root: Path, chosen: argparse.Namespace) -> int:
    """Cuts the fonts in an unpacked package of Vazirmatn to the letters that the portal writes."""
    source = Path(chosen.folder)
    absent = [name for name in (*FONTS.values(), LICENCE) if not (source / name).is_file()]
    if absent:
        print(
            f"{source}: there is no {', '.join(absent)}. Unpack npm's vazirmatn.", file=sys.stderr
        )
        return MISUSED
    for font in write_fonts(source, root / "docs/assets/fonts"):
        print(f"{font.path}: {font.size} bytes")
    return OK


def _print_findings(findings: list[Finding], form: str) -> None:
    """Programs read UTF-8 in whatever terminal they are started."""
    if form == "json":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        print(report_as_json(findings))
    else:
        print(report(findings))


def _replace(path: Path, text: str) -> None:
    """Writes a file whole or not at all: what interrupts the writing leaves the old one."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _print_every_letter() -> None:
    """A terminal that lacks Arabic letters gets escapes instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eportal", description=__doc__, epilog=EXIT_CODES)
    parser.add_argument("--root", default=".", help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for function in (check, checks, ledger, explain, fonts):
        command = commands.add_parser(
            function.__name__,
            help=function.__doc__,
            description=function.__doc__,
            epilog=EXIT_CODES,
        )
        command.set_defaults(run=function)
        if function is check:
            command.add_argument(
                "--format",
                choices=("text", "json"),
                default="text",
                help="lines for people (default), or a list of objects for programs",
            )
        if function is explain:
            command.add_argument("code", help="the code of a finding, such as IDS302")
        if function is fonts:
            command.add_argument("folder", help="the package, holding fonts/ttf/ and OFL.txt")
    return parser
