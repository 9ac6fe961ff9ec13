"""How an article defines trafficking in persons, taken apart into act, means and purpose."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, Heading, Item, ItemList, Paragraph, Table
from eportal.downloads.wording import Run, Wording
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.laws import Definition
from eportal.records.record import Words


def definition(wording: Wording, each: Definition) -> list[Block]:
    """A table of the three elements, and what the text adds to the other definition."""
    elements = (("act", each.act), ("means", each.means), ("purpose", each.purpose))
    table = Table(
        heads=(wording.label("definition-element"), wording.label("text")),
        widths=(25, 75),
        rows=tuple(
            (
                (Paragraph(wording.label(f"definition-{name}")),),
                (_phrases(wording, phrases, each.adds),),
            )
            for name, phrases in elements
        ),
    )
    return [Heading(2, wording.text(each.title), each.id), table, *_adds(wording, each)]


def _adds(wording: Wording, each: Definition) -> list[Block]:
    if not each.adds:
        return []
    source = each.adds_source
    return [
        Heading(3, wording.label("definition-adds"), f"{each.id}-adds"),
        Paragraph(wording.label("definition-adds-lead")),
        _phrases(wording, each.adds),
        *([Paragraph(wording.source(source), "quiet")] if source else []),
    ]


def _phrases(wording: Wording, phrases: Sequence[Words], added: Sequence[Words] = ()) -> ItemList:
    return ItemList(tuple(_phrase(wording, each, each in added) for each in phrases))


def _phrase(wording: Wording, phrase: Words, is_added: bool) -> Item:
    """A phrase, whether the text adds it, and below it its words in the source."""
    shown = wording.text(phrase)
    if is_added:
        shown = (*shown, Run(" ("), *wording.label("definition-added"), Run(")"))
    if wording.language is SOURCE_LANGUAGE:
        return Item(shown)
    original = wording.quote(phrase.written_in(SOURCE_LANGUAGE))
    return Item(shown, items=(Item(original),))
