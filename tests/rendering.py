"""Pages as a reader's browser gets them, and questions that tests ask of their HTML."""

import re
from pathlib import Path

import lxml.html
from jinja2 import Environment, FileSystemLoader, StrictUndefined

THEME = Path(__file__).parents[1] / "theme_overrides"

#: As MkDocs has it: nothing is escaped unless a template asks for it. Where the theme's own files
#: lie plays no part in these tests.
_FRAME = Environment(loader=FileSystemLoader(THEME), undefined=StrictUndefined, autoescape=False)
_FRAME.filters["url"] = str
_FRAME.globals.update(base_url=".", search_script="search.js", search_worker="worker.js")


def whole_page(site, language, address, written=""):
    """The HTML of a page with its frame."""
    page = site.page(language, address, written)
    return _FRAME.get_template("main.html").render(frame=site.frame(language, page, address))


def parsed(html):
    """The root element, as a browser would see it."""
    return lxml.html.document_fromstring(html)


def text_of(element):
    """Its text on one line."""
    return " ".join(element.text_content().split())


def spoken(element):
    """(text, language) of every piece of text below an element, script and style left out."""
    for node in element.iter():
        if not isinstance(node.tag, str) or node.tag in ("script", "style"):
            continue
        for text, owner in ((node.text, node), (node.tail, node.getparent())):
            if text and text.strip() and owner is not None:
                yield text.strip(), _language(owner)


def _language(element):
    while element is not None:
        if element.get("lang"):
            return element.get("lang")
        element = element.getparent()
    return ""


def readable(html):
    """The HTML without empty lines, for files that people compare."""
    return re.sub(r"\n\s*\n+", "\n", html.strip()) + "\n"
