"""The Jinja templates of the pages: every value escaped, every unknown name an error."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from eportal import addresses
from eportal.records.sources import errata_of


class Templates:
    """The templates in theme_overrides/: of pages, the components that they use, the frame."""

    def __init__(self, theme: Path, digest: str = "") -> None:
        self.digest = digest  #: another after any change of a template
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
        self._frames = Environment(
            loader=FileSystemLoader(theme), undefined=StrictUndefined, auto_reload=False
        )
        self._frames.filters["url"] = _link

    def render(self, name: str, /, **values: Any) -> Markup:
        """The named page template, filled."""
        return Markup(self._environment.get_template(f"pages/{name}.html").render(values))

    def compile(self) -> None:
        """Makes every template ready that a page may be made from."""
        self._frames.get_template("main.html")
        for name in self._environment.list_templates():
            if name.startswith(("pages/", "components/")):
                self._environment.get_template(name)

    def document(self, **values: Any) -> str:
        """A whole page in its frame; it lies `here` below the root of the site."""
        return self._frames.get_template("main.html").render(values)


def templates_of(theme: Path) -> Templates:
    """The templates as they stand in the folder now; what was made ready of them stays so."""
    digest = hashlib.sha256()
    for file in sorted(theme.rglob("*.html")):
        text = file.read_bytes()
        digest.update(f"{file.relative_to(theme).as_posix()} {len(text)} ".encode() + text)
    return _templates(theme, digest.hexdigest())


@lru_cache(maxsize=2)
def _templates(theme: Path, digest: str) -> Templates:
    return Templates(theme, digest)


@pass_context
def _link(context: Context, path: str) -> str:
    """A link from the page to a file below the root of the site."""
    return addresses.relative(context["here"], path).removesuffix("/")
