"""Notes in a part of the site which part of which site it is, so that it can be joined."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

import language_build
from eportal.delivery.parts import Part, digest_of_project


@event_priority(language_build.AFTER_STATIC_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes the note when the last language of the part is done."""
    if not language_build.is_last_build(config) or not language_build.is_part(config):
        return
    site = language_build.site_of(config)
    part = Part(
        languages=tuple(each.code for each in language_build.languages(config)),
        made_from=digest_of_project(Path(config.config_file_path).parent),
        day=site.today.isoformat(),
        address=site.url,
        has_every_file=site.has_every_file,
    )
    part.write(Path(config.site_dir))
