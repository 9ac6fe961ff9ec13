"""A citation in words, as it stands on a page or in a file."""

from __future__ import annotations

import re

from eportal.citations.citation import Citation
from eportal.downloads.wording import Inline, Run, Wording

_NUMBER = re.compile(r"\d+")


def formatted(citation: Citation, wording: Wording) -> Inline:
    """Owner, title, number, id and address, as they are cited in the language."""
    return wording.label(
        label_of(citation),
        owner=citation.publisher,
        title=_joined(wording, citation),
        id=wording.code(citation.id),
        address=wording.code(citation.url),
    )


def label_of(citation: Citation) -> str:
    """The label whose places the citation fills."""
    return "cite-law-text" if citation.kind == "law" else "cite-text"


def title_parts(citation: Citation) -> tuple[str, ...]:
    """What names the thing cited: its name, its number or year, who issued it, what it is in."""
    year = citation.language.year(citation.year) if citation.year else ""
    parts = (
        citation.name,
        *(each for each in (citation.number or year,) if not _says(citation.name, each)),
        citation.author if citation.kind == "law" else "",
        citation.container,
    )
    return tuple(part for part in parts if part)


def _says(text: str, number: str) -> bool:
    """Whether each number in the words stands in the text already."""
    return {*_NUMBER.findall(number)} <= {*_NUMBER.findall(text)}


def _joined(wording: Wording, citation: Citation) -> Inline:
    runs: list[Run] = []
    for part in title_parts(citation):
        runs += [*([Run(wording.language.list_separator)] if runs else []), *wording.inline(part)]
    return tuple(runs)
