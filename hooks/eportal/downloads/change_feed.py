"""What the plans, the laws and their corrections changed, as a feed to follow.

The data says to the year at most when something was changed, so that most entries stand on the
first day of a year and say so. The id of an entry names the revision of what it is made from: when
the data is corrected, readers see a new entry; when a translation or a label is, they see none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from eportal import addresses
from eportal.downloads.changes_of_laws import law_entries
from eportal.downloads.changes_of_plans import plan_entries
from eportal.downloads.event_files import entry_of
from eportal.downloads.feeds import Entry, Feed, atom
from eportal.downloads.imprint import Edition, revision_of
from eportal.downloads.telling import Telling
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.sources import Erratum

#: Kinds of records in the ledger that are the plans and the laws.
_PLANS_AND_LAWS = ("plan", "section", "axis", "activity", "law", "definition")
#: Kinds that are of the strategy and name no source of their own.
_OF_THE_STRATEGY = ("axis", "committee", "role")


def change_feed(edition: Edition) -> bytes:
    """Every change that the data tells of, the newest first; those of one day in a fixed order."""
    telling = Telling(edition)
    entries = sorted(_entries(telling), key=lambda entry: entry.day, reverse=True)
    content = Feed(
        address=addresses.CHANGES_FEED,
        page=addresses.PLAN,
        title=telling.label("changes-title"),
        lead=telling.label("changes-lead"),
        entries=tuple(entries),
        records=_records(edition.portal),
    )
    return atom(edition, content)


def has_changes(portal: Portal) -> bool:
    """Whether there is anything to tell of."""
    return bool(portal.annual_plans or portal.laws)


def _entries(telling: Telling) -> Iterator[Entry]:
    portal = telling.edition.portal
    yield from _reviews(telling)
    yield from _corrections(telling)
    for plan in reversed(portal.annual_plans):
        yield from plan_entries(telling, plan)
    passed = [each for each in telling.events() if each.kind == "law" and each.start]
    yield from (entry_of(telling, event, date.max) for event in passed)
    yield from law_entries(telling)


def _records(portal: Portal) -> tuple[str, ...]:
    keys = (key for key, _ in portal.translated())
    return tuple(key for key in keys if key.partition("/")[0] in _PLANS_AND_LAWS)


def _reviews(telling: Telling) -> Iterator[Entry]:
    """Translations that a person has reviewed: an entry for each person and day."""
    groups: dict[tuple[date, str], list[str]] = {}
    for key in _records(telling.edition.portal):
        standing = telling.edition.standing((key,))
        if standing and standing.state == "reviewed" and standing.on:
            groups.setdefault((standing.on, standing.by), []).append(key)
    for (day, name), keys in groups.items():
        kinds = Counter(key.partition("/")[0] for key in keys)
        counts = [_count(telling, f"record-kind-{kind}", kinds[kind]) for kind in kinds]
        revision = revision_of([str(day), name, keys])
        yield Entry(
            id=f"{addresses.ABOUT_TRANSLATIONS}#{revision}",
            title=_count(telling, "changes-reviewed", len(keys)),
            address=addresses.ABOUT_TRANSLATIONS,
            day=day,
            is_day_known=True,
            kind="review",
            kind_in_words=telling.label("imprint-translation"),
            paragraphs=(
                telling.label(
                    "reviewed-notice", name=name, date=telling.edition.language.date(day)
                ),
                "\n".join(counts),
            ),
        )


def _corrections(telling: Telling) -> Iterator[Entry]:
    """Corrections and doubts: an entry for each source document that has any."""
    portal = telling.edition.portal
    years = _years_of_documents(portal)
    found: dict[str, list[Erratum]] = {}
    for key, errata in portal.errata.items():
        document = _document(portal, key, portal.translated_as(key))
        if document in years:
            found.setdefault(document, []).extend(errata)
    for document, those in found.items():
        yield _correction(telling, document, those, years[document])


def _correction(telling: Telling, document: str, errata: list[Erratum], year: int) -> Entry:
    kinds = Counter(each.kind for each in errata)
    title = telling.text(telling.edition.portal.source[document].title)
    told = sorted((each.line, each.kind, each.printed, each.shown) for each in errata)
    return Entry(
        id=f"{addresses.ABOUT_ERRATA}#{document}-{revision_of(told)}",
        title=f"{telling.label('errata')}: {title}",
        address=addresses.ABOUT_ERRATA,
        day=date(year, 1, 1),
        is_day_known=False,
        kind="corrections",
        kind_in_words=telling.label("errata"),
        paragraphs=(
            "\n".join(
                _count(telling, f"erratum-kind-{each}", kinds[each]) for each in sorted(kinds)
            ),
            telling.label("errata-lead"),
            telling.label("changes-correction-year", year=telling.edition.language.year(year)),
        ),
    )


def _document(portal: Portal, key: str, record: Record) -> str:
    """The source document whose words a record shows; nothing where that is not one."""
    kind, _, id_ = key.partition("/")
    if kind == "section":
        plans = [each for each in portal.annual_plans if id_.startswith(f"{each.year}-")]
        return (plans[0] if plans else portal.strategy).source.document
    if kind in _OF_THE_STRATEGY:
        return portal.strategy.source.document
    source = getattr(record, "source", None)
    return getattr(source, "document", "")


def _years_of_documents(portal: Portal) -> Mapping[str, int]:
    """The first year for which the document of each plan is made."""
    of_plans = {each.source.document: each.year for each in portal.annual_plans}
    return of_plans | {portal.strategy.source.document: portal.strategy.start}


def _count(telling: Telling, label: str, count: int) -> str:
    return f"{telling.label(label)}: {telling.edition.language.number(count)}"
