"""The page of the design's components, each with an example: for those who work on the portal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from eportal import addresses
from eportal.charts.progress import hatching
from eportal.disclosure.suppression import THRESHOLD
from eportal.downloads.download import Download
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE
from eportal.lineage import changes
from eportal.pages import activities, home, plan, reports
from eportal.pages.files import offers
from eportal.pages.frame import Link
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.reporting.progress import Progress, assignments, by_activity

#: In the example; a page of downloads has all of them.
MOST_FILES = 2


@dataclass(frozen=True)
class Example:
    """A component as the page shows it; an example of what no record has yet is left out."""

    id: str

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"component-{self.id}"

    @property
    def name(self) -> str:
        """The label that names it."""
        return self.anchor

    @property
    def use(self) -> str:
        """The label that says what it is for, and when not."""
        return f"{self.anchor}-use"

    @property
    def template(self) -> str:
        """The template that renders it through the components of the real pages."""
        return f"components/{self.id}"


EXAMPLES = tuple(
    Example(id_)
    for id_ in (
        "page-head", "trail", "contents", "notice", "passages", "remarks", "facts", "identity",
        "badge", "cards", "call", "parts", "tiles", "counts", "ways", "steps", "table", "bodies",
        "errata", "changes", "filters", "files", "events", "law", "phrases", "provider", "contacts",
        "progress", "timeline", "withheld", "leave",
    )
)  # fmt: skip


def write(view: View, files: Iterable[Download]) -> Page:
    """Every component with its name, what it is for, and an example from the portal's records."""
    values = {**_records(view), **_figures(view), "offers": offers(view, [*files][:MOST_FILES])}
    rendered = ((each, _rendered(view, each, values)) for each in EXAMPLES)
    return Page(
        title=view.plain_label("components-title"),
        description=view.plain_label("components-lead"),
        body=view.templates.render(
            "components", view=view, examples=[(each, body) for each, body in rendered if body]
        ),
        part=addresses.COMPONENTS,
        records=("label/components-title", "label/components-lead"),
        is_listed=addresses.is_listed(view.address),
    )


def _rendered(view: View, example: Example, values: Mapping[str, Any]) -> Markup:
    return view.templates.render(example.template, view=view, **values).strip()


def _records(view: View) -> dict[str, Any]:
    """What the examples show that a template does not find by itself."""
    portal = view.portal
    annual = portal.annual_plans[-1]
    return {
        "activity": portal.activities[0],
        "axis": portal.strategy.axes[0],
        "plan": annual,
        "restatements": [each for each in annual.activities if each.restates],
        "changes": changes,
        "links": [Link(title, view.link(target)) for title, target in plan.trail(view)],
        "sections": [(each.anchor, view.label(each.name)) for each in EXAMPLES[:4]],
        "languages": LANGUAGES,
        "is_source": view.language is SOURCE_LANGUAGE,
    }


def _figures(view: View) -> dict[str, Any]:
    """Counts, charts, and the progress on one activity of the last year with a report."""
    portal = view.portal
    progress = [
        each
        for report in portal.reports[-1:]
        for each in by_activity(assignments(portal, report)).values()
    ]
    return {
        "counts": home.counts(portal),
        "parts": home.parts(portal),
        "chart": activities.chart(view, portal.strategy.axes[0]),
        "hatching": hatching(),
        "progress": _most_reported(progress),
        "states_bar": reports.states_bar,
        "completion_bar": reports.completion_bar,
        "threshold": THRESHOLD,
    }


def _most_reported(progress: Iterable[Progress]) -> Progress | None:
    return max(progress, key=lambda each: each.reported, default=None)
