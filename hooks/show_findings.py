"""Shows in the browser what keeps a preview from being built, and lets the preview live on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

import language_build
from eportal import collector


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """What cannot be built counts as built when every page tells why."""
    may_look = Event()
    may_look.set()
    site = Path(config.site_dir)
    server.builder = partial(language_build.build_or_tell, builder, site, may_look)
    language_build.look_often(server, config, may_look)
    collector.leave_out_what_is_there()
    collector.resume()
    return server
