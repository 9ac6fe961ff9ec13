"""The list of laws and conventions that the strategy prints."""

from __future__ import annotations

from collections.abc import Sequence

from eportal.downloads.document import Block, Heading, Item, ItemList
from eportal.downloads.documents.pieces import first_line
from eportal.downloads.wording import Wording
from eportal.records.laws import Instrument
from eportal.records.portal import Portal


def laws_of(portal: Portal) -> list[Instrument]:
    """The instruments that the document of the strategy lists, in its order."""
    document = portal.strategy.source.document
    those = [law for law in portal.laws if law.source.document == document]
    return sorted(those, key=lambda law: first_line(law.source.lines))


def printed_laws(wording: Wording, laws: Sequence[Instrument]) -> list[Block]:
    """Each entry as it is printed, under the scope that it stands in."""
    blocks: list[Block] = [Heading(1, wording.label("laws-title"), "laws")]
    for scope in dict.fromkeys(law.scope for law in laws):
        entries = [Item(wording.text(law.text)) for law in laws if law.scope == scope]
        blocks += [
            Heading(2, wording.label(f"scope-{scope}"), f"laws-{scope}"),
            ItemList(tuple(entries)),
        ]
    return blocks
