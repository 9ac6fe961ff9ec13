"""The pages of the strategy as a whole: overview, running text, analysis, monitoring, axes."""

from __future__ import annotations

from eportal import addresses
from eportal.pages.page import Page, shortened
from eportal.pages.view import View
from eportal.records.plan import Axis, Section

_OVERVIEW_SECTIONS = ("vision", "mission", "goals", "guiding-principles")
_TEXT_SECTIONS = ("introduction", "preamble", "exploitation-forms")
_ANALYSIS_SECTIONS = ("strengths", "weaknesses", "opportunities", "challenges")


def plan_title(view: View) -> str:
    """The name of the strategy, as lists and paths of the portal show it."""
    strategy = view.portal.strategy
    return view.plain_label(
        "plan-title", years=view.language.year_range(strategy.start, strategy.end)
    )


def trail(view: View) -> tuple[tuple[str, str], ...]:
    """The path to the pages below the overview."""
    return ((plan_title(view), addresses.PLAN),)


def overview(view: View) -> Page:
    """Vision, mission, goals, principles, axes, and the way to the rest."""
    portal = view.portal
    sections = [portal.strategy.section(id_) for id_ in _OVERVIEW_SECTIONS]
    return Page(
        title=plan_title(view),
        description=shortened(view.plain(sections[0].passages[0].text)),
        body=view.templates.render(
            "plan",
            view=view,
            strategy=portal.strategy,
            sections=sections,
            axes=portal.strategy.section("axes"),
            plans=portal.annual_plans,
        ),
        part=addresses.PLAN,
        records=(f"plan/{portal.strategy.id}", "section/axes", *_keys(sections)),
    )


def text(view: View) -> Page:
    """Introduction, preamble with the two definitions, forms of exploitation."""
    return _sections_page(view, "plan-text", _TEXT_SECTIONS)


def analysis(view: View) -> Page:
    """Strengths, weaknesses, opportunities, challenges."""
    return _sections_page(view, "plan-analysis", _ANALYSIS_SECTIONS)


def monitoring(view: View) -> Page:
    """How the strategy is followed up."""
    return _sections_page(view, "plan-monitoring", ("monitoring",))


def axis(view: View, axis: Axis) -> Page:
    """One axis: what the strategy says about it, and its activities."""
    portal = view.portal
    activities = portal.of_axis(axis.id)
    return Page(
        title=view.plain(axis.title),
        description=shortened(view.plain(axis.narrative[0].text)),
        body=view.templates.render(
            "axis",
            view=view,
            axis=axis,
            number=portal.strategy.axes.index(axis) + 1,
            activities=activities,
        ),
        part=addresses.PLAN,
        trail=trail(view),
        records=(f"axis/{axis.id}", *(f"activity/{each.id}" for each in activities)),
    )


def _sections_page(view: View, name: str, ids: tuple[str, ...]) -> Page:
    sections = [view.portal.strategy.section(id_) for id_ in ids]
    return Page(
        title=view.plain_label(name),
        description=view.plain_label(f"{name}-lead"),
        body=view.templates.render("sections", view=view, name=name, sections=sections),
        part=addresses.PLAN,
        trail=trail(view),
        records=_keys(sections),
    )


def _keys(sections: list[Section]) -> tuple[str, ...]:
    return tuple(f"section/{section.id}" for section in sections)
