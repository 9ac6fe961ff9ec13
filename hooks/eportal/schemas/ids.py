"""The ids of today's records, so that an editor is offered them and warned of any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from eportal.languages import LANGUAGES
from eportal.records.portal import Portal
from eportal.records.record import Record, Words

#: The file beside the schemas that holds the ids of every kind: only it changes with the records.
IDS = "ids.json"

#: A record that others name by its id, and by what a person knows it.
_Named = tuple[Record, Words | None]


def id_schemas(portal: Portal) -> dict[str, Any]:
    """The ids of each kind, with the names in three languages for whoever chooses one."""
    return {
        **{kind: _choice(named) for kind, named in _kinds(portal)},
        "record": {"enum": [*portal.ledger.records]},
    }


def known_ids(portal: Portal) -> dict[str, list[str]]:
    """The ids of each kind, in the order of the data."""
    return {kind: [record.id for record, _ in named] for kind, named in _kinds(portal)}


def _kinds(portal: Portal) -> Iterator[tuple[str, Iterable[_Named]]]:
    yield "activity", [(each, each.text) for each in portal.all_activities()]
    yield "article", [(each, each.text) for law in portal.laws for each in law.articles]
    yield "body", [(each, each.name) for each in portal.bodies]
    yield "duty", [(each, each.text) for each in portal.duty.values()]
    yield "event", [(each, each.title) for each in portal.events]
    yield "law", [(each, each.title) for each in portal.laws]
    yield "name", [(each, None) for each in portal.names]
    yield "obligation", [(each, each.title) for each in portal.obligations]
    yield "service", [(each, each.title) for each in portal.services]
    yield "source", [(each, each.title) for each in portal.sources]
    yield "strategy-activity", [(each, each.text) for each in portal.activities]
    yield "term", [(each, each.preferred) for each in portal.glossary]


def _choice(named: Iterable[_Named]) -> dict[str, Any]:
    names = {record.id: _in_each_language(words) for record, words in named}
    told = {"enumDescriptions": [*names.values()]} if any(names.values()) else {}
    return {"enum": [*names], **told}


def _in_each_language(words: Words | None) -> str:
    return "\n".join(words.written_in(each) for each in LANGUAGES) if words else ""
