"""PDF files opened by what knows nothing of how we write them."""

import io
import re

import pikepdf

from eportal.downloads.document import Document
from eportal.downloads.imprint import Imprint
from eportal.downloads.pdf.typesetting import typeset
from eportal.downloads.wording import Run

#: A mark of content, by which a tag names it.
MARK = re.compile(rb"/MCID (\d+)")
_WRITTEN = {}


def written(document, *, cover):
    """Its file, written once."""
    key = document.language.code, document.imprint.address, document.imprint.revision, cover
    if key not in _WRITTEN:
        _WRITTEN[key] = typeset(document, cover=cover)
    return _WRITTEN[key]


def opened(file):
    """The file, opened."""
    return pikepdf.open(io.BytesIO(file))


def sample(language, *blocks, built, title="Title", **changes):
    """A document of these blocks."""
    imprint = Imprint(language, "https://portal.example/sample/", "0123456789ab", built, None)
    labels = {
        "contents": "Contents", "page-of": "Page {page} of {pages}", "about-file": "About",
        "site-name": "Portal", "site-owner": "Owner",
    }  # fmt: skip
    fields = {
        "language": language, "title": (Run(title),), "subtitle": (), "description": "A sample",
        "blocks": blocks, "imprint": imprint, "labels": labels,
        "imprint_lines": (((Run("Version"),), (Run("0.1.0"),)),),
    }  # fmt: skip
    return Document(**(fields | changes))


def tags(pdf):
    """Every tag of the structure in the order of reading, parents first."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(tag):
    kids = tag.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def roles(pdf):
    """The kind of each tag in the order of reading."""
    return [str(tag.S)[1:] for tag in tags(pdf)]


def marks(tag):
    """(page, mark) of all content directly within a tag."""
    kids = tag.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            yield tag.Pg.objgen, int(kid)
        elif "/MCID" in kid:
            yield kid.get("/Pg", tag.get("/Pg")).objgen, int(kid.MCID)


def marks_of_page(page):
    """The marks that the content of a page bears, in its order."""
    return [int(each) for each in MARK.findall(page.Contents.read_bytes())]


def bookmarks(pdf):
    """(level, title, page, distance from the left) of each."""
    with pdf.open_outline() as outline:
        yield from _bookmarks(pdf, outline.root, 1)


def _bookmarks(pdf, items, level):
    for item in items:
        place = item.destination
        if place is None:
            place = item.action.D
        if not isinstance(place, pikepdf.Array):
            place = _named(pdf)[str(place)]
        yield level, item.title, pikepdf.Page(place[0]).index, float(place[2])
        yield from _bookmarks(pdf, item.children, level + 1)


def _named(pdf):
    return {
        str(name): place.get("/D", place)
        for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items()
    }


def links(pdf):
    """Every annotation that leads somewhere."""
    return [note for page in pdf.pages for note in page.get("/Annots", [])]


def fonts(pdf):
    """Every font of every page by its name."""
    return {
        str(font.BaseFont): font.DescendantFonts[0].FontDescriptor
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
    }


def metadata(file, *names):
    """What its XMP packet says under these qualified names."""
    with opened(file) as pdf, pdf.open_metadata() as read:
        return [read.get(name) for name in names]
