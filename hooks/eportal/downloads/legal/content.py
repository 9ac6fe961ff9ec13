"""The title of a law, how little of it we hold, and the articles that we do."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from eportal.downloads.legal.text import fill, paragraph
from eportal.downloads.wording import Inline, Wording
from eportal.records.laws import Article, Instrument
from eportal.records.sources import Erratum


def preface(wording: Wording, instrument: Instrument) -> Element:
    """Title, number and year, and in plain words how little of the text this is."""
    element = Element("preface", {"xml:lang": wording.language.html})
    long_title = SubElement(element, "longTitle", {"eId": "preface__longTitle"})
    fill(SubElement(SubElement(long_title, "p"), "docTitle"), wording.text(instrument.title))
    for each in instrument.designations:
        number = SubElement(SubElement(element, "p"), "docNumber")
        fill(number, wording.designation(each))
    remark = SubElement(SubElement(element, "p"), "remark", {"status": "editorial"})
    fill(remark, _held(wording, instrument))
    return element


def body(wording: Wording, instrument: Instrument) -> Element:
    """The articles; where we hold none, one place that says so."""
    element = Element("body", {"status": "incomplete", "xml:lang": wording.language.html})
    for eid, article in articles_by_eid(instrument).items():
        element.append(_article(wording, eid, article))
    if not instrument.articles:
        place = {"eId": "hcontainer_1", "name": "not-held", "status": "incomplete"}
        nothing = SubElement(SubElement(element, "hcontainer", place), "content")
        paragraph(nothing, _held(wording, instrument), status="editorial")
    return element


def notes(wording: Wording, instrument: Instrument) -> Element | None:
    """Remarks on the articles, and where what is shown and what is printed part."""
    said = [
        (eid, text)
        for eid, article in articles_by_eid(instrument).items()
        for text in _notes(wording, article)
    ]
    if not said:
        return None
    element = Element("notes", {"source": "#portal", "xml:lang": wording.language.html})
    for number, (eid, text) in enumerate(said, start=1):
        place = {"eId": f"meta__note_{number}", "placementBase": f"#{eid}"}
        paragraph(SubElement(element, "note", place), text)
    return element


def articles_by_eid(instrument: Instrument) -> dict[str, Article]:
    """The articles by what Akoma Ntoso calls them: by number, where two share one by their ids."""
    found: dict[str, Article] = {}
    for article in instrument.articles:
        letters = (letter if letter.isalnum() else " " for letter in article.number)
        eid = f"art_{'-'.join(''.join(letters).split())}"
        found[f"art_{article.id}" if eid in found else eid] = article
    return found


def _held(wording: Wording, instrument: Instrument) -> Inline:
    return wording.label("law-held-part" if instrument.articles else "law-held-none")


def _article(wording: Wording, eid: str, article: Article) -> Element:
    element = Element("article", {"eId": eid})
    fill(SubElement(element, "num"), wording.article_name(article))
    content = SubElement(element, "content")
    for text in wording.paragraphs(article.text):
        paragraph(content, text)
    if article.status(wording.language) == "not-held":
        element.set("status", "incomplete")
        paragraph(content, wording.label("cell-not-held"), status="editorial")
    return element


def _notes(wording: Wording, article: Article) -> list[Inline]:
    remarks = [wording.text(article.note)] if article.note else []
    return [*remarks, *(_erratum(wording, erratum) for erratum in article.errata)]


def _erratum(wording: Wording, erratum: Erratum) -> Inline:
    """What is printed, shown and meant, and why we think so."""
    readings = {
        "erratum-printed": erratum.printed,
        "erratum-shown": erratum.shown,
        "erratum-probable": erratum.probable,
    }
    facts = [(label, wording.quote(text)) for label, text in readings.items() if text]
    facts.append(("erratum-reason", wording.label(f"reason-{erratum.reason}")))
    colon, separator = wording.inline(": "), wording.inline(wording.language.list_separator)
    said: Inline = ()
    for label, value in facts:
        said = (*said, *(separator if said else ()), *wording.label(label), *colon, *value)
    return said
