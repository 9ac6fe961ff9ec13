"""The page that a preview shows while the content cannot be built."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from eportal.languages import ENGLISH, Language
from eportal.messages.message import say
from eportal.pages.prose import in_runs

_TITLE = say("The preview cannot be built yet")
#: What a finding begins with: its place, which reads from left to right, and its code.
_PLACE = re.compile(r"(\S+:\d+:\d+: [A-Z]{3}\d{3}) ?(.*)")
_ARABIC_SCRIPT = re.compile("[\u0621-\u06d5]")
#: A preview has no policy that would refuse a style of its own.
_STYLE = (
    ":root{color-scheme:light dark;overflow-wrap:anywhere}"
    "body{font:1rem/1.6 system-ui,sans-serif;max-inline-size:45rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.4rem}p{margin-block:.5rem}code{font-size:.95em}"
)


def problem_page(told: str, language: Language) -> str:
    """What is wrong, in the words that the terminal shows."""
    title = _TITLE.told_in(language)
    lines = filter(None, map(str.strip, told.splitlines()))
    paragraphs = "".join(_paragraph(line, language) for line in lines)
    return (
        f'<!doctype html><html lang="{language.html}" dir="{language.direction}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{paragraphs}</main></body></html>"
    )


def _paragraph(line: str, language: Language) -> str:
    """A line; one without a letter of the page's script is another program's, in English."""
    spoken = language if _ARABIC_SCRIPT.search(line) else ENGLISH
    found = _PLACE.match(line)
    if found:
        place, said = found.groups()
        return Markup('<p><code dir="ltr">{}</code><br>{}</p>').format(place, _said(said, spoken))
    return Markup('<p dir="{}">{}</p>').format(spoken.direction, _said(line, spoken))


def _said(text: str, language: Language) -> Markup:
    """A sentence in which code stands between backticks, and numbers are those of the terminal."""
    return Markup("").join(
        Markup('<code dir="auto">{}</code>').format(piece)
        if number % 2
        else in_runs(piece, language)
        for number, piece in enumerate(text.split("`"))
    )
