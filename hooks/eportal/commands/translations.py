"""`eportal translations`: which are missing, stale, drafts or reviewed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from eportal.checks.recordings import places_of_texts
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.commands.reading import read_content
from eportal.content import Content
from eportal.languages import SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language, language
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.terminal import print_utf_8, tell
from eportal.translations.surveying import STATES, State, Surveyed, chosen, survey

_LONGEST = 80

STATE_NAMES: Mapping[State, Message] = {
    "missing": say("missing"),
    "stale": say("stale"),
    "draft": say("draft"),
    "reviewed": say("reviewed"),
}


def _translations(asked: Asked) -> int:
    read = read_content(asked)
    if read is None:
        return FOUND
    languages = [language(code) for code in asked.of or []] or TRANSLATION_LANGUAGES
    states = asked.state or [each for each in STATES if each != "reviewed"]
    everything = survey(read.portal.ledger, read.recordings)
    found = chosen(everything, languages, states)
    if asked.format == "json":
        print_utf_8()
        tell(json.dumps([_object(each, read) for each in found], ensure_ascii=False, indent=2))
    elif asked.format == "worklist":
        tell(_worklist(found, read, asked.told))
    else:
        tell(_table(found, read, asked.told))
        for each in languages:
            asked.tell(counted(everything, each))
    return OK


def counted(surveyed: Iterable[Surveyed], spoken: Language) -> Message:
    """How many translations into a language are in each state."""
    counts = Counter(each.state for each in surveyed if each.language is spoken)
    told = tuple(
        say("{state} {count}", state=STATE_NAMES[each], count=counts[each]) for each in STATES
    )
    return say("{language}: {counts}", language=spoken, counts=told)


def _place(surveyed: Surveyed, read: Content) -> Place:
    """Where the translation is to be written, or else its source."""
    places = places_of_texts(read.portal, read.documents)
    source = places[surveyed.key, SOURCE_LANGUAGE]
    return places.get((surveyed.key, surveyed.language), source)


def _object(surveyed: Surveyed, read: Content) -> dict[str, Any]:
    place = _place(surveyed, read)
    return {
        "record": surveyed.key,
        "language": surveyed.language.code,
        "state": surveyed.state,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "missing": surveyed.missing,
        "changes": [str(each.told) for each in surveyed.changes],
        "by": surveyed.by or None,
        "on": surveyed.on or None,
    }


def _table(found: list[Surveyed], read: Content, told: Language) -> str:
    """A line for each translation."""
    rows = [
        (each.key, each.language.code, STATE_NAMES[each.state].told_in(told), _place(each, read))
        for each in found
    ]
    widths = [max((len(str(row[column])) for row in rows), default=0) for column in range(3)]
    return "\n".join(
        f"{key:{widths[0]}}  {code:{widths[1]}}  {state:{widths[2]}}  {place}"
        for key, code, state, place in rows
    )


def _worklist(found: list[Surveyed], read: Content, told: Language) -> str:
    """Boxes to tick, in the order in which the texts stand in their files."""
    ordered = sorted(found, key=lambda each: (_place(each, read), each.language.code))
    heading = say("Translations to look at: {count}", count=len(ordered)).told_in(told)
    return "\n".join([f"# {heading}", *(_box(each, read, told) for each in ordered)])


def _box(surveyed: Surveyed, read: Content, told: Language) -> str:
    state = STATE_NAMES[surveyed.state].told_in(told)
    lines = [f"- [ ] {_place(surveyed, read)} `{surveyed.key}` {surveyed.language.code}: {state}"]
    text = " ".join(
        next(filter(None, read.recordings[surveyed.key].texts[SOURCE_LANGUAGE])).split()
    )
    lines += [f"    {text[:_LONGEST]}{'…' * (len(text) > _LONGEST)}"]
    lines += [f"    {each.told.told_in(told)}" for each in surveyed.changes]
    if surveyed.state == "draft":
        lines += [f"    `eportal review {surveyed.key} --language {surveyed.language.code} --by …`"]
    return "\n".join(lines)


def _take(parser: SpokenParser) -> None:
    parser.take(
        "--format",
        choices=("table", "json", "worklist"),
        default="table",
        purpose=say(
            "table: a line for each (when nothing is chosen); json: a list of objects; worklist: "
            "boxes to tick, with the Arabic text"
        ),
    )
    parser.take(
        "--language",
        dest="of",
        action="append",
        choices=[each.code for each in TRANSLATION_LANGUAGES],
        purpose=say("translations into this language (when nothing is named: into each)"),
    )
    parser.take(
        "--state",
        action="append",
        choices=STATES,
        purpose=say("translations in this state (when nothing is named: all but reviewed)"),
    )


TRANSLATIONS = Command(
    "translations",
    say("Lists the translations that are missing, stale or drafts, record by record."),
    _translations,
    _take,
    is_about_language=True,
)
