"""Made-up activities of the strategy and of its annual plans."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from eportal.languages import SOURCE_LANGUAGE
from eportal.records.plan import AXIS_IDS
from eportal.sampling.drawing import Tree, drawn, in_source
from eportal.sampling.laws import designation
from eportal.sampling.phrases import phrases, said


class Activities:
    """What activities are made of: the bodies that carry them out, the laws that they name."""

    def __init__(self, seed: str, bodies: Sequence[Tree], laws: int, years: range) -> None:
        self._seed = seed
        self._bodies = bodies
        self._laws = laws
        self._years = years

    def of_strategy(self, count: int) -> list[Tree]:
        """So many activities, shared among the four axes."""
        made = [self._activity("sample-strategy", "", number) for number in range(count)]
        for each in made:
            each["timing"] = self._timing(each["id"])
        return made

    def of_year(self, year: int, count: int, strategy: Sequence[Tree]) -> list[Tree]:
        """The activities of the plan of a year, each of which restates one of the strategy."""
        made = [self._activity("sample-plans", f"{year}-", number) for number in range(count)]
        chance = drawn(self._seed, "restated", year)
        for each in made:
            each["restates"] = chance.choice(strategy)["id"]
            each["timing"] = _half_year(year, drawn(self._seed, "half", each["id"]))
        return made

    def _activity(self, document: str, before: str, number: int) -> Tree:
        in_axis, axis = divmod(number, len(AXIS_IDS))
        id_ = f"{before}{AXIS_IDS[axis]}-{in_axis + 1}"
        chance = drawn(self._seed, "activity", id_)
        made = {
            "id": id_,
            "text": said("orders", chance, number=id_),
            "timing": {},
            "implementers": [
                {"bodies": [body["id"]], "printed": body["name"][SOURCE_LANGUAGE.code]}
                for body in chance.sample(self._bodies, chance.randint(1, 3))
            ],
            "indicator": said("indicators", chance),
            "source": in_source(document, 400 + number),
        }
        return made | self._besides(before, chance)

    def _besides(self, before: str, chance: Random) -> Tree:
        """What only some activities have: parts, and notes that lead elsewhere."""
        match chance.randrange(6):
            case 0:
                return {"items": phrases()["parts"]}
            case 1 | 2:
                law, year = designation(chance.randint(1, self._laws))
                return {"notes": [said("see_law", chance, law=law, year=year)]}
            case 3:
                other = f"{before}{chance.choice(AXIS_IDS)}-1"
                return {"notes": [said("see_activity", chance, activity=other)]}
            case _:
                return {}

    def _timing(self, id_: str) -> Tree:
        chance = drawn(self._seed, "timing", id_)
        year = chance.choice(self._years)
        match chance.randrange(3):
            case 0:
                return {"kind": "ongoing"}
            case 1:
                return {"kind": "years", "start": year, "end": self._years[-1]}
            case _:
                return _half_year(year, chance)


def _half_year(year: int, chance: Random) -> Tree:
    return {"kind": "half-year", "year": year, "half": chance.randint(1, 2)}
