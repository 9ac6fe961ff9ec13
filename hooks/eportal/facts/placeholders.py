"""Places in a text that a program fills, such as `{count}`, `{{ count }}` and `%(count)s`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Placeholder:
    """One place."""

    start: int
    end: int
    text: str  #: as a program wants it: no spaces but those that it allows


#: No text without one of these has a place.
_SIGNS = re.compile(r"[{}%$]|\(\w+\)s\b")

#: `{.button}`, `{#id}` and `{dir=ltr}` tell how to show what stands before them.
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=)[^{}\n]*\}")
#: Texts by number or gender have other branches in each language.
_BRANCHING = re.compile(r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,")
#: `{{PLURAL:$1|…}}` and `{{SITENAME}}` of wikis likewise.
_MAGIC = re.compile(r"\{\{\s*(?:[#:A-Z]|\w+:|\w+\|)(?:[^{}]|\{[^{}]*\})*\}\}")
#: Those of which one alternative is shown.
_CHOICE = re.compile(r"\{\{\s*(?:PLURAL|GENDER|GRAMMAR)\s*:", re.IGNORECASE)
#: The name at the head, where a colon, a bar or the end follows it; `{{ count }}` is none.
_MAGIC_NAME = re.compile(r"\{\{\s*#?[^\W\d_]+(?=\s*[:|]|\}\})(?<![a-z])|\{\{\s*#?[^\W\d_]+(?=\s*:)")

_PLACE = re.compile(
    r"(?P<double>\{\{[^{}\n]*\}\})"
    r"|(?P<single>[$%]?\{[\w.-]*(?:![rsa])?(?::[^{}\s]*)?\})"
    r"|(?P<named>%\([A-Za-z_]\w*\)[-+0#]*\d*(?:\.\d+)?[sdifr])(?![A-Za-z])"
    r"|(?P<printed>(?<![\w٪%])%(?:\d+\$)?[sdif])(?!\w)"
    r"|(?P<numbered>(?<![A-Za-z\d$])\$[1-9])"
    r"(?!\d|[.,]\d|\s?(?:million|billion|thousand|trillion|m|bn)\b)"
)

_BROKEN = re.compile(
    r"\{\s+[A-Za-z_]\w*\s*\}|\{[A-Za-z_]\w*\s+\}"  # spaces within the braces
    r"|(?<!\w)% ?\([A-Za-z_]\w*\)\s?[sdif]?(?![A-Za-z])"  # a space, or no letter at the end
    r"|(?<![%\w\])])\([A-Za-z_]\w*\)s\b"  # no sign at the beginning
)
_BRACE = re.compile(r"[{}]")


@lru_cache(maxsize=8192)
def places(text: str) -> tuple[Placeholder, ...]:
    """The places of a text, in its order."""
    if not _SIGNS.search(text) or _BRANCHING.search(text):
        return ()
    return tuple(
        Placeholder(*found.span(), re.sub(r"\s+", " ", found.group()))
        for found in _PLACE.finditer(_prose(text))
    )


@lru_cache(maxsize=8192)
def named_places(text: str) -> Mapping[str, int]:
    """How often a text has each place; a numbered one may stand once for several."""
    if not _SIGNS.search(text):
        return {}
    counted = Counter(each.text for each in places(text))
    return {name: 1 if name.startswith("$") else number for name, number in counted.items()}


@lru_cache(maxsize=8192)
def magic_names(text: str) -> frozenset[str]:
    """What a wiki puts in by name, such as `{{SITENAME`; no name by which it only chooses."""
    if "{{" not in text:
        return frozenset()
    found = (each.group() for each in _MAGIC_NAME.finditer(text))
    return frozenset(re.sub(r"\s+", "", each) for each in found if not _CHOICE.match(f"{each}:"))


@dataclass(frozen=True)
class LoosePlaces:
    """The numbered places that a text has within what a wiki chooses from, such as PLURAL."""

    shown: frozenset[str]  #: in one alternative at least
    steering: frozenset[str]  #: that decide which alternative is shown


_NONE = LoosePlaces(frozenset(), frozenset())
_NUMBERED = re.compile(r"\$[1-9](?!\d)")


@lru_cache(maxsize=8192)
def loose_places(text: str) -> LoosePlaces:
    """The places within alternatives, and those on which the choice depends."""
    if "{{" not in text or "$" not in text:
        return _NONE
    shown: set[str] = set()
    steering: set[str] = set()
    left = text
    while found := _MAGIC.search(left):
        head, _, alternatives = found.group().partition("|")
        steering.update(_NUMBERED.findall(head))
        held = shown if _CHOICE.match(head) else steering
        held.update(_NUMBERED.findall(alternatives))
        left = left[: found.start()] + _blank(found) + left[found.end() :]
    return LoosePlaces(frozenset(shown), frozenset(steering))


@lru_cache(maxsize=8192)
def broken_places(text: str) -> tuple[Placeholder, ...]:
    """What looks like a place but is none: a brace without its twin, a space too many."""
    if not _SIGNS.search(text) or _BRANCHING.search(text):
        return ()
    left = _PLACE.sub(_blank, _prose(text))
    found = [Placeholder(*each.span(), each.group()) for each in _BROKEN.finditer(left)]
    left = _BROKEN.sub(_blank, left)
    opened: list[int] = []
    for brace in _BRACE.finditer(left):
        if brace.group() == "}" and opened:
            opened.pop()
        elif brace.group() == "{":
            opened.append(brace.start())
        else:
            found.append(_token(text, brace.start()))
    found += [_token(text, at) for at in opened]
    return tuple(sorted(found, key=lambda each: each.start))


def _prose(text: str) -> str:
    """The text with spaces where braces mean something else."""
    for pattern in (_ATTRIBUTES, _MAGIC, _MAGIC):
        text = pattern.sub(_blank, text)
    return text


def _token(text: str, at: int) -> Placeholder:
    """The brace with the word that it touches."""
    word = re.compile(r"\w*\}" if text[at] == "}" else r"\{\w*")
    found = next((each for each in word.finditer(text) if each.start() <= at < each.end()), None)
    start, end = found.span() if found else (at, at + 1)
    return Placeholder(start, end, text[start:end])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
