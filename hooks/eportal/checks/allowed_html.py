"""Written pages that hold only what a page may hold; the rest would be taken away from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eportal.alignment.of_documents import WrittenPage
from eportal.checks.rules import check
from eportal.facts.markup import code_spans
from eportal.facts.unkept import ADDRESS, ATTRIBUTE, ELEMENT, unkept
from eportal.findings import Finding
from eportal.messages.message import say
from eportal.places import Place
from eportal.reading.documents import Document
from eportal.reading.markdown import CODE


@check("MRK109")
def elements_are_those_of_running_text(page: WrittenPage) -> Iterator[Finding]:
    """The HTML elements of a written page are those of running text: nothing runs or is embedded.

    Why: scripts, styles, forms, frames and drawings could harm readers, so they are taken away.
    Fix: write it in Markdown, or leave it out; what is to be shown as code stands in backticks.
    Bad: <iframe src="map.html"></iframe>
    Good: [Map of the shelters](map.md)
    """
    for document, place, shown in _found(page, ELEMENT):
        told = say("a written page may not hold `{tag}`", tag=shown)
        hint = say("Write it in Markdown, or leave it out.")
        yield Finding(place, "MRK109", told, hint, record=page.key, language=document.language.code)


@check("MRK110")
def attributes_are_those_of_running_text(page: WrittenPage) -> Iterator[Finding]:
    """The attributes of a written page say what something is, not how it looks or what it does.

    Why: styles and what a browser runs when it is touched are taken away, and so are classes and
    names that the portal's design keeps for itself.
    Fix: leave the attribute out.
    Bad: Important{: style="color: red"}
    Good: **Important**
    """
    for document, place, shown in _found(page, ATTRIBUTE):
        told = say("a written page may not hold the attribute `{attribute}`", attribute=shown)
        hint = say("Leave the attribute out.")
        yield Finding(place, "MRK110", told, hint, record=page.key, language=document.language.code)


@check("LNK109")
def links_lead_to_pages_files_or_people(page: WrittenPage) -> Iterator[Finding]:
    """A link leads to a page or file, or begins with http, https, mailto or tel.

    Why: other addresses can run what stands in them; they are taken away, and so are images that
    lie on other sites, which would tell them who reads the page.
    Fix: write the path of a page or file, or an address that begins with https.
    Bad: [print](javascript:print())
    Good: [the printed form](form.pdf)
    """
    for document, place, shown in _found(page, ADDRESS):
        told = say("no link or image of a page may have the address `{target}`", target=shown)
        hint = say("Write the path of a page or file, or an address that begins with https.")
        yield Finding(place, "LNK109", told, hint, record=page.key, language=document.language.code)


def _found(page: WrittenPage, kind: str) -> Iterator[tuple[Document, Place, str]]:
    for language in page.languages:
        document = page.twins[language]
        if not _SIGNS.isdisjoint(document.body):
            first = document.front_matter.height
            for each in unkept(_without_code(document)):
                if each.kind == kind:
                    place = Place(document.path, first + each.line, each.column)
                    yield document, place, each.shown


_END_OF_LINE = re.compile(r"\r\n|\r|\n")
#: Without one of them there is no tag, no link and no list of attributes.
_SIGNS = frozenset("<[{")


def _without_code(document: Document) -> str:
    """The body with spaces for its code, so that everything else keeps its place."""
    first = document.front_matter.height + 1
    lines = _END_OF_LINE.split(document.body)
    for block in document.blocks:
        begin = block.line - first
        written = block.raw if block.kind == CODE else ""
        spans = [(each.start, each.end) for each in code_spans(block.raw)]
        blank = _blanked(block.raw, [(0, len(written))] if written else spans)
        lines[begin : begin + block.raw.count("\n") + 1] = blank.split("\n")
    return "\n".join(lines)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    letters = list(text)
    for begin, end in spans:
        letters[begin:end] = ("\n" if each == "\n" else " " for each in letters[begin:end])
    return "".join(letters)
