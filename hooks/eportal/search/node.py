"""Where the JavaScript runtime is that runs the browser's half of the search outside a browser."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path


def find_node() -> str | None:
    """Playwright's own node, which its package ships, else the machine's; None without either."""
    playwright = find_spec("playwright")
    if playwright is not None and playwright.origin is not None:
        shipped = Path(playwright.origin).parent / "driver" / "node"
        if shipped.is_file():
            return str(shipped)
    return shutil.which("node")
