"""Serves a folder to a browser, on a port that is free."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing; a browser keeps its connection, and what all pages share."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        """Assets may be kept."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


class Server(http.server.ThreadingHTTPServer):
    """Lets as many wait as browsers may open at once; the standard library lets five."""

    request_queue_size = 128


@contextmanager
def serving(
    folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Handler
) -> Iterator[str]:
    """The address at which a folder is served, without a closing slash."""
    with Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
