"""The style sheet of every page, joined from its parts."""

from __future__ import annotations

from pathlib import Path

#: Where the parts are below the folder of the theme.
FOLDER = "assets/style/"
#: Where the style sheet is below the root of the site.
ADDRESS = "assets/portal.css"
#: In this order: what is general, what pages consist of, what readers and paper ask for.
PARTS = (
    "fonts", "settings", "base", "header", "page", "lists", "cards", "facts", "tables", "filters",
    "timeline", "search", "events", "help", "laws", "reports", "checks", "files", "leave",
    "footer", "scripting", "forced", "print",
)  # fmt: skip


def style_sheet(folder: Path) -> str:
    """All parts of a folder as one text; a part that is absent is an error of the system."""
    return "\n".join((folder / f"{part}.css").read_text(encoding="utf-8") for part in PARTS)
