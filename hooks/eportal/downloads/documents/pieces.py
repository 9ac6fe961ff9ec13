"""Small pieces of a document: passages, remarks of ours, names of bodies, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eportal.downloads.document import (
    Block,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
    Table,
)
from eportal.downloads.wording import Inline, Run, Wording
from eportal.records.plan import Passage, Section
from eportal.records.record import Words
from eportal.records.sources import Erratum

_NOTHING = (Run("–"),)
_IN_LISTS = ("item", "sub-item")


def heading(level: int, text: Inline, id_: str = "") -> Heading:
    """A heading of one of the three levels."""
    match level:
        case 1:
            return Heading(1, text, id_)
        case 2:
            return Heading(2, text, id_)
        case _:
            return Heading(3, text, id_)


def paragraphs(wording: Wording, words: Words) -> list[Block]:
    """A text of a record, a paragraph for each of its lines."""
    return [Paragraph(line) for line in wording.paragraphs(words)]


def labelled(wording: Wording, *labels: str) -> list[Block]:
    """Labels of the interface, a paragraph each."""
    return [Paragraph(wording.label(label)) for label in labels]


def joined(wording: Wording, inlines: Iterable[Inline]) -> Inline:
    """Texts as a list in running text."""
    runs: list[Run] = []
    for inline in inlines:
        runs += [*([Run(wording.language.list_separator)] if runs else []), *inline]
    return tuple(runs)


def remark(wording: Wording, words: Words | None) -> list[Block]:
    """A remark of ours, which says that it is ours; nothing where there is none."""
    if words is None:
        return []
    return [Paragraph(wording.label("our-remark", text=wording.text(words)), "note")]


def passages(wording: Wording, those: Sequence[Passage]) -> list[Block]:
    """The paragraphs, quotations and lists of a section, each remark of ours after its passage."""
    blocks: list[Block] = []
    listed: list[Passage] = []
    for passage in those:
        if passage.kind in _IN_LISTS:
            listed.append(passage)
            continue
        blocks += [*_list(wording, listed), *_passage(wording, passage)]
        listed = []
    return [*blocks, *_list(wording, listed)]


def section(wording: Wording, each: Section, level: int, otherwise: str = "") -> list[Block]:
    """A section with its heading; `otherwise` is the label of one whose heading is not printed."""
    text = wording.text(each.heading) if each.heading else wording.label(otherwise or each.id)
    return [heading(level, text, each.id), *passages(wording, each.passages)]


def notes(wording: Wording, those: Sequence[Words]) -> list[Block]:
    """Remarks of ours on a whole record, under a heading."""
    if not those:
        return []
    items = tuple(Item(wording.text(note)) for note in those)
    return [Heading(1, wording.label("notes"), "notes"), ItemList(items)]


def bodies(wording: Wording, named: Iterable[Sequence[str]]) -> ItemList:
    """Bodies by their ids, an entry for each that the original lists."""
    return ItemList(tuple(Item(joined(wording, map(wording.body_name, ids))) for ids in named))


def errata(wording: Wording, those: Sequence[Erratum]) -> list[Block]:
    """What the original prints where it is corrected, doubted, or printed otherwise."""
    if not those:
        return []
    columns = ("printed", "shown", "probable", "reason", "line")
    return [
        Heading(1, wording.label("errata"), "errata"),
        Paragraph(wording.label("errata-lead"), "quiet"),
        Table(
            heads=tuple(wording.label(f"erratum-{column}") for column in columns),
            widths=(22, 22, 17, 28, 11),
            rows=tuple(_erratum(wording, each) for each in those),
        ),
    ]


def lines(wording: Wording, text: str, one: str = "line-of", several: str = "lines-of") -> Inline:
    """Lines of a source in the words of one of two labels, such as Lines 13–21."""
    shown = wording.inline(text.replace("-", "–"))
    return wording.label(one if text.isdigit() else several, lines=shown)


def span(those: Iterable[str]) -> str:
    """From the first to the last of several lines of a source."""
    numbers = [int(number) for each in those for number in each.split("-")]
    first, last = min(numbers), max(numbers)
    return str(first) if first == last else f"{first}-{last}"


def first_line(text: str) -> int:
    """The first of some lines of a source."""
    return int(text.split("-", maxsplit=1)[0])


def _passage(wording: Wording, passage: Passage) -> list[Block]:
    if passage.kind == "quotation":
        quoted: list[Block] = [Quotation(tuple(wording.paragraphs(passage.text)))]
    else:
        quoted = paragraphs(wording, passage.text)
    return [*quoted, *remark(wording, passage.note)]


def _list(wording: Wording, those: Sequence[Passage]) -> list[Block]:
    """Entries with those below them, then the remarks on any of them."""
    if not those:
        return []
    entries: list[tuple[Passage, list[Item]]] = []
    for passage in those:
        if passage.kind == "sub-item" and entries:
            entries[-1][1].append(_item(wording, passage))
        else:
            entries.append((passage, []))
    items = tuple(_item(wording, passage, tuple(below)) for passage, below in entries)
    remarks = [block for passage in those for block in remark(wording, passage.note)]
    return [ItemList(items), *remarks]


def _item(wording: Wording, passage: Passage, below: tuple[Item, ...] = ()) -> Item:
    number = wording.language.digits_of(passage.number)
    return Item(wording.text(passage.text), number, below)


def _erratum(wording: Wording, erratum: Erratum) -> tuple[tuple[Block, ...], ...]:
    probable = wording.quote(erratum.probable) if erratum.probable else _NOTHING
    return (
        (Paragraph(wording.quote(erratum.printed)),),
        (Paragraph(wording.quote(erratum.shown or erratum.printed)),),
        (Paragraph(probable),),
        (Paragraph(_reason(wording, erratum)), *_erratum_note(wording, erratum)),
        (Paragraph(wording.inline(erratum.line.replace("-", "–"))),),
    )


def _erratum_note(wording: Wording, erratum: Erratum) -> list[Block]:
    return [Paragraph(wording.text(erratum.note), "quiet")] if erratum.note else []


def _reason(wording: Wording, erratum: Erratum) -> Inline:
    said = [
        wording.label(f"erratum-kind-{erratum.kind}"),
        wording.label(f"reason-{erratum.reason}"),
    ]
    if erratum.compare:
        compared = lines(wording, erratum.compare, "compare-line", "compare-lines")
        said[-1] = (*said[-1], Run(" ("), *compared, Run(")"))
    if erratum.confidence != "high":
        said.append(wording.label(f"confidence-{erratum.confidence}"))
    return joined(wording, said)
