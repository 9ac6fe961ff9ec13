"""Running text as HTML: escaped, in the page's digits, with foreign runs isolated."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from eportal.languages import Language

#: An activity named in running text; the page links it.
_ACTIVITY_ID = r"(?:[12]\d{3}-)?(?:prevention|protection|prosecution|partnership)-[1-9]\d*"
#: A letter of the Arabic script.
_LETTER = r"[\u0621-\u064a\u0671-\u06d3\u06d5]"
_NUMBER = r"[0-9٠-٩]+(?:[.,٫٬:/][0-9٠-٩]+)*"
_RUNS = re.compile(
    rf"(?P<activity>\b{_ACTIVITY_ID}\b)"
    r"|(?P<latin>[A-Za-z][\w.@/+&'’-]*(?: [A-Za-z][\w.@/+&'’-]*)*)"
    rf"|(?P<arabic>{_LETTER}(?:[\u0621-\u06d5 ،]*{_LETTER})?)"
    rf"|(?P<range>{_NUMBER}\s?[-–]\s?{_NUMBER})"
    rf"|(?P<number>{_NUMBER}%?)"
)


def isolated(
    text: str, language: Language, link: Callable[[str], str | None] = lambda _: None
) -> Markup:
    """The text as HTML that cannot be read as markup, its runs of the other direction isolated.

    `link` gives the address of an activity id, or None where it is to stay plain text.
    """
    parts: list[Markup] = []
    end = 0
    for run in _RUNS.finditer(text):
        parts += [escape(text[end : run.start()]), _isolate(run, language, link)]
        end = run.end()
    return Markup("").join([*parts, escape(text[end:])])


def paragraphs(text: str, inline: Callable[[str], Markup]) -> Markup:
    """Each line of the text as a paragraph."""
    return Markup("\n").join(Markup("<p>{}</p>").format(inline(line)) for line in text.split("\n"))


def quoted(text: str) -> Markup:
    """Arabic words as the original prints them: their own digits, their own direction."""
    return Markup('<bdi lang="ar" dir="rtl" class="quoted">{}</bdi>').format(text)


def _isolate(run: re.Match[str], language: Language, link: Callable[[str], str | None]) -> Markup:
    text = run.group()
    match run.lastgroup:
        case "activity":
            return _code(text, link(text))
        case "latin":
            return _bdi(text, "ltr") if language.is_right_to_left else escape(text)
        case "arabic":
            return escape(text) if language.is_right_to_left else quoted(text)
        case "range":
            return _bdi(language.digits_of(text), language.direction)
        case _:
            shown = language.digits_of(text)
            return _bdi(shown, "ltr") if language.is_right_to_left else escape(shown)


def _code(text: str, address: str | None) -> Markup:
    code = _bdi(text, "ltr")
    return Markup('<a href="{}">{}</a>').format(address, code) if address else code


def _bdi(text: str, direction: str) -> Markup:
    return Markup('<bdi dir="{}">{}</bdi>').format(direction, text)
