"""The page that a preview shows while the content cannot be built."""

from __future__ import annotations

from markupsafe import escape

from eportal.languages import Language


def problem_page(told: str, language: Language) -> str:
    """What is wrong, in the words that the terminal shows; each line in its own direction."""
    first, *others = [*filter(None, told.splitlines())] or [""]
    lines = "".join(f'<p dir="auto">{escape(line)}</p>' for line in others)
    return (
        f'<!doctype html><html lang="{language.html}" dir="{language.direction}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(first)}</title></head>"
        f'<body><main><h1 dir="auto">{escape(first)}</h1>{lines}</main></body></html>'
    )
