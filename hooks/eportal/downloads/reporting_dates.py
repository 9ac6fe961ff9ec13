"""When the periods end on which a report is owed, as days of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eportal import addresses
from eportal.downloads.calendars import Appointment, Calendar, icalendar
from eportal.downloads.imprint import Edition
from eportal.downloads.telling import Telling
from eportal.downloads.wording import plain
from eportal.records.reports import Obligation
from eportal.reporting.due_dates import Period, periods


def reporting_dates(edition: Edition) -> bytes:
    """The last day of each period of each report that the sources order, the first one first.

    The sources set no day: the day on which a report is due is told as our reading.
    """
    telling, obligations = Telling(edition), edition.portal.obligations
    days = [day for each in obligations for day in _appointments(telling, each)]
    content = Calendar(
        name="reporting dates",
        page=addresses.REPORTING_CALENDAR,
        title=telling.label("calendar-title"),
        lead=telling.label("calendar-no-day"),
        stamp=date(min(each.starts for each in obligations), 1, 1),
        appointments=tuple(sorted(days, key=lambda day: day.last)),
        records=tuple(f"obligation/{each.id}" for each in obligations),
    )
    return icalendar(edition, content)


def _appointments(telling: Telling, obligation: Obligation) -> Iterator[Appointment]:
    title, kind = telling.text(obligation.title), telling.label("calendar-title")
    ordered = tuple(_order(telling, obligation))
    for period in periods(obligation):
        named = _period_in_words(telling, period)
        yield Appointment(
            id=f"{obligation.id}-{period.name}",
            first=period.end,
            last=period.end,
            title=telling.label("reporting-period-ends", report=title, period=named),
            paragraphs=(
                f"{telling.label('calendar-period')}: {named}",
                *ordered,
                _reading(telling, period),
            ),
            kind_in_words=kind,
            address=f"{addresses.REPORTING_CALENDAR}#{obligation.id}",
        )


def _order(telling: Telling, obligation: Obligation) -> Iterator[str]:
    """Who owes what to whom, and where it is ordered."""
    label, wording = telling.label, telling.edition.wording
    yield telling.text(obligation.text)
    yield f"{label('reports-owed-by')}: {label(f'owed-by-{obligation.owed_by}')}"
    yield f"{label('reports-owed-to')}: {telling.text(obligation.owed_to)}"
    if obligation.note:
        yield telling.text(obligation.note)
    sources = [plain(wording.source(each)) for each in (obligation.source, *obligation.repeated)]
    yield "\n".join((f"{label('source')}:", *sources))


def _reading(telling: Telling, period: Period) -> str:
    """That no day is ordered, and on which the report is due as we read the sources."""
    due = telling.edition.language.date(period.due)
    return f"{telling.label('calendar-no-day')} {telling.label('calendar-due')}: {due}"


def _period_in_words(telling: Telling, period: Period) -> str:
    language = telling.edition.language
    year = language.year(period.year)
    match period.months:
        case 12:
            return year
        case 6:
            return telling.label(f"half-year-{period.number}", year=year)
        case 3:
            return telling.label(f"quarter-{period.number}", year=year)
        case _:
            return language.partial_date(period.name)
