"""When each report falls due, and which are known to have been received."""

from __future__ import annotations

from markupsafe import Markup

from eportal import addresses
from eportal.pages.page import Page, shortened
from eportal.pages.view import View
from eportal.reporting.due_dates import Counts, Owed, Period, by_body, by_period, reports_owed


def write(view: View) -> Page:
    """Due dates of the year of the build, all periods of each report, and what each body owes."""
    portal, today = view.portal, view.today
    owed = {each.id: reports_owed(portal, each) for each in portal.obligations}
    everything = tuple(each for those in owed.values() for each in those)
    seats = (*portal.committee.members_by_law, *portal.committee.added_members)
    return Page(
        title=view.plain_label("calendar-title"),
        description=shortened(view.plain_label("calendar-lead")),
        body=view.templates.render(
            "reports_calendar",
            view=view,
            today=view.prose(view.language.date(today)),
            year=today.year,
            this_year=_due_in(everything, today.year, view),
            periods={id_: by_period(those, today) for id_, those in owed.items()},
            totals={id_: Counts(those, today) for id_, those in owed.items()},
            bodies=by_body(everything, today),
            seats=len(seats),
            members=len({seat.bodies[-1] for seat in seats}),
            period_name=lambda period: period_name(view, period),
            day=lambda day: view.prose(view.language.date(day)),
        ),
        part=addresses.REPORTS,
        trail=((view.plain_label("reports-title"), addresses.REPORTS),),
        records=tuple(f"obligation/{each.id}" for each in portal.obligations),
    )


def period_name(view: View, period: Period) -> Markup:
    """The time on which a report is owed, in words."""
    year = view.year(period.year)
    match period.months:
        case 12:
            return year
        case 6:
            return view.label(f"half-year-{period.number}", year=year)
        case 3:
            return view.label(f"quarter-{period.number}", year=year)
        case _:
            return view.month((period.year, period.number))


def _due_in(owed: tuple[Owed, ...], year: int, view: View) -> list[tuple[Owed, Counts]]:
    """One line for each due date and report of a year, in order; each with the counts."""
    groups: dict[tuple[Period, str], list[Owed]] = {}
    for each in owed:
        if each.period.due.year == year:
            groups.setdefault((each.period, each.obligation.id), []).append(each)
    lines = [(those[0], Counts(tuple(those), view.today)) for those in groups.values()]
    return sorted(lines, key=lambda line: line[0].period.due)
