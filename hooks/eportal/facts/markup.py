"""Tags, emphasis, code and links in one text of Markdown, and what is broken in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Mark:
    """A piece of markup."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Link:
    """A link or an image."""

    start: int
    end: int
    text: str  #: what is shown, or read out instead of the image
    target: str
    is_image: bool = False


_CODE = re.compile(r"(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_SIGNS_OF_LINK = re.compile(r"\]\s*\(|<[aA]\s|<img\s")
_TARGET = r"(?:<(?P<angled>[^<>\n]*)>|(?P<target>(?:[^()\s<>]|\([^()\s]*\))*))"
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\](?!\()|!\[[^\[\]]*\]\([^()\s]*\))*)\]"
    rf"\(\s*{_TARGET}(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_HTML_LINK = re.compile(
    r"<(?P<tag>[aA]|img)\s[^<>]*?\b(?:href|src)=(?P<quote>[\"'])(?P<target>[^\"'<>]*)(?P=quote)"
    r"[^<>]*>(?P<text>[^<>]*)"
)
_ALT = re.compile(r"\balt=([\"'])(?P<alt>.*?)\1")
_UNFINISHED_LINK = re.compile(r"(?<!\])\]\([^\s)]*|\]\s+\((?=[^()\s]+\))[^()\s]+\)")
_SPACED_TARGET = re.compile(
    r"\]\s+\((?:[a-z]+:|\{|#|\.{0,2}/|[\w./-]+\.(?:md|html?|pdf|csv|xlsx?|docx?)\b)"
)


@lru_cache(maxsize=8192)
def code_spans(text: str) -> tuple[Mark, ...]:
    """What is shown as code, letter by letter."""
    if "`" not in text:
        return ()
    return tuple(Mark(*each.span(), each["code"]) for each in _CODE.finditer(text))


@lru_cache(maxsize=8192)
def without_code(text: str) -> str:
    """The text with spaces in place of its code."""
    return _CODE.sub(_blank, text) if "`" in text else text


@lru_cache(maxsize=8192)
def stray_backticks(text: str) -> tuple[Mark, ...]:
    """Backticks that begin or end no code."""
    if "`" not in text:
        return ()
    return tuple(Mark(*each.span(), each.group()) for each in re.finditer("`+", without_code(text)))


@lru_cache(maxsize=8192)
def links(text: str) -> tuple[Link, ...]:
    """Links and images, written in Markdown or in HTML, in the order of the text."""
    if not _SIGNS_OF_LINK.search(text):
        return ()
    plain = without_code(text)
    found = [*_markdown_links(plain), *_html_links(plain)]
    return tuple(sorted(found, key=lambda each: each.start))


@lru_cache(maxsize=8192)
def unfinished_links(text: str) -> tuple[Mark, ...]:
    """What begins like a link and does not end like one, or the other way round."""
    if "](" not in text and not _SPACED_TARGET.search(text):
        return ()
    left = without_code(text)
    while (fewer := _LINK.sub(_blank, left)) != left:
        left = fewer
    return tuple(
        Mark(*each.span(), each.group())
        for each in _UNFINISHED_LINK.finditer(left)
        if each.group().startswith("](") or _SPACED_TARGET.match(each.group())
    )


def _markdown_links(plain: str) -> Iterator[Link]:
    for found in _LINK.finditer(plain):
        target = found["angled"] or found["target"] or ""
        yield Link(*found.span(), found["text"], target, is_image=bool(found["image"]))
        inner = found["text"]
        for image in _LINK.finditer(inner) if "](" in inner else ():
            start = found.start("text") + image.start()
            end = found.start("text") + image.end()
            yield Link(start, end, image["text"], image["target"] or "", is_image=True)


def _html_links(plain: str) -> Iterator[Link]:
    for found in _HTML_LINK.finditer(plain):
        is_image = found["tag"] == "img"
        alt = _ALT.search(found.group())
        shown = (alt["alt"] if alt else "") if is_image else found["text"]
        yield Link(*found.span(), shown, found["target"], is_image=is_image)


@lru_cache(maxsize=8192)
def emphases(text: str) -> Mapping[str, int]:
    """How often a text has each sign of emphasis, in pairs."""
    return Counter(each.text for each in _emphasis(text)[0])


@lru_cache(maxsize=8192)
def stray_emphasis(text: str) -> tuple[Mark, ...]:
    """Signs of emphasis without a partner: two stars, or others that touch a word."""
    return _emphasis(text)[1]


_EMPHASIS = re.compile(r"\*{1,3}(?!\*)|(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])")
#: Stars and low lines in them are no emphasis.
_NO_EMPHASIS = re.compile(
    r"<[^<>]*>|\]\([^()\s]*\)|\{[^{}]*\}|https?://\S+|\\.|\*{4,}|^[ \t]*\*[ \t]"
    r"|(?<=[(\[«“\"])[ \u200e]?(?:\*{1,3}|_{1,2})[ \u200e]?(?=[)\]»”\"])",  # the name of a sign
    re.MULTILINE,
)


@lru_cache(maxsize=8192)
def _emphasis(text: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Pairs of signs, each with the whole that they enclose, and signs without a partner."""
    if "*" not in text and "_" not in text:
        return (), ()
    plain = _NO_EMPHASIS.sub(_hide, without_code(text))
    opened: list[re.Match[str]] = []
    pairs: list[Mark] = []
    stray: list[Mark] = []
    for sign in _EMPHASIS.finditer(plain):
        before, after = plain[: sign.start()][-1:], plain[sign.end() :][:1]
        closes, opens = bool(before.strip()), bool(after.strip())
        match = [each for each in opened if each.group() == sign.group()] if closes else []
        if match:
            del opened[opened.index(match[-1]) :]
            pairs.append(Mark(match[-1].start(), sign.end(), sign.group()))
        elif opens:
            opened.append(sign)
        elif closes or sign.group() == "**":  # one star alone may be a sign of its own
            stray.append(Mark(*sign.span(), sign.group()))
    stray += [Mark(*each.span(), each.group()) for each in opened]
    return tuple(pairs), tuple(sorted(stray, key=lambda each: each.start))


def _hide(found: re.Match[str]) -> str:
    """Something that is neither a space nor a sign, so that the signs beside it keep their part."""
    return "\0" * len(found.group())


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
