"""Serves a folder as the portal's own server does: packed, with lasting assets, over HTTP/1.1."""

from __future__ import annotations

import functools
import gzip
import http.server
import mimetypes
import re
from pathlib import Path

from eportal.delivery import headers

PACKED = ("text/", "application/json", "application/xml", "image/svg+xml", "application/javascript")


class PackedHandler(http.server.SimpleHTTPRequestHandler):
    """Answers with a whole file, gzip'ed where it is text."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def do_GET(self) -> None:
        """The file, or the page of a folder."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        packed = kind.startswith(PACKED)
        body = _packed(path) if packed else path.read_bytes()
        self.send_response(200)
        written = kind.startswith("text/") or packed
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if written else kind)
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", _kept(self.path))
        for name, value in headers.SAFETY.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _kept(path: str) -> str:
    """How long a browser may keep what stands at a path."""
    found = (kept for pattern, kept in headers.keeping() if re.search(pattern, path))
    return next(found, headers.ASKED_EACH_TIME)


@functools.cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)
