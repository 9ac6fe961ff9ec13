"""The finished site as a visitor finds it: pages, their language, anchors and links."""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_ROOT_ELEMENT = re.compile(r'<html lang="([^"]*)" dir="([^"]*)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_PICTURE = re.compile(r'<meta property="og:image" content="([^"]*)"')


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site."""

    path: str  #: below the site's root, such as ``ku/plan/index.html``
    lang: str
    dir: str
    ids: frozenset[str]
    links: tuple[str, ...]  #: as written, entities resolved; and the picture that links to it show

    @cached_property
    def targets(self) -> tuple[tuple[str, str, str], ...]:
        """(link, path below the site's root, fragment) of each link within the site."""
        parts = ((link, urlsplit(link)) for link in self.links)
        within = [link for link, part in parts if not (part.scheme or part.netloc)]
        return tuple((link, *self.target(link)) for link in within)

    def target(self, link: str) -> tuple[str, str]:
        """(path below the site's root, fragment) that a relative link leads to."""
        parts = urlsplit(link)
        if not parts.path:
            return self.path, parts.fragment
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), unquote(parts.path)))
        if parts.path.endswith("/") or parts.path in {".", ".."}:
            path = posixpath.normpath(posixpath.join(path, "index.html"))
        return path, parts.fragment


@dataclass(frozen=True)
class BuiltSite:
    """All files of the site."""

    pages: Mapping[str, BuiltPage]  #: by path
    files: frozenset[str]  #: paths of all files, pages among them


#: The pages of the site that was read last, by path and digest: most of them stay as they are
#: from one build of a preview to the next.
_last: dict[tuple[str, bytes], BuiltPage] = {}


def read_built_site(folder: Path) -> BuiltSite:
    """The site in a folder."""
    files = frozenset(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )
    paths = [path for path in sorted(files) if path.endswith("index.html")]
    pages = {path: _page(path, (folder / path).read_bytes()) for path in paths}
    _last.clear()
    _last.update({each.key: each.page for each in pages.values()})
    return BuiltSite({path: each.page for path, each in pages.items()}, files)


class _Read(NamedTuple):
    """A page with what it is known again by."""

    key: tuple[str, bytes]
    page: BuiltPage


def _page(path: str, content: bytes) -> _Read:
    key = (path, hashlib.blake2b(content, digest_size=16).digest())
    return _Read(key, _last.get(key) or read_page(path, content.decode("utf-8")))


def read_page(path: str, text: str) -> BuiltPage:
    """One page of the site; the templates write every attribute in double quotes."""
    root = _ROOT_ELEMENT.search(text)
    lang, direction = root.groups() if root else ("", "")
    links = dict.fromkeys(
        html.unescape(link)
        for link in (*_values(text, "href"), *_values(text, "src"), *_picture(path, text))
    )
    ids = frozenset(filter(None, _values(text, "id")))
    return BuiltPage(path, lang, direction, ids, tuple(links))


def _values(text: str, attribute: str) -> Iterator[str]:
    """What stands in every attribute of a name: a fifth of the time that an expression takes."""
    for before, after in pairwise(text.split(f'{attribute}="')):
        if before[-1:].isspace():
            yield after.partition('"')[0]


def _picture(path: str, text: str) -> Iterator[str]:
    """From a page to the picture that links to it show, which its head names by a whole address."""
    canonical, picture = _CANONICAL.search(text), _PICTURE.search(text)
    if canonical and picture:
        root = canonical[1].removesuffix(path.removesuffix("index.html"))
        if picture[1].startswith(root):
            file = picture[1].removeprefix(root)
            yield posixpath.relpath(f"/{file}", posixpath.dirname(f"/{path}"))
