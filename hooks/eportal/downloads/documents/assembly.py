"""A document from its parts: what it is called, what it says, and what it says of itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import is_dataclass

from eportal.downloads.document import Block, Document
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Inline

#: What formats say themselves; they fill the places of `page-of`.
_LABELS = ("contents", "page-of", "about-file", "site-name", "site-owner")


def content_of(title: Inline, blocks: Iterable[Block]) -> list[object]:
    """What a document says, as a value that JSON can hold."""
    return [_value(title), *map(_value, blocks)]


def material(document: Document) -> bytes:
    """All that a file of the document is made from."""
    return json.dumps(_value(document), ensure_ascii=False, default=str).encode()


def assembled(
    edition: Edition,
    *,
    title: Inline,
    subtitle: Inline,
    description: str,
    blocks: Sequence[Block],
    page: str,
    records: Iterable[str],
) -> Document:
    """The document of a page, about these records by ledger key."""
    wording = edition.wording
    said = content_of((*title, *subtitle), blocks)
    imprint = edition.imprint(page, dict.fromkeys(records), said)
    return Document(
        language=edition.language,
        title=title,
        subtitle=subtitle,
        description=description,
        blocks=tuple(blocks),
        imprint=imprint,
        imprint_lines=tuple(imprint.lines(wording)),
        labels={id_: wording.plain_label(id_, page="{page}", pages="{pages}") for id_ in _LABELS},
    )


def body_keys(ids: Iterable[str]) -> list[str]:
    """Ledger keys of bodies whose names a document shows."""
    return [f"body/{id_}" for id_ in dict.fromkeys(ids)]


def _value(piece: object) -> object:
    """As JSON holds it; what is a piece of a document says of which kind it is."""
    if isinstance(piece, tuple):
        return [_value(each) for each in piece]
    if is_dataclass(piece):
        fields = {name: _value(value) for name, value in vars(piece).items()}
        return {"kind": type(piece).__name__, **fields}
    return piece
