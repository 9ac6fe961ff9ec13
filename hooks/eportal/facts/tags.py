"""HTML tags within a text: which there are, and which are broken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from eportal.facts.markup import without_code


@dataclass(frozen=True)
class Tag:
    """One tag, or what should be one."""

    start: int
    end: int
    text: str
    name: str
    closes: bool = False

    @property
    def attributes(self) -> Mapping[str, str]:
        """What the tag says, by name in small letters."""
        return {
            each["name"].lower(): each["double"] or each["single"] or each["bare"] or ""
            for each in _ATTRIBUTE.finditer(self.text, len(self.name) + 1)
        }


#: Elements that have no end.
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "area"})
#: Elements that an editor may write; `<name>` of a person's own making is no tag.
_KNOWN = _VOID | frozenset({
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "button",
    "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i", "iframe", "ins",
    "kbd", "label", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section",
    "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "u", "ul", "var", "video",
})  # fmt: skip
#: Only set text apart whose direction differs, which one script needs and another does not.
_ISOLATING = frozenset({"bdi", "bdo", "span"})
#: Attributes whose value is text, or is compared as a link, or as a language.
_OF_LANGUAGE = frozenset({
    "lang", "dir", "title", "alt", "aria-label", "placeholder", "href", "src", "hreflang", "id",
})  # fmt: skip

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>]|$|[^\w:@.-])"
    r"(?P<rest>(?:[^<>\"]|\"[^\"<>]*\")*)(?P<closed>>?)"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[A-Za-z][\w-]*)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
)
_CURLED = re.compile('=[”“«„]|[”“»][^"]*$')
_NAMELESS = re.compile(r"<(?:href|src|class)=")


@lru_cache(maxsize=8192)
def tags(text: str) -> tuple[Tag, ...]:
    """The tags of a text that are whole, in its order."""
    return tuple(tag for tag, is_whole in _tags(text) if is_whole)


@lru_cache(maxsize=8192)
def meaningful_tags(text: str) -> Mapping[str, int]:
    """How often a text has each opening tag, apart from what differs with the language."""
    if "<" not in text:
        return {}
    return Counter(
        shown
        for each in tags(_with_one_alternative(text))
        if not each.closes and (shown := _without_language(each))
    )


#: Of `{{PLURAL:$1|…|…}}` a wiki shows one alternative, and a language has as many as it needs.
_CHOICE = re.compile(r"\{\{\s*[A-Z]{4,}\s*:[^{}|]*\|?(?P<alternatives>(?:[^{}]|\{[^{}]*\})*)\}\}")


def _with_one_alternative(text: str) -> str:
    """The text with that alternative of each choice that has the most tags."""
    if "{{" not in text:
        return text
    return _CHOICE.sub(
        lambda found: max(found["alternatives"].split("|"), key=_number_of_signs), text
    )


def _number_of_signs(text: str) -> int:
    return text.count("<") + text.count("'''")


_BOLD_OF_WIKIS = re.compile(r"'''.+?'''", re.DOTALL)


def bold_tag(found: Mapping[str, int]) -> str:
    """The tag with which a text makes words bold; empty when it has none."""
    return next((each for each in ("<strong>", "<b>") if each in found), "")


def with_bold_of_wikis(found: Mapping[str, int], text: str, tag: str) -> Mapping[str, int]:
    """The tags of a text where words between three apostrophes count as made bold by a tag."""
    number = len(_BOLD_OF_WIKIS.findall(_with_one_alternative(text))) if tag else 0
    return {**found, tag: found.get(tag, 0) + number} if number else found


@lru_cache(maxsize=8192)
def broken_tags(text: str) -> tuple[Tag, ...]:
    """Tags without their last sign, with a curled quotation mark, or without their partner."""
    if "<" not in text:
        return ()
    found = [
        Tag(each.start(), each.end(), each.group(), "")
        for each in _NAMELESS.finditer(without_code(text))
    ]
    opened: list[Tag] = []
    for tag, is_whole in _tags(text):
        if not is_whole:
            found.append(tag)
        elif not tag.closes and tag.name not in _VOID and not tag.text.endswith("/>"):
            opened.append(tag)
        elif tag.closes and opened and opened[-1].name == tag.name:
            opened.pop()
        elif tag.closes:
            found.append(tag)
    return tuple(sorted([*found, *opened], key=lambda each: each.start))


def _tags(text: str) -> Iterator[tuple[Tag, bool]]:
    """What looks like a tag, and whether it is whole."""
    if "<" not in text:
        return
    for found in _TAG.finditer(without_code(text)):
        name = found["name"].lower()
        if name in _KNOWN:
            is_whole = bool(found["closed"]) and not _CURLED.search(found["rest"])
            text_of_tag = found.group() if found["closed"] else found.group().split()[0]
            end = found.start() + len(text_of_tag)
            yield Tag(found.start(), end, text_of_tag, name, closes=bool(found["end"])), is_whole


def _without_language(tag: Tag) -> str:
    """The tag as it is the same in every language; empty when it only sets text apart."""
    kept = {name: value for name, value in tag.attributes.items() if name not in _OF_LANGUAGE}
    if tag.name in _ISOLATING and not kept:
        return ""
    said = "".join(f' {name}="{value}"' for name, value in sorted(kept.items()))
    return f"<{tag.name}{said}>"
