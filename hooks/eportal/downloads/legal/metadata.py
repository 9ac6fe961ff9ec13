"""What Akoma Ntoso asks about a law: its identity on three levels, who is named, our imprint."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from eportal import addresses
from eportal.citations.identity import identity_of
from eportal.downloads.imprint import Edition, Imprint
from eportal.downloads.wording import plain
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.laws import Instrument

#: The schema demands a full day, and sources give a year at most; programs that read Akoma Ntoso
#: take this one for none.
NO_DATE = {"date": "0001-01-01", "name": "unknown"}

_PORTAL, _EDITOR, _NO_ISSUER = "#portal", "#editor", "issuer-unknown"
_MEDIA_TYPE = "application/akn+xml"


def identification(edition: Edition, instrument: Instrument, imprint: Imprint) -> Element:
    """Work, expression and manifestation: the law, its text in a language, this file."""
    identity = identity_of(instrument)
    expression = identity.expression(edition.language)
    element = Element("identification", {"source": _PORTAL})
    work = _level(element, "Work", identity.work, NO_DATE)
    alias = {"value": edition.url + identity.address, "name": "eli"}
    work.insert(2, Element("FRBRalias", alias))
    SubElement(work, "FRBRauthor", {"href": f"#{instrument.issued_by or _NO_ISSUER}"})
    SubElement(work, "FRBRcountry", {"value": identity.country})
    if identity.kind != "law":
        SubElement(work, "FRBRsubtype", {"value": identity.kind})
    SubElement(work, "FRBRnumber", {"value": identity.number})
    SubElement(work, "FRBRname", {"value": instrument.id})
    text = _level(element, "Expression", expression, NO_DATE)
    SubElement(text, "FRBRauthor", {"href": _PORTAL, "as": _EDITOR})
    SubElement(text, "FRBRauthoritative", {"value": "false"})
    SubElement(text, "FRBRlanguage", {"language": edition.language.three_letters})
    if edition.language is not SOURCE_LANGUAGE:
        SubElement(text, "FRBRtranslation", _translated(identity.expression(SOURCE_LANGUAGE)))
    built = {"date": imprint.built.isoformat(), "name": "generation"}
    file = _level(element, "Manifestation", expression, built, ".xml")
    SubElement(file, "FRBRauthor", {"href": _PORTAL, "as": _EDITOR})
    SubElement(file, "FRBRformat", {"value": _MEDIA_TYPE})
    return element


def _level(parent: Element, name: str, iri: str, date: dict[str, str], suffix: str = "") -> Element:
    """What every level begins with; the text itself is the main component of the document."""
    level = SubElement(parent, f"FRBR{name}")
    SubElement(level, "FRBRthis", {"value": f"{iri}/!main{suffix}"})
    SubElement(level, "FRBRuri", {"value": iri + suffix})
    SubElement(level, "FRBRdate", date)
    return level


def _translated(source: str) -> dict[str, str]:
    return {
        "href": source,
        "fromLanguage": SOURCE_LANGUAGE.three_letters,
        "authoritative": "false",
        "by": _PORTAL,
    }


def references(edition: Edition, instrument: Instrument) -> Element:
    """Who is named above: the portal's owner, the body that issued the law, our part."""
    wording = edition.wording
    element = Element("references", {"source": _PORTAL})
    issuer = instrument.issued_by
    named = [("TLCOrganization", "portal", edition.url, wording.plain_label("site-owner"))]
    if issuer:
        address = edition.url + addresses.of_body(issuer)
        named.append(("TLCOrganization", issuer, address, plain(wording.body_name(issuer))))
    else:
        unknown = wording.plain_label("law-issuer-unknown")
        named.append(("TLCConcept", _NO_ISSUER, "/akn/ontology/concept/unknown", unknown))
    publisher = wording.plain_label("imprint-publisher")
    named.append(("TLCRole", "editor", "/akn/ontology/role/editor", publisher))
    for tag, id_, address, shown in named:
        SubElement(element, tag, {"eId": id_, "href": address, "showAs": shown})
    return element


def proprietary(edition: Edition, instrument: Instrument, imprint: Imprint) -> Element:
    """Number and year as far as they are known, and the imprint, for programs and in words."""
    namespace = f"{edition.url}{addresses.LAW_IDENTITIES}"
    element = Element("proprietary", {"source": _PORTAL, "xmlns:portal": namespace})
    for each in instrument.designations:
        known = {"number": str(each.number), "year": str(each.year)}
        SubElement(element, "portal:designation", known)
    if instrument.year:
        SubElement(element, "portal:designation", {"year": str(instrument.year)})
    if instrument.ratified_by:
        law = instrument.ratified_by
        ratifying = {"number": str(law.number), "year": str(law.year)}
        SubElement(element, "portal:ratifiedBy", ratifying)
    facts = {
        "version": imprint.version,
        "revision": imprint.revision,
        "built": imprint.built.isoformat(),
        "language": imprint.language.html,
        "state": imprint.state,
    }
    SubElement(element, "portal:imprint", facts)
    for label, value in imprint.lines(edition.wording):
        SubElement(element, "portal:line", {"label": plain(label)}).text = plain(value)
    return element
