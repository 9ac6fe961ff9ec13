"""Which records name which instrument in their Arabic text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eportal.facts.folding import fold
from eportal.facts.laws import law_mentions
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.plan import Activity
from eportal.records.portal import Portal
from eportal.records.record import Words

#: Labels and source documents have no page that a reader could follow a citation to.
_WITHOUT_PAGE = ("label/", "source/")


@dataclass(frozen=True)
class Citations:
    """Where the portal names one instrument."""

    keys: tuple[str, ...] = ()  #: ledger keys of the records that name it
    activities: tuple[Activity, ...] = ()  #: activities that name it in what they order


def citations(portal: Portal) -> Mapping[str, Citations]:
    """Where each instrument is named, by its id: by number and year, or by its whole title."""
    titles = {law.id: fold(law.title.written_in(SOURCE_LANGUAGE)) for law in portal.laws}
    keys: dict[str, list[str]] = {law.id: [] for law in portal.laws}
    for key, record in portal.translated():
        for law_id in _named(portal, titles, record.words()):
            if key != f"law/{law_id}" and not key.startswith(_WITHOUT_PAGE):
                keys[law_id].append(key)
    activities: dict[str, list[Activity]] = {law.id: [] for law in portal.laws}
    for activity in portal.all_activities():
        for law_id in _named(portal, titles, _ordered_by(activity)):
            activities[law_id].append(activity)
    return {id_: Citations(tuple(keys[id_]), tuple(activities[id_])) for id_ in keys}


def _ordered_by(activity: Activity) -> list[Words]:
    """What the plan itself says of an activity, without our notes."""
    return [activity.text, *activity.items, *([activity.indicator] if activity.indicator else [])]


def _named(portal: Portal, titles: Mapping[str, str], words: Iterable[Words]) -> list[str]:
    """Ids of the instruments that these texts name, in the order of the register."""
    texts = [each.written_in(SOURCE_LANGUAGE) for each in words]
    found = {
        portal.cited_law[mention.number, mention.year].id
        for text in texts
        for mention in law_mentions(text, SOURCE_LANGUAGE)
        if (mention.number, mention.year) in portal.cited_law
    }
    folded = "\n".join(map(fold, texts))
    found |= {id_ for id_, title in titles.items() if title in folded}
    return [id_ for id_ in titles if id_ in found]
