"""The files of data/ of a made-up portal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from eportal.records.plan import AXIS_IDS
from eportal.sampling.activities import Activities
from eportal.sampling.bodies import made_up_bodies
from eportal.sampling.drawing import Tree
from eportal.sampling.events import made_up_events
from eportal.sampling.laws import made_up_laws
from eportal.sampling.plans import annual_plan, report
from eportal.sampling.size import FIXED_BODIES, FIXED_LAWS, Size

#: What every sample has, however large: the strategy's text, the committee, rights, terms.
FIXED = Path(__file__).parent / "portal"


def files_of_data(seed: str, size: Size) -> Iterator[tuple[str, Tree]]:
    """(path below the project, content) of each file."""
    fixed = {
        path.relative_to(FIXED).as_posix(): yaml.load(
            path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
        )
        for path in sorted(FIXED.rglob("*.yaml"))
    }
    bodies = fixed["data/bodies.yaml"]["bodies"]
    bodies += made_up_bodies(seed, size.bodies - FIXED_BODIES)
    strategy = fixed["data/plan/strategy.yaml"]
    strategy |= {"start": size.years[0], "end": size.years[-1]}
    yield from fixed.items()
    laws = made_up_laws(seed, size.laws - FIXED_LAWS)
    yield "data/laws/laws.yaml", {"instruments": laws}
    making = Activities(seed, bodies, len(laws), size.years)
    activities = making.of_strategy(size.strategy)
    for axis in AXIS_IDS:
        of_axis = [each for each in activities if each["id"].startswith(axis)]
        yield f"data/plan/activities/{axis}.yaml", {"activities": of_axis}
    planned = {year: making.of_year(year, size.planned_in(year), activities) for year in size.years}
    events = made_up_events(seed, size.events, bodies, planned)
    for year in size.years:
        plan = annual_plan(seed, year, planned[year], strategy["axes"])
        yield f"data/plan/annual-{year}.yaml", plan
        of_year = [each for each in events if each["start"].startswith(str(year))]
        yield f"data/activities/{year}.yaml", {"events": of_year}
        yield f"data/reports/{year}.yaml", {"reports": [report(seed, year, planned[year], of_year)]}
