"""The instruments of the register, each in the latest year that is named for it, as entries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eportal import addresses
from eportal.downloads.feeds import Entry
from eportal.downloads.imprint import revision_of
from eportal.downloads.telling import Telling
from eportal.downloads.wording import plain
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.laws import Designation, Instrument, Protocol


def law_entries(telling: Telling) -> Iterator[Entry]:
    """Every instrument; one of which no year is known stands with the oldest."""
    portal = telling.edition.portal
    years = {law.id: _years(law) for law in portal.laws}
    oldest = min(
        (year for those in years.values() for year in those), default=portal.strategy.start
    )
    for law in portal.laws:
        address = addresses.of_law(law.id)
        yield Entry(
            id=f"{address}#{revision_of(_source(law))}",
            title=telling.text(law.title),
            address=address,
            day=date(max(years[law.id], default=oldest), 1, 1),
            is_day_known=False,
            kind=law.kind,
            kind_in_words=telling.label(f"instrument-{law.kind}"),
            paragraphs=tuple(_paragraphs(telling, law, years[law.id])),
        )


def _years(law: Instrument) -> list[int]:
    """Every year that the source names for it: its own, and those of what ratifies it."""
    named = (law.year, *(protocol.year for protocol in law.protocols))
    return [*(each.year for each in law.cited_as()), *(year for year in named if year)]


def _source(law: Instrument) -> object:
    """What an entry is made from; a better translation of it is no change of the law."""
    texts = (law.title, law.text, *(protocol.title for protocol in law.protocols))
    return [
        law.kind, sorted(_years(law)), [str(each) for each in law.cited_as()],
        [words.written_in(SOURCE_LANGUAGE) for words in texts],
    ]  # fmt: skip


def _paragraphs(telling: Telling, law: Instrument, years: list[int]) -> Iterator[str]:
    label = telling.label
    yield f"{label('law-number-year')}: {_number_and_year(telling, law)}"
    if law.ratified_by:
        yield _ratified(telling, law.ratified_by)
    for protocol in law.protocols:
        yield _protocol(telling, protocol)
    yield f"{label('law-entry')}: {telling.text(law.text)}"
    yield label("laws-as-printed")
    if years:
        yield label("changes-law-year", year=telling.edition.language.year(max(years)))
    else:
        yield label("changes-no-year")
    yield f"{label('source')}: {plain(telling.edition.wording.source(law.source))}"


def _number_and_year(telling: Telling, law: Instrument) -> str:
    wording, language = telling.edition.wording, telling.edition.language
    if law.designations:
        return language.join(plain(wording.designation(each)) for each in law.designations)
    if law.year:
        return telling.label("law-year-only", year=language.year(law.year))
    return telling.label("law-no-number")


def _ratified(telling: Telling, by: Designation) -> str:
    named = plain(telling.edition.wording.designation(by, "law-ratified-by"))
    return f"{telling.label('law-ratified')}: {named}"


def _protocol(telling: Telling, protocol: Protocol) -> str:
    language = telling.edition.language
    year = [language.year(protocol.year)] if protocol.year else []
    ratified = [_ratified(telling, protocol.ratified_by)] if protocol.ratified_by else []
    named = language.join([telling.text(protocol.title), *year, *ratified])
    return f"{telling.label('law-protocols')}: {named}"
