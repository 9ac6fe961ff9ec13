"""The command `eportal`: what an editor runs at the desk, and what CI runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from eportal.commands.catalogue import COMMANDS
from eportal.commands.command import EXIT_CODES, FOUND, Asked
from eportal.commands.parser import SpokenParser
from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.messages.preferred import preferred_language
from eportal.terminal import complain, print_every_letter

PURPOSE = say("The command `eportal`: what an editor runs at the desk, and what CI runs.")
_LANGUAGE = "--language"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the result is the exit code: 0 sound, 1 findings, 2 misuse."""
    print_every_letter()
    words = sys.argv[1:] if arguments is None else arguments
    told = _language_of(words, os.environ)
    asked = _parser(told).parse_args(words, namespace=Asked(told=told))
    asked.root = Path(asked.root)
    if asked.command.needs_data and not (asked.root / "data").is_dir():
        return asked.misused(
            say(
                "{folder}: there is no folder data/ here. Name the project with --root.",
                folder=str(asked.root),
            )
        )
    return _run(asked)


def _run(asked: Asked) -> int:
    """The command; what stops it from outside is told in one line."""
    try:
        return int(asked.command.run(asked))
    except KeyboardInterrupt:
        told: Message = say("Stopped.")
    except UnicodeError:
        return asked.misused(say("What was typed is not UTF-8."))
    except OSError as error:
        problem = error.strerror or str(error)
        told = say(
            "The work is not done: {file}: {problem}",
            file=str(error.filename or ""),
            problem=problem,
        )
    complain(told.told_in(asked.told))
    return FOUND


def _language_of(words: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language that is asked for, known before the rest is read; else that of the locale."""
    known = {each.code: each for each in LANGUAGES}
    about_languages = {each.name for each in COMMANDS if each.is_about_language}
    told = preferred_language(environment)
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word in about_languages:
            break
        name, sign, value = word.partition("=")
        if name == _LANGUAGE:
            told = known.get(value if sign else following, told)
    return told


def _parser(told: Language) -> SpokenParser:
    parser = SpokenParser(prog="eportal", told=told, purpose=PURPOSE, closing=EXIT_CODES)
    parser.take(
        "--root", default=".", metavar=say("FOLDER"),
        purpose=say("the project's folder (when nothing is named: this one)"),
    )  # fmt: skip
    _take_language(parser)
    title = say("commands").told_in(told)
    commands = parser.add_subparsers(
        required=True, title=title, metavar=say("COMMAND").told_in(told)
    )
    for each in COMMANDS:
        command = commands.add_parser(
            each.name,
            help=each.purpose.told_in(told),
            told=told,
            purpose=each.purpose,
            closing=EXIT_CODES,
        )
        command.set_defaults(command=each)
        if not each.is_about_language:
            _take_language(command)
        each.take(command)
    return parser


def _take_language(parser: SpokenParser) -> None:
    parser.take(
        _LANGUAGE,
        choices=[each.code for each in LANGUAGES],
        default=argparse.SUPPRESS,  # it was looked for before the rest was read
        purpose=say("the language of what is told (when nothing is named: that of the locale)"),
    )
