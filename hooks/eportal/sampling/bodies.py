"""Made-up bodies."""

from __future__ import annotations

from eportal.languages import SOURCE_LANGUAGE
from eportal.sampling.drawing import Tree, combination, drawn
from eportal.sampling.phrases import said

_KINDS = ("directorate", "department", "agency", "civil-society", "academic")


def made_up_bodies(seed: str, count: int) -> list[Tree]:
    """So many bodies, each with a name of its own."""
    return [_body(seed, number) for number in range(1, count + 1)]


def _body(seed: str, number: int) -> Tree:
    chance = drawn(seed, "body", number)
    kind = _KINDS[number % len(_KINDS)]
    name = said(kind, chance, **combination(seed, number // len(_KINDS), "topics", "places"))
    return {
        "id": f"sample-body-{number}",
        "name": name,
        "kurdish_name": "literal",
        "english_name": "literal",
        "kind": kind,
        "forms": [{"printed": name[SOURCE_LANGUAGE.code], "where": [f"000:{number + 9}"]}],
        "notes": [said("body_note", chance)],
    }
