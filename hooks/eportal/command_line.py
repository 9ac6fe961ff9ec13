"""The command `eportal`: what an editor runs at the desk, and what CI runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from eportal import content
from eportal.checks.memory import MEMORY
from eportal.day import day_of_build
from eportal.findings import Finding, errors_in, report, report_as_json
from eportal.languages import LANGUAGES, Language, language
from eportal.messages.extraction import sentences
from eportal.messages.preferred import preferred_language
from eportal.reading.portal import LEDGER
from eportal.terminal import print_every_letter, replace_file, tell

# A command imports what it alone needs: nobody waits for the fonts to have the data checked.
OK, FOUND, MISUSED = 0, 1, 2

EXIT_CODES = """\
Exit codes: 0 when nothing is wrong (advisory findings may be listed), 1 when there are errors,
2 when the command is misused.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the result is the exit code: 0 sound, 1 findings, 2 misuse."""
    print_every_letter()
    parser = _parser()
    chosen = parser.parse_args(arguments)
    root = Path(chosen.root)
    if chosen.run not in _WITHOUT_DATA and not (root / "data").is_dir():
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
    _read, findings = content.read(root, today, root / MEMORY)
    _print_findings(findings, chosen.format, language(chosen.language))
    return FOUND if errors_in(findings) else OK


def checks(_root: Path, chosen: argparse.Namespace) -> int:
    """Lists every rule: its code, the severity of its findings, its name."""
    from eportal.rule_book import all_rules  # noqa: PLC0415

    told = language(chosen.language)
    for rule in all_rules().values():
        tell(f"{rule.code}  {rule.severity:8}  {rule.name(told)}")
    return OK


def ledger(root: Path, _: argparse.Namespace) -> int:
    """Adds new records to data/translations.yaml as drafts and drops those that are gone."""
    from eportal.translations.states import kept  # noqa: PLC0415
    from eportal.translations.writing import ledger_as_yaml  # noqa: PLC0415

    read, findings = content.read(root)
    if read is None:
        tell(report(findings, preferred_language(os.environ)))
        return FOUND
    text = ledger_as_yaml(kept(read.portal.ledger, read.recordings))
    replace_file(root / LEDGER, text)
    tell(f"{LEDGER}: {len(read.fingerprints)} records")
    return OK


def explain(_: Path, chosen: argparse.Namespace) -> int:
    """Tells what a rule asks, why, and how to mend."""
    from eportal.rule_book import all_rules  # noqa: PLC0415

    rules = all_rules()
    code = chosen.code.upper()
    if code in rules:
        tell(rules[code].told_in(language(chosen.language)))
        return OK
    known = ", ".join(rules)
    print(f"No rule has the code {code}. There are: {known}", file=sys.stderr)
    return MISUSED


def messages(_root: Path, _: argparse.Namespace) -> int:
    """Brings the translations of what the program says into step with the program."""
    from eportal.messages import keeping  # noqa: PLC0415

    wanted = sentences()
    for each in keeping.TRANSLATED:
        file = keeping.file_of(each)
        replace_file(file, keeping.kept(each, wanted))
        missing = len(keeping.untranslated(each))
        tell(f"{file.name}: {len(wanted)} sentences, {missing} not translated")
    return OK


def fonts(root: Path, chosen: argparse.Namespace) -> int:
    """Cuts the fonts in an unpacked package of Vazirmatn to the letters that the portal writes."""
    from eportal.fonts import FONTS, LICENCE, write_document_fonts, write_fonts  # noqa: PLC0415

    source = Path(chosen.folder)
    absent = [name for name in (*FONTS.values(), LICENCE) if not (source / name).is_file()]
    if absent:
        print(
            f"{source}: there is no {', '.join(absent)}. Unpack npm's vazirmatn.", file=sys.stderr
        )
        return MISUSED
    written = write_fonts(source, root / "docs/assets/fonts")
    written += write_document_fonts(source, root / "hooks/eportal/downloads/pdf/fonts")
    for font in written:
        tell(f"{font.path}: {font.size} bytes")
    return OK


def search(root: Path, chosen: argparse.Namespace) -> int:
    """Searches the built site as its readers do, and prints the results, the best first."""
    from eportal.search import searching  # noqa: PLC0415

    try:
        results = searching.search(root / chosen.site, language(chosen.language), chosen.query)
    except searching.CannotSearchError as error:
        print(error, file=sys.stderr)
        return MISUSED
    for line in searching.told(results):
        tell(line)
    return OK


def deploy(root: Path, _: argparse.Namespace) -> int:
    """Writes deploy/ anew: what servers are told about the site."""
    from eportal.delivery.files import write_server_files  # noqa: PLC0415

    for file in write_server_files(root):
        tell(file.relative_to(root).as_posix())
    return OK


def pack(root: Path, chosen: argparse.Namespace) -> int:
    """Makes a built site ready to be published: header files, and each text compressed."""
    from eportal.delivery.files import pack as packed  # noqa: PLC0415

    site = root / chosen.folder
    if not (site / "index.html").is_file():
        print(f"{site}: no site was built here.", file=sys.stderr)
        return MISUSED
    plain, *rest = packed(site).items()
    told = (f"{size} bytes with {ending}" for ending, size in rest)
    tell(f"{site}: {plain[1]} bytes of text, {', '.join(told)}")
    return OK


#: What can be asked anywhere.
_WITHOUT_DATA = (explain, checks, messages, search, pack)


def _print_findings(findings: list[Finding], form: str, told: Language) -> None:
    """Programs read UTF-8 in whatever terminal they are started."""
    if form == "json":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        tell(report_as_json(findings, told))
    else:
        tell(report(findings, told))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eportal", description=__doc__, epilog=EXIT_CODES)
    parser.add_argument("--root", default=".", help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for function in (check, checks, ledger, explain, messages, fonts, search, deploy, pack):
        command = commands.add_parser(
            function.__name__,
            help=function.__doc__,
            description=function.__doc__,
            epilog=EXIT_CODES,
        )
        command.set_defaults(run=function)
        if function in {check, checks, explain}:
            _add_language(command)
        if function is check:
            command.add_argument(
                "--format",
                choices=("text", "json"),
                default="text",
                help="lines for people (default), or a list of objects for programs",
            )
        if function is explain:
            command.add_argument("code", help="the code of a finding, such as IDS302")
        if function is search:
            _add_query(command)
        if function is pack:
            command.add_argument("folder", nargs="?", default="site", help="the built site")
        if function is fonts:
            command.add_argument("folder", help="the package, holding fonts/ttf/ and OFL.txt")
    return parser


def _add_query(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", help="what a reader would type")
    command.add_argument("--site", default="site", help="the built site (default: site)")
    command.add_argument(
        "--language",
        choices=[each.code for each in LANGUAGES],
        default=preferred_language(os.environ).code,
        help="the language of the pages (default: the language of the locale)",
    )


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--language",
        choices=[each.code for each in LANGUAGES],
        default=preferred_language(os.environ).code,
        help="the language of what is told (default: the language of the locale)",
    )
