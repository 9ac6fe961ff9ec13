"""The written pages in docs/: the same tree once in each language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from eportal.findings import Finding
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.places import Place
from eportal.reading.front_matter import FrontMatter, front_matter
from eportal.reading.markdown import HEADING, Block, blocks
from eportal.reading.text import read_text


@dataclass(frozen=True)
class Document:
    """One written page in one language."""

    path: str  #: relative to the project's root
    language: Language
    address: str  #: the same for its twins in the other languages
    text: str  #: Markdown

    @cached_property
    def front_matter(self) -> FrontMatter:
        """The values at its head."""
        return front_matter(self.text)

    @property
    def body(self) -> str:
        """Its text without the values at its head."""
        return self.text[self.front_matter.length :]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its headings, paragraphs, lists and the like."""
        return blocks(self.body, self.front_matter.height + 1)

    @property
    def title(self) -> str:
        """Its first-level heading, or else the title at its head; empty when it has none."""
        first = self.blocks[0] if self.blocks else None
        if first and (first.kind, first.label) == (HEADING, "1") and first.pieces:
            return first.pieces[0].text
        return self.front_matter.value("title")

    @property
    def key(self) -> str:
        """Its key in the ledger of translations."""
        return f"page/{self.address.strip('/') or 'home'}"

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.path)


Documents = tuple[Document, ...]


def read_documents(root: Path) -> tuple[Documents, list[Finding]]:
    """Every written page, and the findings about files that cannot be read."""
    documents: list[Document] = []
    findings: list[Finding] = []
    for language in LANGUAGES:
        folder = root / "docs" / language.code
        for file in sorted(folder.rglob("*.md")):
            if file.is_dir():
                continue
            path = file.relative_to(root).as_posix()
            text, unreadable = read_text(root, path)
            findings += unreadable
            if text is not None:
                address = _address(file.relative_to(folder).as_posix())
                documents.append(Document(path, language, address, text))
    return tuple(documents), findings


def sources(documents: Iterable[Document]) -> dict[str, Document]:
    """The pages in the source language by their key in the ledger."""
    return {each.key: each for each in documents if each.language is SOURCE_LANGUAGE}


def _address(path: str) -> str:
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.split("/")[-1] == "index" else f"{stem}/"
