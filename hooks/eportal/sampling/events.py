"""Made-up events of the years of the plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from eportal.sampling.drawing import Tree, drawn
from eportal.sampling.phrases import phrases, said

#: What all sentences about one event agree in.
_SUBJECT = ("topic", "audience", "place")


def made_up_events(
    seed: str, count: int, bodies: Sequence[Tree], planned: Mapping[int, Sequence[Tree]]
) -> list[Tree]:
    """So many events; some carry out an activity of their year."""
    return [_event(seed, number, bodies, planned) for number in range(1, count + 1)]


def _event(
    seed: str, number: int, bodies: Sequence[Tree], planned: Mapping[int, Sequence[Tree]]
) -> Tree:
    chance = drawn(seed, "event", number)
    year = chance.choice([*planned])
    day = date(year, 1, 1) + timedelta(days=chance.randrange(360))
    subject = {name: chance.choice(phrases()[f"{name}s"]) for name in _SUBJECT}
    told = (
        said("happened", chance, **subject),
        said("followed", chance, **subject),
        said("made_up", chance),
    )
    return {
        "id": f"sample-event-{number}",
        "kind": chance.choice(("event", "activity", "project", "publication")),
        "start": day.isoformat(),
        **({"end": (day + timedelta(days=2)).isoformat()} if chance.random() < 0.3 else {}),
        "title": said("event_titles", chance, **subject),
        "what": {code: " ".join(each[code] for each in told) for code in told[0]},
        "where": subject["place"],
        "bodies": [each["id"] for each in chance.sample(bodies, 2)],
        "figures": [{"value": chance.randint(20, 99), "unit": said("units", chance)}],
        "sources": [{"document": "sample-records", "lines": [number]}],
        **({"implements": [chance.choice(planned[year])["id"]]} if chance.random() < 0.5 else {}),
    }
