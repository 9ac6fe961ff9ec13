"""Has axe-core judge every page of a built site, in both colour schemes, on a phone and a laptop.

    python tests/browser/axe.py site

Exit code 0 when nothing is wrong on any page, 1 otherwise. Colours are judged in both schemes;
all other rules once a width.
"""

from __future__ import annotations

import sys
from pathlib import Path

import visiting
from serving import serving

WIDTHS = ({"width": 390, "height": 844}, {"width": 1280, "height": 900})
OF_COLOURS = ["color-contrast", "link-in-text-block"]


def main(folder: Path) -> int:
    """The exit code."""
    pages = (file.parent.relative_to(folder).as_posix() for file in folder.rglob("index.html"))
    paths = sorted("" if page == "." else f"{page}/" for page in pages)
    with serving(folder) as address:
        judged = visiting.look_at_all(address, paths, judge)
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
