"""Made-up plans of single years, and the reports on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eportal.records.plan import AXIS_IDS
from eportal.sampling.drawing import Tree, drawn, in_source
from eportal.sampling.phrases import Text, phrases, said

_STATES: Mapping[str, Tree] = {
    "planned": {"completion": 0},
    "under-way": {"completion": 40},
    "done": {"completion": 100},
    "delayed": {},
}


def annual_plan(seed: str, year: int, activities: Sequence[Tree], axes: Sequence[Tree]) -> Tree:
    """The plan of a year with its sections."""
    chance = drawn(seed, "plan", year)
    introduction, goals, monitoring, table = phrases()["headings"]
    headed = (
        ("introduction", introduction, "plan_introductions"),
        ("goals", goals, "plan_goals"),
        ("monitoring", monitoring, "plan_monitoring"),
    )
    return {
        "id": f"sample-plan-{year}",
        "title": said("plan_titles", chance, year=year),
        "year": year,
        "source": in_source("sample-plans", 1),
        "sections": [
            *(
                _section(year, name, heading)
                | {"passages": [{"text": said(phrase, chance, year=year), "lines": 3}]}
                for name, heading, phrase in headed
            ),
            _section(year, "activities-table", table),
            *(
                _section(year, f"axis-{id_}", axis["title"])
                for id_, axis in zip(AXIS_IDS, axes, strict=True)
            ),
        ],
        "activities": activities,
    }


def report(seed: str, year: int, activities: Sequence[Tree], events: Sequence[Tree]) -> Tree:
    """The report on a year; on about half of its activities somebody has reported."""
    chance = drawn(seed, "report", year)
    reported = [each for each in activities if chance.random() < 0.5]
    showing = {id_: each["id"] for each in events for id_ in each.get("implements", ())}
    return {
        "id": f"report-{year}",
        "year": year,
        "as_of": f"{year}-12-31",
        "note": said("report_notes", chance, year=year),
        "entries": [_entry(seed, year, each, showing.get(each["id"])) for each in reported],
    }


def _entry(seed: str, year: int, activity: Tree, event: str | None) -> Tree:
    chance = drawn(seed, "entry", activity["id"])
    state = chance.choice([*_STATES])
    return {
        "activity": activity["id"],
        "body": activity["implementers"][0]["bodies"][0],
        "state": state,
        **_STATES[state],
        "evidence": said("evidence", chance),
        **({"events": [event]} if event else {}),
        "source": "Sample letter",
        "on": f"{year}-12-{chance.randint(10, 30)}",
    }


def _section(year: int, name: str, heading: Text) -> Tree:
    return {"id": f"{year}-{name}", "heading": heading, "heading_lines": 2}
