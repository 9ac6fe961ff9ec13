"""Files of the theme: Material's, whose names carry a hash of their content, and ours; no hook."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

_SEARCH_SCRIPT = "assets/javascripts/bundle.*.min.js"


def material() -> Path:
    """The folder of Material's theme."""
    found = find_spec("material")
    if found is None or found.origin is None:
        raise PluginError("Material for MkDocs is not installed.")
    return Path(found.origin).parent / "templates"


def search_script() -> str:
    """Material's script, which answers the search box, by its path in the theme's folder."""
    folder = material()
    for found in sorted(folder.glob(_SEARCH_SCRIPT)):
        return found.relative_to(folder).as_posix()
    raise PluginError(f"Material has no file {_SEARCH_SCRIPT}; was it upgraded?")


def folder(path: str, config: MkDocsConfig) -> Path:
    """The theme's own folder of that path."""
    return next(each for name in config.theme.dirs if (each := Path(name) / path).is_dir())
