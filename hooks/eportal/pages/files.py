"""Files as pages offer them: what each is, how large, of which day, and its checksum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from eportal import addresses
from eportal.downloads.download import Download
from eportal.pages.view import View

_THOUSAND = 1000


@dataclass(frozen=True)
class Offer:
    """One file in the words of a page."""

    title: Markup
    format: Markup
    address: str  #: relative to the page
    name: str  #: that the file bears where it is kept: one of its own in each language
    size: Markup
    language: str  #: the name of its language; empty when it holds all of them
    html_language: str  #: BCP 47, empty likewise
    checksum: str


def offers(view: View, files: Iterable[Download]) -> list[Offer]:
    """The files as a page shows them, in their order."""
    return [_offer(view, file) for file in files]


def size(view: View, octets: int) -> Markup:
    """In kilobytes, or in megabytes with one decimal; at least one kilobyte."""
    if octets < _THOUSAND**2:
        return view.label("size-kilobytes", size=max(1, round(octets / _THOUSAND)))
    return view.label("size-megabytes", size=view.decimal(round(octets / _THOUSAND**2 * 10)))


def _offer(view: View, file: Download) -> Offer:
    recipe = file.recipe
    here = addresses.in_language(view.address, view.language)
    spoken = recipe.language
    return Offer(
        title=view.title(recipe.title),
        format=view.label(f"format-{recipe.format}"),
        address=addresses.relative(here, file.path),
        name=_name(file),
        size=size(view, file.size),
        language=spoken.name if spoken else "",
        html_language=spoken.html if spoken else "",
        checksum=file.checksum,
    )


def _name(file: Download) -> str:
    """The last part of its path, with the language before the suffix."""
    name = file.path.rsplit("/", 1)[-1]
    if file.recipe.language is None:
        return name
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{file.recipe.language.html}{dot}{suffix}"
