"""A file that is offered beside the pages, and how it is made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from eportal import addresses
from eportal.languages import Language
from eportal.records.record import Words


class UnwritableError(Exception):
    """A file that cannot be written from what there is; its text says why, for an editor."""


@dataclass(frozen=True)
class Recipe:
    """What a file is, and what writes it; nothing is written yet."""

    address: str  #: below the root of its language; below the site's root when it is of all
    language: Language | None  #: None when it holds all of them
    format: str  #: such as ``pdf``; the label ``format-pdf`` names it
    title: Words  #: what it holds
    page: str  #: address of the page that it belongs to
    write: Callable[[], bytes]
    #: All that it is made from, where writing takes so long that it is kept; None elsewhere.
    made_from: bytes | None = None
    is_listed: bool = True  #: whether the page of downloads shows it; a manifest lists every file
    is_part_of_pages: bool = False  #: no page offers it to keep, and no archive or manifest has it

    @property
    def path(self) -> str:
        """Its path below the site's root."""
        if self.language is None:
            return self.address
        return addresses.in_language(self.address, self.language)


@dataclass(frozen=True)
class Download:
    """A file as it is offered."""

    recipe: Recipe
    content: bytes

    @property
    def path(self) -> str:
        """Its path below the site's root."""
        return self.recipe.path

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    @cached_property
    def checksum(self) -> str:
        """SHA-256 in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()
