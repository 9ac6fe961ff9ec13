"""Writes the form for editors under /admin/, where the build asks for it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

import language_build
from eportal.form.writing import form_files


@event_priority(language_build.AFTER_STATIC_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Adds files that belong to no language, once all pages are done and judged."""
    asked = config.extra.get("form")
    if not asked or not language_build.is_last_build(config):
        return
    root = Path(config.config_file_path).parent
    portal = language_build.site_of(config).content.portal
    try:
        files = form_files(root, portal, str(asked))
    except FileNotFoundError as error:
        raise PluginError(f"\n{error.filename} is not there: run `make form` first.") from error
    for path, content in files.items():
        file = Path(config.site_dir) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
