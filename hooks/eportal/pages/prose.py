"""Running text as HTML: escaped, in the page's digits, with foreign runs isolated."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from markupsafe import Markup, escape

from eportal.facts.laws import law_mentions
from eportal.languages import Language

#: An activity named in running text; the page links it. What an editor joins to it in Kurdish or
#: Arabic letters stays outside; after other digits and a hyphen it would be another activity's id.
_ACTIVITY_ID = (
    r"(?<![A-Za-z0-9_٠-٩-])(?:[12][0-9]{3}-)?"
    r"(?:prevention|protection|prosecution|partnership)-[1-9][0-9]*(?![A-Za-z0-9_])"
)
#: A Latin word, from its first letter or the digits joined to it, to its last letter or digit.
_LATIN_LETTER = "A-Za-zÀ-ɏ"
_LATIN_WORD = (
    rf"(?:[0-9]+-?)?[{_LATIN_LETTER}](?:[{_LATIN_LETTER}0-9_.:@/+&'’-]*[{_LATIN_LETTER}0-9])?"
)
#: A letter of the Arabic script.
_LETTER = r"[\u0621-\u064a\u0671-\u06d3\u06d5]"
_NUMBER = r"[0-9٠-٩]+(?:[.,٫٬:/][0-9٠-٩]+)*"
#: What stands between two tags.
_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
_LINK_OR_TEXT = re.compile(rf"(?P<link><a\b.*?</a>)|{_TEXT.pattern}", re.DOTALL)
_RUNS = re.compile(
    rf"(?P<activity>{_ACTIVITY_ID})"
    rf"|(?P<latin>{_LATIN_WORD}(?: (?!{_ACTIVITY_ID}){_LATIN_WORD})*)"
    rf"|(?P<arabic>{_LETTER}(?:[\u0621-\u06d5 ،]*{_LETTER})?)"
    rf"|(?P<range>{_NUMBER}\s?[-–]\s?{_NUMBER})"
    rf"|(?P<number>{_NUMBER}%?)"
)


#: The address of an activity by its id, or None where it is to stay plain text.
ActivityLink = Callable[[str], str | None]
#: The address of the instrument with a number and a year, or None likewise.
LawLink = Callable[[int, int], str | None]


def isolated(
    text: str,
    language: Language,
    link: ActivityLink = lambda _: None,
    link_law: LawLink = lambda *_: None,
) -> Markup:
    """The text as HTML that cannot be read as markup, its runs of the other direction isolated.

    Activities and laws that it names are linked, as far as `link` and `link_law` know an address.
    """
    shown = language.digits_of(text)
    parts: list[Markup] = []
    end = 0
    for mention in law_mentions(shown, language):
        address = link_law(mention.number, mention.year)
        if address:
            named = _in_runs(shown[mention.start : mention.end], language, link)
            parts += [_in_runs(shown[end : mention.start], language, link), _link(address, named)]
            end = mention.end
    return Markup("").join([*parts, _in_runs(shown[end:], language, link)])


def isolated_html(
    html: str,
    language: Language,
    link: ActivityLink = lambda _: None,
    link_law: LawLink = lambda *_: None,
) -> Markup:
    """Finished HTML of a written page, its texts treated as running text of records are."""

    def unlinked(text: re.Match[str]) -> str:
        return isolated(unescape(text.group()), language)

    def written(piece: re.Match[str]) -> str:
        if piece["link"]:  # a link holds no other link
            return _TEXT.sub(unlinked, piece["link"])
        return isolated(unescape(piece.group()), language, link, link_law)

    return Markup(_LINK_OR_TEXT.sub(written, html))


def paragraphs(text: str, inline: Callable[[str], Markup]) -> Markup:
    """Each line of the text as a paragraph."""
    return Markup("\n").join(Markup("<p>{}</p>").format(inline(line)) for line in text.split("\n"))


def number(text: str, direction: str) -> Markup:
    """A number or a span of numbers: isolated, and never broken over two lines."""
    return Markup('<bdi dir="{}" class="number">{}</bdi>').format(direction, text)


def quoted(text: str) -> Markup:
    """Arabic words as the original prints them: their own digits, their own direction."""
    return Markup('<bdi lang="ar" dir="rtl" class="quoted">{}</bdi>').format(text)


def _in_runs(shown: str, language: Language, link: ActivityLink) -> Markup:
    """A text in the digits of the page, each of its runs isolated."""
    parts: list[Markup] = []
    end = 0
    for run in _RUNS.finditer(shown):
        parts += [escape(shown[end : run.start()]), _isolate(run, language, link)]
        end = run.end()
    return Markup("").join([*parts, escape(shown[end:])])


def _isolate(run: re.Match[str], language: Language, link: ActivityLink) -> Markup:
    text = run.group()
    match run.lastgroup:
        case "activity":
            return _code(text, link(text))
        case "latin":
            return _bdi(text, "ltr") if language.is_right_to_left else escape(text)
        case "arabic":
            return escape(text) if language.is_right_to_left else quoted(text)
        case "range":
            return _bdi(text, language.direction)
        case _:
            return _bdi(text, "ltr") if language.is_right_to_left else escape(text)


def _code(text: str, address: str | None) -> Markup:
    code = _bdi(text, "ltr")
    return _link(address, code) if address else code


def _link(address: str, shown: Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, shown)


def _bdi(text: str, direction: str) -> Markup:
    return Markup('<bdi dir="{}">{}</bdi>').format(direction, text)
