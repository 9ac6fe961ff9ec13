"""Has axe-core judge every page of a built site, in both colour schemes, on a phone and a laptop.

    python tests/browser/axe.py site

Exit code 0 when nothing is wrong on any page, 1 otherwise. Colours are judged in both schemes;
all other rules once a width.
"""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from pathlib import Path

import visiting

WIDTHS = ({"width": 390, "height": 844}, {"width": 1280, "height": 900})
OF_COLOURS = ["color-contrast", "link-in-text-block"]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_):
        pass


def main(folder: Path) -> int:
    """The exit code."""
    pages = (file.parent.relative_to(folder).as_posix() for file in folder.rglob("index.html"))
    paths = sorted("" if page == "." else f"{page}/" for page in pages)
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        judged = visiting.look_at_all(address, paths, judge)
        server.shutdown()
    wrong = {path: found for path, found in judged.items() if found}
    for path, found in wrong.items():
        print(f"/{path}", *found, sep="\n    ")
    print(f"{len(paths)} pages judged, something is wrong on {len(wrong)}.")
    return bool(wrong or not paths)


def judge(page) -> list[str]:
    """What is wrong with a page."""
    found: list[str] = []
    for width in WIDTHS:
        page.set_viewport_size(width)
        page.emulate_media(color_scheme="light")
        found += page.evaluate(visiting.RUN_AXE)
        page.emulate_media(color_scheme="dark")
        found += page.evaluate(visiting.RUN_AXE, OF_COLOURS)
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
