"""Text as elements of Akoma Ntoso, and the whole document as bytes."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from eportal.downloads.download import UnwritableError
from eportal.downloads.wording import Inline, plain

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

#: All that XML 1.0 cannot hold, in whatever way it is written.
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def paragraph(parent: Element, text: Inline, **attributes: str) -> None:
    """A paragraph at the end of an element."""
    fill(SubElement(parent, "p", attributes), text)


def fill(element: Element, text: Inline) -> None:
    """The text as the content of an element; what is in another language says in which."""
    last: Element | None = None
    for run in text:
        shown = plain((run,))
        if run.language:
            last = SubElement(element, "span", {"xml:lang": run.language})
            last.text = shown
        elif last is None:
            element.text = (element.text or "") + shown
        else:
            last.tail = (last.tail or "") + shown


def written(root: Element) -> bytes:
    """The document in UTF-8; UnwritableError when it holds a character that XML cannot hold."""
    text = ElementTree.tostring(root, encoding="unicode")
    if found := _IMPOSSIBLE.search(text):
        code = f"U+{ord(found.group()):04X}"
        around = text[max(0, found.start() - 30) : found.start()]
        raise UnwritableError(f"XML cannot hold the character {code} after “{around}”")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
