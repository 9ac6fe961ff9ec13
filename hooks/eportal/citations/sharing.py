"""What messengers and social networks show of a page that someone shares: Open Graph.

Of a page that someone in danger may read there is none: a link must not tell where it leads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eportal import addresses
from eportal.languages import LANGUAGES, Language

Pairs = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Picture:
    """A picture that stands beside a link."""

    address: str  #: the whole address
    width: int  #: in pixels, as is the height
    height: int
    alternative: str  #: the same for whoever does not see it


@dataclass(frozen=True)
class Sharing:
    """What a link to a page shows, in plain text."""

    language: Language
    url: str  #: of the site's root, with a closing slash
    address: str  #: of the page
    site_name: str
    title: str
    description: str
    picture: Picture | None  #: none where the pictures are not made

    @property
    def properties(self) -> tuple[tuple[str, str], ...]:
        """(property, content) of each element of the head."""
        return (*self._of_page(), *self._of_picture())

    @property
    def card(self) -> str:
        """How large the picture is shown, in the words of the networks that ask for them."""
        return "summary_large_image" if self.picture else "summary"

    def _of_page(self) -> Pairs:
        yield "og:type", "website" if self.address == addresses.HOME else "article"
        yield "og:url", self.url + addresses.in_language(self.address, self.language)
        yield "og:title", self.title
        yield "og:description", self.description
        yield "og:site_name", self.site_name
        yield "og:locale", _locale(self.language)
        for other in LANGUAGES:
            if other is not self.language:
                yield "og:locale:alternate", _locale(other)

    def _of_picture(self) -> Pairs:
        if self.picture is None:
            return
        yield "og:image", self.picture.address
        yield "og:image:type", "image/png"
        yield "og:image:width", str(self.picture.width)
        yield "og:image:height", str(self.picture.height)
        yield "og:image:alt", self.picture.alternative


def _locale(language: Language) -> str:
    """Language and territory, such as ``ckb_IQ``."""
    return f"{language.html}_{language.regional.rpartition('-')[2]}"
