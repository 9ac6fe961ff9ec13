"""Leaves out Material's templates, icons and assets, of which no page of ours makes use."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

import theme_asset


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fourteen thousand icons are not looked through for each language."""
    material = str(theme_asset.material())
    config.theme.dirs[:] = [each for each in config.theme.dirs if each != material]
    return config
