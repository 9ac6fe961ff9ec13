"""Running text as HTML: escaped, in the page's digits, with foreign runs isolated."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape

from markupsafe import Markup, escape

from eportal.facts.foreign_words import foreign_phrases, foreign_words
from eportal.facts.laws import law_mentions
from eportal.facts.runs import RUNS
from eportal.languages import ARABIC, KURDISH, Language

#: What stands between two tags.
_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
#: What is typed as it stands: a command, a path, the lines of a file.
_CODE = r"(?P<code><(?P<element>pre|code)\b(?P<said>[^>]*)>.*?</(?P=element)>)"
_CODE_OR_TEXT = re.compile(rf"{_CODE}|{_TEXT.pattern}", re.DOTALL)
_LINK_CODE_OR_TEXT = re.compile(rf"(?P<link><a\b.*?</a>)|{_CODE_OR_TEXT.pattern}", re.DOTALL)
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
    unlinked = _unlinked(text, language)
    if unlinked is not None:
        return unlinked
    shown = language.digits_of(text)
    parts: list[Markup] = []
    end = 0
    for mention in law_mentions(shown, language):
        address = link_law(mention.number, mention.year)
        if address:
            named = in_runs(shown[mention.start : mention.end], language, link)
            parts += [in_runs(shown[end : mention.start], language, link), _link(address, named)]
            end = mention.end
    return Markup("".join([*parts, in_runs(shown[end:], language, link)]))


def _names_records(shown: str, language: Language) -> bool:
    """Whether a text names an activity or a law, which a page may link."""
    has_law = bool(law_mentions(shown, language))
    return has_law or any(run.lastgroup == "activity" for run in RUNS.finditer(shown))


@lru_cache(maxsize=32768)
def _unlinked(text: str, language: Language) -> Markup | None:
    """The same on every page: labels and names stand on many. None of what a page may link."""
    shown = language.digits_of(text)
    return None if _names_records(shown, language) else in_runs(shown, language)


def isolated_html(
    html: str,
    language: Language,
    link: ActivityLink = lambda _: None,
    link_law: LawLink = lambda *_: None,
) -> Markup:
    """Finished HTML of a written page, its texts treated as running text of records are."""

    def unlinked(piece: re.Match[str]) -> str:
        if piece["code"]:
            return _as_code(piece, language)
        return isolated(unescape(piece.group()), language)

    def written(piece: re.Match[str]) -> str:
        if piece["link"]:  # a link holds no other link
            return _CODE_OR_TEXT.sub(unlinked, piece["link"])
        if piece["code"]:
            return _as_code(piece, language)
        return isolated(unescape(piece.group()), language, link, link_law)

    return Markup(_LINK_CODE_OR_TEXT.sub(written, html))


def _as_code(piece: re.Match[str], language: Language) -> str:
    """Code with its own digits, isolated from left to right where it does not say otherwise."""
    opening = f"<{piece['element']}"
    direction = "" if " dir=" in piece["said"] else ' dir="ltr"'
    code = f"{opening}{direction}{piece['code'][len(opening) :]}"
    return _TEXT.sub(lambda text: _with_phrases(text.group(), language), code)


def _with_phrases(html: str, language: Language) -> str:
    """Text between two tags in which phrases of another language say so."""
    parts: list[str] = []
    end = 0
    for phrase in foreign_phrases(html, language):
        parts += [html[end : phrase.start], quoted(html[phrase.start : phrase.end])]
        end = phrase.end
    return "".join([*parts, html[end:]])


def paragraphs(text: str, inline: Callable[[str], Markup]) -> Markup:
    """Each line of the text as a paragraph."""
    return Markup("\n").join(Markup("<p>{}</p>").format(inline(line)) for line in text.split("\n"))


def number(text: str, direction: str) -> Markup:
    """A number or a span of numbers: isolated, and never broken over two lines."""
    return Markup(f'<bdi dir="{escape(direction)}" class="number">{escape(text)}</bdi>')


def quoted(text: str) -> Markup:
    """Words as the original prints them, Arabic or Kurdish: their own digits and direction."""
    spoken = next((word.language for word in foreign_words(text, ARABIC)), ARABIC)
    return Markup('<bdi lang="{}" dir="{}" class="quoted">{}</bdi>').format(
        spoken.html, spoken.direction, text
    )


def in_runs(shown: str, language: Language, link: ActivityLink = lambda _: None) -> Markup:
    """A text whose digits stay as they are, each of its runs of the other direction isolated."""
    parts: list[Markup] = []
    end = 0
    for run in RUNS.finditer(shown):
        parts += [escape(shown[end : run.start()]), _isolate(run, language, link)]
        end = run.end()
    return Markup("".join([*parts, escape(shown[end:])]))


def _isolate(run: re.Match[str], language: Language, link: ActivityLink) -> Markup:
    text = run.group()
    match run.lastgroup:
        case "activity":
            return _code(text, link(text))
        case "latin":
            return _bdi(text, "ltr") if language.is_right_to_left else escape(text)
        case "arabic":
            return _spoken(text, language) if language.is_right_to_left else quoted(text)
        case "range":
            return _bdi(text, language.direction)
        case _:
            return _bdi(text, "ltr") if language.is_right_to_left else escape(text)


def _spoken(text: str, language: Language) -> Markup:
    """Words in the script of the page; Kurdish ones among Arabic, as a note quotes them, say so."""
    parts: list[Markup] = []
    end = 0
    for word in foreign_words(text, language):
        if word.language is KURDISH:
            parts += [escape(text[end : word.start]), quoted(text[word.start : word.end])]
            end = word.end
    return Markup("").join([*parts, escape(text[end:])])


def _code(text: str, address: str | None) -> Markup:
    code = _bdi(text, "ltr")
    return _link(address, code) if address else code


def _link(address: str, shown: Markup) -> Markup:
    return Markup(f'<a href="{escape(address)}">{escape(shown)}</a>')


def _bdi(text: str, direction: str) -> Markup:
    return Markup(f'<bdi dir="{escape(direction)}">{escape(text)}</bdi>')
