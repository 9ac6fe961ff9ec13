"""Files of word processors read from their XML, by what knows nothing of how we write them."""

import io
import zipfile

from lxml import etree

from eportal.downloads.editing.edit_copy import edit_copy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
_WRITTEN = {}


def written(document):
    """Its file, written once."""
    key = document.language.code, document.imprint.revision
    if key not in _WRITTEN:
        _WRITTEN[key] = edit_copy(document)
    return _WRITTEN[key]


def part(file, name="word/document.xml"):
    """One part of a file."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return etree.fromstring(archive.read(name))


def parts(file):
    """Every part of the text and its styles."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/")]
        return {name: etree.fromstring(archive.read(name)) for name in names if "rels" not in name}


def text_of(element):
    """Its text, without that of fields."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def paragraphs(root):
    """The text of each paragraph."""
    return [text_of(each) for each in root.iter(f"{W}p")]


def style_of(paragraph):
    """The style that it names."""
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def tables(root):
    """The tables of the text."""
    return root.findall(f"{W}body/{W}tbl")


def rtl(run):
    """Whether a run says that it runs from right to left."""
    return run.find(f"{W}rPr/{W}rtl") is not None
