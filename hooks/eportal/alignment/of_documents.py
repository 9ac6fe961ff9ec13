"""The written pages, side by side and block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eportal.alignment.sections import aligned_blocks
from eportal.alignment.segments import Passage, Segment
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.places import Place
from eportal.reading.documents import Document
from eportal.reading.markdown import HEADING, TABLE, Block


@dataclass(frozen=True, eq=False)
class WrittenPage:
    """One written page in the languages in which it exists."""

    key: str  #: in the ledger
    twins: Mapping[Language, Document]
    source: Language = SOURCE_LANGUAGE

    @property
    def languages(self) -> list[Language]:
        """The languages in which it exists."""
        return [each for each in LANGUAGES if each in self.twins]

    @property
    def translations(self) -> list[Language]:
        """The languages in which it exists, without the source."""
        return [each for each in self.languages if each is not self.source]

    @property
    def address(self) -> str:
        """Its path below the folder of a language, without ending."""
        return next(iter(self.twins.values())).address.strip("/") if self.twins else ""


WrittenPages = tuple[WrittenPage, ...]


def written_pages(documents: Iterable[Document]) -> WrittenPages:
    """The written pages, each with its twins."""
    twins: dict[str, dict[Language, Document]] = {}
    for document in documents:
        twins.setdefault(document.key, {})[document.language] = document
    return tuple(WrittenPage(key, each, _source(each)) for key, each in twins.items())


def page_of_texts(
    key: str, texts: Mapping[Language, str], source: Language = SOURCE_LANGUAGE
) -> WrittenPage:
    """A page of Markdown that stands in no file, under the key of its findings."""
    address = key.removeprefix("page/")
    address = "" if address == "index" else f"{address.removesuffix('/index')}/"
    twins = {
        each: Document(f"docs/{each.code}/{key.removeprefix('page/')}.md", each, address, text)
        for each, text in texts.items()
    }
    return WrittenPage(key, twins, source)


def segments_of_page(page: WrittenPage) -> Iterator[Segment]:
    """The texts of a page side by side, as far as its twins have the same blocks."""
    twins = {each: page.twins[each].blocks for each in page.languages}
    for found in aligned_blocks(twins, page.source):
        yield from _segments_of_block(page, found)


def _segments_of_block(page: WrittenPage, found: Mapping[Language, Block]) -> Iterator[Segment]:
    """A segment for each text of one block, when it has as many in each language."""
    if len({(len(each.pieces), each.shape) for each in found.values()}) > 1:
        return
    first = next(iter(found.values()))
    for number in range(len(first.pieces)):
        passages = {}
        for language, block in found.items():
            piece = block.pieces[number]
            place = Place(page.twins[language].path, piece.line, piece.column)
            passages[language] = Passage(piece.text, place)
        yield Segment(
            page.key, passages, group=page.key, source=page.source, is_markup=True,
            is_running_text=first.kind not in {HEADING, TABLE},
        )  # fmt: skip


def _source(twins: Mapping[Language, Document]) -> Language:
    """The language that the front matter of a twin says it was translated from, or the usual."""
    named = {each.front_matter.value("translation_of") for each in twins.values()} - {""}
    found = [each for each in LANGUAGES if named & {each.code, each.html}]
    return found[0] if len(named) == 1 and found else SOURCE_LANGUAGE
