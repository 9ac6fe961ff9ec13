"""Headings, paragraphs, lists and tables in the format of word processors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.document import (
    Block,
    Facts,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Table,
)
from eportal.downloads.editing.elements import element, text
from eportal.downloads.editing.numbering import Lists, counts_up, indent
from eportal.downloads.editing.runs import runs
from eportal.downloads.editing.styles import INDENT, INDENT_IN_CELLS, LEVELS
from eportal.downloads.editing.tables import table
from eportal.downloads.wording import Inline, Run, plain
from eportal.facts.runs import RUNS
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language

_SPOKEN = {language.html: language for language in LANGUAGES}
_STYLES = {"plain": "Normal", "lead": "Lead", "note": "Remark", "quiet": "SmallPrint"}
_STYLES_IN_CELLS = {"plain": "Cell", "lead": "Cell", "note": "CellSmall", "quiet": "CellSmall"}


def paragraph(
    inline: Inline,
    style: str,
    language: Language,
    *listed: BaseOxmlElement,
    lead: Sequence[BaseOxmlElement] = (),
) -> BaseOxmlElement:
    """A paragraph in a style; `listed` is its place in a list, `lead` stands before its text."""
    direction = () if listed or lead else _direction(inline, language)
    named = element("pPr", element("pStyle", val=style), *direction, *listed)
    return element("p", named, *lead, *runs(inline, language))


def _direction(inline: Inline, language: Language) -> list[BaseOxmlElement]:
    """What is wholly in a language of the other direction runs in that."""
    spoken = {_SPOKEN.get(run.language, language).is_right_to_left for run in inline}
    if len(spoken) != 1 or language.is_right_to_left in spoken:
        return []
    return [element("bidi", val=int(not language.is_right_to_left))]


@dataclass
class Writer:
    """Writes the blocks of one document; it counts its headings and lists."""

    language: Language
    lists: Lists
    in_cell: bool = False
    #: Those written so far, each with the name of its place.
    headings: list[tuple[Heading, str]] = field(default_factory=list)

    def write(self, blocks: Sequence[Block]) -> Iterator[BaseOxmlElement]:
        """The elements of some blocks, in order."""
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[BaseOxmlElement]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                styles = _STYLES_IN_CELLS if self.in_cell else _STYLES
                yield paragraph(block.text, styles[block.style], self.language)
            case Quotation():
                yield from self._quotation(block)
            case ItemList():
                yield from self._items(block.items, 0)
            case Table():
                yield table(block, self.language, self._cell)
                yield paragraph((), "SmallPrint", self.language)
            case Facts():
                for name, values in block.entries:
                    yield from self._fact(name, values)

    def _heading(self, heading: Heading) -> BaseOxmlElement:
        place = f"part_{len(self.headings) + 1}"
        mark = len(self.headings)
        self.headings.append((heading, place))
        made = paragraph(
            heading.text,
            f"Heading{heading.level}",
            self.language,
            lead=[element("bookmarkStart", id=mark, name=place)],
        )
        made.append(element("bookmarkEnd", id=mark))
        return made

    def _quotation(self, quotation: Quotation) -> Iterator[BaseOxmlElement]:
        """In its own language and in the direction of that."""
        spoken = quotation.language or self.language.html
        for inline in quotation.paragraphs:
            named = tuple(Run(run.text, run.language or spoken) for run in inline)
            yield paragraph(named, "Quote", self.language)

    def _items(self, items: Sequence[Item], level: int) -> Iterator[BaseOxmlElement]:
        """Numbers that count up are left to the word processor; others are printed as they are."""
        depth = min(level, LEVELS - 1)
        counted = counts_up(items, self.language)
        printed = not counted and any(item.number for item in items)
        id_ = self.lists.numbers(depth) if counted else self.lists.bullets()
        for item in items:
            yield self._printed(item, depth) if printed else self._listed(item, depth, id_)
            if item.items:
                yield from self._items(item.items, level + 1)

    def _listed(self, item: Item, level: int, id_: int) -> BaseOxmlElement:
        numbered = element("numPr", element("ilvl", val=level), element("numId", val=id_))
        return paragraph(item.text, self._list_style, self.language, numbered, self._indent(level))

    def _printed(self, item: Item, level: int) -> BaseOxmlElement:
        number = (*self._number(item), element("r", element("tab"))) if item.number else ()
        return paragraph(
            item.text, self._list_style, self.language, self._indent(level), lead=number
        )

    def _number(self, item: Item) -> list[BaseOxmlElement]:
        """The letters of the original are Arabic in every language."""
        found = RUNS.search(item.number)
        is_foreign = found and found.lastgroup == "arabic" and not self.language.is_right_to_left
        spoken = SOURCE_LANGUAGE.html if is_foreign else ""
        return runs((Run(item.number, spoken), Run(".")), self.language)

    def _indent(self, level: int) -> BaseOxmlElement:
        return indent(level, INDENT_IN_CELLS if self.in_cell else INDENT)

    @property
    def _list_style(self) -> str:
        return "Cell" if self.in_cell else "ListParagraph"

    def _cell(self, blocks: Sequence[Block]) -> list[BaseOxmlElement]:
        """What a cell holds; it must end with a paragraph, be it empty."""
        inner = Writer(self.language, self.lists, in_cell=True)
        return [*inner.write(blocks)] or [paragraph((), "Cell", self.language)]

    def _fact(self, name: Inline, values: Sequence[Block]) -> Iterator[BaseOxmlElement]:
        """On one line where its value is one paragraph."""
        end = "" if plain(name).rstrip().endswith(":") else ":"
        named = runs((*name, Run(end)) if end else name, self.language, bold=True)
        match values:
            case [Paragraph(text=value)]:
                lead = [*named, element("r", text(" "))]
                yield paragraph(value, "Normal", self.language, lead=lead)
            case _:
                yield paragraph((), "FactName", self.language, lead=named)
                yield from self.write(values)
