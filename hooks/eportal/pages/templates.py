"""The Jinja templates of the pages: every value escaped, every unknown name an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from eportal import addresses
from eportal.records.sources import errata_of


class Templates:
    """The templates in theme_overrides/pages/ and the components that they use."""

    def __init__(self, theme: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # the templates of one build do not change under it
        )
        self._environment.globals.update(
            activity_address=addresses.of_activity,
            annual_address=addresses.of_annual_plan,
            axis_address=addresses.of_axis,
            body_address=addresses.of_body,
            event_address=addresses.of_event,
            law_address=addresses.of_law,
            not_carried_over_address=addresses.of_not_carried_over,
        )
        self._environment.filters["errata_of"] = errata_of

    def render(self, name: str, /, **values: Any) -> Markup:
        """The named page template, filled."""
        return Markup(self._environment.get_template(f"pages/{name}.html").render(values))
