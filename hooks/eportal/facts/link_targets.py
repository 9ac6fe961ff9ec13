"""Where links lead, seen apart from the language of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from eportal.languages import LANGUAGES, Language

_CODES = {code: each for each in LANGUAGES for code in (each.code, each.html)}
_ANY = "|".join(sorted(_CODES, key=len, reverse=True))

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_FOLDER = re.compile(rf"(?:(?<=/)|^)(?P<code>{_ANY})(?=/|$)")
_ENDING = re.compile(rf"(?<=[\w-])\.(?P<code>{_ANY})(?=\.\w+(?:$|[?#]))")
_PARAMETER = re.compile(rf"(?<=[?&])(?:lang|language|locale|hl)=(?P<code>{_ANY})(?=$|[&#])")
_HOST = re.compile(rf"(?<=://)(?P<code>{_ANY})(?=\.)")
_ROOT = re.compile(rf"(?:/|(?:\.\./)+)(?P<code>{_ANY})/?(?:index\.(?:html|md))?")
_HOST_AND_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*")


@dataclass(frozen=True)
class Target:
    """Where a link leads."""

    written: str
    common: str  #: the same for links that lead to the same page in their own languages
    languages: frozenset[Language]  #: that the address names
    is_external: bool  #: leads to another site, or opens another program
    root: Language | None = None  #: whose first page it is


@lru_cache(maxsize=8192)
def target(written: str) -> Target:
    """What a link's address tells."""
    is_external = bool(_SCHEME.match(written))
    patterns = [_HOST, _FOLDER, _PARAMETER, _ENDING] if is_external else [_FOLDER, _ENDING]
    codes = [found["code"] for pattern in patterns for found in pattern.finditer(written)]
    root = None if is_external else _ROOT.fullmatch(written)
    common = written
    for pattern in patterns:
        common = pattern.sub(lambda found: found.group().replace(found["code"], "{}"), common)
    if is_external and codes and (host := _HOST_AND_SCHEME.match(common)):
        # Sites name the pages of each language in that language.
        common = f"{host.group()}/"
    path, sign, fragment = common.partition("#")
    if not fragment.isascii():
        common = f"{path}{sign}"
    return Target(
        written, common, frozenset(_CODES[code] for code in codes), is_external,
        _CODES[root["code"]] if root else None,
    )  # fmt: skip


def named_language(shown: str) -> Language | None:
    """The language whose name the text of a link is or holds; None when it is not one alone."""
    named = [each for each in LANGUAGES if re.search(_names(each), shown, re.IGNORECASE)]
    return named[0] if len(named) == 1 else None


def _names(language: Language) -> str:
    return rf"(?<!\w)(?:{language.name}|{language.english_name})(?!\w)"
