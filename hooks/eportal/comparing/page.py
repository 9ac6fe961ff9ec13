"""A comparison as one HTML file that needs no other: no script, no request to any host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from eportal.comparing import wording
from eportal.comparing.comparison import Comparison
from eportal.comparing.texts import TextChange
from eportal.comparing.wording import Preview
from eportal.comparing.words import Flags, Run, compared, language_of, runs, seen
from eportal.languages import Language
from eportal.messages.message import Message

_TEMPLATE = "report.html.jinja"


def as_html(found: Comparison, told: Language, preview: Preview) -> str:
    """The report in a language, everything in it."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = lambda text, spoken=told: _shown(seen(text), spoken)
    environment.filters["by_record"] = _by_record
    return environment.get_template(_TEMPLATE).render(
        found=found,
        language=told,
        preview=preview,
        words=wording,
        say=lambda message: _sentence(message, told),
        sides=_sides,
        language_of=language_of,
    )


def _sentence(message: Message, told: Language) -> Markup:
    """A sentence whose words between backticks are code."""
    pieces = wording.in_pieces(seen(message.told_in(told)))
    return Markup("").join(
        Markup('<code dir="auto">{}</code>').format(text) if is_code else _shown(text, told)
        for text, is_code in pieces
    )


def _by_record(texts: Iterable[TextChange]) -> Iterator[tuple[str, list[TextChange]]]:
    for key, those in groupby(texts, key=lambda each: each.key):
        yield key, [*those]


def _sides(change: TextChange) -> tuple[Markup, Markup]:
    """The text before and after, with the words that only one of them has."""
    gone, new = compared(change.before, change.after)
    spoken = change.language
    return _shown(change.before, spoken, gone, "del"), _shown(change.after, spoken, new, "ins")


def _shown(text: str, spoken: Language, flags: Flags | None = None, element: str = "") -> Markup:
    """A text whose runs are isolated as on the pages, so that its letters keep their order."""
    flags = flags or (False,) * len(text)
    return Markup("").join(_run(each, element) for each in runs(text, flags, spoken))


def _run(run: Run, element: str) -> Markup:
    """Marks stand within isolates, never across their edges."""
    text = Markup("").join(
        Markup(f"<{element}>{{}}</{element}>").format(part) if is_changed else escape(part)
        for part, is_changed in run.parts
    )
    if not run.direction:
        return text
    lang = Markup(' lang="{}"').format(run.lang) if run.lang else ""
    return Markup('<bdi dir="{}"{}>{}</bdi>').format(run.direction, lang, text)
