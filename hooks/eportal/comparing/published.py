"""What a revision publishes, page by page and file by file, so far that changes can be seen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import escape

from eportal.downloads import catalogue
from eportal.downloads.archives import archives
from eportal.downloads.download import Download, Recipe
from eportal.languages import LANGUAGES, Language
from eportal.pages.surroundings import Surroundings
from eportal.site import Site

Kind = Literal["new", "changed", "gone"]

#: In a way of its own, what cannot be written as long as something is wrong.
_UNWRITABLE = b""


@dataclass(frozen=True)
class Shown:
    """A page or file: its title in each language in which it has one, and a stamp of the rest."""

    titles: Mapping[Language, str]
    stamp: bytes


_NOTHING = Shown({}, _UNWRITABLE)

#: By its address and its language; None for a file that holds all of them.
Published = Mapping[tuple[str, Language | None], Shown]


@dataclass
class Changed:
    """A page or a file that differs in some languages."""

    address: str
    titles: dict[Language, str] = field(default_factory=dict)
    kinds: dict[Language | None, Kind] = field(default_factory=dict)


def changed(before: Published, after: Published) -> list[Changed]:
    """What differs, each address once, in the order of HEAD; what is gone comes last."""
    found: dict[str, Changed] = {}
    for place in dict.fromkeys([*after, *before]):
        address, language = place
        was, now = before.get(place), after.get(place)
        each = found.setdefault(address, Changed(address))
        each.titles |= (now or was or _NOTHING).titles
        if was != now:
            each.kinds[language] = "new" if was is None else "gone" if now is None else "changed"
    return [each for each in found.values() if each.kinds]


def pages_of(site: Site) -> Published:
    """Every page in each language."""
    around = Surroundings(site.content.fingerprints, addresses={}, files={})
    return {
        (address, language): _page(site, around, language, address)
        for address in site.all_addresses
        for language in LANGUAGES
    }


def files_of(site: Site) -> Published:
    """Every file that is offered, without the work of setting what has not changed.

    A file that takes long to write is known by all that it is made from.
    """
    recipes = catalogue.recipes(site.editions)
    offered = [recipe for recipe in recipes if not recipe.is_part_of_pages]
    files = [Download(recipe, _content(recipe)) for recipe in offered]
    packed = [Download(recipe, _content(recipe)) for recipe in archives(site.editions, files)]
    return dict(_shown([*files, *packed]))


def _page(site: Site, around: Surroundings, language: Language, address: str) -> Shown:
    """A page that what is wrong keeps from being written has no title and no text yet."""
    try:
        view = site.view(language, address)
        page = site.page_of(view, _written(site, language, address))
        notice = (around.standing(view, page), around.changes(view, page))
    except Exception:  # content with errors may break a page in any way
        return _NOTHING
    told = repr((page.title, page.description, str(page.body), notice))
    return Shown({language: page.title}, hashlib.sha256(told.encode()).digest())


def _written(site: Site, language: Language, address: str) -> str:
    """What an editor has written there; whether it changed can be seen without its HTML."""
    documents = site.content.documents
    found = (each for each in documents if (each.address, each.language) == (address, language))
    return next((str(escape(each.body)) for each in found), "")


def _content(recipe: Recipe) -> bytes:
    try:
        return recipe.write() if recipe.made_from is None else recipe.made_from
    except Exception:  # as with pages
        return _UNWRITABLE


def _shown(files: Iterable[Download]) -> Iterator[tuple[tuple[str, Language | None], Shown]]:
    for file in files:
        title = file.recipe.title
        titles = {each: title.written_in(each) for each in title.written()}
        place = file.recipe.address, file.recipe.language
        yield place, Shown(titles, bytes.fromhex(file.checksum))
