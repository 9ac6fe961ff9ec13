"""The finished site as a visitor finds it: pages, their language, anchors and links."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ROOT_ELEMENT = re.compile(r'<html lang="([^"]*)" dir="([^"]*)"')
_ID = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
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


def read_built_site(folder: Path) -> BuiltSite:
    """The site in a folder."""
    files = frozenset(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )
    pages = {
        path: read_page(path, (folder / path).read_text(encoding="utf-8"))
        for path in sorted(files)
        if path.endswith("index.html")
    }
    return BuiltSite(pages, files)


def read_page(path: str, text: str) -> BuiltPage:
    """One page of the site; the templates write every attribute in double quotes."""
    root = _ROOT_ELEMENT.search(text)
    lang, direction = root.groups() if root else ("", "")
    links = dict.fromkeys(
        html.unescape(link) for link in (*_LINK.findall(text), *_picture(path, text))
    )
    return BuiltPage(path, lang, direction, frozenset(_ID.findall(text)), tuple(links))


def _picture(path: str, text: str) -> Iterator[str]:
    """From a page to the picture that links to it show, which its head names by a whole address."""
    canonical, picture = _CANONICAL.search(text), _PICTURE.search(text)
    if canonical and picture:
        root = canonical[1].removesuffix(path.removesuffix("index.html"))
        if picture[1].startswith(root):
            file = picture[1].removeprefix(root)
            yield posixpath.relpath(f"/{file}", posixpath.dirname(f"/{path}"))
