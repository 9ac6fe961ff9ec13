"""What a written page may hold of HTML: elements, their attributes, and the values of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

#: For any element. `data-search` tells the search what not to list.
_ANYWHERE = frozenset({
    "class", "data-search", "data-search-title", "dir", "id", "lang", "title", "translate",
})  # fmt: skip
_NOTHING_MORE: frozenset[str] = frozenset()
_PLAIN = (
    "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "dfn", "div",
    "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "kbd",
    "mark", "p", "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary",
    "sup", "table", "tbody", "tfoot", "thead", "tr", "u", "ul", "var", "wbr",
)  # fmt: skip
_CELL = frozenset({"colspan", "headers", "rowspan"})
#: What Markdown makes, and a little that it lacks. Nothing here runs, loads, asks or embeds.
ELEMENTS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_PLAIN, _NOTHING_MORE),
    "a": frozenset({"href", "hreflang", "rel"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "height", "loading", "src", "width"}),
    "ins": frozenset({"datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start"}),
    "td": _CELL,
    "th": _CELL | {"abbr", "scope"},
    "time": frozenset({"datetime"}),
}
#: Elements whose content is none of the page's text, and goes with them.
WITH_CONTENT = frozenset({
    "applet", "audio", "canvas", "embed", "frameset", "iframe", "math", "noembed", "noframes",
    "noscript", "object", "plaintext", "script", "select", "style", "svg", "template", "textarea",
    "title", "video", "xmp",
})  # fmt: skip

#: Classes of the portal's own design that suit running text.
_CLASSES = frozenset({
    "badge", "card", "cards", "citation", "code", "compact", "facts", "items",
    "kicker", "lead", "note", "notice", "number", "plain", "quiet", "stacked", "steps", "tile",
    "tiles", "unbroken", "visually-hidden", "warning", "ways", "where",
})  # fmt: skip
_CLASS_OF_CODE = re.compile(r"language-[\w+-]+")
_RELATIONS = frozenset({
    "alternate", "author", "external", "license", "nofollow", "noopener", "noreferrer",
})  # fmt: skip

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
#: Browsers read an address without these, so that they could hide its scheme.
_IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\ufeff]")
#: The frame's own ids; two underscores begin those that Material's script looks for.
_RESERVED_ID = re.compile(r"content$|search-|leave|__")


def attributes_of(element: str) -> frozenset[str]:
    """The attributes that an element may have."""
    return ELEMENTS[element] | _ANYWHERE


def kept(element: str, attribute: str, value: str) -> str | None:
    """What is kept of the value of an attribute, or None when the whole attribute goes."""
    if element not in ELEMENTS or attribute not in attributes_of(element):
        return None
    keep = _VALUES.get(attribute)
    return keep(value) if keep else value


def leads_somewhere(address: str) -> bool:
    """Whether a link may lead to the address: to a file or page, or by one of few schemes."""
    scheme = _SCHEME.match(_bare(address))
    return scheme is None or scheme[1] in SCHEMES


def _is_own(address: str) -> bool:
    """Whether the address is a path: nothing is loaded from elsewhere."""
    bare = _bare(address).replace("\\", "/")
    return not _SCHEME.match(bare) and not bare.startswith("//")


def _bare(address: str) -> str:
    return _IGNORED_IN_ADDRESSES.sub("", address).lower()


def _those(allowed: Callable[[str], object]) -> Callable[[str], str | None]:
    """Keeps the words of a value that are allowed."""

    def keep(value: str) -> str | None:
        return " ".join(word for word in value.split() if allowed(word)) or None

    return keep


def _whole(allowed: Callable[[str], object]) -> Callable[[str], str | None]:
    """Keeps a value when it is allowed as a whole."""
    return lambda value: value if allowed(value) else None


_VALUES: Mapping[str, Callable[[str], str | None]] = {
    "class": _those(lambda word: word in _CLASSES or _CLASS_OF_CODE.fullmatch(word)),
    "rel": _those(_RELATIONS.__contains__),
    "id": _whole(lambda value: not _RESERVED_ID.match(value)),
    "dir": _whole({"ltr", "rtl", "auto"}.__contains__),
    "lang": _whole(re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*").fullmatch),
    "href": _whole(leads_somewhere),
    "src": _whole(_is_own),
}
