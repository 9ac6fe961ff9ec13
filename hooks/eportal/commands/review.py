"""`eportal review`: signs the ledger for a translation that somebody has read."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date

from eportal.commands.check import named_day
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.commands.reading import read_content
from eportal.content import Content
from eportal.day import WrongDayError
from eportal.languages import TRANSLATION_LANGUAGES, language
from eportal.messages.message import Message, say
from eportal.reading.portal import LEDGER
from eportal.terminal import replace_file
from eportal.translations.signing import signed
from eportal.translations.surveying import survey
from eportal.translations.writing import ledger_as_yaml


def _review(asked: Asked) -> int:
    try:
        on = _day(asked)
    except WrongDayError as error:
        return asked.misused(error.told)
    read = read_content(asked)
    if read is None:
        return FOUND
    if refusal := _refusal(asked, read):
        return asked.misused(refusal)
    key, spoken, name = asked.record, language(asked.of), asked.by.strip()
    recording = read.recordings[key]
    ledger = signed(read.portal.ledger, key, recording, spoken, by=name, on=on)
    replace_file(asked.root / LEDGER, ledger_as_yaml(ledger))
    told = say(
        "{record}: reviewed in {language} by {name} on {date}.",
        record=key, language=spoken, name=name, date=str(on),
    )  # fmt: skip
    asked.tell(told)
    return OK


def _refusal(asked: Asked, read: Content) -> Message | None:
    """Why the translation cannot be signed; None when it can."""
    key, spoken = asked.record, language(asked.of)
    if not asked.by.strip():
        return say("Say with --by who has read the translation.")
    if key not in read.recordings:
        return _unknown(key, read.recordings)
    today = survey(read.portal.ledger, {key: read.recordings[key]})
    state = next((each.state for each in today if each.language is spoken), "missing")
    if state == "missing":
        return say(
            "{record}: a {language} text is missing; nothing was signed.",
            record=key, language=spoken,
        )  # fmt: skip
    if state == "stale":
        return say(
            "{record}: the Arabic text has changed since the {language} was made; renew it first. "
            "Nothing was signed.",
            record=key, language=spoken,
        )  # fmt: skip
    return None


def _day(asked: Asked) -> date:
    """The day of the review; WrongDayError for what is no day, or is still to come."""
    today = named_day()
    if asked.on is None:
        return today
    try:
        on = date.fromisoformat(asked.on)
    except ValueError as error:
        told = say("--on: `{given}` is no day; write one such as 2024-11-30.", given=asked.on)
        raise WrongDayError(told) from error
    if on > today:
        raise WrongDayError(say("--on: {date} is still to come.", date=str(on)))
    return on


def _unknown(key: str, known: Iterable[str]) -> Message:
    """The keys that were probably meant: with the same id, or spelt nearly so."""
    keys = sorted(known)
    same = [each for each in keys if each.partition("/")[2] == key]
    close = same or difflib.get_close_matches(key, keys, n=3)
    told = say("no record or written page has the key `{key}`", key=key)
    if not close:
        where = say("Look in {home} for the ids there are.", home=LEDGER)
        return say("{problem}. {hint}", problem=told, hint=where)
    names = tuple(f"`{each}`" for each in close)
    return say("{problem}. Did you mean {names}?", problem=told, names=names)


def _take(parser: SpokenParser) -> None:
    parser.take(
        "record",
        metavar=say("RECORD"),
        purpose=say("its key in data/translations.yaml, such as body/moi"),
    )
    parser.take(
        "--language",
        dest="of",
        required=True,
        choices=[each.code for each in TRANSLATION_LANGUAGES],
        purpose=say("the language of the translation that was read"),
    )
    parser.take(
        "--by",
        required=True,
        metavar=say("NAME"),
        purpose=say("who has read it; the page shows the name, so ask before you write it"),
    )
    parser.take(
        "--on",
        metavar=say("DATE"),
        purpose=say("the day of the review (when nothing is named: today)"),
    )


REVIEW = Command(
    "review",
    say("Signs the ledger for a translation that a named person has read against the Arabic."),
    _review,
    _take,
    is_about_language=True,
)
