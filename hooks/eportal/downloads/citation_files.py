"""Citations as files: one beside each page that shows something to cite, and all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from eportal import addresses
from eportal.citations.bibtex import bibtex
from eportal.citations.citation import Citation, all_citations
from eportal.citations.ris import ris
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.titles import label_title, year_title
from eportal.downloads.wording import plain
from eportal.records.record import Words

_KIND_IN_LEDGER = {"strategy": "plan", "annual-plan": "plan"}


def recipes(edition: Edition) -> list[Recipe]:
    """Both formats of each citation, and of all citations in the order of the portal."""
    citations = all_citations(edition.wording, edition.url)
    return [
        *(
            Recipe(
                address=addresses.of_citation(citation.page, suffix),
                language=edition.language,
                format=suffix,
                title=_title(edition, citation),
                page=citation.page,
                write=partial(write, edition, [citation], citation.page),
                is_listed=False,
            )
            for citation in citations
            for suffix, write in _FORMATS.items()
        ),
        *(
            Recipe(
                address=f"{addresses.ALL_CITATIONS}.{suffix}",
                language=edition.language,
                format=suffix,
                title=label_title(edition.portal, "downloads-citations"),
                page=addresses.DOWNLOADS,
                write=partial(write, edition, citations, addresses.DOWNLOADS),
            )
            for suffix, write in _FORMATS.items()
        ),
    ]


def bibtex_file(edition: Edition, citations: Sequence[Citation], page: str) -> bytes:
    """Entries below the imprint, which stands where BibTeX reads nothing."""
    entries = [bibtex(_with_standing(edition, each)) for each in citations]
    head = [f"% {line.replace('@', ' ')}\n" for line in _imprint(edition, citations, page)]
    return "\n".join(["".join(head), *entries]).encode()


def ris_file(edition: Edition, citations: Sequence[Citation], _page: str) -> bytes:
    """Records, each with its imprint as a note: the format has no other place for it."""
    written: list[str] = []
    for each in citations:
        imprint = " · ".join(_imprint(edition, [each], each.page))
        written.append(ris(replace(each, note=imprint)))
    return "\r\n".join(written).encode()


_FORMATS: dict[str, Callable[[Edition, Sequence[Citation], str], bytes]] = {
    "bib": bibtex_file,
    "ris": ris_file,
}


def _imprint(edition: Edition, citations: Sequence[Citation], page: str) -> list[str]:
    content = [bibtex(each) for each in citations]
    imprint = edition.imprint(page, map(_key, citations), content)
    lines = imprint.lines(edition.wording)
    return [" ".join(f"{plain(label)}: {plain(value)}".split()) for label, value in lines]


def _with_standing(edition: Edition, citation: Citation) -> Citation:
    """The citation of a translation says where the translation stands."""
    if edition.standing([_key(citation)]) is None:
        return citation
    lines = dict(edition.imprint(citation.page, [_key(citation)], "").lines(edition.wording))
    return replace(citation, note=plain(lines[edition.wording.label("imprint-translation")]))


def _key(citation: Citation) -> str:
    return f"{_KIND_IN_LEDGER.get(citation.kind, citation.kind)}/{citation.id}"


def _title(edition: Edition, citation: Citation) -> Words:
    """What is cited, in every language."""
    portal = edition.portal
    match citation.kind:
        case "activity":
            return portal.activity[citation.id].text
        case "law":
            return portal.law[citation.id].title
        case "report":
            return year_title(portal, "reports-year", int(_last(citation.page)))
        case "strategy":
            return portal.strategy.title
        case _:
            return next(plan.title for plan in portal.annual_plans if plan.id == citation.id)


def _last(page: str) -> str:
    return page.rstrip("/").rpartition("/")[2]
