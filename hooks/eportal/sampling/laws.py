"""Made-up laws, each with two articles."""

from __future__ import annotations

from eportal.sampling.drawing import Tree, combination, drawn, in_source
from eportal.sampling.phrases import said

_FIRST_YEAR, _YEARS = 1950, 70


def designation(number: int) -> tuple[int, int]:
    """The number and the year by which the law with this place in the register is cited."""
    return number // _YEARS + 2, _FIRST_YEAR + number % _YEARS


def made_up_laws(seed: str, count: int) -> list[Tree]:
    """So many laws, each with a title, a number and a year of its own."""
    return [_law(seed, number) for number in range(1, count + 1)]


def _law(seed: str, number: int) -> Tree:
    chance = drawn(seed, "law", number)
    cited, year = designation(number)
    subject = combination(seed, number, "topics", "audiences", "places")
    title = said("law_titles", chance, **subject)
    return {
        "id": f"law-{cited}-{year}",
        "scope": "national",
        "kind": "law",
        "designations": [{"number": cited, "year": year}],
        "title": title,
        "purpose": said("law_purposes", chance, **subject),
        "text": said("law_entries", chance, title=title, law=cited, year=year),
        "issued_by": "moi",
        "source": in_source("sample-strategy", 300 + number),
        "articles": [
            {
                "id": f"article-{article}",
                "number": article,
                "text": said("article_texts", chance),
                "lines": 300 + number,
            }
            for article in (1, 2)
        ],
    }
