"""What we hold of each law as Akoma Ntoso 3.0 (LegalDocML), one document a law and language."""

from __future__ import annotations

from functools import partial
from xml.etree.ElementTree import Element, SubElement

from eportal import addresses
from eportal.citations.identity import identity_of
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.legal import content, metadata
from eportal.downloads.legal.text import NAMESPACE, written
from eportal.records.laws import Instrument


def recipes(edition: Edition) -> list[Recipe]:
    """The document of each instrument."""
    return [
        Recipe(
            address=addresses.of_law_file(law.id, "xml"),
            language=edition.language,
            format="xml",
            title=law.title,
            page=addresses.of_law(law.id),
            write=partial(legal_document, edition, law),
        )
        for law in edition.portal.laws
    ]


def legal_document(edition: Edition, instrument: Instrument) -> bytes:
    """The instrument in the language of the edition: its identity, and the articles that we hold.

    UnwritableError when a text holds a character that XML cannot hold.
    """
    root = Element("akomaNtoso", {"xmlns": NAMESPACE})
    act = SubElement(root, "act", {"name": instrument.kind, "contains": "singleVersion"})
    act.append(_meta(edition, instrument))
    act.append(content.preface(edition.wording, instrument))
    act.append(content.body(edition.wording, instrument))
    return written(root)


def _meta(edition: Edition, instrument: Instrument) -> Element:
    said = [identity_of(instrument).work, instrument.model_dump(mode="json")]
    page = addresses.of_law(instrument.id)
    imprint = edition.imprint(page, [f"law/{instrument.id}"], said)
    notes = content.notes(edition.wording, instrument)
    parts = (
        metadata.identification(edition, instrument, imprint),
        metadata.references(edition, instrument),
        *([notes] if notes is not None else []),
        metadata.proprietary(edition, instrument, imprint),
    )
    meta = Element("meta")
    meta.extend(parts)
    return meta
