"""Files of the theme: Material's, whose names carry a hash of their content, and ours; no hook."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

#: Material's script, which answers the search box.
SEARCH_SCRIPT = "assets/javascripts/bundle.*.min.js"


def path(pattern: str, config: MkDocsConfig) -> str:
    """The one file of the theme that a pattern names, relative to the theme's folder."""
    for folder in config.theme.dirs:
        for found in sorted(Path(folder).glob(pattern)):
            return found.relative_to(folder).as_posix()
    raise PluginError(f"The theme has no file {pattern}; was Material for MkDocs upgraded?")


def folder(path: str, config: MkDocsConfig) -> Path:
    """Our own folder of that path; Material is looked through last."""
    return next(each for name in config.theme.dirs if (each := Path(name) / path).is_dir())
