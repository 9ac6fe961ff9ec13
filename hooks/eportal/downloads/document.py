"""A text with headings, lists and tables, before it becomes a PDF or a document to edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from eportal.downloads.imprint import Imprint
from eportal.downloads.wording import Inline
from eportal.languages import Language


@dataclass(frozen=True)
class Heading:
    """A heading; levels are never skipped, see `Document.outline`."""

    level: Literal[1, 2, 3]
    text: Inline
    id: str = ""  #: where a link within the document leads


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: running text, an opening, a remark of ours, or small print."""

    text: Inline
    style: Literal["plain", "lead", "note", "quiet"] = "plain"


@dataclass(frozen=True)
class Quotation:
    """Words of another document, a paragraph each."""

    paragraphs: tuple[Inline, ...]
    language: str = ""  #: BCP 47, where it is not the language of the document


@dataclass(frozen=True)
class Item:
    """An entry of a list, with the number that is printed before it, and entries below it."""

    text: Inline
    number: str = ""  #: in the digits of the document, without a full stop; empty in a plain list
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class ItemList:
    """A list; numbered when its entries carry numbers, which need not follow one another."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table whose heads are repeated on every page; a cell holds paragraphs and lists."""

    heads: tuple[Inline, ...]
    widths: tuple[float, ...]  #: of each column, as a share of 100
    rows: tuple[tuple[tuple[Block, ...], ...], ...]


@dataclass(frozen=True)
class Facts:
    """Names with what belongs to each: number and year, scope, issuer."""

    entries: tuple[tuple[Inline, tuple[Block, ...]], ...]


Block = Heading | Paragraph | Quotation | ItemList | Table | Facts


@dataclass(frozen=True)
class Document:
    """A whole text in one language."""

    language: Language
    title: Inline
    subtitle: Inline
    description: str  #: one sentence without markup
    blocks: tuple[Block, ...]
    imprint: Imprint
    imprint_lines: tuple[tuple[Inline, Inline], ...]
    labels: dict[str, str] = field(default_factory=dict)  #: what a format says itself: `contents`

    def outline(self) -> Iterator[Heading]:
        """Its headings in order."""
        yield from (block for block in self.blocks if isinstance(block, Heading))
